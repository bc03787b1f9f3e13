import { dayEnd, dayStart, type Zone } from '../calendar/time.ts';
import type { Days } from './types.ts';

/** The instants of some days on the desk's clock, in ms, `until` not included; null is open. */
export function spanOf(
  { from, to }: Days,
  zone: Zone,
): { from: number | null; until: number | null } {
  return {
    from: from === null ? null : dayStart(from, zone),
    until: to === null ? null : dayEnd(to, zone),
  };
}
