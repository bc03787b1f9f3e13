import type { Day } from '../calendar/time.ts';
import { nextId } from '../db/rows.ts';
import type { Desk, Writing } from '../desk/index.ts';
import { refused, usage } from '../errors.ts';
import type { NoteId } from '../ids.ts';
import { text } from '../language.ts';
import { getColleague, hasLeftBy, listStaff } from '../staff/index.ts';
import { readAudience } from './audience.ts';
import { getNotes, listNotes } from './note-query.ts';
import { insertNote, insertNoteActs } from './store.ts';
import type { Note, NoteKind, WrittenNote } from './types.ts';
import { noticeMakers } from './who.ts';

export interface NewNote {
  readonly kind: NoteKind;
  readonly text: string;
  /** Of a notice: everybody, a role, a team, or codes; everybody where nobody says. */
  readonly to?: string | undefined;
  readonly until?: Day | undefined;
  readonly replaces?: NoteId | undefined;
}

/**
 * Writes a note. A hand-over is open until somebody closes it, a notice until its last day; a note that takes another's
 * place closes that one. Errors: `usage` (an unknown `to`, a last day that is over), `staff.not-found`,
 * `note.not-found`, `note.closed`; `not-allowed` for a notice of somebody who may put none up. M 5.4.7.2, F7.9.
 */
export async function addNote(desk: Desk, wanted: NewNote): Promise<Note> {
  const guard =
    wanted.kind === 'notice' ? ({ kind: 'guarded', roles: noticeMakers } as const) : undefined;
  return desk.write(
    'note.add',
    async (w) => {
      const replaced = wanted.replaces === undefined ? [] : await getNotes(w, [wanted.replaces]);
      const { to, readers } = await audienceOf(w, wanted);
      if (guard !== undefined) w.allow();
      refusePastDay(wanted.until, w.day);
      for (const one of replaced) refuseClosed(one);
      const note: WrittenNote = {
        id: await nextId(w.db, 'note'),
        ...{ entry: w.entry, at: w.at, kind: wanted.kind, by: w.actor?.code ?? null },
        ...{ text: wanted.text, to, readers, until: wanted.until ?? null },
        replaces: wanted.replaces ?? null,
      };
      await insertNote(w.db, note);
      const { id, kind, text: said, until, replaces } = note;
      w.note({ note: id, kind, text: said, to, until, replaces });
      return oneNote(w, id);
    },
    { guard },
  );
}

async function audienceOf(w: Writing, { kind, to }: NewNote) {
  if (kind !== 'notice') return { to: 'all', readers: [] };
  const people = (await listStaff(w.db)).filter((one) => !hasLeftBy(one, w.at));
  return readAudience(to ?? 'all', people);
}

export interface ReadWish {
  readonly by: string;
  /** None: all that this person owes a reading of. */
  readonly notes: readonly NoteId[];
}

/**
 * Signs for having read notes, one's own word. What was read before keeps its first receipt; what was for others is
 * kept all the same. Errors: `note.not-found`, `staff.not-found`, `staff.resigned`, `not-allowed`.
 */
export async function readNotes(desk: Desk, { by, notes }: ReadWish): Promise<Note[]> {
  return desk.write(
    'note.read',
    async (w) => {
      const reader = await getColleague(w, by);
      const found =
        notes.length === 0
          ? await listNotes(w, { unread: reader.code })
          : await getNotes(w, [...new Set(notes)]);
      w.allow();
      const fresh = found.filter(
        ({ readBy }) => !readBy.some(({ staff }) => staff === reader.code),
      );
      await insertNoteActs(
        w.db,
        fresh.map(({ id }) => ({
          ...{ note: id, entry: w.entry, at: w.at },
          ...{ act: 'read', staff: reader.code, why: null },
        })),
      );
      const ids = found.map(({ id }) => id);
      w.note({ notes: ids, staff: reader.code });
      return getNotes(w, ids);
    },
    { guard: { kind: 'own-word', of: by, relay: true } },
  );
}

/**
 * Says that a note is settled or out of force, with a reason. Errors: `note.not-found`, `note.closed`, `not-allowed`
 * unless its maker or a lead acts.
 */
export async function closeNote(desk: Desk, id: NoteId, why: string): Promise<Note> {
  return desk.write(
    'note.close',
    async (w) => {
      const [note] = await getNotes(w, [id]);
      if (note === undefined) throw new Error(`${id} was found and is not there`);
      w.allow();
      refuseClosed(note);
      const staff = w.actor?.code ?? null;
      await insertNoteActs(w.db, [
        { note: id, entry: w.entry, at: w.at, act: 'close', staff, why },
      ]);
      w.note({ note: id });
      return oneNote(w, id);
    },
    { guard: { kind: 'guarded', roles: noticeMakers } },
  );
}

async function oneNote(w: Writing, id: NoteId): Promise<Note> {
  const [note] = await getNotes(w, [id]);
  if (note === undefined) throw new Error(`${id} was written and is not there`);
  return note;
}

function refuseClosed({ id, closed, replacedBy }: Note): void {
  if (closed === null && replacedBy === null) return;
  const how =
    replacedBy === null
      ? text(`${id} is closed already.`, `${id} 已了结。`)
      : text(`${id} was replaced by ${replacedBy}.`, `${id} 已由 ${replacedBy} 取代。`);
  throw refused({
    code: 'note.closed',
    text: how,
    hint: text(
      'See what is open: salesdesk note list --open',
      '查看未了结的：salesdesk note list --open',
    ),
  });
}

function refusePastDay(until: Day | undefined, day: Day): void {
  if (until === undefined || until >= day) return;
  throw usage(text(`--until ${until} is over.`, `--until ${until} 已过。`));
}
