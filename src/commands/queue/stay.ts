import { text } from '../../language.ts';
import { stayOn } from '../../queue/index.ts';
import { words } from '../../terminal/kinds.ts';
import { staff, visit } from '../kinds.ts';
import { needed, optional, verb } from '../verb.ts';
import { atTheDoor } from './door-view.ts';

export const stay = verb({
  says: text('who stays with a visitor at closing time', '下班时安排谁留守接待'),
  args: { visit: needed(visit) },
  flags: {
    leader: needed(staff, text('the leader who says so', '作出安排的负责人工号')),
    staff: optional(staff, text('who stays', '留守人工号')),
    text: optional(words, text('what was arranged', '安排内容')),
  },
  examples: ['queue stay V3 --leader S01 --staff A02'],
  run: (call, { visit, leader, staff = null, text: told = null }) =>
    atTheDoor(call, (desk) => stayOn(desk, { visit, leader, staff, text: told })),
});
