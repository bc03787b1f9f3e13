import { describe, expect, it } from 'vitest';
import { inCapitals } from '../../src/money/capitals.ts';
import { fen } from '../../src/money/fen.ts';

describe('an amount in capitals', () => {
  it.each([
    [0, '零元整'],
    [5, '伍分'],
    [192000, '壹仟玖佰贰拾元整'],
    [2000105, '贰万零壹元零伍分'],
    [-240000, '负贰仟肆佰元整'],
    [128000000, '壹佰贰拾捌万元整'],
    [10000000001, '壹亿元零壹分'],
  ])('%i fen is %s', async (amount, capitals) => {
    expect(await inCapitals(fen(amount))).toBe(capitals);
  });
});
