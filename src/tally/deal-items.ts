/**
 * What a deal's course gives to count: 'D4 opened at deposit, subscribed, moved to another unit, cancelled'. The amount
 * of a stage is the deal's amount; a change of it after a tally has counted the stage is an item of its own.
 */
import type { DealEvent } from '../deal/index.ts';
import { fen, type Fen } from '../money/fen.ts';
import { formatDecimal, parseDecimal, subtractRatio, zero, type Ratio } from '../money/ratio.ts';
import type { Altered, Item, Reach, PlaceOf, What } from './types.ts';

/** Everything that ever happened to one deal, in the order in which it was recorded. */
export type DealCourse = readonly DealEvent[];

export interface DealHappened extends Pick<
  Item,
  'what' | 'id' | 'entry' | 'at' | 'count' | 'area' | 'alters'
> {
  readonly fen: Fen;
  readonly place: Reach;
}

/** Every countable thing of a deal's course, with the place that `place` gives it. */
export function dealHappenings(course: DealCourse, place: PlaceOf): DealHappened[] {
  return course.flatMap((event) => {
    const stage = stageOf(event, course);
    if (stage !== null) return [stageItem(event, stage, place(event))];
    return event.what === 'unit' || event.what === 'amount'
      ? alterations(event, course, place)
      : [];
  });
}

function stageOf({ what }: DealEvent, course: DealCourse): What | null {
  switch (what) {
    case 'deposit':
    case 'contract':
      return what;
    case 'closed':
      return 'subscription';
    case 'cancelled':
      return course.some((event) => event.what === 'closed') ? 'cancellation' : null;
    default:
      return null;
  }
}

function stageItem(event: DealEvent, what: What, place: Reach): DealHappened {
  const { deal: id, entry, at } = event;
  const area = what === 'subscription' ? areaText(areaOf(event)) : null;
  return { what, id, entry, at, count: 1, fen: event.fen, area, alters: [], place };
}

const eventOfStage = { deposit: 'deposit', subscription: 'closed', contract: 'contract' } as const;
const stages = ['deposit', 'subscription', 'contract'] as const;

/**
 * A swap or a new price alters the amounts of the stages before it. Counted in the same span they are simply other
 * amounts; those counted earlier are adjusted (a deposit's amount is in no month, so that it is left as it was).
 */
function alterations(event: DealEvent, course: DealCourse, place: PlaceOf): DealHappened[] {
  const change = changeBy(event, course);
  if (change === null) return [];
  const own = place(event);
  const reached = stages.filter((stage) => isReached(stage, event, course));
  const now = reached.filter((stage) => own === 'span' && placeOfStage(stage) === 'span');
  const earlier = reached.filter((stage) => stage !== 'deposit' && !now.includes(stage));
  return [itemFor(now, own), itemFor(earlier, own === 'span' ? 'before' : own)].flat();

  function placeOfStage(stage: Altered): Reach {
    const counted = course.find((one) => one.what === eventOfStage[stage]);
    return counted === undefined ? 'elsewhere' : place(counted);
  }

  function itemFor(alters: readonly Altered[], where: Reach): DealHappened[] {
    if (change === null || alters.length === 0) return [];
    const { deal: id, entry, at } = event;
    const area = alters.includes('subscription') ? areaText(change.area) : null;
    const counts = { what: 'other', count: 0, fen: change.fen, area } as const;
    return [{ ...counts, id, entry, at, alters, place: where }];
  }
}

function isReached(stage: Altered, event: DealEvent, course: DealCourse): boolean {
  return course.some((one) => one.what === eventOfStage[stage] && one.entry < event.entry);
}

/** By how much amount and area changed in an act; told once, by the first of its two events. */
function changeBy(event: DealEvent, course: DealCourse): { fen: Fen; area: Ratio } | null {
  const act = course.filter((one) => one.entry === event.entry);
  if (event.what === 'amount' && act.some((one) => one.what === 'unit')) return null;
  const amount = act.find((one) => one.what === 'amount')?.fen ?? fen(0);
  const before = course.findLast((one) => one.entry < event.entry);
  const was = before === undefined ? zero : areaOf(before);
  const area = event.what === 'unit' ? subtractRatio(areaOf(event), was) : zero;
  return amount === 0 && area.num === 0n ? null : { fen: amount, area };
}

function areaOf(event: DealEvent): Ratio {
  return (event.area === null ? null : parseDecimal(event.area)) ?? zero;
}

function areaText(area: Ratio): string {
  return formatDecimal(area);
}
