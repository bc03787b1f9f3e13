/**
 * The stages of a deal (小定, 认购, 签约, paid): they only go forward, a stage that is skipped gets its date too,
 * and the first reaching of policy `deal.closesAt` is the closing (成交).
 */
import type { DealId } from '../ids.ts';
import { text } from '../language.ts';
import type { Decision } from '../reason.ts';
import { stageNames } from './names.ts';
import {
  dealStages,
  type ClosingStage,
  type DealEvent,
  type DealHappening,
  type DealRecord,
  type DealStage,
  type Stage,
  type StageDates,
  type UnitStatus,
} from './types.ts';

/** What of a deal decides which stage it may go to. */
export interface StagedDeal extends StageDates {
  /** 'D4' */
  readonly id: DealId;
  readonly stage: Stage;
}

/**
 * The dates of a deal opened at a stage, at `at` (ms).
 *
 *     openingDates('contract', at, 'subscription') // openedAt, subscribedAt, contractAt and closedAt are all `at`
 */
export function openingDates(stage: DealStage, at: number, closesAt: ClosingStage): StageDates {
  const opened: StageDates = {
    openedAt: at,
    subscribedAt: null,
    contractAt: null,
    paidAt: null,
    closedAt: null,
    cancelledAt: null,
  };
  return datesAt(opened, stage, at, closesAt);
}

/**
 * The dates after a deal is brought to a stage, or the refusal: `deal.cancelled`, `deal.stage-backward` (the stage
 * it is at is no step forward either), `deal.order` for a late entry from before its present stage.
 *
 *     decideAdvance(deposit, 'contract', at, 'subscription') // { dates: { subscribedAt: at, contractAt: at, … } }
 */
export function decideAdvance(
  deal: StagedDeal,
  to: DealStage,
  at: number,
  closesAt: ClosingStage,
): Decision<{ dates: StageDates }> {
  if (deal.stage === 'cancelled') return { refused: cancelledAlready(deal.id) };
  if (dealStages.indexOf(to) <= dealStages.indexOf(deal.stage)) {
    return { refused: backward(deal.id, deal.stage, to) };
  }
  if (at < lastDate(deal)) return { refused: beforeLastStage(deal.id) };
  return { dates: datesAt(deal, to, at, closesAt) };
}

/** The dates of a deal cancelled at `at`, or `deal.cancelled`, `deal.order`. Nothing else changes. */
export function decideCancel(deal: StagedDeal, at: number): Decision<{ dates: StageDates }> {
  if (deal.stage === 'cancelled') return { refused: cancelledAlready(deal.id) };
  if (at < lastDate(deal)) return { refused: beforeLastStage(deal.id) };
  return { dates: { ...datesOf(deal), cancelledAt: at } };
}

/** Whether a deal is under way, so that something can be changed about it: else `deal.cancelled`. */
export function decideUnderWay(
  deal: Pick<StagedDeal, 'id' | 'stage'>,
): Decision<{ readonly underWay: true }> {
  return deal.stage === 'cancelled' ? { refused: cancelledAlready(deal.id) } : { underWay: true };
}

/** What a unit is while a deal on it stands at a stage; a cancelled deal sets it free. */
export function unitStatusAt(stage: Stage): UnitStatus {
  switch (stage) {
    case 'deposit':
      return 'held';
    case 'subscription':
      return 'subscribed';
    case 'contract':
    case 'paid':
      return 'contracted';
    case 'cancelled':
      return 'available';
  }
}

const steps = [
  ['subscription', 'subscribedAt'],
  ['contract', 'contractAt'],
  ['paid', 'paidAt'],
  ['closed', 'closedAt'],
  ['cancelled', 'cancelledAt'],
] as const;

/**
 * What an act did to a deal, as the list of what happened to it: the steps that are in `after` and were not in `before`
 * (null: the deal was opened just now). A deal opened at a later stage than deposit had no deposit; one taken from deposit
 * straight to contract has `subscription`, `contract` and, since that was its closing, `closed`.
 *
 *     stepsTaken(null, { stage: 'subscription', subscribedAt: at, closedAt: at, … }) // ['subscription', 'closed']
 */
