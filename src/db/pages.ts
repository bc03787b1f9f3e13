import type { SelectQueryBuilder } from 'kysely';
import type { Tables } from './schema.ts';

/** Long tables read a page at a time: there may be more rows than memory holds. */

/** Rows in one page: some hundred kilobytes, whatever the table. */
const pageRows = 1000;

/**
 * All pages of a table, one after the other. `next` is given the last row before, at first null, so that a page found
 * by its key costs the same at the start and at the end.
 */
export async function* pagesBy<R>(
  next: (last: R | null, limit: number) => Promise<R[]>,
): AsyncGenerator<R[]> {
  let last: R | null = null;
  for (;;) {
    const page: R[] = await next(last, pageRows);
    if (page.length > 0) yield page;
    if (page.length < pageRows) return;
    last = page.at(-1) ?? null;
  }
}

export async function countOf<T extends keyof Tables>(
  rows: SelectQueryBuilder<Tables, T, object>,
): Promise<number> {
  const counted = await rows.select((one) => one.fn.countAll().as('n')).executeTakeFirstOrThrow();
  return Number((counted as { n: unknown }).n);
}
