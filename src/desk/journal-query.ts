import { countOf } from '../db/pages.ts';
import { exits, UserError } from '../errors.ts';
import { text } from '../language.ts';
import { brokenLink, genesis, type ChainedEntry } from './journal.ts';
import { findDeskRow, listEntries } from './store.ts';
import type { Reading } from './types.ts';

const pageOfEntries = 2000;

/** Entries recorded in `[from, until)`, oldest first, a page at a time: a journal may be longer than memory. */
export async function* journalPages(
  reading: Reading,
  range: { from?: number; until?: number } = {},
): AsyncGenerator<ChainedEntry[]> {
  let afterSeq = 0;
  for (;;) {
    const page = await listEntries(reading.db, { ...range, afterSeq, limit: pageOfEntries });
    if (page.length === 0) return;
    yield page;
    afterSeq = page.at(-1)?.seq ?? afterSeq;
  }
}

/**
 * Walks the chain from the first entry to the last. Gives its length and head; throws `journal.tampered` (exit 7) naming
 * the first entry that does not hold, or that entries are missing at the end.
 */
export async function verifyJournal(
  reading: Reading,
): Promise<{ ok: true; entries: number; head: string }> {
  let entries = 0;
  let head = genesis;
  for await (const page of journalPages(reading)) {
    for (const entry of page) {
      if (brokenLink(entry, { seq: entries + 1, previousHash: head }) !== null)
        throw tampered(entries + 1);
      entries = entry.seq;
      head = entry.hash;
    }
  }
  // Every write takes a number from the desk, so the last entry has the desk's own.
  const desk = await findDeskRow(reading.db);
  if (desk?.version !== entries) throw tampered(entries + 1);
  return { ok: true, entries, head };
}

function tampered(seq: number): UserError {
  return new UserError(
    'journal.tampered',
    exits.storage,
    text(
      `The journal was changed by other means than salesdesk: entry ${seq} does not hold.`,
      `流水被人从外部改动：第 ${seq} 条校验不符。`,
    ),
    {
      details: { entry: seq },
      hint: text(
        'Keep this file as it is, and compare it with the last backup.',
        '请保留此文件原样，并与最近的备份核对。',
      ),
    },
  );
}

/** How many entries were recorded in `[from, until)`; null is open. */
export async function countEntries(
  db: Reading['db'],
  { from, until }: { readonly from: number | null; readonly until: number | null },
): Promise<number> {
  let query = db.selectFrom('journal');
  if (from !== null) query = query.where('recorded_at', '>=', from);
  if (until !== null) query = query.where('recorded_at', '<', until);
  return countOf(query);
}

/** What an entry noted of its act; null where there is no such entry. */
export async function noted(db: Reading['db'], seq: number, act: string): Promise<unknown> {
  const row = await db
    .selectFrom('journal')
    .select('what')
    .where('seq', '=', seq)
    .where('act', '=', act)
    .executeTakeFirst();
  return row === undefined ? null : JSON.parse(row.what);
}
