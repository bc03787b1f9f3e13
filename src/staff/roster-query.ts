import { workday } from '../calendar/holidays.ts';
import {
  addDays,
  daysBetween,
  dayStart,
  firstDayOf,
  lastDayOf,
  type Day,
  type Month,
} from '../calendar/time.ts';
import type { Reading } from '../desk/index.ts';
import { lastEntryBefore, listRosterChanges, type RosterChange } from './roster-store.ts';
import { hasLeft, hasLeftBefore } from './standing.ts';
import { listStaff, type Db } from './store.ts';
import type { CalendarDay, DayRoster, NamedLine, RosterLine, RosterState } from './types.ts';

/** Everybody's state on a day, by code; without an entry it is duty. Who has left is not in it. */
export async function showRoster(reading: Reading, day: Day): Promise<NamedLine[]> {
  const states = await rosterOf(reading.db, day);
  const people = await listStaff(reading.db);
  const { desk, today } = reading;
  // A day that is over lists those who left since.
  const begin = dayStart(day, desk.timezone);
  return people
    .filter((member) => !(day < today ? hasLeftBefore(member, begin) : hasLeft(member)))
    .map(({ code, name }) => {
      const said = states.get(code);
      return { day, staff: code, name, state: said?.state ?? 'duty', why: said?.why ?? null };
    });
}

/** What the roster says of a day, by staff code; who is not in it is on duty. */
async function rosterOf(db: Db, day: Day): Promise<Map<string, RosterLine>> {
  const changes = await listRosterChanges(db, { from: day, to: day });
  return new Map(changes.map((change) => [change.staff, change]));
}

/** What the roster says by now of people on some days; without an entry it is duty. */
export async function statesOn(
  db: Db,
  days: readonly Day[],
): Promise<(day: Day, staff: string) => RosterState> {
  const [from, to] = [[...days].sort().at(0), [...days].sort().at(-1)];
  if (from === undefined || to === undefined) return () => 'duty';
  const said = await listRosterChanges(db, { from, to });
  const states = new Map(said.map(({ day, staff, state }) => [`${day} ${staff}`, state]));
  return (day, staff) => states.get(`${day} ${staff}`) ?? 'duty';
}

/**
 * A day's people as it found them, and what was changed in its course. `start` and `end` are the day's first instant and
 * that of the next, `now` is the desk's clock, all in ms.
 *
 * What was said after a day that is over is not of that day: the door stood as it stood. While the day lasts all that is
 * on record counts, even with a later time: a training desk's clock may have been put back since.
 *
 *     // A04 set to rest yesterday, A02 at 10:15 today:
 *     // people A04 roster 'rest', A02 roster 'duty'; changes [{ entry: 41, at: …10:15, staff: 'A02', state: 'rest' }]
 */
export async function dayRoster(
  db: Db,
  day: Day,
  span: { readonly start: number; readonly end: number; readonly now: number },
): Promise<DayRoster> {
  const staff = await listStaff(db);
  const said = await listRosterChanges(db, { from: day, to: day });
  const left = staff.flatMap(({ code, resignedAt: at, resignedEntry: entry }) =>
    at === null || entry === null ? [] : [{ staff: code, at, entry }],
  );
  const isKnown = await knownBy(db, span, [...said, ...left]);
  const isDuring = ({ at }: { at: number }): boolean => at >= span.start && at < span.end;
  const atFirst = stateAtFirst(said.filter((one) => isKnown(one) && !isDuring(one)));
  const gone = new Set(
    left.filter((one) => isKnown(one) && !isDuring(one)).map((one) => one.staff),
  );
  return {
    people: staff.map(({ code, name, role }) => ({
      code,
      name,
      role,
      roster: atFirst.get(code) ?? 'duty',
      resigned: gone.has(code),
    })),
    changes: said
      .filter(isDuring)
      .map(({ entry, at, staff: of, state }) => ({ entry, at, staff: of, state })),
    resignations: left.filter(isDuring),
    left: left.map((one) => one.staff),
  };
}

function stateAtFirst(changes: readonly RosterChange[]): Map<string, RosterState> {
  return new Map(changes.map(({ staff, state }) => [staff, state]));
}

interface Said {
  readonly at: number;
  readonly entry: number;
}

async function knownBy(
  db: Db,
  { end, now }: { end: number; now: number },
  said: readonly Said[],
): Promise<(one: Said) => boolean> {
  const isOver = now >= end;
  if (!isOver || said.every(({ at }) => at < end)) return () => true;
  const last = await lastEntryBefore(db, end);
  return ({ at, entry }) => at < end || entry < last;
}

/** The working calendar of a month, day by day, with public holidays and days worked to make up for them. */
export async function calendarOf(month: Month): Promise<CalendarDay[]> {
  const first = firstDayOf(month);
  const length = daysBetween(first, lastDayOf(month)) + 1;
  const days = Array.from({ length }, (_, at) => addDays(first, at));
  return Promise.all(days.map(async (day) => ({ day, ...(await workday(day)) })));
}
