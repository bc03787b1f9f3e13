import { earningColumns, explainDeal } from '../../commission/index.ts';
import { text } from '../../language.ts';
import { sheetOf } from '../../spreadsheet/columns.ts';
import { deal } from '../kinds.ts';
import { needed, verb } from '../verb.ts';
import { explainView } from './explain-view.ts';
import { eyesOn, plainEyes } from './eyes.ts';
import { explanationJson } from './json.ts';

export const explain = verb({
  says: text('a deal’s commission, from the visit to the fen', '佣金明细与依据'),
  args: { deal: needed(deal) },
  examples: ['commission explain D1'],
  run: async (call, { deal }) => {
    const desk = await call.desk();
    const told = await desk.read((reading) => explainDeal(reading, deal));
    return {
      result: explanationJson(told, desk.info.timezone),
      rows: sheetOf(earningColumns, told.commission, plainEyes(desk)),
      view: async (page) => explainView(page, told, await eyesOn(desk)),
    };
  },
});
