import type { Desk } from '../desk/types.ts';
import { granted, usage } from '../errors.ts';
import { addFen, formatYuan, type Fen } from '../money/fen.ts';
import { saveCourse } from './course-service.ts';
import { getDeal } from './lookup-service.ts';
import { said } from './messages.ts';
import { decideAdvance, decideCancel, decidePayment } from './stages.ts';
import { insertPayment, updateDeal } from './store.ts';
import type { DealRecord, DealStage } from './types.ts';

/** A deal on its way: forward from stage to stage, cancelled, paid for. */

/** Errors: `deal.not-found`, `deal.cancelled`, `deal.stage-backward`, `deal.before-last-stage`. */
export async function advanceDeal(desk: Desk, id: number, to: DealStage): Promise<DealRecord> {
  return desk.write('deal.advance', async (w) => {
    const before = await getDeal(w, id);
    const policy = await w.policy(w.day);
    const { dates } = granted(decideAdvance(before, to, w.at, policy('deal.closesAt')));
    w.note({ deal: before.id, to, from: before.stage });
    return saveCourse(w, before, { ...before, ...dates, stage: to });
  });
}

/** Errors: `deal.not-found`, `deal.cancelled`, `deal.before-last-stage`. */
export async function cancelDeal(desk: Desk, id: number): Promise<DealRecord> {
  return desk.write('deal.cancel', async (w) => {
    const before = await getDeal(w, id);
    const { dates } = granted(decideCancel(before, w.at));
    w.note({ deal: before.id, unit: before.unit, from: before.stage });
    return saveCourse(w, before, { ...before, ...dates, stage: 'cancelled', cancelWhy: w.why });
  });
}

/** Records money received; no stage changes by it. Errors: `deal.not-found`, `deal.cancelled`, `usage` beyond counting. */
export async function payDeal(desk: Desk, id: number, amountFen: Fen): Promise<DealRecord> {
  return desk.write('deal.pay', async (w) => {
    const before = await getDeal(w, id);
    granted(decidePayment(before));
    if (!Number.isSafeInteger(before.receivedFen + amountFen)) {
      throw usage(said.tooMuch('YUAN', formatYuan(amountFen)));
    }
    const { entry, at, now: recordedAt } = w;
    await insertPayment(w.db, { deal: before.id, entry, n: 0, at, recordedAt, fen: amountFen });
    const after = { ...before, receivedFen: addFen(before.receivedFen, amountFen) };
    await updateDeal(w.db, after);
    w.note({ deal: before.id, amountFen });
    return after;
  });
}
