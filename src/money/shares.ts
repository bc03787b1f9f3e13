/**
 * Who has how much of a deal: { party: 'A03', share: '0.6' }. The share is decimal text, a part of 1;
 * people type and read it in percent. The order matters: it decides who gets an odd fen.
 */
import { usage } from '../errors.ts';
import { text } from '../language.ts';
import { foldCode, plain } from '../text/fold.ts';
import { apportion } from './apportion.ts';
import type { Fen } from './fen.ts';
import {
  compareRatio,
  formatDecimal,
  one,
  parseDecimal,
  ratio,
  sumRatio,
  timesRatio,
  type Ratio,
} from './ratio.ts';

export type Share = { readonly party: string; readonly share: string };

/**
 * Shares as typed, `CODE:PERCENT` with commas between, in half or full width, with or without `%`; `label` names the flag in the error.
 *
 *     parseShares('A03:60,A01:40') // [{ party: 'A03', share: '0.6' }, { party: 'A01', share: '0.4' }]
 *
 * Throws a usage error for anything else, for a party named twice, and unless the percentages add up to
 * exactly 100. Zero percent is kept as given (RULEBOOK 6).
 */
export function parseShares(value: string, label = '--shares'): Share[] {
  const parts = plain(value)
    .split(/[,、;]/)
    .map((part) => parsePart(part.trim(), label));
  refuseTwice(parts, label);
  const total = sumRatio(parts.map((part) => part.percent));
  if (compareRatio(total, hundred) !== 0) throw notAHundred(total, label);
  return parts.map(({ party, percent }) => ({
    party,
    share: formatDecimal(timesRatio(percent, ratio(1, 100))),
  }));
}

const hundred = ratio(100);

function parsePart(part: string, label: string): { party: string; percent: Ratio } {
  const [, party = '', digits = ''] = /^([^:]*[^:\s])\s*:\s*([\d.]+)\s*%?$/.exec(part) ?? [];
  const percent = parseDecimal(digits);
  if (party === '' || percent === null) throw notAShare(part, label);
  return { party, percent };
}

const sample = text(
  'Write CODE:PERCENT, such as A03:60,A01:40.',
  '请写成“工号:百分比”，例如 A03:60,A01:40。',
);

/** Throws `usage` where a party has two shares: `王芳` and `A01` may turn out to be one. */
export function refuseTwice(parts: readonly { readonly party: string }[], label: string): void {
  const keys = parts.map(({ party }) => foldCode(party));
  const twice = parts.find((_, index) => keys.indexOf(keys[index] ?? '') !== index);
  if (twice !== undefined) throw namedTwice(twice.party, label);
}

function notAShare(part: string, label: string) {
  return usage(text(`${label}: "${part}" is no share.`, `${label}：“${part}”不是份额。`), sample);
}

function namedTwice(party: string, label: string) {
  return usage(text(`${label} names ${party} twice.`, `${label}：${party} 写了两次。`), sample);
}

function notAHundred(total: Ratio, label: string) {
  const found = formatDecimal(total);
  return usage(
    text(
      `${label}: the shares add up to ${found} %, not to 100 %.`,
      `${label}：份额合计为 ${found}%，应为 100%。`,
    ),
    sample,
  );
}

/** A share's exact value. RangeError for text that is no decimal: such a share must never be stored. */
export function shareRatio(share: Pick<Share, 'share'>): Ratio {
  const value = parseDecimal(share.share);
  if (value === null) throw new RangeError(`"${share.share}" is no share`);
  return value;
}

/** Whether shares add up to exactly one. */
export function addUpToOne(shares: readonly Share[]): boolean {
  return compareRatio(sumRatio(shares.map(shareRatio)), one) === 0;
}

/** Without the parties that have nothing, and every share in its shortest form: '0.50' becomes '0.5'. */
export function withoutNothing(shares: readonly Share[]): Share[] {
  return shares
    .filter((each) => shareRatio(each).num > 0n)
    .map((each) => ({ party: each.party, share: formatDecimal(shareRatio(each)) }));
}

/** Whether two lists give everyone the same, in whatever order; nothing given is the same as not named. */
export function sameShares(a: readonly Share[], b: readonly Share[]): boolean {
  const inOrder = (shares: readonly Share[]) =>
    withoutNothing(shares)
      .map((each) => `${each.party}:${each.share}`)
      .sort()
      .join(',');
  return inOrder(a) === inOrder(b);
}

/**
 * An amount split by shares, in their order, odd fen as `apportion` gives them.
 *
 *     splitByShares(fen(101), parseShares('A02:50,A01:50')) // [51, 50]
 */
export function splitByShares(amount: Fen, shares: readonly Share[]): Fen[] {
  return apportion(amount, shares.map(shareRatio));
}

/** For people: `formatPercent('0.6')` is '60%'. RangeError as `shareRatio`. */
export function formatPercent(share: string): string {
  return `${formatDecimal(timesRatio(shareRatio({ share }), hundred))}%`;
}
