import { formatInstant, type Zone } from '../../calendar/time.ts';
import { formatYuan, type Fen } from '../../money/fen.ts';
import type { Incomplete } from '../../deal/buyer-service.ts';
import type { DueItem } from '../../deal/due.ts';
import type { DueLine } from '../../deal/due-service.ts';
import type {
  ApprovalRecord,
  Buyer,
  Deal,
  DealEvent,
  Payment,
  PlanItem,
  Unit,
} from '../../deal/types.ts';

/** Units, deals and approvals as the contract shows them, and as rows for `--csv` with money in yuan. */
function timeIn(zone: Zone) {
  return (ms: number | null): string | null => (ms === null ? null : formatInstant(ms, zone));
}

export function unitJson({ code, layout, area, listFen, status }: Unit) {
  return { code, layout, area, listFen, status };
}

export function unitSheet(units: readonly Unit[]) {
  return {
    columns: ['code', 'layout', 'area', 'list', 'status'],
    rows: units.map((one) => [
      ...[one.code, one.layout, one.area, formatYuan(one.listFen), one.status],
    ]),
  };
}

export function dealJson(deal: Deal, zone: Zone) {
  const time = timeIn(zone);
  const { id, unit, customer, by, visit, stage, amountFen, area, receivedFen } = deal;
  return {
    ...{ id, unit, customer, by, visit, stage, amountFen, area },
    openedAt: time(deal.openedAt),
    closedAt: time(deal.closedAt),
    contractAt: time(deal.contractAt),
    paidAt: time(deal.paidAt),
    cancelledAt: time(deal.cancelledAt),
    receivedFen,
  };
}

export function dealSheet(deals: readonly Deal[], zone: Zone) {
  const dates = ['openedAt', 'closedAt', 'contractAt', 'paidAt', 'cancelledAt'] as const;
  const first = ['id', 'unit', 'customer', 'by', 'visit', 'stage'] as const;
  return {
    columns: [...first, 'amount', 'area', ...dates, 'received'],
    rows: deals.map((deal) => {
      const shown = dealJson(deal, zone);
      return [
        ...first.map((key) => shown[key]),
        ...[formatYuan(deal.amountFen), deal.area],
        ...dates.map((key) => shown[key]),
        formatYuan(deal.receivedFen),
      ];
    }),
  };
}

export function planJson(plan: readonly PlanItem[]) {
  return plan.map(({ dueOn, amountFen }) => ({ dueOn, amountFen }));
}

export function paymentJson({ at, fen }: Payment, zone: Zone) {
  return { at: formatInstant(at, zone), amountFen: fen };
}

export function buyerJson({ customer, since, until }: Buyer, zone: Zone) {
  return { customer, since: formatInstant(since, zone), until: timeIn(zone)(until) };
}

export function historyJson({ what, at, recordedAt, fen, unit, customer }: DealEvent, zone: Zone) {
  const time = (ms: number): string => formatInstant(ms, zone);
  return { what, at: time(at), recordedAt: time(recordedAt), fen, unit, customer };
}

export function overdueJson({ deal, what, dueOn, days, owner, unpaidFen }: DueItem) {
  return { deal, what, dueOn, days, owner, unpaidFen };
}

export function dueJson(line: DueLine) {
  return { ...overdueJson(line), urgency: line.urgency };
}

function yuanOrNull(amount: Fen | null): string | null {
  return amount === null ? null : formatYuan(amount);
}

export function overdueSheet(items: readonly DueItem[]) {
  return {
    columns: ['deal', 'what', 'dueOn', 'days', 'owner', 'unpaid'],
    rows: items.map((one) => [
      ...[one.deal, one.what, one.dueOn, one.days, one.owner, yuanOrNull(one.unpaidFen)],
    ]),
  };
}

export function dueSheet(lines: readonly DueLine[]) {
  const { columns, rows } = overdueSheet(lines);
  return {
    columns: [...columns, 'urgency'],
    rows: rows.map((row, at) => [...row, lines[at]?.urgency ?? null]),
  };
}

export function incompleteSheet(list: readonly Incomplete[]) {
  return {
    columns: ['deal', 'customer', 'by', 'missing'],
    rows: list.map((one) => [one.deal, one.customer, one.by, one.missing.join(' ')]),
  };
}

export function approvalJson(approval: ApprovalRecord, zone: Zone) {
  const { id, kind, status, unit, deal, customer, amountFen, why } = approval;
  const { askedBy, askedAt, decidedBy, decidedAt, decidedWhy, allowedBy, usedFor } = approval;
  const time = timeIn(zone);
  return {
    ...{ id, kind, status, unit, deal, customer, amountFen, why },
    ...{ askedBy, askedAt: time(askedAt), decidedBy, decidedAt: time(decidedAt) },
    ...{ decidedWhy, allowedBy, usedFor, waitsFor: waitsFor(approval) },
  };
}

/** Contract terms are the company's to allow (M 5.4.2.5); everything else is the manager's. */
export function waitsFor({ status, kind }: ApprovalRecord): 'manager' | 'company' | null {
  if (status !== 'pending') return null;
  return kind === 'terms' ? 'company' : 'manager';
}

export function approvalSheet(list: readonly ApprovalRecord[], zone: Zone) {
  const before = ['id', 'kind', 'status', 'unit', 'deal', 'customer'] as const;
  const after = ['why', 'askedBy', 'askedAt', 'decidedBy', 'decidedAt', 'decidedWhy'] as const;
  const last = ['allowedBy', 'usedFor', 'waitsFor'] as const;
  return {
    columns: [...before, 'amount', ...after, ...last],
    rows: list.map((one) => {
      const shown = approvalJson(one, zone);
      return [
        ...before.map((key) => shown[key]),
        yuanOrNull(one.amountFen),
        ...[...after, ...last].map((key) => shown[key]),
      ];
    }),
  };
}
