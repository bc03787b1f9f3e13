/**
 * Exact fractions, for rates, shares and areas: '0.003' is { num: 3n, den: 1000n }. Always reduced,
 * the denominator positive, so two equal ratios have equal parts.
 */
export type Ratio = { readonly num: bigint; readonly den: bigint };

export const zero: Ratio = { num: 0n, den: 1n };
export const one: Ratio = { num: 1n, den: 1n };

/** `ratio(6, -4)` is minus three halves. RangeError for a denominator of zero or a part that is no integer. */
export function ratio(num: bigint | number, den: bigint | number = 1n): Ratio {
  const above = BigInt(num);
  const below = BigInt(den);
  if (below === 0n) throw new RangeError(`${above}/0 is no ratio`);
  const divisor = commonDivisor(above, below) * (below < 0n ? -1n : 1n);
  return { num: above / divisor, den: below / divisor };
}

function commonDivisor(a: bigint, b: bigint): bigint {
  let [large, small] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (small !== 0n) [large, small] = [small, large % small];
  return large;
}

export interface DecimalOptions {
  /** Takes a leading '+' or '-' too. */
  readonly sign?: boolean;
  /** Takes '3e-3' too, as JSON writes small numbers. */
  readonly exponent?: boolean;
}

/**
 * A decimal as written, exactly; null where the text is none.
 *
 *     parseDecimal('0.003')               // { num: 3n, den: 1000n }
 *     parseDecimal('-5')                  // null
 *     parseDecimal('-5', { sign: true })  // { num: -5n, den: 1n }
 */
export function parseDecimal(value: string, options: DecimalOptions = {}): Ratio | null {
  const match = decimalPattern.exec(value);
  if (match === null || !isAllowed(match, options)) return null;
  const [, sign, whole = '', part = '', exponent] = match;
  const digits = BigInt(whole + part) * (sign === '-' ? -1n : 1n);
  return shifted(digits, Number(exponent ?? '0') - part.length);
}

const decimalPattern = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

function isAllowed([, sign, , , exponent]: RegExpExecArray, options: DecimalOptions): boolean {
  return (
    (sign === '' || options.sign === true) && (exponent === undefined || options.exponent === true)
  );
}

/** `digits` times ten to the power of `places`. */
function shifted(digits: bigint, places: number): Ratio | null {
  // A typed '1e999999999' would take all memory, and no rate, share or area needs more places.
  if (Math.abs(places) > 1000) return null;
  const power = 10n ** BigInt(Math.abs(places));
  return places >= 0 ? ratio(digits * power) : ratio(digits, power);
}

/**
 * A ratio as a decimal, exactly and without trailing zeros: `formatDecimal(ratio(179, 2))` is '89.5'.
 * RangeError for a ratio that has no end as a decimal, such as one third.
 */
export function formatDecimal(value: Ratio): string {
  const places = decimalPlaces(value.den);
  if (places === null) throw new RangeError(`${value.num}/${value.den} has no end as a decimal`);
  const scaled = (value.num * 10n ** BigInt(places)) / value.den;
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(places + 1, '0');
  const sign = scaled < 0n ? '-' : '';
  if (places === 0) return sign + digits;
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** How many decimals a reduced denominator takes: as many as its twos or fives, whichever are more. */
function decimalPlaces(den: bigint): number | null {
  let [rest, twos, fives] = [den, 0, 0];
  for (; rest % 2n === 0n; twos += 1) rest /= 2n;
  for (; rest % 5n === 0n; fives += 1) rest /= 5n;
  return rest === 1n ? Math.max(twos, fives) : null;
}

/** `addRatio(ratio(1, 2), ratio(1, 3))` is 5/6. */
export function addRatio(a: Ratio, b: Ratio): Ratio {
  return ratio(a.num * b.den + b.num * a.den, a.den * b.den);
}

/** `subtractRatio(one, ratio(1, 3))` is 2/3. */
export function subtractRatio(a: Ratio, b: Ratio): Ratio {
  return ratio(a.num * b.den - b.num * a.den, a.den * b.den);
}

/** `timesRatio(ratio(2, 3), ratio(3, 4))` is 1/2. */
export function timesRatio(a: Ratio, b: Ratio): Ratio {
  return ratio(a.num * b.num, a.den * b.den);
}

/** Below zero where `a` is less, above where it is more, 0 where they are equal; made for sorting. */
export function compareRatio(a: Ratio, b: Ratio): number {
  const difference = a.num * b.den - b.num * a.den;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

/** `sumRatio([ratio(1, 2), ratio(1, 2)])` is one; of nothing it is zero. */
export function sumRatio(values: readonly Ratio[]): Ratio {
  return values.reduce(addRatio, zero);
}

/** The nearest whole number, halves away from zero: 2.5 is 3n, -2.5 is -3n, 2.4 is 2n. */
export function roundHalfUp(value: Ratio): bigint {
  const twice = 2n * value.den;
  const magnitude = value.num < 0n ? -value.num : value.num;
  const rounded = (2n * magnitude + value.den) / twice;
  return value.num < 0n ? -rounded : rounded;
}

/**
 * Rounded half up to some decimals, without trailing zeros: for people, and where a ratio has no end as a decimal.
 *
 *     rounded(ratio(2, 3), 1) // '0.7'
 */
export function rounded(value: Ratio, decimals: number): string {
  const unit = 10n ** BigInt(decimals);
  return formatDecimal(ratio(roundHalfUp(timesRatio(value, ratio(unit))), unit));
}
