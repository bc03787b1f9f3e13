/**
 * How far a zone's clock stands from UTC at an instant, in milliseconds: Asia/Shanghai is 28800000 ahead
 * today and was 32400000 ahead in the summers of 1986 to 1991. Remembered day by day, because a report
 * asks for it millions of times.
 */
const dayMs = 86_400_000;
const secondMs = 1000;

/** A day in which the clock was changed: `before` until `at`, `after` from then on. */
interface Change {
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

interface KnownZone {
  readonly formatter: Intl.DateTimeFormat;
  readonly days: Map<number, number | Change>;
}

const knownZones = new Map<string, KnownZone>();

// The first Intl.DateTimeFormat of a process costs some 20 ms, half a start-up of `queue next`. These zones
// have not moved their clocks since the given instant; a test holds them against Intl.
const settledZones = new Map([
  ['Asia/Shanghai', { since: Date.UTC(1991, 9, 1), offset: 28_800_000 }],
  ['UTC', { since: -Infinity, offset: 0 }],
]);

/** Milliseconds to add to an instant to read the zone's clock. Throws RangeError for no zone. */
export function offsetAt(instant: number, zone: string): number {
  const settled = settledZones.get(zone);
  if (settled !== undefined && instant >= settled.since) return settled.offset;
  const known = knownZones.get(zone) ?? learnZone(zone);
  const day = Math.floor(instant / dayMs);
  const offset = known.days.get(day) ?? learnDay(known, day);
  if (typeof offset === 'number') return offset;
  return instant < offset.at ? offset.before : offset.after;
}

function learnZone(zone: string): KnownZone {
  const formatter = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    timeZoneName: 'longOffset',
  });
  const known: KnownZone = { formatter, days: new Map() };
  knownZones.set(zone, known);
  return known;
}

function learnDay(known: KnownZone, day: number): number | Change {
  const start = day * dayMs;
  const before = askOffset(known, start);
  const after = askOffset(known, start + dayMs);
  const learnt =
    before === after ? before : { at: findChange(known, start, before), before, after };
  known.days.set(day, learnt);
  return learnt;
}

function findChange(known: KnownZone, start: number, before: number): number {
  let unchanged = 0;
  let changed = dayMs / secondMs;
  while (changed - unchanged > 1) {
    const middle = (unchanged + changed) >> 1;
    if (askOffset(known, start + middle * secondMs) === before) unchanged = middle;
    else changed = middle;
  }
  return start + changed * secondMs;
}

// '3/2/2026, GMT+08:00'; UTC itself may come as plain 'GMT', and old local times carry seconds.
const offsetWords = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/;

function askOffset(known: KnownZone, instant: number): number {
  const said = known.formatter.format(instant);
  const found = offsetWords.exec(said);
  if (found === null) throw new Error(`no offset in ${JSON.stringify(said)}`);
  const [, sign, hours = '0', minutes = '0', seconds = '0'] = found;
  const size = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * secondMs;
  return sign === '-' ? -size : size;
}
