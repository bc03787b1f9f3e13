/**
 * What there is to count, one item each: V3 came in, D7 closed, D7 was paid for. An item stands in the span that holds
 * its time, or - recorded only after that span was closed - among the adjustments of the next tally, and nowhere else.
 */
import { dayOf, type Zone } from '../calendar/time.ts';
import type { PaymentMove } from '../deal/index.ts';
import { byId, type CallId, type VisitId } from '../ids.ts';
import type { Fen } from '../money/fen.ts';
import { splitByShares, type Share } from '../money/shares.ts';
import type { Visit } from '../visitor/index.ts';
import { dealHappenings, type DealCourse, type DealHappened } from './deal-items.ts';
import type {
  Adjustment,
  Change,
  CountedVisit,
  Credited,
  Item,
  Reach,
  PlaceOf,
  Span,
  What,
} from './types.ts';

export interface VisitFact extends CountedVisit {
  readonly id: VisitId;
  readonly entry: number;
  readonly at: number;
  /** False for one that was taken back or was no customer; a missed one counts. */
  readonly counts: boolean;
}

/** Whether an arrival counts as a visit: it was not taken back, and was a customer. Those missed count. */
export function isCounted({ status }: Pick<Visit, 'status'>): boolean {
  return status !== 'undone' && status !== 'not-a-customer';
}

export interface CallFact {
  readonly id: CallId;
  readonly entry: number;
  readonly at: number;
}

export interface Countable {
  /** Those of the span, and those of before that have been touched since the last tally was closed. */
  readonly visits: readonly VisitFact[];
  readonly calls: readonly CallFact[];
  /** All that ever happened to a deal, for every deal to which something did. */
  readonly deals: readonly DealCourse[];
  readonly payments: readonly PaymentMove[];
  /** Who has how much of a deal at the span's end. */
  readonly shares: ReadonlyMap<string, readonly Share[]>;
  /** What earlier tallies have counted of a visit. */
  readonly counted: ReadonlyMap<string, readonly Item[]>;
  readonly zone: Zone;
}

export interface Counted {
  readonly items: readonly Item[];
  readonly adjustments: readonly Adjustment[];
}

/**
 * The items of a span and, where `closedEntry` says which act closed the tally before it, what was recorded after that
 * of a time that was over by then. Without one there are no adjustments: nothing was closed, or it only just was.
 *
 *     // closed at 17:30 with entry 40; entry 44 says that V9 came at 16:00
 *     itemsOf(facts, tuesday, 40).adjustments // [{ what: 'visit', id: 'V9', change: 'late', day: monday, … }]
 */
export function itemsOf(facts: Countable, span: Span, closedEntry: number | null): Counted {
  const place = placeIn(span, closedEntry);
  const placed = [...happened(facts, place), ...visitsIn(facts, place)];
  const at = (where: Reach): Item[] =>
    placed.filter((one) => one.place === where).map((one) => one.item);
  const late = closedEntry === null ? [] : correctedVisits(facts, span, closedEntry);
  return {
    items: at('span').sort(byTime),
    adjustments: [...at('before'), ...late]
      .sort(byTime)
      .map((item) => ({ ...item, day: dayOf(item.at, facts.zone) })),
  };
}

function placeIn({ from, to }: Span, closedEntry: number | null): PlaceOf {
  return ({ at, entry }) => {
    if (at > to) return 'elsewhere';
    if (from === null || at > from) return 'span';
    return closedEntry !== null && entry > closedEntry ? 'before' : 'elsewhere';
  };
}

interface Placed {
  readonly item: Item;
  readonly place: Reach;
}

const order: Readonly<Record<What, number>> = {
  ...{ visit: 0, call: 1, deposit: 2, subscription: 3, contract: 4 },
  ...{ cancellation: 5, payment: 6, other: 7 },
};

function byTime(a: Item, b: Item): number {
  return (
    a.at - b.at ||
    a.entry - b.entry ||
    order[a.what] - order[b.what] ||
    byId(a.id, b.id) ||
    a.count - b.count
  );
}

const plain = { alters: [], visit: null, credits: [], area: null } as const;

function happened(facts: Countable, place: PlaceOf): Placed[] {
  return [
    ...facts.calls.map(({ id, entry, at }) =>
      placedAs(place({ entry, at }), {
        ...plain,
        what: 'call',
        id,
        entry,
        at,
        count: 1,
        fen: null,
      }),
    ),
    ...paymentsIn(facts.payments, place),
    ...facts.deals
      .flatMap((course) => dealHappenings(course, place))
      .map(({ place: where, ...one }) =>
        placedAs(where, { ...one, visit: null, credits: creditsOf(one, facts.shares) }),
      ),
  ];
}

