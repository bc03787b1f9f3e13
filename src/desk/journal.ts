import { createHash } from 'node:crypto';

/**
 * The journal (流水): one entry for each write, each carrying the hash of the one before, so that a changed,
 * missing or inserted entry shows. Pure: entries in, hashes and the first bad entry out.
 */
export interface JournalEntry {
  readonly seq: number;
  readonly happenedAt: number;
  readonly recordedAt: number;
  readonly act: string;
  readonly by: string | null;
  readonly proved: boolean;
  readonly terminal: string;
  readonly late: boolean;
  readonly why: string | null;
  readonly what: unknown;
}

export interface ChainedEntry extends JournalEntry {
  readonly previousHash: string;
  readonly hash: string;
}

/** The hash that the first entry stands on. */
export const genesis = '0'.repeat(64);

/**
 * JSON with keys in order, so that the same facts always give the same bytes.
 *
 *     canonical({ b: 1, a: [2] }) // '{"a":[2],"b":1}'
 */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** SHA-256, in hex, over the entry's canonical form and the hash before it. */
export function hashOf(entry: JournalEntry, previousHash: string): string {
  const { seq, happenedAt, recordedAt, act, by, proved, terminal, late, why, what } = entry;
  const form = canonical({
    seq,
    happenedAt,
    recordedAt,
    act,
    by,
    proved,
    terminal,
    late,
    why,
    what,
    previousHash,
  });
  return createHash('sha256').update(form, 'utf8').digest('hex');
}

/** The link that a chain is broken at, checked one entry after the other; null while it holds. */
export function brokenLink(
  entry: ChainedEntry,
  expected: { seq: number; previousHash: string },
): string | null {
  if (entry.seq !== expected.seq) return 'missing';
  if (entry.previousHash !== expected.previousHash) return 'previous';
  return hashOf(entry, entry.previousHash) === entry.hash ? null : 'changed';
}
