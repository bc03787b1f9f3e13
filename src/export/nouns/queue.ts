import { text } from '../../language.ts';
import { actColumns, actPages, countActs, type RecordedAct } from '../../queue/index.ts';
import type { Exportable } from '../types.ts';

/** What happened at the door, act by act; an act taken back stays, with the undo that took it back. */
export const queue: Exportable<RecordedAct> = {
  title: text('acts at the door', '排位流水'),
  dated: text('the day of the act', '发生日期'),
  columns: actColumns,
  count: ({ db }, days) => countActs(db, days),
  pages: ({ db }, days) => actPages(db, days),
};
