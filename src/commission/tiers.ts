/**
 * Credit × rate (RULEBOOK 7): which rate each fen of a month's credit earns, by marginal or whole tiers.
 * A deal's commission for a party is rounded once, half up, over all its slices.
 */
import { dayOf, monthOf, type Month, type Zone } from '../calendar/time.ts';
import { fund, type CreditParty } from '../credit/index.ts';
import { byId } from '../ids.ts';
import { fen, fenFromBigint, sumFen, type Fen } from '../money/fen.ts';
import {
  parseDecimal,
  ratio,
  roundHalfUp,
  sumRatio,
  timesRatio,
  type Ratio,
} from '../money/ratio.ts';
import { releaseParts } from './release.ts';
import type { CreditedDeal, PartyCommission, Slice, Tier, TierMode } from './types.ts';

/** A rate as an exact ratio. RangeError for text that is no decimal: policy never lets such a rate in. */
function rateRatio(rate: string): Ratio {
  const value = parseDecimal(rate);
  if (value === null) throw new RangeError(`"${rate}" is no rate`);
  return value;
}

/**
 * Marginal tiers: credit that starts at `positionFen` of the month, cut where a tier begins.
 *
 *     // 1,500 yuan on top of 9,000; tiers 10 % from 0, 20 % from 10,000
 *     marginalSlices(fen(150000), fen(900000), tiers)
 *     // [{ rate: '0.10', creditFen: 100000 }, { rate: '0.20', creditFen: 50000 }]
 */
export function marginalSlices(creditFen: Fen, positionFen: Fen, tiers: readonly Tier[]): Slice[] {
  const end = positionFen + creditFen;
  return inOrder(tiers)
    .map((tier, index) => {
      const from = Math.max(tier.fromFen, positionFen);
      const to = Math.min(tiers[index + 1]?.fromFen ?? end, end);
      return { rate: tier.rate, creditFen: fen(Math.max(0, to - from)) };
    })
    .filter((slice) => slice.creditFen > 0);
}

/**
 * Whole tiers: all of the credit at the rate that the month's total reaches; a total of exactly a tier's
 * `fromFen` reaches it.
 */
export function wholeSlices(creditFen: Fen, monthFen: Fen, tiers: readonly Tier[]): Slice[] {
  const reached = inOrder(tiers).filter((tier) => tier.fromFen <= monthFen);
  const rate = (reached.at(-1) ?? firstTier(tiers)).rate;
  return creditFen > 0 ? [{ rate, creditFen }] : [];
}

/** The fund's credit earns the first tier's rate, in either mode (RULEBOOK 6). */
function fundSlices(creditFen: Fen, tiers: readonly Tier[]): Slice[] {
  return creditFen > 0 ? [{ rate: firstTier(tiers).rate, creditFen }] : [];
}

function firstTier(tiers: readonly Tier[]): Tier {
  const [first] = tiers;
  if (first?.fromFen !== 0) throw new RangeError('tiers start at 0');
  return first;
}

/** Tiers as policy checked them; a slip here would pay somebody twice or not at all. */
function inOrder(tiers: readonly Tier[]): readonly Tier[] {
  firstTier(tiers);
  const rising = tiers.every((tier, i) => i === 0 || tier.fromFen > (tiers[i - 1]?.fromFen ?? 0));
  if (!rising) throw new RangeError('each tier starts above the one before');
  return tiers;
}

/** What slices earn, in fen, before rounding. */
export function exactCommission(slices: readonly Slice[]): Ratio {
  return sumRatio(slices.map((slice) => timesRatio(ratio(slice.creditFen), rateRatio(slice.rate))));
}

/** What slices earn, rounded once, half up: 33.33 yuan at 0.003 is 0.10 yuan. */
export function commissionOf(slices: readonly Slice[]): Fen {
  return fenFromBigint(roundHalfUp(exactCommission(slices)));
}

/** The calendar month a deal closed in, on the desk's own days. */
export function closingMonth(deal: Pick<CreditedDeal, 'closedAt'>, zone: Zone): Month {
  return monthOf(dayOf(deal.closedAt, zone));
}

/** In order of closing, then deal number: the order in which credit climbs the tiers. */
function inClosingOrder<D extends Pick<CreditedDeal, 'closedAt' | 'id'>>(deals: readonly D[]): D[] {
  return [...deals].sort((a, b) => a.closedAt - b.closedAt || byId(a.id, b.id));
}

/**
 * What every party earns by every deal whose credit is final. Each deal uses its own terms (those of its
 * closing day); the running position and the total are those of the party's calendar month. Give it all
 * deals of every month you ask about; deals that are not final move nobody's tiers.
 *
 *     commissionsOf([d1, d2], 'Asia/Shanghai') // one entry for each deal and party, in order of closing
 */
export function commissionsOf(deals: readonly CreditedDeal[], zone: Zone): PartyCommission[] {
  const final = inClosingOrder(deals.filter((deal) => deal.status === 'final'));
  const months = final.map((deal) => closingMonth(deal, zone));
  const totals = new Map<string, Fen>();
  const positions = final.map((deal, index) =>
    deal.parties.map((each) => climb(totals, `${months[index]} ${each.party}`, each.creditFen)),
  );
  return final.flatMap((deal, index) =>
    deal.parties.map((each, place) => {
      const month = months[index] ?? '';
      const positionFen = positions[index]?.[place] ?? fen(0);
      const monthFen = totals.get(`${month} ${each.party}`) ?? fen(0);
      return partyCommission(deal, each, { month, positionFen, monthFen });
    }),
  );
}

/** The total before; the total after is kept. */
function climb(totals: Map<string, Fen>, key: string, creditFen: Fen): Fen {
  const before = totals.get(key) ?? fen(0);
  totals.set(key, sumFen([before, creditFen]));
  return before;
}

interface Standing {
  readonly month: Month;
  readonly positionFen: Fen;
  readonly monthFen: Fen;
}

function partyCommission(deal: CreditedDeal, each: CreditParty, at: Standing): PartyCommission {
  const isFund = each.party === fund;
  const slices = isFund
    ? fundSlices(each.creditFen, deal.terms.tiers)
    : tierSlices(deal.terms.mode, each.creditFen, at, deal.terms.tiers);
  const commissionFen = commissionOf(slices);
  const parts = releaseParts(commissionFen, deal.terms.release, deal.reached);
  return {
    deal: deal.id,
    party: each.party,
    month: at.month,
    creditFen: each.creditFen,
    commissionFen,
    payableFen: sumFen(parts.filter((part) => part.reached).map((part) => part.amountFen)),
    positionFen: isFund ? null : at.positionFen,
    monthFen: isFund ? null : at.monthFen,
    slices,
    parts,
  };
}

function tierSlices(mode: TierMode, creditFen: Fen, at: Standing, tiers: readonly Tier[]): Slice[] {
  return mode === 'marginal'
    ? marginalSlices(creditFen, at.positionFen, tiers)
    : wholeSlices(creditFen, at.monthFen, tiers);
}
