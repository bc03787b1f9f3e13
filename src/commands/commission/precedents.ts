import { listPrecedents, precedentColumns } from '../../credit/index.ts';
import { eyesOf } from '../../desk/index.ts';
import { text } from '../../language.ts';
import { sheetOf } from '../../spreadsheet/columns.ts';
import { deal } from '../kinds.ts';
import { optional, verb } from '../verb.ts';
import { precedentsView } from './evidence-view.ts';
import { precedentJson } from './json.ts';

export const precedents = verb({
  says: text('earlier rulings', '以往的裁定'),
  flags: { like: optional(deal, text('on facts like this deal’s', '与该成交情形相同的')) },
  examples: ['commission precedents', 'commission precedents --like D2'],
  run: async (call, { like = null }) => {
    const desk = await call.desk();
    const { list, eyes } = await desk.read(async (reading) => ({
      list: await listPrecedents(reading, like),
      eyes: eyesOf(reading),
    }));
    return {
      result: { precedents: list.map((one) => precedentJson(one, eyes)) },
      rows: sheetOf(precedentColumns, list, eyes),
      view: (page) => precedentsView(page, list, eyes),
    };
  },
});
