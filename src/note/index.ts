/** Notes with receipts (告示): hand-over between shifts, the desk's notebook, the notice board. */
export { noteColumns, noteStateColumn } from './columns.ts';
export { noteKindNames } from './names.ts';
export { getNotes, listNotes, type NoteFilter } from './note-query.ts';
export { addNote, closeNote, readNotes, type NewNote, type ReadWish } from './note-service.ts';
export type * from './types.ts';
export { noticeMakers } from './who.ts';
