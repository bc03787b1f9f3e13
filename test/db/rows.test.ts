import { expect, it } from 'vitest';
import { chunks } from '../../src/db/rows.ts';

it('as many statements as rows need, and none for none', () => {
  const rows = Array.from({ length: 2001 }, (_, at) => at);
  expect(chunks(rows).map((some) => some.length)).toEqual([1000, 1000, 1]);
  expect(chunks(rows).flat()).toEqual(rows);
  expect(chunks([])).toEqual([]);
});
