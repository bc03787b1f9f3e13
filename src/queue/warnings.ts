/** What the board warns of (告警): a door or counter too thin, who is late, what is owed before the day is over. */
import { dayOf, instantOf } from '../calendar/time.ts';
import { betweenClockTimes, minutesAfter } from '../calendar/windows.ts';
import { byId, type VisitId } from '../ids.ts';
import type { Brief } from '../visitor/index.ts';
import { warned } from './messages.ts';
import type { DayFacts, DoorPolicy, DoorVisit, Floor, Warning } from './types.ts';
import { isConsultant, isNearBy, isOnDuty } from './whereabouts.ts';

/** In the order of the contract; what is not among them comes last. */
const order = [
  'door.understaffed',
  'queue.early',
  'owner.differs',
  'counter.understaffed',
  'away.late',
  'away.no-granter',
  'brief.due',
  'appointment.no-stand-in',
  'staff.untrained',
  'checklist.missed',
  'door.closing',
];

export function inWarningOrder(warnings: readonly Warning[]): Warning[] {
  const rank = ({ code }: Warning): number => {
    const at = order.indexOf(code);
    return at < 0 ? order.length : at;
  };
  return [...warnings].sort((a, b) => rank(a) - rank(b));
}

/** All that stands on the board at `now` (ms), in order. */
export function warningsOf(facts: DayFacts, floor: Floor, now: number): Warning[] {
  const all = [understaffed, thinCounter, late, withoutGranter, briefDue, closing];
  return all.flatMap((warning) => warning({ facts, floor, now }) ?? []);
}

interface Seen {
  readonly facts: DayFacts;
  readonly floor: Floor;
  readonly now: number;
}

function isWithin({ facts, now }: Seen, hours: DoorPolicy['hours']): boolean {
  return hours.some(([from, to]) => betweenClockTimes(now, from, to, facts.zone));
}

/** M 5.2.6 */
function understaffed(seen: Seen): Warning | null {
  const { minimum, hours } = seen.facts.policy;
  const count = seen.floor.line.length;
  if (count >= minimum || !isWithin(seen, hours)) return null;
  const said = warned.understaffed(count, minimum);
  return { code: 'door.understaffed', clause: 'M 5.2.6', text: said };
}

/** Over lunch, who is on duty and not away keeps the counter, receiving or not (M 5.2.7). */
function thinCounter(seen: Seen): Warning | null {
  const { floor } = seen;
  const { counterMinimum, lunchHours } = seen.facts.policy;
  const here = [...floor.people.keys()].filter(
    (staff) => isConsultant(floor, staff) && isOnDuty(floor, staff) && !floor.away.has(staff),
  );
  if (here.length >= counterMinimum || !isWithin(seen, lunchHours)) return null;
  const said = warned.thinCounter(here.length, counterMinimum);
  return { code: 'counter.understaffed', clause: 'M 5.2.7', text: said };
}

function late({ facts, floor, now }: Seen): Warning | null {
  const { awayGraceMinutes } = facts.policy;
  const staff = awayOf(
    floor,
    ({ until }) => until !== null && now > minutesAfter(until, awayGraceMinutes),
  );
  if (staff.length === 0) return null;
  return { code: 'away.late', clause: 'M 5.2.7', text: warned.late(staff, awayGraceMinutes) };
}

/** Leaving the premises takes somebody's permission (M 5.2.7, 5.4.4.3.2). */
function withoutGranter({ floor }: Seen): Warning | null {
  const staff = awayOf(floor, ({ kind, allowedBy }) => !isNearBy(kind) && allowedBy === null);
  if (staff.length === 0) return null;
  return { code: 'away.no-granter', clause: 'M 5.2.7', text: warned.noGranter(staff) };
}

type AwayNow = Floor['away'] extends Map<string, infer A> ? A : never;

function awayOf(floor: Floor, fits: (where: AwayNow) => boolean): string[] {
  return [...floor.away]
    .filter(([, where]) => fits(where))
    .map(([staff]) => staff)
    .sort();
}

/**
 * By when an absent owner is to be called, and how that went (M 5.3.2.2); null where nobody covers for one.
 *
 *     briefOf(visit, policy) // { dueAt: … 5 minutes after the arrival, tries: [] }
 */
export function briefOf(
  visit: DoorVisit,
  { briefMinutes }: Pick<DoorPolicy, 'briefMinutes'>,
): Brief | null {
  if (visit.coverCase !== 'absent') return null;
  return { dueAt: minutesAfter(visit.at, briefMinutes), tries: visit.briefings };
}

function briefDue({ facts, floor, now }: Seen): Warning | null {
  const due = idsOf(floor, (visit) => {
    const brief = briefOf(visit, facts.policy);
    return visit.status === 'receiving' && brief?.tries.length === 0 && now > brief.dueAt;
  });
  const [first] = due;
  if (first === undefined) return null;
  return { code: 'brief.due', clause: 'M 5.3.2.2', text: warned.briefDue(due, first) };
}

/** Whoever is inside at closing time is still received; the leader says who stays (S4). */
function closing({ facts, floor, now }: Seen): Warning | null {
  const { dayHours, closingMinutes } = facts.policy;
  const closes = dayHours.at(-1)?.[1];
  if (closes === undefined || dayOf(now, facts.zone) !== facts.day) return null;
  if (now < minutesAfter(instantOf(facts.day, closes, facts.zone), -closingMinutes)) return null;
  const inside = idsOf(
    floor,
    ({ status, stay }) => (status === 'receiving' || status === 'waiting') && stay === null,
  );
  const [first] = inside;
  if (first === undefined) return null;
  return { code: 'door.closing', clause: 'S4', text: warned.closing(inside, closes, first) };
}

function idsOf(floor: Floor, fits: (visit: DoorVisit) => boolean): VisitId[] {
  return [...floor.visits.values()]
    .filter(fits)
    .map((visit) => visit.id)
    .sort(byId);
}
