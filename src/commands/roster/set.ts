import { eyesOf } from '../../desk/index.ts';
import { text } from '../../language.ts';
import { rosterStateNames, setRoster } from '../../staff/index.ts';
import { choice, day } from '../../terminal/kinds.ts';
import { staff } from '../kinds.ts';
import { needed, optional, verb } from '../verb.ts';
import { rosterAnswer } from './roster-view.ts';

export const set = verb({
  says: text('say what somebody does on a day or several', '设置某人的排班'),
  args: {
    code: needed(staff),
    state: needed(
      choice(rosterStateNames),
      text('duty, rest or leave', 'duty 上班、rest 休息、leave 请假'),
    ),
    day: needed(day),
  },
  flags: { to: optional(day, text('last day', '最后一天')) },
  examples: ['roster set A01 rest 2026-03-07', 'roster set A01 leave 2026-03-02 --to 2026-03-06'],
  run: async (call, { code, state, day: from, to = from }) => {
    const desk = await call.desk();
    const lines = await setRoster(desk, { staff: code, state, from, to });
    const name = rosterStateNames[state];
    const said = text(
      `${code} is ${name.en} ${from === to ? `on ${from}` : `from ${from} to ${to}`}.`,
      `${code} ${from === to ? from : `${from} 至 ${to}`} ${name.zh}。`,
    );
    return rosterAnswer(lines, eyesOf({ desk: desk.info, actor: null }), (page) => page.say(said));
  },
});
