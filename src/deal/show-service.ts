import type { Reading } from '../desk/types.ts';
import type { DealId } from '../ids.ts';
import { listBuyers } from './approval-store.ts';
import { listIncomplete, type Incomplete } from './buyer-service.ts';
import { planOf } from './due-service.ts';
import { getDeal } from './lookup-service.ts';
import { listDealEvents, listPayments } from './store.ts';
import type { Buyer, DealEvent, DealRecord, Payment, PlanItem } from './types.ts';

/** Everything the desk knows of one deal. */
export interface Dossier {
  readonly deal: DealRecord;
  readonly buyers: readonly Buyer[];
  readonly plan: readonly PlanItem[];
  readonly payments: readonly Payment[];
  readonly incomplete: readonly Incomplete[];
  readonly history: readonly DealEvent[];
}

/** Errors: `deal.not-found`. */
export async function showDeal(reading: Reading, id: DealId): Promise<Dossier> {
  const deal = await getDeal(reading, id);
  const { db } = reading;
  return {
    deal,
    buyers: await listBuyers(db, id),
    plan: await planOf(db, id),
    payments: await listPayments(db, { deal: id }),
    incomplete: await listIncomplete(reading, deal),
    history: await listDealEvents(db, { deal: id }),
  };
}
