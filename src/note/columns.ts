import { text } from '../language.ts';
import { columnsOf, type Column } from '../spreadsheet/columns.ts';
import { noteKindNames, openNames } from './names.ts';
import type { Note } from './types.ts';

const column = columnsOf<Note>();

/** The notes of the desk (交接班、记事、通知). */
export const noteColumns: readonly Column<Note>[] = [
  column('id', text('No.', '编号'), 'code', { names: true }),
  column('kind', text('Kind', '类别'), 'code', { words: noteKindNames }),
  column('at', text('When', '时间'), 'instant'),
  column('by', text('By', '登记人'), 'code'),
  column('text', text('Text', '内容'), 'text'),
  column('open', text('Open', '未了结'), 'yes-no'),
  column('to', text('For', '对象'), 'code', {
    get: ({ to }) => (typeof to === 'string' ? to : to.join(' ')),
  }),
  column('until', text('Until', '有效期至'), 'day'),
  column('readBy', text('Read by', '已阅'), 'code', {
    get: ({ readBy }) => readBy.map(({ staff }) => staff).join(' '),
  }),
  column('unread', text('To be read by', '未阅'), 'code', {
    get: ({ unread }) => unread.join(' '),
  }),
  column('replaces', text('Replaces', '取代'), 'code'),
];

/** For people, a word where `open` has yes or no. */
export const noteStateColumn: Column<Note> = {
  key: 'state',
  heading: text('State', '状态'),
  kind: 'code',
  words: openNames,
  get: ({ open }) => (open ? 'open' : 'over'),
};
