import type { Call } from '../context.ts';
import { usage } from '../../errors.ts';
import { text } from '../../language.ts';
import { awayKindNames, goAway } from '../../queue/index.ts';
import { choice, moment, type Moment } from '../../terminal/kinds.ts';
import { staff } from '../kinds.ts';
import { needed, optional, verb } from '../verb.ts';
import { atTheDoor } from './door-view.ts';

export const away = verb({
  says: text('go away from the door', '离开门口'),
  args: { code: needed(staff) },
  flags: {
    kind: needed(choice(awayKindNames), text('why', '去向')),
    until: optional(moment, text('when they will be back', '预计返回时间')),
    allowedBy: optional(staff, text('who allowed it', '批准人工号')),
  },
  examples: ['queue away A01 --kind lunch --until 12:45'],
  run: (call, { code, kind, until, allowedBy = null }) =>
    atTheDoor(call, (desk) =>
      goAway(desk, { staff: code, kind, until: backAt(until, call), allowedBy }),
    ),
});

/** When somebody will be back. A time already gone is a slip of the finger, but for what is typed in later. */
function backAt(until: Moment | undefined, call: Call): number | null {
  if (until === undefined) return null;
  const { at } = until;
  if (at >= call.now() || call.globals.at !== undefined) return at;
  throw usage(text(`--until ${until.typed} is past already.`, `--until ${until.typed} 已经过了。`));
}