/** A payment and its being taken back that stand in one place never were. */
function paymentsIn(moves: readonly PaymentMove[], place: PlaceOf): Placed[] {
  const placed = moves.map((move) => ({ move, where: place(move) }));
  const gone = new Set(placed.filter(({ move }) => move.takesBack).map(keyOfMove));
  const made = new Set(placed.filter(({ move }) => !move.takesBack).map(keyOfMove));
  return placed
    .filter((one) => !(one.move.takesBack ? made : gone).has(keyOfMove(one)))
    .map(({ where, move: { deal: id, entry, at, fen, takesBack } }) => {
      const item = { ...plain, what: 'payment', id, entry, at, fen } as const;
      return takesBack
        ? { place: where, item: { ...item, count: -1, change: 'taken-back' } }
        : placedAs(where, { ...item, count: 1 });
    });
}

function keyOfMove({ move, where }: { move: PaymentMove; where: Reach }): string {
  return `${move.id} ${where}`;
}

function placedAs(place: Reach, thing: Omit<Item, 'change'>): Placed {
  const late: Change = place === 'before' ? 'late' : 'happened';
  return { place, item: { ...thing, change: thing.what === 'other' ? 'changed' : late } };
}

function creditsOf(
  { id, what, fen, alters }: Omit<DealHappened, 'place'>,
  shares: Countable['shares'],
): Credited[] {
  const isCredited = what === 'subscription' || alters.includes('subscription');
  const parties = isCredited ? (shares.get(id) ?? []) : [];
  const parts: readonly Fen[] = parties.length === 0 ? [] : splitByShares(fen, parties);
  return parties.flatMap(({ party, share }, at) => {
    const creditFen = parts[at];
    return creditFen === undefined ? [] : [{ party, share, creditFen }];
  });
}

function visitsIn(facts: Countable, place: PlaceOf): Placed[] {
  return facts.visits
    .filter((visit) => visit.counts && place(visit) === 'span')
    .map((visit) => ({ place: 'span', item: visitItem(visit, 'happened', 1) }));
}

// Spelt out: a first tally may have a million of them, and spreading costs ten times as much.
function visitItem(visit: VisitFact, change: Change, count: 1 | -1): Item {
  return {
    what: 'visit',
    id: visit.id,
    entry: visit.entry,
    at: visit.at,
    change,
    count,
    fen: null,
    area: null,
    alters: [],
    visit: {
      kind: visit.kind,
      heads: visit.heads,
      channel: visit.channel,
      staff: visit.staff,
      isFirst: visit.isFirst,
    },
    credits: [],
  };
}

/** Visits whose time was over when the last tally was closed, against what was counted of them by then. */
function correctedVisits(facts: Countable, { from }: Span, closedEntry: number): Item[] {
  if (from === null) return [];
  return facts.visits
    .filter((visit) => visit.at <= from)
    .flatMap((visit) => correctionsOf(visit, facts.counted.get(visit.id) ?? [], closedEntry));
}

/**
 * What brings the figures from what was counted of a visit to what it is now: one that was undone is taken back, one
 * that turned out to be a returning customer is no new one any more.
 */
function correctionsOf(visit: VisitFact, counted: readonly Item[], closedEntry: number): Item[] {
  const standing = standingOf(counted);
  const wanted = visit.counts ? visit.kind : null;
  const surplus = standing.filter((item) => item.visit?.kind !== wanted);
  const isMissing = wanted !== null && surplus.length === standing.length;
  const added: Change = counted.length === 0 && visit.entry > closedEntry ? 'late' : 'changed';
  return [
    ...surplus.map((item) => ({
      ...item,
      ...{ count: -1, change: isMissing ? ('changed' as const) : ('taken-back' as const) },
    })),
    ...(isMissing ? [visitItem(visit, added, 1)] : []),
  ];
}

/** What of the earlier items has not been taken back since. */
function standingOf(counted: readonly Item[]): Item[] {
  const standing: Item[] = [];
  for (const item of counted) {
    const taken = standing.findIndex((one) => one.visit?.kind === item.visit?.kind);
    if (item.count > 0) standing.push(item);
    else if (taken >= 0) standing.splice(taken, 1);
  }
  return standing;
}
