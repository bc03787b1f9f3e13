import { showPolicy } from '../../desk/index.ts';
import { text } from '../../language.ts';
import { policyKey } from '../kinds.ts';
import { optional, verb } from '../verb.ts';
import { policyAnswer } from './policy-view.ts';

export const show = verb({
  says: text('value, default, clause and since when', '当前值、默认值、条款、生效日'),
  args: { key: optional(policyKey) },
  examples: ['policy show', 'policy show door.places'],
  run: async (call, { key }) => {
    const desk = await call.desk();
    return policyAnswer(await desk.read((reading) => showPolicy(reading, key)));
  },
});
