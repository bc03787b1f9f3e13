/**
 * What may stand in a unit's entry, typed or from a file: codes as the floor writes them (`3-1-1502`, `3栋1-1502`),
 * areas to four decimals, prices in yuan or in 万 (`290 万`, `103,594`), the words for where a unit stands.
 */
import { text, type Text } from '../language.ts';
import { fenFromBigint, tooMuchFen, type Fen } from '../money/fen.ts';
import { formatDecimal, parseDecimal, ratio, timesRatio, type Ratio } from '../money/ratio.ts';
import { isPlainLine } from '../text/clean.ts';
import { plain, valueNamed } from '../text/fold.ts';
import { unitStatuses, type UnitStatus } from './types.ts';

const longestCode = 40;
const longestLayout = 60;

/**
 * What is wrong with a unit's code, or null.
 *
 *     problemWithUnitCode('3栋1-1502') // null
 */
export function problemWithUnitCode(code: string): Text | null {
  if (!isPlainLine(code)) {
    return text('a code is one line of plain characters', '房号只能是一行普通字符');
  }
  if (code.trim() === '') return text('a code must not be empty', '房号不能为空');
  if ([...code.trim()].length > longestCode) {
    return text(`a code has at most ${longestCode} characters`, `房号最多 ${longestCode} 个字`);
  }
  return null;
}

/** What is wrong with a layout such as 三室两厅, or null. */
export function problemWithLayout(layout: string): Text | null {
  if (isPlainLine(layout) && [...layout].length <= longestLayout) return null;
  return text(
    `a layout is one line of at most ${longestLayout} characters`,
    `户型应为一行，最多 ${longestLayout} 个字`,
  );
}

const mostSquareMetres = ratio(1_000_000);
const areaUnit = /(?:m2|m²|㎡|平方米|平米|平)$/i;

/**
 * An area as decimal text without trailing zeros, or null where it is none: more than 0, below a million, at most four
 * decimals.
 *
 *     parseArea('89.50 ㎡') // '89.5'
 */
export function parseArea(typed: string): string | null {
  const number = plain(typed).replace(areaUnit, '').trim();
  const area = /^\d+(?:\.\d{1,4}0*)?$/.test(number) ? parseDecimal(number) : null;
  if (area === null || area.num === 0n) return null;
  return area.num >= mostSquareMetres.num * area.den ? null : formatDecimal(area);
}

export type PriceUnit = 'yuan' | 'wan';

const inFen: Readonly<Record<PriceUnit, Ratio>> = { yuan: ratio(100), wan: ratio(1_000_000) };
const thousands = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const suffix = /(万元?|元)(?:\/套)?$/;

/**
 * A price as a file writes it, exactly, or what is wrong with it. The cell's own 万 or 元 wins over the file's unit.
 *
 *     parsePrice('290 万', 'yuan')  // 290000000
 *     parsePrice('1,770', 'wan')   // 1770000000
 */
export function parsePrice(typed: string, unit: PriceUnit): Fen | Text {
  const price = plain(typed)
    .replace(/\s+/g, '')
    .replace(/^(?:¥|rmb|cny)/i, '');
  const own = suffix.exec(price)?.[1];
  const number = own === undefined ? price : price.replace(suffix, '');
  const digits = thousands.test(number) ? number.replaceAll(',', '') : number;
  const value = digits.length > 60 ? null : parseDecimal(digits);
  if (value === null) return noPrice;
  const count = timesRatio(value, inFen[unitOf(own, unit)]);
  if (count.den !== 1n) return text('it is finer than one fen', '精确到分以下');
  if (count.num === 0n) return text('a price is more than 0', '价格必须大于 0');
  return tooMuchFen(count.num) ?? fenFromBigint(count.num);
}

const noPrice = text(
  'it is no price such as 2350000, 2,350,000.50 or 235万',
  '不是有效的价格，例如 2350000、2,350,000.50、235万',
);

function unitOf(own: string | undefined, unit: PriceUnit): PriceUnit {
  if (own === undefined) return unit;
  return own.startsWith('万') ? 'wan' : 'yuan';
}

const statusWords: Readonly<Record<UnitStatus, readonly string[]>> = {
  available: ['可售', '待售', '在售', '未售', '空置', '正常'],
  held: ['小定', '已小定', '预留', '保留', '预订', '已定'],
  subscribed: ['认购', '已认购'],
  contracted: ['签约', '已签约', '已售', '售出', 'sold'],
  off: ['停售', '不可售', '下架', '已下架', '锁定', '自留'],
};

/** A unit's status as a sheet may name it, in English or Chinese; null for a word nobody knows. */
export function parseUnitStatus(word: string): UnitStatus | null {
  return valueNamed(word, unitStatuses, statusWords);
}
