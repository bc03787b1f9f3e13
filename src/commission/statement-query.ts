import { addMonths, type Month } from '../calendar/time.ts';
import { fund } from '../credit/index.ts';
import type { Reading } from '../desk/index.ts';
import { refused } from '../errors.ts';
import { text } from '../language.ts';
import { sumFen } from '../money/fen.ts';
import { getStaff } from '../staff/index.ts';
import { listCredited } from './credited-query.ts';
import { narrowedTo, settle } from './run.ts';
import { findFrozenMonth, listFrozenLines, listRuns } from './store.ts';
import type { CreditedDeal, FrozenLine, Settlement, StatementLine } from './types.ts';

/** A month's statement: frozen by its run, or as a run would make it now. */
export interface Statement extends Settlement {
  readonly frozen: boolean;
  readonly runAt: number | null;
}

/** What a month pays whom. Errors: `staff.not-found`. */
export async function getStatement(
  reading: Reading,
  month: Month,
  staff: string | null,
): Promise<Statement> {
  if (staff !== null && staff !== fund) await getStaff(reading.db, staff);
  const whole = (await frozenStatement(reading, month)) ?? (await liveStatement(reading, month));
  return staff === null ? whole : narrowedTo(whole, staff);
}

async function liveStatement(reading: Reading, month: Month): Promise<Statement> {
  return { ...(await settleNow(reading, month)), frozen: false, runAt: null };
}

/** A run for this month on the facts as they are. */
export async function settleNow(reading: Reading, month: Month): Promise<Settlement> {
  const deals = await listCredited(reading);
  const frozen = await listFrozenLines(reading.db);
  return settle({ month, zone: reading.desk.timezone, deals: countable(deals), frozen });
}

/**
 * Sums of credit are exact only while all deals together can be counted to the fen. Those cancelled count as nothing; an
 * amount that no sale can have is named.
 */
export function countable(deals: readonly CreditedDeal[]): readonly CreditedDeal[] {
  const live = deals.filter((deal) => deal.status !== 'void');
  const total = live.reduce((sum, deal) => sum + BigInt(deal.amountFen), 0n);
  if (total <= BigInt(Number.MAX_SAFE_INTEGER)) return deals;
  const largest = live.reduce((most, deal) => (deal.amountFen > most.amountFen ? deal : most));
  throw refused({
    code: 'commission.too-much',
    text: text(
      `The deals come to ${total} fen, more than can be counted to the fen; the largest is ${largest.id}.`,
      `成交金额合计 ${total} 分，过大，无法精确到分；其中最大的是 ${largest.id}。`,
    ),
    hint: text(
      `Look whether its amount is right: salesdesk deal show ${largest.id}`,
      `请核对其金额：salesdesk deal show ${largest.id}`,
    ),
  });
}

async function frozenStatement({ db }: Reading, month: Month): Promise<Statement | null> {
  const run = (await listRuns(db)).find((one) => one.month === month);
  if (run === undefined) return null;
  const { totals, lines, held } = await findFrozenMonth(db, month);
  const linesOf = new Map(totals.map(({ party }): [string, StatementLine[]] => [party, []]));
  for (const line of lines) linesOf.get(line.party)?.push(lineOnly(line));
  const staff = totals.map((total) => ({ ...total, lines: linesOf.get(total.party) ?? [] }));
  return {
    month,
    staff,
    held,
    totalPayableFen: sumFen(staff.map((one) => one.payableFen)),
    frozen: true,
    runAt: run.runAt,
  };
}

function lineOnly({
  deal,
  kind,
  creditFen,
  commissionFen,
  payableFen,
}: StatementLine): StatementLine {
  return { deal, kind, creditFen, commissionFen, payableFen };
}

/** What a statement is compared with: one person's month before. */
export async function statementBefore(
  reading: Reading,
  { month }: Statement,
  staff: string,
): Promise<Statement> {
  return getStatement(reading, addMonths(month, -1), staff);
}

/** What runs have paid: the frozen lines of the months from and to, both included; null is open. */
export async function listPaid(
  { db }: Reading,
  { from, to }: { readonly from: Month | null; readonly to: Month | null },
): Promise<FrozenLine[]> {
  const lines = await listFrozenLines(db);
  return lines.filter(
    ({ month }) => (from === null || month >= from) && (to === null || month <= to),
  );
}
