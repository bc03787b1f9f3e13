import { formatInstant } from '../../calendar/time.ts';
import {
  buyerColumns,
  dealColumns,
  paymentColumns,
  planColumns,
  showDeal,
  type DealEvent,
  type Dossier,
} from '../../deal/index.ts';
import type { Desk } from '../../desk/types.ts';
import { text } from '../../language.ts';
import type { Answer } from '../../terminal/output.ts';
import { objectsOf, rowAnswer } from '../answers.ts';
import { deal } from '../kinds.ts';
import { needed, verb } from '../verb.ts';
import { dossierView } from './dossier-view.ts';

export const show = verb({
  says: text('all about one deal', '成交详情'),
  args: { deal: needed(deal) },
  examples: ['deal show D1'],
  run: async (call, { deal: id }) => {
    const desk = await call.desk();
    return dossierAnswer(desk, await desk.read((reading) => showDeal(reading, id)));
  },
});

function dossierAnswer(desk: Desk, found: Dossier): Answer {
  const { deal, plan, buyers, payments, incomplete, history } = found;
  const { result, rows } = rowAnswer(desk, 'deal', dealColumns, deal);
  return {
    result: {
      ...result,
      contractBy: deal.contractBy,
      cancelWhy: deal.cancelWhy,
      plan: objectsOf(desk, planColumns, plan),
      payments: objectsOf(desk, paymentColumns, payments),
      buyers: objectsOf(desk, buyerColumns, buyers),
      incomplete: incomplete.map(({ customer, missing }) => ({ customer, missing })),
      history: history.map((one) => historyJson(one, desk)),
    },
    rows,
    view: (page) => dossierView(page, found, desk),
  };
}

function historyJson({ what, at, recordedAt, fen, unit, customer }: DealEvent, desk: Desk) {
  const time = (ms: number): string => formatInstant(ms, desk.info.timezone);
  return { what, at: time(at), recordedAt: time(recordedAt), fen, unit, customer };
}
