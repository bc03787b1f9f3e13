import type { Row } from './types.ts';

/** A list already in memory, handed on in pages like a long one: there are as many units as flats were built. */
export function* inPages(rows: readonly Row[], size = 2000): Generator<readonly Row[]> {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size);
}

/** Whether an instant lies in a span, `until` not included. */
export function isWithin(
  at: number,
  { from, until }: { readonly from: number | null; readonly until: number | null },
): boolean {
  return (from === null || at >= from) && (until === null || at < until);
}
