/**
 * Which time a tally covers (M 5.4.2.10): from the last one's end to the moment of closing, never later than the
 * cutoff of its day, 17:30. Days left open are closed first, each at its own cutoff.
 */
import { addDays, daysBetween, formatInstant, type Day, type Zone } from '../calendar/time.ts';
import type { Decision, Refusal } from '../reason.ts';
import { said } from './messages.ts';
import type { Span } from './types.ts';

/** What is known of the tallies closed so far. */
export interface Closed {
  readonly firstDay: Day;
  /** The last one. */
  readonly day: Day;
  readonly to: number;
  readonly closedAt: number;
}

export interface Moment {
  readonly now: number;
  readonly today: Day;
  readonly zone: Zone;
}

/** More days than these at once are a slip of the pen. */
const mostDays = 3660;

/**
 * The days whose tallies come into being when `day` is closed, the caught-up ones first. The very first tally has all
 * that was before and catches up nothing.
 *
 *     decideDays('2026-03-04', { day: '2026-03-02', … }, moment) // { days: ['2026-03-03', '2026-03-04'] }
 *
 * Refuses `tally.closed`, `tally.not-yet`, `tally.too-many-days`.
 */
export function decideDays(
  day: Day,
  closed: Closed | null,
  moment: Moment,
): Decision<{ readonly days: readonly Day[] }> {
  if (closed !== null && day <= closed.day) return { refused: closedAlready(day, closed) };
  if (day > moment.today) return { refused: notYet(day, moment) };
  if (closed === null) return { days: [day] };
  const count = daysBetween(closed.day, day);
  if (count > mostDays) return { refused: tooMany(closed.day, count) };
  return { days: Array.from({ length: count }, (_, at) => addDays(closed.day, at + 1)) };
}

/**
 * The same, for closing them in earnest: a clock that shows less than when the last tally was closed went backwards,
 * and is refused (`tally.clock`).
 */
export function decideClosing(
  day: Day,
  closed: Closed | null,
  moment: Moment,
): Decision<{ readonly days: readonly Day[] }> {
  const isOpen = closed === null || day > closed.day;
  if (closed !== null && isOpen && moment.now < closed.closedAt) {
    return { refused: clockWentBack(closed, moment) };
  }
  return decideDays(day, closed, moment);
}

/**
 * The spans of days that follow each other. `cutoffOf` gives each day's cutoff (policy `tally.cutoff`) in ms.
 *
 *     // closed at 17:20, before the cutoff: the rest of the day is for the next tally
 *     spansOf(['2026-03-02'], null, { now: at('17:20'), cutoffOf }) // [{ from: null, to: at('17:20'), … }]
 */
export function spansOf(
  days: readonly Day[],
  from: number | null,
  { now, cutoffOf }: { readonly now: number; readonly cutoffOf: (day: Day) => number },
): Span[] {
  const spans: Span[] = [];
  let last = from;
  for (const day of days) {
    const to = Math.min(now, cutoffOf(day));
    spans.push({ day, from: last, to });
    last = to;
  }
  return spans;
}

/** In time is up to the cutoff itself; a second more is late. */
export function isOnTime(closedAt: number, cutoff: number): boolean {
  return closedAt <= cutoff;
}

function closedAlready(day: Day, closed: Closed): Refusal {
  return {
    code: 'tally.closed',
    clause: 'M 5.4.2.10',
    text: day < closed.firstDay ? said.coveredByFirst(day, closed.firstDay) : said.closed(day),
    hint: said.closedHint(day < closed.firstDay ? closed.firstDay : day),
  };
}

function notYet(day: Day, { today }: Moment): Refusal {
  return { code: 'tally.not-yet', text: said.notYet(day, today) };
}

function tooMany(day: Day, count: number): Refusal {
  return { code: 'tally.too-many-days', text: said.tooMany(day, count), hint: said.closeBetween() };
}

function clockWentBack(closed: Closed, { now, zone }: Moment): Refusal {
  return {
    code: 'tally.clock',
    text: said.clockWentBack(
      closed.day,
      formatInstant(closed.closedAt, zone),
      formatInstant(now, zone),
    ),
    hint: said.setClock(),
  };
}
