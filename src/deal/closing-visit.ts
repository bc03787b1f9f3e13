/**
 * Which visit a deal's credit follows: the customer's last reception begun at or before the closing
 * (RULEBOOK 6). A visit nobody received, or that turned out to be none, is never it.
 */
import { byId, type CustomerId, type VisitId } from '../ids.ts';
import { text } from '../language.ts';
import type { Decision } from '../reason.ts';
import type { DealRecord } from './types.ts';

export interface VisitForClosing {
  readonly id: VisitId;
  readonly status: 'receiving' | 'waiting' | 'done' | 'missed' | 'not-a-customer' | 'undone';
  /** When the consultant who has the visitor now, or had them last, began; null while nobody has. */
  readonly beganAt: number | null;
}

/** Whether a visit could be a closing visit at all: somebody received the customer, by then. */
export function isReceptionBy(visit: VisitForClosing, at: number): boolean {
  const received = visit.status === 'receiving' || visit.status === 'done';
  return received && visit.beganAt !== null && visit.beganAt <= at;
}

/**
 * The customer's last reception begun at or before `at` (ms), or null when there is none. Of two begun in the
 * same second, the one with the higher number.
 *
 *     closingVisit([{ id: 'V1', status: 'done', beganAt: 900 }, { id: 'V2', status: 'done', beganAt: 950 }], 940)
 *     // V1: V2 began after the closing
 */
export function closingVisit<V extends VisitForClosing>(
  visits: readonly V[],
  at: number,
): V | null {
  const candidates = visits.filter((visit) => isReceptionBy(visit, at));
  return candidates.reduce<V | null>((last, visit) => (isLater(visit, last) ? visit : last), null);
}

function isLater(visit: VisitForClosing, than: VisitForClosing | null): boolean {
  if (than === null || visit.beganAt === null || than.beganAt === null) return true;
  if (visit.beganAt !== than.beganAt) return visit.beganAt > than.beganAt;
  return byId(visit.id, than.id) > 0;
}

/** Whether the visit of a deal is settled, by its closing or by its having been named; else the customer's visits tell. */
export function isVisitSettled({ closedAt, visitNamed }: DealRecord): boolean {
  return closedAt !== null || visitNamed !== null;
}

/** A deal with the visit that credit would follow now, or when a deal that never closed was cancelled. */
export function withVisit(
  deal: DealRecord,
  visits: readonly VisitForClosing[],
  now: number,
): DealRecord {
  if (isVisitSettled(deal)) return deal;
  return { ...deal, visit: closingVisit(visits, deal.cancelledAt ?? now)?.id ?? null };
}

/**
 * The visit that a closing settles: the one named, or the last reception begun by then. A named visit that was undone
 * since counts for nothing.
 */
export function visitSettled(
  { visitNamed }: Pick<DealRecord, 'visitNamed'>,
  visits: readonly VisitForClosing[],
  closedAt: number,
): VisitId | null {
  const named = visits.find((one) => one.id === visitNamed && isReceptionBy(one, closedAt));
  return (named ?? closingVisit(visits, closedAt))?.id ?? null;
}

export interface NamedVisit extends VisitForClosing {
  /** 'C1', or null for somebody unknown. */
  readonly customer: CustomerId | null;
}

/**
 * Whether credit can follow a visit that is named for a customer's deal: `deal.visit-of-another`,
 * `deal.visit-not-received` when nobody received it by `at`.
 *
 *     decideNamedVisit({ id: 'V2', customer: 'C1', status: 'done', beganAt: 900 }, 'C1', 1000) // { visit: 'V2' }
 */
export function decideNamedVisit(
  visit: NamedVisit,
  customer: CustomerId,
  at: number,
): Decision<{ visit: VisitId }> {
  const { id } = visit;
  if (visit.customer !== customer) {
    return {
      refused: {
        code: 'deal.visit-of-another',
        text: text(`${id} is not a visit of ${customer}.`, `${id} 不是 ${customer} 的来访。`),
        hint: seeVisits(customer),
      },
    };
  }
  if (isReceptionBy(visit, at)) return { visit: id };
  return {
    refused: {
      code: 'deal.visit-not-received',
      text: text(
        `${id} is no reception that had begun by then; credit cannot follow it.`,
        `${id} 在该时间之前没有开始接待，不能作为业绩依据。`,
      ),
      hint: seeVisits(customer),
    },
  };
}

function seeVisits(customer: CustomerId) {
  return text(
    `See the visits: salesdesk visitor show ${customer}`,
    `查看来访：salesdesk visitor show ${customer}`,
  );
}
