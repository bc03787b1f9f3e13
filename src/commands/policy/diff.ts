import { differenceColumns, diffPolicy } from '../../commission/index.ts';
import { text } from '../../language.ts';
import { sheetOf } from '../../spreadsheet/columns.ts';
import { month, words } from '../../terminal/kinds.ts';
import { eyesOn, plainEyes } from '../commission/eyes.ts';
import { policyDiffView } from '../commission/what-if-view.ts';
import { policyKey } from '../kinds.ts';
import { needed, verb } from '../verb.ts';

export const diff = verb({
  says: text('replay a month under another value', '用另一数值重算某月，不作改动'),
  args: { key: needed(policyKey), value: needed(words) },
  flags: { month: needed(month, text('like 2026-03', '例如 2026-03')) },
  examples: ['policy diff cover.ownerShare 0.6 --month 2026-03'],
  run: async (call, { key, value, month }) => {
    const desk = await call.desk();
    const difference = await desk.read((reading) =>
      diffPolicy(reading, { key, typed: value, month }),
    );
    return {
      result: difference,
      rows: sheetOf(differenceColumns, difference.staff, plainEyes(desk)),
      view: async (page) => policyDiffView(page, difference, await eyesOn(desk)),
    };
  },
});
