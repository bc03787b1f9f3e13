import { verifyJournal } from '../../desk/index.ts';
import { text } from '../../language.ts';
import { verb } from '../verb.ts';

export const verify = verb({
  says: text('check the chain from first to last', '校验流水'),
  examples: ['journal verify'],
  run: async (call) => {
    const desk = await call.desk();
    const result = await desk.read(verifyJournal);
    const said = text(
      `The journal holds: ${result.entries} entries, head ${result.head.slice(0, 12)}…`,
      `流水完整：共 ${result.entries} 条，末条校验值 ${result.head.slice(0, 12)}…`,
    );
    return { result, view: (page) => page.colour.green(page.say(said)) };
  },
});
