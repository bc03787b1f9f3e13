import { conflict, usage } from '../errors.ts';
import { text } from '../language.ts';
import { refuseTooSoon, wrongPin } from './access-service.ts';
import { unknownStaff } from './person-meant.ts';
import { hashPin, isPin, isPinShape } from './pin.ts';
import {
  findCredentials,
  hasManagerWithPin,
  listNameable,
  savePin,
  setPinFailures,
  type Credentials,
} from './store.ts';
import type { Desk, Reading, Role, Writing } from './types.ts';

const pinSetters: readonly Role[] = ['manager'];

/**
 * Sets a person's PIN. The first one anybody at the terminal may set; a later one takes the present PIN, or a manager's.
 * Errors: `usage`, `staff.not-found`, `not-allowed`.
 */
export async function setPin(
  desk: Desk,
  code: string,
  pins: { fresh: string; present: string | null },
): Promise<void> {
  if (!isPinShape(pins.fresh))
    throw usage(text('A PIN is 4 to 12 digits.', 'PIN 为 4 到 12 位数字。'));
  const made = await hashPin(pins.fresh);
  const kept = await desk.read((reading) => getCredentials(reading.db, code));
  const byOwner = kept.pin === null || (await isPresentPin(desk, kept, pins.present));
  await desk.write(
    'staff.pin',
    async (writing) => {
      if (!byOwner) writing.authorize();
      await refuseRace(writing, code, kept.pin?.hash ?? null);
      await savePin(writing.db, { staff: code, ...made });
      writing.note({ staff: code });
    },
    byOwner ? { live: true } : { roles: pinSetters, live: true },
  );
}

/** A wrong present PIN counts like any other wrong one: it makes the next try wait. */
async function isPresentPin(
  desk: Desk,
  { code, pin }: Credentials,
  present: string | null,
): Promise<boolean> {
  if (pin === null || present === null) return false;
  const now = await desk.read((reading) => Promise.resolve(reading.now));
  refuseTooSoon(code, pin, now);
  if (await isPin(present, pin)) return true;
  await desk.write(
    'staff.pin-refused',
    async (writing) => {
      await setPinFailures(writing.db, code, pin.failures + 1, writing.now);
      writing.note({ staff: code });
    },
    { live: true },
  );
  throw wrongPin(code);
}

/** Two first PINs at the same moment: the second is not the first any more. */
async function refuseRace(writing: Writing, code: string, hashSeen: string | null): Promise<void> {
  const now = await findCredentials(writing.db, code);
  if ((now?.pin?.hash ?? null) !== hashSeen) {
    throw conflict(
      text(`The PIN of ${code} was just set by somebody else.`, `${code} 的 PIN 刚刚被他人设置。`),
    );
  }
}

export async function hasPin(desk: Desk, code: string): Promise<boolean> {
  return desk.read(async (reading) => {
    const kept = await getCredentials(reading.db, code);
    return kept.pin !== null;
  });
}

async function getCredentials(db: Reading['db'], code: string): Promise<Credentials> {
  const found = await findCredentials(db, code);
  if (found !== undefined) return found;
  throw unknownStaff(code, await listNameable(db));
}

/** From the first PIN of a manager on, roles are handed out by managers alone; on a training desk by anybody. */
export async function areRolesGuarded({ desk, db }: Reading): Promise<boolean> {
  return !desk.training && (await hasManagerWithPin(db));
}
