import { parseDay, parseMoment, parseMonth, type Zone } from '../calendar/time.ts';
import { usage } from '../errors.ts';
import { parseId, type Id, type IdLetter } from '../ids.ts';
import { text } from '../language.ts';

/** Values on the command line, read once: each names itself, the value, and what was expected. All throw `usage`. */
export function dayOption(value: string, label: string): string {
  const day = parseDay(value);
  if (day !== null) return day;
  throw usage(
    text(`${label} ${value} is no day.`, `${label} ${value} 不是有效的日期。`),
    text('Like 2026-03-02', '例如 2026-03-02'),
  );
}

export function monthOption(value: string, label: string): string {
  const month = parseMonth(value);
  if (month !== null) return month;
  throw usage(
    text(`${label} ${value} is no month.`, `${label} ${value} 不是有效的月份。`),
    text('Like 2026-03', '例如 2026-03'),
  );
}

/** A moment in ms: an ISO time, a time of today, a day and a time. */
export function momentOption(
  value: string,
  label: string,
  context: { zone: Zone; now: number },
): number {
  const moment = parseMoment(value, context);
  if (moment !== null) return moment;
  throw usage(
    text(`${label} ${value} is no time.`, `${label} ${value} 不是有效的时间。`),
    text('Like 14:05 or 2026-03-02T14:05:00+08:00', '例如 14:05 或 2026-03-02T14:05:00+08:00'),
  );
}

/** A whole number in plain digits, within bounds. */
export function wholeOption(
  value: string,
  label: string,
  bounds: { min: number; max: number },
): number {
  const number = /^\d{1,9}$/.test(value) ? Number(value) : NaN;
  if (number >= bounds.min && number <= bounds.max) return number;
  throw usage(
    text(
      `${label} ${value} is no whole number from ${bounds.min} to ${bounds.max}.`,
      `${label} ${value} 应为 ${bounds.min} 到 ${bounds.max} 的整数。`,
    ),
  );
}

/** One of a few words. */
export function choiceOption<T extends string>(
  value: string,
  label: string,
  choices: readonly T[],
): T {
  const found = choices.find((one) => one === value);
  if (found !== undefined) return found;
  throw usage(
    text(
      `${label} ${value}: it is one of ${choices.join(', ')}.`,
      `${label} ${value} 无效，可用：${choices.join('、')}。`,
    ),
  );
}

/**
 * An id such as `V1`, typed in upper or lower case.
 *
 *     idOption('v12', 'V', 'VISIT') // 'V12'
 */
export function idOption<L extends IdLetter>(value: string, letter: L, label: string): Id<L> {
  const id = parseId(letter, value);
  if (id !== null) return id;
  throw usage(
    text(
      `${label} ${value} is no number like ${letter}1.`,
      `${label} ${value} 不是编号，应类似 ${letter}1。`,
    ),
  );
}
