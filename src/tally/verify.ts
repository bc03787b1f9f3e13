/** Finance's figures beside ours: '认购金额,1,000,000' against subscriptions.amount. Every difference is listed. */
import { parseDecimal, compareRatio } from '../money/ratio.ts';
import type { Figure } from './figures.ts';
import { figureNames } from './names.ts';

export interface TheirFigure {
  /** A key of ours, or its name in either language. */
  readonly key: string;
  readonly value: string;
}

export interface Difference {
  /** Ours where we know it, else as they wrote it. */
  readonly key: string;
  /** Null for a figure we do not have. */
  readonly ours: string | null;
  readonly theirs: string;
}

/**
 * The figures that differ, in the order of their list. What they do not list is not compared; numbers are compared as
 * numbers, so that '1,000,000', '¥1000000' and '1000000.00' are the same amount.
 *
 *     compareFigures(ours, [{ key: 'calls', value: '2' }]) // [{ key: 'calls', ours: '1', theirs: '2' }]
 */
export function compareFigures(
  ours: readonly Figure[],
  theirs: readonly TheirFigure[],
): Difference[] {
  const known = new Map(ours.map((figure) => [figure.key, figure]));
  return theirs.flatMap(({ key: written, value }): Difference[] => {
    const key = keyOf(written);
    const figure = known.get(key);
    if (figure === undefined) return [{ key, ours: null, theirs: value }];
    return isSame(figure, value) ? [] : [{ key, ours: figure.value, theirs: value }];
  });
}

const keysByName = new Map([
  ...Object.entries(figureNames).flatMap(([key, { en, zh }]) => [
    [en.toLowerCase(), key] as const,
    [zh, key] as const,
  ]),
  // As we said before; sheets of finance may still.
  ...[['新访', 'visits.new'] as const, ['复访', 'visits.returning'] as const],
]);

/** The key that a figure goes by, from its key or its name as people write it. */
export function keyOf(written: string): string {
  const word = written.trim();
  return keysByName.get(word.toLowerCase()) ?? word;
}

function isSame({ kind, value }: Figure, theirs: string): boolean {
  if (kind === 'text') return value === theirs.trim();
  const [mine, their] = [number(value), number(theirs)];
  return mine !== null && their !== null && compareRatio(mine, their) === 0;
}

const ornaments = /[¥￥,，\s\u00a0]|元$|套$|㎡$|m²$/g;

function number(written: string) {
  return parseDecimal(written.replace(ornaments, '').replace('－', '-'), { sign: true });
}
