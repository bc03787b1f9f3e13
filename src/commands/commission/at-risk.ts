import { riskColumns, riskToday } from '../../commission/index.ts';
import { text } from '../../language.ts';
import { sheetOf } from '../../spreadsheet/columns.ts';
import { verb } from '../verb.ts';
import { eyesOn, plainEyes } from './eyes.ts';
import { riskJson } from './json.ts';
import { riskView } from './what-if-view.ts';

export const atRisk = verb({
  says: text('paid, and to come back if what is overdue fell through', '逾期成交的佣金风险'),
  examples: ['commission at-risk'],
  run: async (call) => {
    const desk = await call.desk();
    const report = await desk.read(riskToday);
    return {
      result: riskJson(report),
      rows: sheetOf(riskColumns, report.lines, plainEyes(desk)),
      view: async (page) => riskView(page, report, await eyesOn(desk)),
    };
  },
});
