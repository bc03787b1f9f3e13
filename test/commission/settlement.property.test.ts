import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/calendar/time.ts';
import { settle } from '../../src/commission/run.ts';
import { commissionsOf } from '../../src/commission/tiers.ts';
import type {
  CommissionTerms,
  CreditedDeal,
  FrozenLine,
  Portion,
  Tier,
} from '../../src/commission/types.ts';
import { fen, sumFen } from '../../src/money/fen.ts';
import { splitByShares, type Share } from '../../src/money/shares.ts';
import { at, zone } from '../credit/worlds.ts';

/** Rates in millionths and shares in ten-thousandths, so that the check below needs whole numbers only. */
const millionth = 1_000_000;

const tiers: fc.Arbitrary<Tier[]> = fc
  .record({
    rates: fc.array(fc.nat(50_000), { minLength: 1, maxLength: 4 }),
    steps: fc.array(fc.integer({ min: 1, max: 300_000_000 }), { minLength: 4, maxLength: 4 }),
  })
  .map(({ rates, steps }) =>
    rates.map((rate, i) => ({
      fromFen: steps.slice(0, i).reduce((a, b) => a + b, 0),
      rate: `0.${String(rate).padStart(6, '0')}`,
    })),
  );

const releases: Portion[][] = [
  [{ on: 'contract', portion: '1' }],
  [
    { on: 'subscription', portion: '0.3' },
    { on: 'contract', portion: '0.4' },
    { on: 'paid', portion: '0.3' },
  ],
  [
    { on: 'contract', portion: '0.333' },
    { on: 'paid', portion: '0.667' },
  ],
];

const terms: fc.Arbitrary<CommissionTerms> = fc.record({
  tiers,
  mode: fc.constantFrom('marginal', 'whole'),
  release: fc.constantFrom(...releases),
});

const parties = ['A01', 'A02', 'A03', 'FUND'];

const shares: fc.Arbitrary<Share[]> = fc
  .record({
    who: fc.shuffledSubarray(parties, { minLength: 1, maxLength: 3 }),
    cuts: fc.tuple(fc.integer({ min: 1, max: 4999 }), fc.integer({ min: 5000, max: 9999 })),
  })
  .map(({ who, cuts }) => {
    const edges = [0, ...cuts.slice(0, who.length - 1), 10_000];
    return who.map((party, i) => ({
      party,
      share: String(((edges[i + 1] ?? 0) - (edges[i] ?? 0)) / 10_000),
    }));
  });

const march = at('2026-03-01 00:00');

const deal: fc.Arbitrary<Omit<CreditedDeal, 'id'>> = fc
  .record({
    closedAt: fc.nat(70 * 24).map((hours) => march + hours * 3_600_000),
    amountFen: fc.oneof(fc.nat(2000), fc.nat(900_000_000)).map(fen),
    split: shares,
    status: fc.constantFrom('final', 'final', 'final', 'open', 'disputed', 'void'),
    terms,
    reached: fc.constantFrom<CreditedDeal['reached'][]>(
      ['subscription'],
      ['subscription', 'contract'],
      ['subscription', 'contract', 'paid'],
    ),
  })
  .map(({ split, ...rest }) => ({ ...rest, parties: credited(split, rest.amountFen) }));

function credited(split: readonly Share[], amount: CreditedDeal['amountFen']) {
  const amounts = splitByShares(amount, split);
  return split.map((each, i) => ({ ...each, creditFen: amounts[i] ?? fen(0) }));
}

const deals: fc.Arbitrary<CreditedDeal[]> = fc
  .array(deal, { minLength: 1, maxLength: 9 })
  .map((list) => list.map((each, i) => ({ ...each, id: `D${i + 1}` })));

