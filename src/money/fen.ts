/**
 * Money as whole fen: `fen(128000000)` is ¥1,280,000.00. A branded integer, so a count, an area or a
 * number of yuan does not compile where an amount is meant. Nothing here ever divides.
 */
import { text, type Text } from '../language.ts';

export type Fen = number & { readonly __unit: 'fen' };

/**
 * A whole number of fen as money.
 *
 *     fen(500) // ¥5.00
 *
 * Throws RangeError unless the number is a safe integer: from 2^53 on, two neighbouring amounts of
 * fen are the same number, so a sum could be off by one and nobody would see it.
 */
export function fen(count: number): Fen {
  if (!Number.isSafeInteger(count)) throw new RangeError(`${count} is no exact number of fen`);
  return (count === 0 ? 0 : count) as Fen;
}

/**
 * A sum of true amounts that is larger than can be counted to the fen: no defect, somebody's figures are wrong. Whoever
 * adds need not expect it; `failureOf` tells the person.
 */
export class TooMuchMoney extends RangeError {
  constructor(readonly about: number) {
    super(`${about} fen cannot be counted exactly`);
  }
}

function counted(count: number): Fen {
  if (!Number.isSafeInteger(count)) throw new TooMuchMoney(count);
  return fen(count);
}

/** Fen from an exact computation: `fenFromBigint(192000n)` is ¥1,920.00. RangeError as `fen`. */
export function fenFromBigint(count: bigint): Fen {
  return fen(Number(count));
}

/**
 * The most that one amount may be, ¥10,000,000,000.00: nine thousand such amounts still add up to the fen, so that no year
 * of a desk is beyond counting.
 */
export const mostFen = 1_000_000_000_000 as Fen;

/** What is wrong with an amount that no sale can have, or null: a year's sum could not hold many of them. */
export function tooMuchFen(count: bigint): Text | null {
  if (count <= BigInt(mostFen)) return null;
  const most = formatYuanGrouped(mostFen);
  return text(`an amount is at most ${most} yuan`, `单笔金额不能超过 ${most} 元`);
}

/** Yuan with two decimals, as in CSV and on the command line: `formatYuan(fen(-500))` is '-5.00'. */
export function formatYuan(amount: Fen): string {
  return inYuan(amount, (whole) => whole);
}

/** The same for people to read: `formatYuanGrouped(fen(128000000))` is '1,280,000.00'. */
export function formatYuanGrouped(amount: Fen): string {
  return inYuan(amount, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ','));
}

function inYuan(amount: Fen, write: (whole: string) => string): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  const sign = amount < 0 ? '-' : '';
  return `${sign}${write(digits.slice(0, -2))}.${digits.slice(-2)}`;
}

/** `addFen(fen(1), fen(2))` is 3 fen. RangeError where the sum is not exact. */
export function addFen(a: Fen, b: Fen): Fen {
  return counted(a + b);
}

/** `subtractFen(fen(1), fen(3))` is minus 2 fen. */
export function subtractFen(a: Fen, b: Fen): Fen {
  return counted(a - b);
}

/** `negateFen(fen(3))` is minus 3 fen, and nothing stays 0, never -0. */
export function negateFen(amount: Fen): Fen {
  return fen(-amount);
}

/** `sumFen([fen(1), fen(2)])` is 3 fen; of nothing it is 0. */
export function sumFen(amounts: readonly Fen[]): Fen {
  return amounts.reduce(addFen, fen(0));
}
