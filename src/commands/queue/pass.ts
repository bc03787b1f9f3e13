import { text } from '../../language.ts';
import { passVisit } from '../../queue/index.ts';
import { staff, visit } from '../kinds.ts';
import { needed, verb } from '../verb.ts';
import { atTheDoor } from './door-view.ts';

export const pass = verb({
  says: text('hand a visitor over in mid-reception', '接待途中转交'),
  args: { visit: needed(visit) },
  flags: { to: needed(staff, text('to whom', '转交给')) },
  why: 'needed',
  examples: ['queue pass V3 --to A02 --why 交班'],
  run: (call, { visit, to, why }) =>
    atTheDoor(
      call,
      (desk) => passVisit(desk, { visit, to, why }),
      ({ because }) => ({ because }),
    ),
});
