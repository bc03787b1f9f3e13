import { describe, expect, it } from 'vitest';
import { placeOf } from '../../src/tally/stock-by-place.ts';

describe('where a unit is', () => {
  it.each([
    ['3-1-1502', '3', '15'],
    ['5-1-201', '5', '2'],
    ['A-2-3301', 'A', '33'],
    ['商铺甲', null, null],
    ['3-1-甲02', null, null],
    ['3-1-02', null, null],
  ])('%s stands in its code', (code, building, floor) => {
    expect(placeOf(code)).toEqual({ building, floor });
  });
});
