/** Amounts in Chinese capitals (大写), as on a payslip: 1,920.00 is 壹仟玖佰贰拾元整. */
import { formatYuan, type Fen } from '../money/fen.ts';

/**
 * An amount in capitals.
 *
 *     await inCapitals(fen(-240000)) // '负贰仟肆佰元整'
 */
export async function inCapitals(amount: Fen): Promise<string> {
  const { default: nzh } = await import('nzh');
  // Without its zeros after the point: only whole yuan end in 整.
  const digits = formatYuan(amount).replace(/\.00$/, '');
  return nzh.cn.toMoney(digits, { outSymbol: false });
}
