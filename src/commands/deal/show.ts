import { formatInstant } from '../../calendar/time.ts';
import {
  buyerColumns,
  dealColumns,
  paymentColumns,
  planColumns,
  showDeal,
  type DealEvent,
  type DealDossier,
} from '../../deal/index.ts';
import { text } from '../../language.ts';
import type { Eyes } from '../../spreadsheet/columns.ts';
import type { Answer } from '../../terminal/output.ts';
import { look, objectsOf, rowAnswer, type Seen } from '../answers.ts';
import { deal } from '../kinds.ts';
import { needed, verb } from '../verb.ts';
import { dossierView } from './dossier-view.ts';

export const show = verb({
  says: text('all about one deal', '成交详情'),
  args: { deal: needed(deal) },
  examples: ['deal show D1'],
  run: async (call, { deal: id }) =>
    dossierAnswer(await look(call, (reading) => showDeal(reading, id))),
});

function dossierAnswer({ found, eyes }: Seen<DealDossier>): Answer {
  const { deal, plan, buyers, payments, incomplete, history } = found;
  const { result, rows } = rowAnswer('deal', dealColumns, deal, eyes);
  return {
    result: {
      ...result,
      contractBy: deal.contractBy,
      cancelWhy: deal.cancelWhy,
      plan: objectsOf(planColumns, plan, eyes),
      payments: objectsOf(paymentColumns, payments, eyes),
      buyers: objectsOf(buyerColumns, buyers, eyes),
      incomplete: incomplete.map(({ customer, missing }) => ({ customer, missing })),
      history: history.map((one) => historyJson(one, eyes)),
    },
    rows,
    view: (page) => dossierView(page, found, eyes),
  };
}

function historyJson({ what, at, recordedAt, fen, unit, customer }: DealEvent, { zone }: Eyes) {
  const time = (ms: number): string => formatInstant(ms, zone);
  return { what, at: time(at), recordedAt: time(recordedAt), fen, unit, customer };
}
