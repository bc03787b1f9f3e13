import { spanOf, type Days } from '../calendar/span.ts';
import { addDays, dayOf, type Day } from '../calendar/time.ts';
import type { Reading } from '../desk/index.ts';
import { notFound } from '../errors.ts';
import type { NoteId } from '../ids.ts';
import { text } from '../language.ts';
import { groupBy } from '../list.ts';
import { hasLeft, isConsultant, listStaff, statesOn, type StaffMember } from '../staff/index.ts';
import { noteOf } from './receipts.ts';
import { listNoteActs, listReplacements, listWritten, type NotesWanted } from './store.ts';
import type { Note, NoteKind, WrittenNote } from './types.ts';

export interface NoteFilter extends Days {
  readonly kind?: NoteKind | undefined;
  /** Only what is unresolved or in force. */
  readonly open?: boolean | undefined;
  /** Only what this person owes a reading of. */
  readonly unread?: string | undefined;
}

/** Notes in order of their numbers, each with its receipts and who still owes one. */
export async function listNotes(reading: Reading, filter: NoteFilter): Promise<Note[]> {
  const { from, until } = spanOf(filter, reading.desk.timezone);
  const notes = await notesOf(reading, {
    kind: filter.kind,
    from: from ?? undefined,
    until: until ?? undefined,
  });
  const { unread } = filter;
  return notes.filter(
    (note) =>
      (filter.open !== true || note.open) && (unread === undefined || note.unread.includes(unread)),
  );
}

/** Errors: `note.not-found`. */
export async function getNotes(reading: Reading, ids: readonly NoteId[]): Promise<Note[]> {
  const found = await notesOf(reading, { ids });
  return ids.map((id) => found.find((note) => note.id === id) ?? unknownNote(id));
}

async function notesOf(reading: Reading, wanted: NotesWanted): Promise<Note[]> {
  const { db, today } = reading;
  const written = await listWritten(db, wanted);
  const ids = written.map(({ id }) => id);
  const acts = groupBy(await listNoteActs(db, ids), ({ note }) => note);
  const replaced = await listReplacements(db, ids);
  const readersOf = await owing(reading, written);
  return written.map((one) =>
    noteOf({
      written: one,
      acts: acts.get(one.id) ?? [],
      replacedBy: replaced.get(one.id) ?? null,
      readers: readersOf(one),
      today,
    }),
  );
}

/**
 * Who owes a reading: whom a notice named, as far as they are still here; of a hand-over the consultants, seniors and
 * officers on duty on the next desk day, as the roster says by now (F7.9).
 */
async function owing(
  reading: Reading,
  notes: readonly WrittenNote[],
): Promise<(note: WrittenNote) => string[]> {
  const people = (await listStaff(reading.db)).filter((one) => !hasLeft(one));
  const here = new Set(people.map(({ code }) => code));
  const nextDay = ({ at }: WrittenNote): Day => addDays(dayOf(at, reading.desk.timezone), 1);
  const days = notes.filter(({ kind }) => kind === 'handover').map(nextDay);
  const stateOn = await statesOn(reading.db, days);
  const atTheDoor = people.filter(hasDoorDuty);
  return (note) => {
    if (note.kind !== 'handover') return note.readers.filter((code) => here.has(code));
    const day = nextDay(note);
    return atTheDoor.map(({ code }) => code).filter((code) => stateOn(day, code) === 'duty');
  };
}

function hasDoorDuty({ role }: StaffMember): boolean {
  return isConsultant(role) || role === 'officer';
}

function unknownNote(id: NoteId): never {
  throw notFound(
    'note',
    text(`There is no note ${id}.`, `没有编号为 ${id} 的记录。`),
    text('See them: salesdesk note list', '查看：salesdesk note list'),
  );
}
