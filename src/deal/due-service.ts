import type { Day } from '../calendar/time.ts';
import type { Desk, Role } from '../desk/index.ts';
import { refused, granted } from '../errors.ts';
import type { DealId } from '../ids.ts';
import type { DueItem } from './due.ts';
import { overdueOf } from './due-query.ts';
import { said } from './messages.ts';
import { getDeal } from './query.ts';
import { decideUnderWay } from './stages.ts';
import { findPlan, insertAcknowledgements, savePlan, updateDeal } from './store.ts';
import type { DealRecord, PlanItem } from './types.ts';

/** When money and signatures are to come (M 5.4.2.9), and that a manager has seen what is late. */
export interface PlanWish {
  /** Null keeps the plan there is. */
  readonly items: readonly PlanItem[] | null;
  /** Undefined keeps the day there is. */
  readonly contractBy: Day | undefined;
}

export interface Planned {
  readonly deal: DealRecord;
  readonly plan: readonly PlanItem[];
}

/** Puts a payment plan or a day for the contract in force. Errors: `deal.not-found`, `deal.cancelled`. */
export async function planDeal(desk: Desk, id: DealId, wish: PlanWish): Promise<Planned> {
  return desk.write('deal.plan', async (w) => {
    const before = await getDeal(w, id);
    granted(decideUnderWay(before));
    const deal = { ...before, contractBy: wish.contractBy ?? before.contractBy };
    if (wish.contractBy !== undefined) await updateDeal(w.db, deal);
    if (wish.items !== null) await savePlan(w.db, { deal: deal.id, entry: w.entry }, wish.items);
    w.note({ deal: deal.id, plan: wish.items, contractBy: deal.contractBy });
    return { deal, plan: await findPlan(w.db, id) };
  });
}

export interface AcknowledgeWish {
  readonly deal: DealId;
  readonly what: DueItem['what'];
  /** Null for all of that kind that are overdue. */
  readonly dueOn: Day | null;
}

/** Whose list it is. */
export const whoAcknowledges: readonly Role[] = ['manager'];

/** A manager has taken note: it leaves the list. Errors: `deal.not-found`, `not-allowed`, `deal.not-overdue`. */
export async function acknowledgeOverdue(
  desk: Desk,
  { deal: id, what, dueOn }: AcknowledgeWish,
): Promise<{ deal: DealRecord; acknowledged: DueItem[] }> {
  return desk.write(
    'deal.acknowledge',
    async (w) => {
      const deal = await getDeal(w, id);
      const { code: by } = w.authorize();
      const overdue = await overdueOf(w, deal);
      const acknowledged = overdue.filter(
        (item) => item.what === what && (dueOn === null || item.dueOn === dueOn),
      );
      if (acknowledged.length === 0) {
        throw refused({
          code: 'deal.not-overdue',
          text: said.notOverdue(deal.id),
          hint: said.seeOverdue(),
        });
      }
      const { entry, at, why } = w;
      await insertAcknowledgements(
        w.db,
        acknowledged.map((item) => ({
          ...{ deal: deal.id, what, dueOn: item.dueOn },
          ...{ entry, at, by, why },
        })),
      );
      w.note({ deal: deal.id, what, dueOn: acknowledged.map((item) => item.dueOn) });
      return { deal, acknowledged };
    },
    { roles: whoAcknowledges },
  );
}
