import { createHash } from 'node:crypto';
import { canonical, genesis } from '../desk/index.ts';
import { exits, UserError } from '../errors.ts';
import { said } from './messages.ts';
import type { ClosedTally, Db } from './store.ts';
import { journalledSeals, listAllItems } from './store.ts';
import type { Count, Item } from './types.ts';

/** The seal (封存码) of a closed tally: over what it says, what it counted, and the seal before it. */

/** What the first tally's seal stands on. */
export const firstSeal = genesis;

/** A count sealed: its canonical text, and SHA-256 in hex over it, its items and the previous seal. */
export function sealed(
  count: Count,
  items: readonly Item[],
  previousSeal: string,
): Pick<ClosedTally, 'content' | 'previousSeal' | 'seal'> {
  const content = canonical(count);
  return { content, previousSeal, seal: sealOf(content, items, previousSeal) };
}

function sealOf(content: string, items: readonly Item[], previousSeal: string): string {
  const form = `{"content":${content},"items":${canonical(items)},"previous":"${previousSeal}"}`;
  return createHash('sha256').update(form, 'utf8').digest('hex');
}

/**
 * Gives the tally back if its seal holds and the journal says the same of it; else throws `tally.tampered` (exit 7),
 * naming the day.
 */
export async function unbroken(db: Db, tally: ClosedTally): Promise<ClosedTally> {
  const { count, content, previousSeal, seal, entry } = tally;
  const items = await listAllItems(db, count.day);
  const isWhole = sealOf(content, items, previousSeal) === seal;
  if (isWhole && (await journalledSeals(db, entry)).includes(seal)) return tally;
  throw new UserError('tally.tampered', exits.storage, said.tampered(count.day), {
    details: { day: count.day },
    hint: said.keepFile(),
  });
}
