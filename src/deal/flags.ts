/** Values on the command line that units and deals have: codes, areas, amounts, plans. All throw `usage`. */
import { parseDay } from '../calendar/time.ts';
import { usage } from '../errors.ts';
import { text, type Text } from '../language.ts';
import { parseYuan, type Fen } from '../money/fen.ts';
import type { PlanItem } from './types.ts';
import { parseArea, problemWithLayout, problemWithUnitCode } from './unit-cells.ts';

/** A unit's code, without the spaces round it. */
export function unitOption(typed: string, label: string): string {
  const problem = problemWithUnitCode(typed);
  if (problem !== null) throw unusable(label, typed, problem);
  return typed.trim();
}

export function layoutOption(typed: string, label: string): string | null {
  const problem = problemWithLayout(typed.trim());
  if (problem !== null) throw unusable(label, typed, problem);
  return typed.trim() || null;
}

/** `areaOption('89.50', '--area')` is '89.5'. */
export function areaOption(typed: string, label: string): string {
  const area = /^[\d.]+$/.test(typed) ? parseArea(typed) : null;
  if (area !== null) return area;
  throw unusable(
    label,
    typed,
    text(
      'an area is square metres such as 89.5, more than 0, with at most four decimals',
      '面积以平方米为单位，大于 0，最多四位小数，例如 89.5',
    ),
  );
}

/** An amount of yuan that is more than nothing. */
export function amountOption(typed: string, label: string): Fen {
  const amount = parseYuan(typed, label);
  if (amount > 0) return amount;
  throw unusable(label, typed, text('an amount is more than 0', '金额必须大于 0'));
}

/** `planOption('2026-04-01:50000', '--pay')` is that day and 5000000 fen. */
export function planOption(typed: string, label: string): PlanItem {
  const at = typed.indexOf(':');
  const dueOn = parseDay(typed.slice(0, Math.max(at, 0)));
  if (dueOn === null) {
    throw unusable(
      label,
      typed,
      text(
        'it is a day and an amount, such as 2026-04-01:50000',
        '应为 日期:金额，例如 2026-04-01:50000',
      ),
    );
  }
  return { dueOn, amountFen: amountOption(typed.slice(at + 1), label) };
}

function unusable(label: string, typed: string, problem: Text) {
  return usage(text(`${label} "${typed}": ${problem.en}.`, `${label}“${typed}”：${problem.zh}。`));
}
