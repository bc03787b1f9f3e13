import { nextId } from '../db/rows.ts';
import type { Desk, Role, Writing } from '../desk/index.ts';
import { refused, granted } from '../errors.ts';
import type { ApprovalId, DealId } from '../ids.ts';
import type { Fen } from '../money/fen.ts';
import { getCustomer, type CustomerWord } from '../visitor/index.ts';
import { insertApproval, saveDecision, saveUse } from './approval-store.ts';
import { decideApproved, type Approvable } from './approved.ts';
import { getApproval, getUnit, knownDeal } from './query.ts';
import { said } from './messages.ts';
import { dealEvent, decideUnderWay } from './stages.ts';
import { insertDealEvents } from './store.ts';
import type { ApprovalRecord } from './types.ts';

/** Approvals: asked for by anybody, granted or refused by a manager, each used once (M 5.4.2.5, 5.4.2.7-8). */
export type ApprovalWish =
  | { readonly kind: 'price' | 'list-price'; readonly unit: string; readonly amountFen: Fen }
  | { readonly kind: 'buyer'; readonly deal: DealId; readonly customer: CustomerWord }
  | { readonly kind: 'unit'; readonly deal: DealId; readonly unit: string }
  | { readonly kind: 'terms'; readonly deal: DealId };

/** Errors: `unit.not-found`, `deal.not-found`, `customer.not-found`, `deal.cancelled`. */
export async function requestApproval(
  desk: Desk,
  wish: ApprovalWish,
  why: string,
): Promise<ApprovalRecord> {
  return desk.write('approval.request', async (w) => {
    const about = await subjectOf(w, wish);
    const approval: ApprovalRecord = {
      ...about,
      id: await nextId(w.db, 'approval'),
      entry: w.entry,
      kind: wish.kind,
      status: 'pending',
      why,
      askedBy: w.actor?.code ?? null,
      askedAt: w.at,
      ...{ decidedBy: null, decidedAt: null, decidedWhy: null, allowedBy: null, usedFor: null },
    };
    await insertApproval(w.db, approval);
    const { id, kind } = approval;
    w.note({ approval: id, kind, ...about });
    return approval;
  });
}

type Subject = Pick<ApprovalRecord, 'unit' | 'deal' | 'customer' | 'amountFen'>;

const nothing: Subject = { unit: null, deal: null, customer: null, amountFen: null };

async function subjectOf(w: Writing, wish: ApprovalWish): Promise<Subject> {
  if (!('deal' in wish)) {
    const { code } = await getUnit(w.db, wish.unit);
    return { ...nothing, unit: code, amountFen: wish.amountFen };
  }
  const deal = await knownDeal(w.db, wish.deal);
  const more = await detailOf(w, wish);
  granted(decideUnderWay(deal));
  return { ...nothing, deal: deal.id, ...more };
}

async function detailOf(
  w: Writing,
  wish: Extract<ApprovalWish, { deal: DealId }>,
): Promise<Partial<Subject>> {
  if (wish.kind === 'buyer') return { customer: (await getCustomer(w.db, wish.customer)).id };
  if (wish.kind === 'unit') return { unit: (await getUnit(w.db, wish.unit)).code };
  return {};
}

export interface Verdict {
  readonly id: ApprovalId;
  readonly status: 'granted' | 'refused';
  /** Who in the company allowed it; contract terms are not granted without (M 5.4.2.5). */
  readonly allowedBy: string | null;
}

/** Whose word an approval is. */
export const whoDecides: readonly Role[] = ['manager'];

/** A manager's word. Errors: `approval.not-found`, `not-allowed`, `approval.decided`, `approval.company-only`. */
export async function decideRequest(desk: Desk, verdict: Verdict): Promise<ApprovalRecord> {
  const { id, status, allowedBy } = verdict;
  const act = status === 'granted' ? 'approval.grant' : 'approval.refuse';
  return desk.write(
    act,
    async (w) => {
      const asked = await getApproval(w.db, id);
      const manager = w.authorize();
      refuseUndecidable(asked, verdict);
      const decided = {
        ...{ status, decidedBy: manager.code, decidedAt: w.at, decidedWhy: w.why, allowedBy },
      };
      const approval: ApprovalRecord = { ...asked, ...decided };
      await saveDecision(w.db, w.entry, approval);
      w.note({ approval: approval.id, kind: approval.kind, status, allowedBy });
      return asked.kind === 'terms' && status === 'granted' ? recordTerms(w, approval) : approval;
    },
    { roles: whoDecides },
  );
}

function refuseUndecidable(asked: ApprovalRecord, { status, allowedBy }: Verdict): void {
  if (asked.status !== 'pending') {
    throw refused({
      code: 'approval.decided',
      text: said.decidedAlready(asked.id, asked.status),
      hint: said.seeApprovals(),
    });
  }
  if (asked.kind === 'terms' && status === 'granted' && allowedBy === null) {
    throw refused({
      code: 'approval.company-only',
      clause: 'M 5.4.2.5',
      text: said.companyOnly(asked.id),
      hint: said.sayWhoAllowed(),
    });
  }
}

/** Other contract terms are done by their being allowed: the deal's own list says so. */
async function recordTerms(w: Writing, approval: ApprovalRecord): Promise<ApprovalRecord> {
  if (approval.deal === null) return approval;
  const deal = await knownDeal(w.db, approval.deal);
  await insertDealEvents(w.db, [dealEvent(w, deal, 'terms')]);
  await saveUse(w.db, approval.id, { entry: w.entry, usedFor: deal.id });
  return { ...approval, usedFor: deal.id };
}

/** Uses an approval up for what it was granted for, or refuses as `decideApproved` does. */
export async function useApproval(
  w: Writing,
  wanted: Approvable,
  approval: ApprovalRecord | null,
  usedFor: string,
): Promise<ApprovalId> {
  const { uses } = granted(decideApproved(wanted, approval));
  await saveUse(w.db, uses, { entry: w.entry, usedFor });
  return uses;
}
