import { policyMakers, readPolicyValue, setPolicy } from '../../desk/index.ts';
import { text } from '../../language.ts';
import { day, words } from '../../terminal/kinds.ts';
import { policyKey } from '../kinds.ts';
import { needed, optional, verb } from '../verb.ts';
import { policyAnswer } from './policy-view.ts';

export const set = verb({
  says: text('set a key from a day on', '自某日起修改规则参数'),
  args: { key: needed(policyKey), value: needed(words) },
  flags: { from: optional(day, text('first day, today if not given', '生效日，默认当天')) },
  why: 'needed',
  who: policyMakers,
  examples: ['policy set door.places 3 --from 2026-03-07 --why 周末加一位 --as M01'],
  run: async (call, { key, value, from = null }) => {
    const setting = await readPolicyValue(key, value);
    return policyAnswer(await setPolicy(await call.desk(), setting, from));
  },
});
