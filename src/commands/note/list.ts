import { text } from '../../language.ts';
import { listNotes, noteColumns, noteKindNames } from '../../note/index.ts';
import { sheetOf } from '../../spreadsheet/columns.ts';
import { getStaff } from '../../staff/index.ts';
import { choice, day } from '../../terminal/kinds.ts';
import { look } from '../answers.ts';
import { staff } from '../kinds.ts';
import { given, optional, verb } from '../verb.ts';
import { noteJson, notesView } from './note-view.ts';

export const list = verb({
  says: text('notes, oldest first', '列出交接班、记事、通知'),
  flags: {
    kind: optional(choice(noteKindNames), text('what kind', '类别')),
    open: given(text('only what is open', '只看未了结的')),
    unread: optional(staff, text('only what this person has to read', '只看此人待签阅的')),
    from: optional(day, text('first day', '起始日')),
    to: optional(day, text('last day', '截止日')),
  },
  examples: ['note list --open', 'note list --unread A02'],
  run: async (call, { unread, ...filter }) => {
    const { found, eyes } = await look(call, async (reading) => {
      const person = unread === undefined ? undefined : await getStaff(reading.db, unread);
      return listNotes(reading, { ...filter, unread: person?.code });
    });
    return {
      result: { notes: found.map((one) => noteJson(one, eyes)) },
      rows: sheetOf(noteColumns, found, eyes),
      view: (page) => notesView(page, found, eyes),
    };
  },
});
