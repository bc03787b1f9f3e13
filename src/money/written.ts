/** Amounts as people and files write them: 2350000, 2,350,000.50, 239万, 2.5万元, ￥500. */
import { refused, usage } from '../errors.ts';
import { text, type Text } from '../language.ts';
import { plain } from '../text/fold.ts';
import { fenFromBigint, mostFen, tooMuchFen, type Fen } from './fen.ts';
import { parseDecimal, ratio, timesRatio, type Ratio } from './ratio.ts';

/** What a number alone counts. */
export type MoneyUnit = 'yuan' | 'wan';

const inFen: Readonly<Record<string, Ratio>> = {
  yuan: ratio(100),
  wan: ratio(1_000_000),
  yi: ratio(10_000_000_000),
};
const money = /^(?:¥|rmb|cny)?([\d.,]+)(?:(亿|万|萬|w)?(?:元|圆|块)?|rmb|cny)$/i;
const thousands = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const longest = 60;

/**
 * An amount exactly, or what is wrong with it. Its own 万 or 元 wins over the unit that is meant without one. Signs,
 * exponents and commas that part no thousands are nothing to guess at.
 *
 *     readMoney('239万', 'yuan') // 239000000
 *     readMoney('1,770', 'wan') // 1770000000
 */
export function readMoney(typed: string, unit: MoneyUnit = 'yuan'): Fen | Text {
  const count = fenIn(typed, unit);
  if (typeof count !== 'bigint') return count;
  return tooMuchFen(count) ?? fenFromBigint(count);
}

function fenIn(typed: string, unit: MoneyUnit): bigint | Text {
  const written = plain(typed).replace(/\s+/g, '');
  const [, number = '', own] = money.exec(written) ?? [];
  const digits = thousands.test(number) ? number.replaceAll(',', '') : number;
  if (digits.length > longest) return BigInt(mostFen) + 1n;
  const value = parseDecimal(digits);
  if (value === null) return noMoney;
  const count = timesRatio(value, inFen[unitOf(written, own, unit)] ?? ratio(100));
  return count.den === 1n ? count.num : text('it is finer than one fen', '精确到分以下');
}

const noMoney = text(
  'it is no amount such as 2350000, 2,350,000.50 or 235万',
  '不是有效的金额，应类似 2350000、2,350,000.50、235万',
);

function unitOf(written: string, own: string | undefined, unit: MoneyUnit): string {
  if (own === '亿') return 'yi';
  if (own !== undefined) return 'wan';
  return /(?:元|圆|块|rmb|cny)$/i.test(written) ? 'yuan' : unit;
}

/**
 * An amount as typed on a command line, in yuan unless it says 万; `label` names the flag in the error.
 *
 *     parseYuan('2350000.5', '--price') // 235000050
 *     parseYuan('235万', '--price') // 235000000
 *
 * Throws `usage` for what is none and for more than two decimals in yuan, and `money.too-much` for more than an amount
 * may be.
 */
export function parseYuan(value: string, label: string): Fen {
  const count = /^[\d.]*\.\d{3,}$/.test(plain(value)) ? tooFine : fenIn(value, 'yuan');
  if (typeof count !== 'bigint') {
    throw usage(
      text(`${label}: "${value}": ${count.en}.`, `${label}：“${value}”：${count.zh}。`),
      text(
        'Yuan with at most two decimals, such as 2350000 or 2,350,000.50, or 万: 235万.',
        '以元为单位，最多两位小数，例如 2350000、2,350,000.50；或写 235万。',
      ),
    );
  }
  const problem = tooMuchFen(count);
  if (problem === null) return fenFromBigint(count);
  throw refused({
    code: 'money.too-much',
    text: text(`${label} ${value}: ${problem.en}.`, `${label} ${value}：${problem.zh}。`),
    hint: text('Look for a zero too many.', '请检查是否多输了零。'),
  });
}

const tooFine = text('an amount in yuan has at most two decimals', '金额以元为单位，最多两位小数');
