import { cleanOrNull } from '../text/clean.ts';
import { addDays, daysBetween, type Day } from '../calendar/time.ts';
import type { Desk } from '../desk/index.ts';
import { usage } from '../errors.ts';
import { text } from '../language.ts';
import { getStaff } from './query.ts';
import { insertRosterChanges } from './roster-store.ts';
import { alreadyResigned, hasLeft } from './standing.ts';
import type { RosterLine, RosterState } from './types.ts';

/** The roster: who is on duty, resting or on leave on a day. Every change is kept; the latest one counts. */
export interface RosterWish {
  readonly staff: string;
  readonly state: RosterState;
  readonly from: Day;
  readonly to: Day;
}

const longestRange = 366;

/**
 * Says what somebody does on a range of days, with `--why` as the reason. Gives the lines of those days.
 * Errors: `usage`, `staff.not-found`, `staff.resigned`.
 */
export async function setRoster(desk: Desk, wish: RosterWish): Promise<RosterLine[]> {
  const days = daysOf(wish);
  return desk.write('roster.set', async (writing) => {
    const { db, at, entry } = writing;
    const member = await getStaff(db, wish.staff);
    if (hasLeft(member)) throw alreadyResigned(wish.staff);
    const { staff, state } = wish;
    const why = cleanOrNull(writing.why);
    const lines = days.map((day) => ({ day, staff, state, why }));
    await insertRosterChanges(db, { entry, at }, lines);
    writing.note({ ...wish });
    return lines;
  });
}

function daysOf({ from, to }: RosterWish): Day[] {
  const length = daysBetween(from, to) + 1;
  if (length < 1) {
    throw usage(text(`--to ${to} is before ${from}.`, `--to ${to} 早于 ${from}。`));
  }
  if (length > longestRange) {
    throw usage(
      text(
        `From ${from} to ${to} is ${length} days; at most ${longestRange} at a time.`,
        `${from} 到 ${to} 共 ${length} 天，一次最多 ${longestRange} 天。`,
      ),
    );
  }
  return Array.from({ length }, (_, at) => addDays(from, at));
}
