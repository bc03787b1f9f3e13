/** Amounts between two fen, as arithmetic shows them before rounding: '500,000.005'. */
import { formatDecimal, ratio, timesRatio, type Ratio } from './ratio.ts';

/**
 * An exact number of fen before it is rounded, in yuan for people: 50000000.5 fen is '500,000.005', 5 fen is
 * '0.05'. At least two decimals, and as many more as it takes. RangeError where it has no end as a decimal.
 */
export function formatExactYuan(exactFen: Ratio): string {
  const [whole = '', part = ''] = formatDecimal(timesRatio(exactFen, ratio(1, 100))).split('.');
  return `${whole.replace(/\B(?=(?:\d{3})+$)/g, ',')}.${part.padEnd(2, '0')}`;
}
