import { text } from '../../language.ts';
import { briefOwner } from '../../queue/index.ts';
import { choice, words } from '../../terminal/kinds.ts';
import { visit } from '../kinds.ts';
import { needed, optional, verb } from '../verb.ts';
import { atTheDoor } from './door-view.ts';

export const brief = verb({
  says: text('the absent owner was called for a briefing', '代接待时联系原置业顾问'),
  args: { visit: needed(visit) },
  flags: {
    reached: needed(
      choice({ yes: text('reached', '联系上了'), no: text('not reached', '未联系上') }),
      text('whether they were reached', '是否联系上'),
    ),
    text: optional(words, text('what was said', '沟通内容')),
  },
  examples: ['queue brief V3 --reached yes --text 客户偏好高层'],
  run: async (call, { visit, reached, text: told = null }) => {
    let owner = '';
    const answer = await atTheDoor(call, async (desk) => {
      const done = await briefOwner(desk, { visit, reached: reached === 'yes', text: told });
      owner = done.visit?.owner ?? '';
      return done;
    });
    return { ...answer, view: (page) => page.say(briefed(visit, owner, reached)) };
  },
});

function briefed(visit: string, owner: string, reached: 'yes' | 'no') {
  return reached === 'yes'
    ? text(
        `Recorded: ${owner} was reached about ${visit}.`,
        `已登记：已就 ${visit} 联系上 ${owner}。`,
      )
    : text(
        `Recorded: ${owner} was not reached about ${visit}.`,
        `已登记：${visit} 未能联系上 ${owner}。`,
      );
}
