import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  brokenLink,
  canonical,
  genesis,
  hashOf,
  type ChainedEntry,
  type JournalEntry,
} from '../../src/desk/journal.ts';

const joined: JournalEntry = {
  seq: 1,
  happenedAt: 1_772_415_000_000,
  recordedAt: 1_772_415_000_000,
  act: 'queue.join',
  by: 'A01',
  proved: false,
  terminal: 'door',
  late: false,
  why: null,
  what: { staff: 'A01' },
};

function chain(entries: readonly JournalEntry[]): ChainedEntry[] {
  let previousHash = genesis;
  return entries.map((entry) => {
    const chained = { ...entry, previousHash, hash: hashOf(entry, previousHash) };
    previousHash = chained.hash;
    return chained;
  });
}

/** The number of the first entry that does not hold, or null. */
function firstBroken(entries: readonly ChainedEntry[]): number | null {
  let expected = { seq: 1, previousHash: genesis };
  for (const entry of entries) {
    if (brokenLink(entry, expected) !== null) return expected.seq;
    expected = { seq: entry.seq + 1, previousHash: entry.hash };
  }
  return null;
}

const three = chain([
  joined,
  { ...joined, seq: 2, act: 'queue.next' },
  { ...joined, seq: 3, act: 'queue.done' },
]);

describe('the journal', () => {
  it('holds while nobody touches it', () => {
    expect(firstBroken(three)).toBeNull();
  });

  it.each([
    ['who did it', { by: 'A02' }],
    ['when it happened', { happenedAt: 1_772_415_060_000 }],
    ['when it was recorded', { recordedAt: 1_772_415_060_000 }],
    ['what changed', { what: { staff: 'A02' } }],
    ['the reason', { why: '补录' }],
    ['whether a PIN proved it', { proved: true }],
    ['the terminal', { terminal: 'counter' }],
    ['whether it was late', { late: true }],
  ])('shows that %s was changed', (_what, change) => {
    expect(
      firstBroken(three.map((entry) => (entry.seq === 2 ? { ...entry, ...change } : entry))),
    ).toBe(2);
  });

  it('shows an entry that is missing, even with the hashes after it made anew', () => {
    const [first, , third] = three as [ChainedEntry, ChainedEntry, ChainedEntry];
    expect(firstBroken([first, third])).toBe(2);
    expect(firstBroken(chain([first, third]))).toBe(2);
  });

  it('shows an entry rewritten with a hash of its own, at the next one', () => {
    const forged = { ...joined, seq: 2, act: 'queue.leave' };
    const [first, , third] = three as [ChainedEntry, ChainedEntry, ChainedEntry];
    const rewritten = { ...forged, previousHash: first.hash, hash: hashOf(forged, first.hash) };
    expect(firstBroken([first, rewritten, third])).toBe(3);
  });

  it('does not mind the order in which facts were noted', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 6 }), (facts) => {
        const turned = Object.fromEntries(Object.entries(facts).reverse());
        expect(canonical(turned)).toBe(canonical(facts));
      }),
    );
  });
});
