import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteOf } from '../../src/note/receipts.ts';
import type { NoteAct, WrittenNote } from '../../src/note/types.ts';

const written: WrittenNote = {
  id: 'N1',
  entry: 1,
  at: 0,
  kind: 'notice',
  by: 'M01',
  text: '周三盘点',
  to: 'all',
  readers: [],
  until: '2026-03-04',
  replaces: null,
};
const facts = { written, acts: [], replacedBy: null, readers: ['A02', 'A01', 'M01'] };

describe('a note', () => {
  it('is to be read by whom it names, but not by its writer', () => {
    expect(noteOf({ ...facts, today: '2026-03-02' }).unread).toEqual(['A01', 'A02']);
  });

  it.each([
    ['2026-03-03', true],
    ['2026-03-04', true],
    ['2026-03-05', false],
  ])('with 2026-03-04 as its last day is in force on %s: %s', (today, open) => {
    const note = noteOf({ ...facts, today });
    expect(note.open).toBe(open);
    expect(note.unread).toEqual(open ? ['A01', 'A02'] : []);
  });

  it('owes every reader exactly until they have read it, whatever was done in what order', () => {
    const staff = fc.constantFrom('A01', 'A02', 'A03', 'M01');
    const act = fc.record({ staff, act: fc.constantFrom('read' as const, 'close' as const) });
    fc.assert(
      fc.property(fc.array(act), fc.uniqueArray(staff), (done, readers) => {
        const acts = done.map((one, at): NoteAct => ({
          ...one,
          note: 'N1',
          entry: at + 2,
          at,
          why: 'x',
        }));
        const handover = { ...written, kind: 'handover' as const, until: null };
        const note = noteOf({
          written: handover,
          acts,
          readers,
          replacedBy: null,
          today: '2026-03-02',
        });
        const read = note.readBy.map((one) => one.staff);
        expect(new Set(read).size).toBe(read.length);
        expect(
          [...note.unread, ...read.filter((one) => readers.some((it) => it === one))].sort(),
        ).toEqual(
          [...new Set([...readers.filter((one) => one !== 'M01' || read.includes(one))])].sort(),
        );
        expect(note.open).toBe(!done.some((one) => one.act === 'close'));
      }),
    );
  });
});
