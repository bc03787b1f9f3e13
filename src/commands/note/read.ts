import { usage } from '../../errors.ts';
import { text } from '../../language.ts';
import { readNotes } from '../../note/index.ts';
import { act } from '../answers.ts';
import { note, staff } from '../kinds.ts';
import { given, many, needed, verb } from '../verb.ts';
import { noteJson, notesView } from './note-view.ts';

export const read = verb({
  says: text('sign for having read notes', '签阅'),
  args: { notes: many(note, text('which notes', '编号')) },
  flags: {
    all: given(text('all that wait for this person', '全部待签阅的')),
    by: needed(staff, text('who has read them', '签阅人工号')),
  },
  examples: ['note read N1 --by A02', 'note read --all --by A02'],
  run: async (call, { notes, all, by }) => {
    if (all === notes.length > 0) throw whichNotes();
    const { found, eyes } = await act(call, (desk) => readNotes(desk, { by, notes }));
    return {
      result: { notes: found.map((one) => noteJson(one, eyes)) },
      view: (page) =>
        found.length === 0
          ? page.say(text(`Nothing waits for ${by}.`, `${by} 没有待签阅的记录。`))
          : notesView(page, found, eyes),
    };
  },
});

function whichNotes(): Error {
  return usage(
    text('Name notes, or say --all.', '请写编号，或用 --all 签阅全部。'),
    text(
      'See what waits: salesdesk note list --unread CODE',
      '查看待签阅：salesdesk note list --unread 工号',
    ),
  );
}
