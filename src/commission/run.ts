/**
 * The monthly settlement (RULEBOOK 7): what is payable on the facts as they are now, less what earlier runs
 * have paid, deal by deal and party by party. So all frozen lines of a deal and party always add up to what
 * the last run's facts made payable.
 */
import { addMonths, dayStart, firstDayOf, type Month, type Zone } from '../calendar/time.ts';
import { fund } from '../credit/index.ts';
import { byId, type DealId } from '../ids.ts';
import { text } from '../language.ts';
import { groupBy } from '../list.ts';
import { fen, subtractFen, sumFen, type Fen } from '../money/fen.ts';
import type { Decision } from '../reason.ts';
import { closingMonth, commissionsOf } from './tiers.ts';
import type {
  CreditedDeal,
  FrozenLine,
  LineKind,
  PartyCommission,
  Settlement,
  StaffStatement,
  StatementLine,
} from './types.ts';

export interface SettlementFacts {
  readonly month: Month;
  readonly zone: Zone;
  /** Every deal that has ever closed, cancelled ones too; those closed after `month` are left out here. */
  readonly deals: readonly CreditedDeal[];
  /** All lines of all runs so far. */
  readonly frozen: readonly FrozenLine[];
}

/**
 * What a run for `month` would pay, or pays, on these facts.
 *
 *     // A01's half of D1 earns 150000 fen, contract signed, nothing paid so far
 *     settle({ month: '2026-03', zone, deals: [d1], frozen: [] }).staff[0]
 *     // { party: 'A01', creditFen: 50000000, commissionFen: 150000, payableFen: 150000,
 *     //   lines: [{ deal: 'D1', kind: 'payment', … }] }
 */
export function settle(facts: SettlementFacts): Settlement {
  const due = facts.deals.filter((deal) => closingMonth(deal, facts.zone) <= facts.month);
  const earned = commissionsOf(due, facts.zone);
  const lines = linesToPay(due, earned, facts.frozen);
  const ofMonth = earned.filter((each) => each.month === facts.month && each.creditFen > 0);
  const parties = [...new Set([...ofMonth, ...lines].map((each) => each.party))].sort(byCode);
  const earnedBy = groupBy(ofMonth, (each) => each.party);
  const linesBy = groupBy(lines, (line) => line.party);
  const staff = parties.map((party) =>
    staffStatement(party, earnedBy.get(party) ?? [], linesBy.get(party) ?? []),
  );
  return {
    month: facts.month,
    staff,
    held: heldDeals(due),
    totalPayableFen: sumFen(staff.map((each) => each.payableFen)),
  };
}

/** By code, the fund last. */
function byCode(a: string, b: string): number {
  if (a === b) return 0;
  if (a === fund || b === fund) return a === fund ? 1 : -1;
  return a < b ? -1 : 1;
}

function heldDeals(deals: readonly CreditedDeal[]): DealId[] {
  return deals
    .filter((deal) => deal.status === 'open' || deal.status === 'disputed')
    .map((deal) => deal.id)
    .sort(byId);
}

interface PartyLine extends StatementLine {
  readonly party: string;
}

function staffStatement(
  party: string,
  earned: readonly PartyCommission[],
  lines: readonly PartyLine[],
): StaffStatement {
  const own = [...lines].sort((a, b) => byId(a.deal, b.deal));
  return {
    party,
    creditFen: sumFen(earned.map((each) => each.creditFen)),
    commissionFen: sumFen(earned.map((each) => each.commissionFen)),
    payableFen: sumFen(own.map((line) => line.payableFen)),
    lines: own.map(({ deal, kind, creditFen, commissionFen, payableFen }) => ({
      deal,
      kind,
      creditFen,
      commissionFen,
      payableFen,
    })),
  };
}

/** What is known of one deal and party: what it earns now, if anything, and what it was paid. */
interface Account {
  readonly deal: CreditedDeal;
  readonly party: string;
  readonly now: PartyCommission | undefined;
  readonly paid: readonly FrozenLine[];
}

