/** What has become of a note: who read it, who still owes a reading, whether it is over. Pure. */
import type { Day } from '../calendar/time.ts';
import type { Note, NoteAct, Receipt, WrittenNote } from './types.ts';

export interface NoteFacts {
  readonly written: WrittenNote;
  /** Acts on this note in the journal's order. */
  readonly acts: readonly NoteAct[];
  readonly replacedBy: Note['replacedBy'];
  /** Those who owe a reading whether they have read or not, as far as they are still with the company. */
  readonly readers: readonly string[];
  readonly today: Day;
}

/**
 * A note is a fold over its acts (F7.9). Reading it twice leaves the first receipt; whoever reads what was not for them
 * is kept as a reader too. The writer owes no reading of their own note.
 *
 *     // N1, for A01 and A02; A02 read it:
 *     // readBy [{ staff: 'A02', … }], unread ['A01']
 */
export function noteOf({ written, acts, replacedBy, readers, today }: NoteFacts): Note {
  const { readers: _frozen, ...note } = written;
  const readBy = receiptsOf(acts);
  const read = new Set(readBy.map(({ staff }) => staff));
  const closing = acts.find(({ act }) => act === 'close');
  const isPast = note.until !== null && note.until < today;
  const open = closing === undefined && replacedBy === null && !isPast;
  const owing = readers.filter((staff) => staff !== note.by && !read.has(staff));
  return {
    ...note,
    open,
    readBy,
    // Nobody has to read what does not count any more; a hand-over that was settled is still to be known.
    unread: note.kind === 'handover' || open ? [...owing].sort() : [],
    closed:
      closing === undefined ? null : { at: closing.at, by: closing.staff, why: closing.why ?? '' },
    replacedBy,
  };
}

function receiptsOf(acts: readonly NoteAct[]): Receipt[] {
  const first = new Map<string, Receipt>();
  for (const { act, staff, at } of acts) {
    if (act === 'read' && staff !== null && !first.has(staff)) first.set(staff, { staff, at });
  }
  return [...first.values()];
}
