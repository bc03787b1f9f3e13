import { eyesOf } from '../../desk/index.ts';
import { text } from '../../language.ts';
import { actNames, undoLast } from '../../queue/index.ts';
import { verb } from '../verb.ts';
import { boardView } from './board-view.ts';
import { boardJson, lineSheet } from './json.ts';

export const undo = verb({
  says: text('take the last act at the door back', '撤销上一步'),
  examples: ['queue undo'],
  run: async (call) => {
    const desk = await call.desk();
    const { undone, ...look } = await undoLast(desk);
    const visit = undone.visit;
    return {
      result: {
        undone: { act: undone.act, visit },
        board: boardJson(look.board, eyesOf({ desk: desk.info, actor: null })),
      },
      rows: lineSheet(look.board, desk),
      view: (page) => {
        const name = actNames[undone.act];
        const said = text(
          `Taken back: ${name.en} ${visit ?? ''}`,
          `已撤销：${name.zh} ${visit ?? ''}`,
        );
        return `${page.say(said).trim()}\n\n${boardView(page, look, desk.info)}`;
      },
    };
  },
});
