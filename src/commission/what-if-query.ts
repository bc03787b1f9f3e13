import { firstDayOf, lastDayOf, type Month } from '../calendar/time.ts';
import { fund } from '../credit/index.ts';
import {
  readPolicyValue,
  showPolicy,
  underDraft,
  type PolicyKey,
  type Reading,
} from '../desk/index.ts';
import { listComing, type DueLine } from '../deal/index.ts';
import { usage } from '../errors.ts';
import type { DealId } from '../ids.ts';
import { text } from '../language.ts';
import { fen, subtractFen, sumFen, type Fen } from '../money/fen.ts';
import { atRisk, type AtRisk } from './at-risk.ts';
import { commissionKeys, listCredited } from './credited-query.ts';
import { settle } from './run.ts';
import { countable } from './statement-query.ts';
import { listFrozenLines } from './store.ts';
import type { Settlement, StaffStatement } from './types.ts';

/** What would be: a month under another policy, payments that might have to come back. Nothing here changes anything. */
export interface PolicyDifference {
  readonly month: Month;
  readonly key: PolicyKey;
  /** As in force at the end of the month. */
  readonly value: unknown;
  readonly draft: unknown;
  readonly staff: readonly {
    readonly party: string;
    readonly creditFen: Fen;
    readonly draftCreditFen: Fen;
    readonly commissionFen: Fen;
    readonly draftCommissionFen: Fen;
    /** What they would gain, or lose. */
    readonly differenceFen: Fen;
  }[];
  readonly differenceFen: Fen;
  readonly held: readonly DealId[];
  readonly draftHeld: readonly DealId[];
}

/**
 * Replays the deals that closed in a month under a draft of one key. Errors: `policy.not-found`, `usage` for a value
 * that cannot be and for a key that credit and commission do not depend on.
 */
export async function diffPolicy(
  reading: Reading,
  wish: { readonly key: string; readonly typed: string; readonly month: Month },
): Promise<PolicyDifference> {
  const { month } = wish;
  const { key, value: draft } = await readPolicyValue(wish.key, wish.typed);
  if (!(commissionKeys as readonly PolicyKey[]).includes(key)) throw noPart(key);
  const then = { ...reading, today: lastDayOf(month) };
  const [line] = await showPolicy(then, key);
  const before = await settledMonth(reading, month);
  const after = await settledMonth(
    underDraft(reading, { key, value: draft, from: firstDayOf(month) }),
    month,
  );
  const staff = partiesOf(before, after).map((party) => differenceOf(party, before, after));
  return {
    ...{ month, key, value: line?.value, draft, staff },
    differenceFen: sumFen(staff.map((one) => one.differenceFen)),
    held: before.held,
    draftHeld: after.held,
  };
}

/** The month by itself, as if nothing had been paid yet. */
async function settledMonth(reading: Reading, month: Month): Promise<Settlement> {
  const deals = await listCredited(reading, { month });
  return settle({ month, zone: reading.desk.timezone, deals: countable(deals), frozen: [] });
}

function partiesOf(...statements: readonly Settlement[]): string[] {
  const parties = new Set(statements.flatMap(({ staff }) => staff.map((one) => one.party)));
  const staff = [...parties].filter((party) => party !== fund).sort();
  return parties.has(fund) ? [...staff, fund] : staff;
}

function differenceOf(party: string, before: Settlement, after: Settlement) {
  const was = earnedBy(before, party);
  const is = earnedBy(after, party);
  return {
    party,
    creditFen: was.creditFen,
    draftCreditFen: is.creditFen,
    commissionFen: was.commissionFen,
    draftCommissionFen: is.commissionFen,
    differenceFen: subtractFen(is.commissionFen, was.commissionFen),
  };
}

function earnedBy(
  { staff }: Settlement,
  party: string,
): Pick<StaffStatement, 'creditFen' | 'commissionFen'> {
  const none = { creditFen: fen(0), commissionFen: fen(0) };
  return staff.find((one) => one.party === party) ?? none;
}

function noPart(key: PolicyKey): Error {
  const known = commissionKeys.join(', ');
  return usage(
    text(`${key} has no part in commission.`, `${key} 与业绩、佣金无关。`),
    text(`One of these: ${known}`, `可用：${known}`),
  );
}

export interface RiskReport {
  readonly overdue: readonly DueLine[];
  readonly lines: readonly AtRisk[];
  readonly totalFen: Fen;
}

/** What has been paid and would come back if all that is overdue today fell through, seen by a manager or not. */
export async function riskToday(reading: Reading): Promise<RiskReport> {
  const coming = await listComing(reading, { ahead: 0 });
  const overdue = coming.filter((item) => item.urgency === 'overdue');
  const lines = atRisk({
    deals: countable(await listCredited(reading)),
    frozen: await listFrozenLines(reading.db),
    doubtful: new Set(overdue.map((item) => item.deal)),
    zone: reading.desk.timezone,
  });
  return { overdue, lines, totalFen: sumFen(lines.map((line) => line.clawbackFen)) };
}
