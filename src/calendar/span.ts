import { dayEnd, dayStart, type Day, type Zone } from './time.ts';

/** Days from and to, both included; without one it is open. */
export interface Days {
  readonly from?: Day | null | undefined;
  readonly to?: Day | null | undefined;
}

/** Instants in ms, `until` not included; null is open. */
export interface Span {
  readonly from: number | null;
  readonly until: number | null;
}

/** The instants of some days on the desk's clock. */
export function spanOf({ from, to }: Days, zone: Zone): Span {
  return { from: from ? dayStart(from, zone) : null, until: to ? dayEnd(to, zone) : null };
}