describe('whatever the deals', () => {
  it('commission is what a plain reckoning in whole numbers gives', () => {
    fc.assert(
      fc.property(deals, (list) => {
        for (const each of commissionsOf(list, zone)) {
          expect(each.commissionFen).toBe(plainCommission(list, each.deal, each.party));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('slices add up to the credit, parts to the commission, credit to the deals', () => {
    fc.assert(
      fc.property(deals, (list) => {
        const earned = commissionsOf(list, zone);
        for (const each of earned) {
          expect(sumFen(each.slices.map((slice) => slice.creditFen))).toBe(each.creditFen);
          expect(sumFen(each.parts.map((part) => part.amountFen))).toBe(each.commissionFen);
          expect(each.payableFen).toBeLessThanOrEqual(each.commissionFen);
        }
        const final = list.filter((each) => each.status === 'final');
        expect(sumFen(earned.map((each) => each.creditFen))).toBe(
          sumFen(final.map((each) => each.amountFen)),
        );
      }),
    );
  });

  it('the order in which they are listed changes nothing', () => {
    const shuffled = deals.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([list, mixed]) => {
        const facts = { month: '2026-05', zone, frozen: [] };
        expect(settle({ ...facts, deals: mixed })).toEqual(settle({ ...facts, deals: list }));
      }),
    );
  });

  it('a month’s runs, one after the other on changing facts, add up to what the last facts made payable', () => {
    fc.assert(
      fc.property(fc.array(deals, { minLength: 3, maxLength: 3 }), (states) => {
        const months = ['2026-03', '2026-04', '2026-05'];
        const frozen: FrozenLine[] = [];
        for (const [index, month] of months.entries()) {
          const facts = sameClosings(states[0] ?? [], states[index] ?? []);
          const settlement = settle({ month, zone, deals: facts, frozen });
          for (const { party, lines } of settlement.staff) {
            frozen.push(...lines.map((line) => ({ ...line, party, month })));
          }
          const payable = payableUpTo(facts, month).map((each) => [each.account, each.payableFen]);
          expect(paidSoFar(frozen)).toEqual(nonZero(payable));
          expect(settle({ month, zone, deals: facts, frozen }).totalPayableFen).toBe(0);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('more credit never earns less in the month, where tiers are marginal', () => {
    fc.assert(
      fc.property(deals, tiers, fc.nat(1_000_000), (list, ladder, more) => {
        const marginal = list.map((each) => ({
          ...each,
          status: 'final' as const,
          parties: [{ party: 'A01', share: '1', creditFen: each.amountFen }],
          terms: { ...each.terms, tiers: ladder, mode: 'marginal' as const },
        }));
        const total = (of: readonly CreditedDeal[]) =>
          sumFen(commissionsOf(of, zone).map((each) => each.commissionFen));
        const larger = marginal.map((each, i) =>
          i === 0
            ? {
                ...each,
                parties: [{ party: 'A01', share: '1', creditFen: fen(each.amountFen + more) }],
              }
            : each,
        );
        // Each deal rounds by itself, so that half a fen a deal may go either way.
        expect(total(larger)).toBeGreaterThanOrEqual(total(marginal) - list.length);
      }),
    );
  });
});

/** The second state of affairs for the first state's deals: a deal keeps its number and its closing. */
function sameClosings(
  first: readonly CreditedDeal[],
  now: readonly CreditedDeal[],
): CreditedDeal[] {
  return first.map((each, i) => ({
    ...(now[i] ?? each),
    id: each.id,
    closedAt: each.closedAt,
    terms: each.terms,
  }));
}

function payableUpTo(facts: readonly CreditedDeal[], month: string) {
  const closed = facts.filter((each) => dayOf(each.closedAt, zone).slice(0, 7) <= month);
  return closed
    .filter((each) => each.status === 'final')
    .flatMap((each) =>
      each.parties.map(({ party }) => ({
        account: `${each.id} ${party}`,
        payableFen: plainPayable(each, plainCommission(closed, each.id, party)),
      })),
    );
}

/** What all frozen lines together have paid, deal by deal and party by party. */
function paidSoFar(frozen: readonly FrozenLine[]): Record<string, number> {
  const paid = new Map<string, number>();
  for (const { deal: id, party, payableFen } of frozen) {
    paid.set(`${id} ${party}`, (paid.get(`${id} ${party}`) ?? 0) + payableFen);
  }
  return nonZero([...paid]);
}

function nonZero(amounts: readonly (readonly (string | number)[])[]): Record<string, number> {
  return Object.fromEntries(amounts.filter(([, amount]) => amount !== 0)) as Record<string, number>;
}

/** Month by month and fen by tier, without any of the code under test. */
function plainCommission(list: readonly CreditedDeal[], id: string, party: string): number {
  const month = (each: CreditedDeal) => dayOf(each.closedAt, zone).slice(0, 7);
  const creditOf = (each: CreditedDeal) =>
    each.parties.find((one) => one.party === party)?.creditFen ?? 0;
  const one = list.find((each) => each.id === id);
  if (one === undefined) throw new Error(id);
  const same = list.filter((each) => each.status === 'final' && month(each) === month(one));
  const number = (each: CreditedDeal) => Number(each.id.slice(1));
  const isBefore = (each: CreditedDeal) =>
    each.closedAt < one.closedAt || (each.closedAt === one.closedAt && number(each) < number(one));
  const before = same.filter(isBefore).reduce((sum, each) => sum + creditOf(each), 0);
  const total = same.reduce((sum, each) => sum + creditOf(each), 0);
  const scaled = one.terms.tiers.map((tier) => ({
    from: tier.fromFen,
    rate: BigInt(Math.round(Number(tier.rate) * millionth)),
  }));
  const earnedUpTo = (credit: number) =>
    scaled.reduce((sum, { from, rate }, i) => {
      const until = scaled[i + 1]?.from ?? Number.MAX_SAFE_INTEGER;
      return sum + rate * BigInt(Math.max(0, Math.min(credit, until) - from));
    }, 0n);
  const reached = scaled.filter((tier) => tier.from <= total).at(-1)?.rate ?? 0n;
  const credit = creditOf(one);
  const millionths =
    party === 'FUND'
      ? BigInt(credit) * (scaled[0]?.rate ?? 0n)
      : one.terms.mode === 'whole'
        ? BigInt(credit) * reached
        : earnedUpTo(before + credit) - earnedUpTo(before);
  return Number((millionths + 500_000n) / 1_000_000n);
}

function plainPayable(one: CreditedDeal, commission: number): number {
  const thousandths = one.terms.release.map((each) => Math.round(Number(each.portion) * 1000));
  const parts = thousandths.map((each) => Math.floor((commission * each) / 1000));
  const left = commission - parts.reduce((a, b) => a + b, 0);
  const order = thousandths
    .map((each, i) => ({ i, rest: (commission * each) % 1000 }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (const { i } of order.slice(0, left)) parts[i] = (parts[i] ?? 0) + 1;
  return parts.reduce(
    (sum, part, i) => sum + (one.reached.includes(one.terms.release[i]?.on ?? 'paid') ? part : 0),
    0,
  );
}