export function stepsTaken(
  before: StageDates | null,
  after: StageDates & { readonly stage: Stage },
): DealHappening[] {
  const opened: DealHappening[] = before === null && after.stage === 'deposit' ? ['deposit'] : [];
  const taken = steps.filter(
    ([, date]) => after[date] !== null && (before?.[date] ?? null) === null,
  );
  return [...opened, ...taken.map(([what]) => what)];
}

/** One thing that an act makes happen to a deal; `n` is its order in the act. */
export function dealEvent(
  act: { readonly entry: number; readonly at: number; readonly now: number },
  { id, amountFen, unit, area }: DealRecord,
  what: DealHappening,
  more: Partial<DealEvent> = {},
): DealEvent {
  const when = { entry: act.entry, n: 0, at: act.at, recordedAt: act.now };
  return { deal: id, ...when, what, fen: amountFen, unit, area, customer: null, ...more };
}

/** The stages reached that commission may be released on (policy `commission.release`). */
export function milestonesReached(dates: StageDates): ('subscription' | 'contract' | 'paid')[] {
  const dated = [
    ['subscription', dates.subscribedAt],
    ['contract', dates.contractAt],
    ['paid', dates.paidAt],
  ] as const;
  return dated.filter(([, at]) => at !== null).map(([stage]) => stage);
}

function datesAt(
  before: StageDates,
  to: DealStage,
  at: number,
  closesAt: ClosingStage,
): StageDates {
  const has = (stage: DealStage) => dealStages.indexOf(stage) <= dealStages.indexOf(to);
  return {
    ...datesOf(before),
    subscribedAt: before.subscribedAt ?? (has('subscription') ? at : null),
    contractAt: before.contractAt ?? (has('contract') ? at : null),
    paidAt: before.paidAt ?? (has('paid') ? at : null),
    closedAt: before.closedAt ?? (has(closesAt) ? at : null),
  };
}

function datesOf({
  openedAt,
  subscribedAt,
  contractAt,
  paidAt,
  closedAt,
  cancelledAt,
}: StageDates): StageDates {
  return { openedAt, subscribedAt, contractAt, paidAt, closedAt, cancelledAt };
}

function lastDate(dates: StageDates): number {
  return Math.max(
    dates.openedAt,
    dates.subscribedAt ?? dates.openedAt,
    dates.contractAt ?? dates.openedAt,
    dates.paidAt ?? dates.openedAt,
  );
}

function backward(deal: DealId, from: DealStage, to: DealStage) {
  return {
    code: 'deal.stage-backward',
    text: text(
      `${deal} is at ${stageNames[from].en}; stages only go forward, so not to ${stageNames[to].en}.`,
      `${deal} 已到“${stageNames[from].zh}”，只能向前推进，不能改为“${stageNames[to].zh}”。`,
    ),
    hint: text(
      `If it falls through: salesdesk deal cancel ${deal} --why "…"`,
      `如需退房请输入：salesdesk deal cancel ${deal} --why "…"`,
    ),
  };
}

function beforeLastStage(deal: DealId) {
  return {
    code: 'deal.order',
    text: text(
      `${deal} reached its present stage after that time.`,
      `所填时间早于 ${deal} 进入当前阶段的时间。`,
    ),
  };
}

export function cancelledAlready(deal: DealId) {
  return {
    code: 'deal.cancelled',
    text: text(`${deal} is cancelled.`, `${deal} 已退房。`),
    hint: text(
      `If that was typed by mistake: salesdesk deal step-back ${deal} --why "…"; else open a new one: salesdesk deal open …`,
      `如系误登退房：salesdesk deal step-back ${deal} --why "……"；否则请重新登记：salesdesk deal open …`,
    ),
  };
}