function linesToPay(
  deals: readonly CreditedDeal[],
  earned: readonly PartyCommission[],
  frozen: readonly FrozenLine[],
): PartyLine[] {
  const now = new Map(earned.map((each) => [accountKey(each), each]));
  const paid = groupBy(frozen, accountKey);
  const parties = groupBy([...earned, ...frozen], (each) => each.deal);
  return deals.flatMap((deal) => {
    const concerned = new Set((parties.get(deal.id) ?? []).map((each) => each.party));
    return [...concerned].flatMap((party) => {
      const key = accountKey({ deal: deal.id, party });
      return lineFor({ deal, party, now: now.get(key), paid: paid.get(key) ?? [] });
    });
  });
}

function accountKey(of: { readonly deal: DealId; readonly party: string }): string {
  return `${of.deal} ${of.party}`;
}

function lineFor(account: Account): PartyLine[] {
  const paidFen = sumFen(account.paid.map((line) => line.payableFen));
  const payableFen = subtractFen(account.now?.payableFen ?? fen(0), paidFen);
  if (payableFen === 0) return [];
  const { creditFen, commissionFen } = creditShown(account);
  const { deal, party } = account;
  return [{ deal: deal.id, party, kind: kindOf(account), creditFen, commissionFen, payableFen }];
}

function kindOf({ deal, paid }: Account): LineKind {
  if (deal.status === 'void') return 'clawback';
  return paid.length === 0 ? 'payment' : 'adjustment';
}

/**
 * What a line repeats of its deal: the party's credit and commission now; where the deal counts no more, being
 * cancelled or held again, those that the money now taken back was paid for.
 */
function creditShown({ deal, now, paid }: Account): { creditFen: Fen; commissionFen: Fen } {
  if (now !== undefined) return now;
  const last = [...paid].sort((a, b) => (a.month < b.month ? -1 : 1)).at(-1);
  if (deal.status === 'final' || last === undefined) {
    return { creditFen: fen(0), commissionFen: fen(0) };
  }
  return last;
}

/** One person's part of a statement, with the total of that part. */
export function narrowedTo<S extends Settlement>(statement: S, party: string): S {
  const staff = statement.staff.filter((each) => each.party === party);
  return { ...statement, staff, totalPayableFen: sumFen(staff.map((each) => each.payableFen)) };
}

export interface RunWish {
  readonly month: Month;
  /** The months that have been run, in whatever order. */
  readonly runs: readonly Month[];
  readonly now: number;
  readonly zone: Zone;
}

/**
 * Whether a month can be run: once only, not before it is over, and after the first one month by month.
 * Refuses with `run.frozen`, `run.month-not-over`, `run.out-of-order`, in this order.
 *
 *     decideRun({ month: '2026-03', runs: [], now: april1st, zone }) // nothing refused
 */
export function decideRun({ month, runs, now, zone }: RunWish): Decision<{ month: Month }> {
  if (runs.includes(month)) return { refused: frozenAlready(month) };
  if (now < dayStart(firstDayOf(addMonths(month, 1)), zone)) return { refused: notOver(month) };
  const last = [...runs].sort().at(-1);
  if (last !== undefined && month !== addMonths(last, 1)) {
    return { refused: outOfOrder(month, addMonths(last, 1)) };
  }
  return { month };
}

function frozenAlready(month: Month) {
  return {
    code: 'run.frozen',
    text: text(`${month} has been run and is frozen.`, `${month} 已经结算并封存。`),
    hint: text(
      `See it with: salesdesk commission statement --month ${month}. What has changed since is paid by the next run.`,
      `查看：salesdesk commission statement --month ${month}。此后的变动计入下一次结算。`,
    ),
  };
}

function notOver(month: Month) {
  return {
    code: 'run.month-not-over',
    text: text(`${month} is not over yet.`, `${month} 尚未结束，不能结算。`),
    hint: text(
      `See how it stands with: salesdesk commission statement --month ${month}`,
      `查看目前情况：salesdesk commission statement --month ${month}`,
    ),
  };
}

function outOfOrder(month: Month, next: Month) {
  return {
    code: 'run.out-of-order',
    text: text(
      `${month} is out of order: the next month to run is ${next}.`,
      `结算须按月进行：下一个应结算的是 ${next}，不是 ${month}。`,
    ),
    hint: text(
      `Type: salesdesk commission run ${next}`,
      `请输入：salesdesk commission run ${next}`,
    ),
  };
}
