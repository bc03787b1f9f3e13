import { eyesOf } from '../../desk/index.ts';
import { text } from '../../language.ts';
import { explainVisit } from '../../queue/index.ts';
import { visitJson } from '../visitor/json.ts';
import { visit } from '../kinds.ts';
import { needed, verb } from '../verb.ts';
import { whyView } from './board-view.ts';
import { lineJson } from './json.ts';

export const why = verb({
  says: text('why a visit went to whom it went', '某次来访为何由此人接待'),
  args: { visit: needed(visit) },
  examples: ['queue why V1'],
  run: async (call, { visit }) => {
    const desk = await call.desk();
    const zone = desk.info.timezone;
    return desk.read(async (reading) => {
      const told = await explainVisit(reading, visit);
      const shown = visitJson(told.visit, eyesOf(reading), reading.today);
      return {
        result: {
          visit: shown,
          before: lineJson(told.before, zone),
          passedOver: told.passedOver,
          because: told.because,
          after: lineJson(told.after, zone),
        },
        view: (page) => whyView(page, told, zone),
      };
    });
  },
});
