/** Worked examples as data: who has one more adds it to fixtures/commission and touches no code. */
import { describe, expect, it } from 'vitest';
import percentages from '../../fixtures/commission/percentages.json' with { type: 'json' };
import splits from '../../fixtures/commission/splits.json' with { type: 'json' };
import ladders from '../../fixtures/commission/tiers.json' with { type: 'json' };
import { commissionOf, marginalSlices, wholeSlices } from '../../src/commission/tiers.ts';
import { UserError } from '../../src/errors.ts';
import { apportion } from '../../src/money/apportion.ts';
import { fen } from '../../src/money/fen.ts';
import { parseShares, shareRatio } from '../../src/money/shares.ts';

interface TierCase {
  readonly creditFen: number;
  readonly commissionFen: number;
  readonly beforeFen?: number;
  readonly monthFen?: number;
}

describe.each(ladders)('$ladder ($mode)', ({ mode, tiers, cases }) => {
  it.each(cases as TierCase[])('%o', ({ creditFen, commissionFen, beforeFen, monthFen }) => {
    const slices =
      mode === 'whole'
        ? wholeSlices(fen(creditFen), fen(monthFen ?? 0), tiers)
        : marginalSlices(fen(creditFen), fen(beforeFen ?? 0), tiers);
    expect(commissionOf(slices)).toBe(commissionFen);
  });
});

describe('an amount split', () => {
  it.each(splits)('$amountFen by $weights', ({ amountFen, weights, parts }) => {
    const shares = weights.map((share) => shareRatio({ share }));
    expect(apportion(fen(amountFen), shares)).toEqual(parts);
  });
});

describe('percentages', () => {
  it.each(percentages)('$percent', ({ percent, addUp }) => {
    const typed = percent.map((each, i) => `A${String(i + 1).padStart(2, '0')}:${each}`).join(',');
    if (addUp) expect(parseShares(typed)).toHaveLength(percent.length);
    else expect(() => parseShares(typed)).toThrow(UserError);
  });
});
