import type { Kysely, Selectable, Transaction } from 'kysely';
import { chunks } from '../db/rows.ts';
import type { NoteActTable, NoteTable, Tables } from '../db/schema.ts';
import { idNumber, idOf, type NoteId } from '../ids.ts';
import type { Audience, NoteAct, NoteKind, WrittenNote } from './types.ts';

/** SQL of notes and their receipts: added to and never changed. */
type Db = Kysely<Tables> | Transaction<Tables>;

/** Which notes: all that is left out is open. Instants in ms, `until` the first that does not count any more. */
export interface NotesWanted {
  readonly ids?: readonly NoteId[] | undefined;
  readonly kind?: NoteKind | undefined;
  readonly from?: number | undefined;
  readonly until?: number | undefined;
}

/** In order of their numbers. */
export async function listWritten(db: Db, wanted: NotesWanted): Promise<WrittenNote[]> {
  let query = db.selectFrom('note').selectAll();
  if (wanted.ids !== undefined) query = query.where('id', 'in', wanted.ids.map(idNumber));
  if (wanted.kind !== undefined) query = query.where('kind', '=', wanted.kind);
  if (wanted.from !== undefined) query = query.where('at', '>=', wanted.from);
  if (wanted.until !== undefined) query = query.where('at', '<', wanted.until);
  return (await query.orderBy('id').execute()).map(noteFromRow);
}

function noteFromRow(row: Selectable<NoteTable>): WrittenNote {
  return {
    id: idOf('N', row.id),
    entry: row.entry,
    at: row.at,
    kind: row.kind as NoteKind,
    by: row.by,
    text: row.said,
    to: JSON.parse(row.audience) as Audience,
    readers: JSON.parse(row.readers) as string[],
    until: row.until,
    replaces: idOf('N', row.replaces),
  };
}

export async function insertNote(trx: Transaction<Tables>, note: WrittenNote): Promise<void> {
  const { id, text, to, readers, replaces, ...rest } = note;
  const told = { audience: JSON.stringify(to), readers: JSON.stringify(readers), said: text };
  const row = { ...rest, ...told, id: idNumber(id), replaces: idNumber(replaces) };
  await trx.insertInto('note').values(row).execute();
}

/** What was done about these notes, in the journal's order. */
export async function listNoteActs(db: Db, notes: readonly NoteId[]): Promise<NoteAct[]> {
  const found: NoteAct[] = [];
  for (const portion of chunks(notes)) {
    const rows = await db
      .selectFrom('note_act')
      .selectAll()
      .where('note', 'in', portion.map(idNumber))
      .orderBy('entry')
      .orderBy('note')
      .execute();
    found.push(...rows.map(actFromRow));
  }
  return found;
}

function actFromRow({ note, act, ...row }: Selectable<NoteActTable>): NoteAct {
  return { ...row, note: idOf('N', note), act: act as NoteAct['act'] };
}

export async function insertNoteActs(
  trx: Transaction<Tables>,
  acts: readonly NoteAct[],
): Promise<void> {
  for (const portion of chunks(acts)) {
    const rows = portion.map((act) => ({ ...act, note: idNumber(act.note) }));
    await trx.insertInto('note_act').values(rows).execute();
  }
}

/** Notes that took another's place, by the one they replaced. */
export async function listReplacements(
  db: Db,
  notes: readonly NoteId[],
): Promise<ReadonlyMap<NoteId, NoteId>> {
  const found = new Map<NoteId, NoteId>();
  for (const portion of chunks(notes)) {
    const rows = await db
      .selectFrom('note')
      .select(['id', 'replaces'])
      .where('replaces', 'in', portion.map(idNumber))
      .orderBy('id')
      .execute();
    for (const { id, replaces } of rows) {
      if (replaces !== null) found.set(idOf('N', replaces), idOf('N', id));
    }
  }
  return found;
}
