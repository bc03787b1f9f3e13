import { usage } from '../../errors.ts';
import { text } from '../../language.ts';
import { coverVisit } from '../../queue/index.ts';
import { staff, visit } from '../kinds.ts';
import { given, needed, optional, verb } from '../verb.ts';
import { atTheDoor } from './door-view.ts';

export const cover = verb({
  says: text('a waiting visitor to position 1', '等候客户由排位一代接待'),
  args: { visit: needed(visit) },
  flags: {
    to: optional(staff, text('whom the owner of a referral names', '老带新：原置业顾问指定的同事')),
    arranged: given(text('the owner arranged it', '由原置业顾问安排')),
  },
  examples: ['queue cover V3'],
  run: async (call, { visit, to, arranged }) => {
    if ((to !== undefined) !== arranged) {
      throw usage(
        text(
          '--to and --arranged go together: the owner of a referral names a colleague.',
          '--to 与 --arranged 须同时使用：由老带新的原置业顾问指定同事。',
        ),
      );
    }
    return atTheDoor(
      call,
      (desk) => coverVisit(desk, { visit, to: to ?? null }),
      ({ because }) => ({ because }),
    );
  },
});
