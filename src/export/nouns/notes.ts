import { text } from '../../language.ts';
import { listNotes, noteColumns, type Note } from '../../note/index.ts';
import { listed } from '../listed.ts';
import type { Exportable } from '../types.ts';

/** Hand-overs, notebook entries and notices, with who read them. */
export const notes: Exportable<Note> = {
  title: text('notes', '交接班、记事、通知'),
  dated: text('the day it was written', '登记日期'),
  columns: noteColumns,
  ...listed((reading, days) => listNotes(reading, days)),
};
