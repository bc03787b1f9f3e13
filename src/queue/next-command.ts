import { whyMissing } from '../desk/service.ts';
import { usage } from '../errors.ts';
import { text } from '../language.ts';
import { wholeOption } from '../terminal/options.ts';
import { customerWord, nameOption, phoneOption } from '../visitor/service.ts';
import type { Arrival } from './next-service.ts';

/** What `queue next` is told of a visitor, as typed and as read. */
export interface ArrivalOptions {
  readonly phone?: string;
  readonly name?: string;
  readonly asksFor?: string;
  readonly referredBy?: string;
  readonly party?: string;
  readonly channel?: string;
  readonly by?: string;
  readonly wait?: boolean;
}

const largestParty = 99;

/** Reads what was typed. Errors: `usage`, for a phone with letters, a receiver named without a reason, and the like. */
export async function readArrival(
  options: ArrivalOptions,
  why: string | undefined,
): Promise<Arrival> {
  if (options.asksFor !== undefined && options.referredBy !== undefined) {
    throw usage(
      text(
        '--asks-for and --referred-by do not go together: the first came before, the second did not.',
        '--asks-for 与 --referred-by 不能同时使用：前者是老客户，后者是新客户。',
      ),
    );
  }
  const { party = '1', asksFor = null, wait = false } = options;
  return {
    ...(await readIdentity(options)),
    asksFor,
    channel: options.channel?.trim() || null,
    wait,
    party: wholeOption(party, '--party', { min: 1, max: largestParty }),
    by: readReceiver(options.by, why),
  };
}

async function readIdentity({
  phone,
  name,
  referredBy,
}: ArrivalOptions): Promise<Pick<Arrival, 'phone' | 'name' | 'referredBy'>> {
  return {
    phone: phone === undefined ? undefined : await phoneOption(phone, '--phone'),
    name: name === undefined ? undefined : nameOption(name, '--name'),
    referredBy: referredBy === undefined ? null : await customerWord(referredBy, '--referred-by'),
  };
}

function readReceiver(by: string | undefined, why: string | undefined): Arrival['by'] {
  if (by === undefined) return null;
  if (why === undefined) throw whyMissing();
  return { staff: by, why };
}
