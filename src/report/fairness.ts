/**
 * Whether the door gave everybody their part: what the line gave to each, against what their minutes at the door
 * would have given. Minutes are those in the line or receiving, from the day's own acts.
 */
import { instantOf } from '../calendar/time.ts';
import { addRatio, ratio, rounded, subtractRatio, zero, type Ratio } from '../money/ratio.ts';
import type { DayFacts, DoorEvent } from '../queue/index.ts';
import type { FairLine, PagePerson } from './types.ts';

/** One day at the door: who was there how long, and who received whom. */
export interface DoorDay {
  /** Milliseconds in the line or receiving, by staff code. */
  readonly time: ReadonlyMap<string, number>;
  readonly receptions: readonly { readonly staff: string; readonly byLine: boolean }[];
}

/**
 * How long each was in the line or receiving, in ms. Who never left is counted to the end of the door's hours, or to
 * the last thing that happened there when that was later; never past `now`.
 *
 *     // A01 joined at 09:25, received V1 at 09:41, ended it at 10:55 and did not join again
 *     timeAtDoor(facts, now).get('A01') // 5400000, an hour and a half
 */
export function timeAtDoor(facts: DayFacts, now: number): Map<string, number> {
  const undone = new Set(
    facts.events.map((event) => (event.act === 'undo' ? event.data.undoes : 0)),
  );
  const events = facts.events
    .filter((event) => !undone.has(event.entry) && event.at <= now)
    .sort((a, b) => a.at - b.at || a.entry - b.entry || a.n - b.n);
  const door = newDoor();
  for (const event of events) apply(door, event);
  const closing = Math.max(
    0,
    ...facts.policy.hours.map(([, to]) => instantOf(facts.day, to, facts.zone)),
  );
  const end = Math.min(now, Math.max(closing, events.at(-1)?.at ?? 0));
  for (const staff of [...door.since.keys()]) leave(door, staff, end);
  return door.time;
}

interface Door {
  readonly time: Map<string, number>;
  /** Since when somebody is at the door. */
  readonly since: Map<string, number>;
  readonly receiving: Set<string>;
}

function newDoor(): Door {
  return { time: new Map(), since: new Map(), receiving: new Set() };
}

function come(door: Door, staff: string, at: number): void {
  if (!door.since.has(staff)) door.since.set(staff, at);
}

function leave(door: Door, staff: string, at: number): void {
  const since = door.since.get(staff);
  if (since === undefined) return;
  door.since.delete(staff);
  door.time.set(staff, (door.time.get(staff) ?? 0) + Math.max(0, at - since));
}

function receive(door: Door, staff: string, at: number): void {
  come(door, staff, at);
  door.receiving.add(staff);
}

function stop(door: Door, staff: string, at: number, goes: string): void {
  door.receiving.delete(staff);
  if (goes === 'free') leave(door, staff, at);
}

function apply(door: Door, event: DoorEvent): void {
  switch (event.act) {
    case 'join':
      if (event.data.enters) come(door, event.staff, event.at);
      return;
    case 'leave':
    case 'away':
    case 'resign':
      return leaveLine(door, event.staff, event.at);
    case 'roster':
      if (event.state !== 'duty') leaveLine(door, event.staff, event.at);
      return;
    default:
      return applyReception(door, event);
  }
}

/** A reception that is going on goes on, whatever the line. */
function leaveLine(door: Door, staff: string, at: number): void {
  if (!door.receiving.has(staff)) leave(door, staff, at);
}

function applyReception(door: Door, event: DoorEvent): void {
  switch (event.act) {
    case 'next':
      if (event.data.reception !== null && event.staff !== null) {
        receive(door, event.staff, event.at);
      }
      return;
    case 'cover':
    case 'hand-over':
      return receive(door, event.staff, event.at);
    case 'done':
      return stop(door, event.staff, event.at, event.data.goes);
    case 'pass':
      stop(door, event.data.from, event.at, event.data.goes);
      return receive(door, event.staff, event.at);
    default:
  }
}

/**
 * Each day's receptions by the line, shared out by that day's minutes and added up over the days; by staff code.
 *
 *     // one day, six receptions by the line; A01 was there 120 minutes, A02 60
 *     fairnessOf([day], people) // expected '4' and '2'
 */
export function fairnessOf(days: readonly DoorDay[], people: readonly PagePerson[]): FairLine[] {
  const time = new Map<string, number>();
  const expected = new Map<string, Ratio>();
  for (const day of days) {
    const all = [...day.time.values()].reduce((sum, one) => sum + one, 0);
    const given = day.receptions.filter((one) => one.byLine).length;
    for (const [staff, own] of day.time) {
      time.set(staff, (time.get(staff) ?? 0) + own);
      if (all === 0) continue;
      const part = ratio(BigInt(given) * BigInt(own), all);
      expected.set(staff, addRatio(expected.get(staff) ?? zero, part));
    }
  }
  const receptions = days.flatMap((day) => day.receptions);
  return people
    .map(({ code, name }) => {
      const own = receptions.filter((one) => one.staff === code);
      const byLine = own.filter((one) => one.byLine).length;
      return { code, name, receptions: own.length, byLine };
    })
    .filter(({ code, receptions: all }) => all > 0 || (time.get(code) ?? 0) > 0)
    .map(({ code, name, receptions: all, byLine }) => {
      const due = expected.get(code) ?? zero;
      return {
        ...{ staff: code, name, receptions: all, byLine },
        minutes: Math.round((time.get(code) ?? 0) / 60_000),
        expected: rounded(due, 1),
        difference: signed(subtractRatio(ratio(byLine), due)),
      };
    });
}

function signed(difference: Ratio): string {
  const shown = rounded(difference, 1);
  return difference.num > 0n && shown !== '0' ? `+${shown}` : shown;
}
