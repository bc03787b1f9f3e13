import { text } from '../../language.ts';
import { closeNote } from '../../note/index.ts';
import { act } from '../answers.ts';
import { note } from '../kinds.ts';
import { needed, verb } from '../verb.ts';
import { noteJson } from './note-view.ts';

export const close = verb({
  says: text('say that a note is settled', '了结一条记录'),
  args: { note: needed(note) },
  why: 'needed',
  examples: ['note close N1 --why 合同已签'],
  run: async (call, { note, why }) => {
    const { found, eyes } = await act(call, (desk) => closeNote(desk, note, why));
    return {
      result: { note: noteJson(found, eyes) },
      view: (page) =>
        page.colour.green(page.say(text(`${found.id} is closed.`, `${found.id} 已了结。`))),
    };
  },
});
