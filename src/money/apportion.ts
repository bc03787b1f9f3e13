/** Splitting an amount so that nothing is lost: 101 fen in halves is 51 and 50. */
import { fenFromBigint, type Fen } from './fen.ts';
import type { Ratio } from './ratio.ts';

/**
 * Splits an amount by weights so that the parts add up to it exactly (RULEBOOK 7): everyone gets the whole fen
 * of their exact part, and the fen left over go to the largest remainders, equal ones to the one listed first.
 *
 *     apportion(fen(100000001), [ratio(1, 2), ratio(1, 2)]) // [50000001, 50000000]
 *
 * A negative amount is split as its positive twin and given back with the sign. Weights need not add up to 1.
 * RangeError for a negative weight, and where all weights are zero but the amount is not.
 */
export function apportion(total: Fen, weights: readonly Ratio[]): Fen[] {
  const whole = wholeWeights(weights);
  const sum = whole.reduce((a, b) => a + b, 0n);
  if (sum === 0n) return splitByNothing(total, weights);
  const sign = total < 0 ? -1n : 1n;
  const exact = whole.map((weight) => BigInt(total) * sign * weight);
  const parts = exact.map((each) => each / sum);
  const given = parts.reduce((a, b) => a + b, 0n);
  const leftOver = Number(BigInt(total) * sign - given);
  const lucky = new Set(byRemainder(exact.map((each) => each % sum)).slice(0, leftOver));
  return parts.map((part, index) => fenFromBigint(sign * (part + (lucky.has(index) ? 1n : 0n))));
}

/** The weights as whole numbers in the same proportion. */
function wholeWeights(weights: readonly Ratio[]): bigint[] {
  const negative = weights.find((weight) => weight.num < 0n);
  if (negative) throw new RangeError(`${negative.num}/${negative.den} is no weight`);
  const common = weights.reduce((product, weight) => product * weight.den, 1n);
  return weights.map((weight) => weight.num * (common / weight.den));
}

function splitByNothing(total: Fen, weights: readonly Ratio[]): Fen[] {
  if (total !== 0) throw new RangeError(`${total} fen cannot be split among nobody`);
  return weights.map(() => total);
}

/** Indices, the largest remainder first, equal ones as listed. */
function byRemainder(remainders: readonly bigint[]): number[] {
  const size = (index: number) => remainders[index] ?? 0n;
  return [...remainders.keys()].sort((a, b) => {
    if (size(a) === size(b)) return a - b;
    return size(a) > size(b) ? -1 : 1;
  });
}
