/**
 * What may stand in a unit's entry, typed or from a file: codes as the floor writes them (`3-1-1502`, `3栋1-1502`),
 * areas to four decimals, prices in yuan or in 万 (`290 万`, `103,594`), the words for where a unit stands.
 */
import { text, type Text } from '../language.ts';
import type { Fen } from '../money/fen.ts';
import { formatDecimal, parseDecimal, ratio } from '../money/ratio.ts';
import { readMoney, type MoneyUnit } from '../money/written.ts';
import { isPlainLine } from '../text/clean.ts';
import { plain, valueNamed } from '../text/fold.ts';
import { unitStatusNames } from './names.ts';
import type { UnitStatus } from './types.ts';

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

/**
 * A price as a file writes it, exactly, or what is wrong with it. The cell's own 万 or 元 wins over the file's unit.
 *
 *     parsePrice('290 万', 'yuan')  // 290000000
 *     parsePrice('1,770', 'wan')   // 1770000000
 */
export function parsePrice(typed: string, unit: MoneyUnit): Fen | Text {
  const price = readMoney(plain(typed).replace(/\/套$/, ''), unit);
  return price === 0 ? text('a price is more than 0', '价格必须大于 0') : price;
}

/** What sheets call it besides. */
const statusWords: Readonly<Record<UnitStatus, readonly string[]>> = {
  available: ['可售', '待售', '在售', '未售', '空置', '正常'],
  held: ['小定', '已小定', '预留', '保留', '预订', '已定'],
  subscribed: ['认购', '已认购'],
  contracted: ['签约', '已签约', '已售', '售出', 'sold'],
  off: ['停售', '不可售', '下架', '已下架', '锁定', '自留'],
};

/** A unit's status as a sheet may name it, in English or Chinese; null for a word nobody knows. */
export function parseUnitStatus(word: string): UnitStatus | null {
  return valueNamed(word, unitStatusNames, statusWords);
}
