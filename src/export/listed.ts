import type { Span } from '../calendar/span.ts';
import type { Reading } from '../desk/index.ts';
import type { Days, Exportable } from './types.ts';

/** Rows in one page: some hundred kilobytes, whatever the noun. */
const pageRows = 2000;

/** Rows that fit into memory, handed on in pages like a long table: there are as many units as flats were built. */
export function listed<R>(
  list: (reading: Reading, days: Days) => Promise<readonly R[]>,
): Pick<Exportable<R>, 'count' | 'pages'> {
  return {
    count: async (reading, days) => (await list(reading, days)).length,
    pages: async function* (reading, days) {
      const rows = await list(reading, days);
      for (let at = 0; at < rows.length; at += pageRows) yield rows.slice(at, at + pageRows);
    },
  };
}

export function isWithin(at: number, { from, until }: Span): boolean {
  return (from === null || at >= from) && (until === null || at < until);
}

export function isAmong(day: string, { from, to }: Days): boolean {
  return (from === null || day >= from) && (to === null || day <= to);
}
