import { usage } from '../../errors.ts';
import { text } from '../../language.ts';
import { addNote, noteKindNames } from '../../note/index.ts';
import { choice, day, words } from '../../terminal/kinds.ts';
import { act } from '../answers.ts';
import { answer, note } from '../kinds.ts';
import { needed, optional, verb } from '../verb.ts';
import { noteJson, toBeRead } from './note-view.ts';

export const add = verb({
  says: text('write a hand-over, a notebook entry or a notice', '登记交接班、记事或通知'),
  args: { kind: needed(choice(noteKindNames), text('what kind', '类别')) },
  flags: {
    text: needed(answer, text('what is to be known', '内容')),
    to: optional(
      words,
      text('a notice: for all, a role, a team or codes', '通知对象：全体、岗位、小组或工号'),
    ),
    until: optional(day, text('its last day', '有效期至')),
    replaces: optional(note, text('the note whose place it takes', '取代的记录')),
  },
  examples: [
    'note add handover --text "1-1-101 王女士明早来签约，合同在抽屉"',
    'note add notice --text 周三下午盘点 --to all --until 2026-03-04 --as S01',
  ],
  run: async (call, wanted) => {
    if (wanted.to !== undefined && wanted.kind !== 'notice') throw forNotices();
    const { found, eyes } = await act(call, (desk) => addNote(desk, wanted));
    const said = text(`${found.id} is kept.`, `${found.id} 已登记。`);
    return {
      result: { note: noteJson(found, eyes) },
      view: (page) =>
        [
          page.colour.green(page.say(said)),
          ...(found.kind === 'notebook' ? [] : [page.say(toBeRead(found))]),
        ].join('\n'),
    };
  },
});

function forNotices(): Error {
  return usage(
    text(
      '--to goes with a notice: a hand-over is for the next shift, the notebook for whoever looks.',
      '--to 只用于通知：交接班由下一班签阅，记事供随时查看。',
    ),
  );
}
