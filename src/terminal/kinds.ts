import { parseDay, parseMoment, parseMonth, type Zone } from '../calendar/time.ts';
import { usage, type UserError } from '../errors.ts';
import { parseId, type Id, type IdLetter } from '../ids.ts';
import { text, type Text } from '../language.ts';
import { cleanOrNull } from '../text/clean.ts';

/**
 * What a value on the command line may be. A kind reads what was typed, names itself in help, and tells what there is
 * to choose from: for completion, and for the question when it is missing.
 *
 *     day.read('2026-03-02', '--day') // '2026-03-02'
 */
export interface Kind<T> {
  /** What stands between < and > in help. */
  readonly shown: string;
  /** Reads what was typed. Throws `usage`, naming the label and the value. */
  read(typed: string, label: string): T | Promise<T>;
  readonly choices?: readonly Choice[];
  /** What it is called in a question, where the verb says no more of it. */
  readonly asked?: Text;
}

export interface Choice {
  readonly value: string;
  readonly name: Text;
}

/** `--day 2026-02-30 is no day.`, and how it is written. */
function unreadable(label: string, typed: string, is: Text, like?: Text): UserError {
  return usage(text(`${label} ${typed} ${is.en}.`, `${label} ${typed} ${is.zh}。`), like);
}

/** As it is typed. */
export const words: Kind<string> = { shown: 'text', read: (typed) => typed };

/** Words of somebody's own, on one line and without what steers a terminal; null where nothing is left. */
export const line: Kind<string | null> = { shown: 'text', read: cleanOrNull };

/** The code of somebody or something, which the desk knows or does not. */
export const code: Kind<string> = { shown: 'code', read: (typed) => typed };

export const file: Kind<string> = {
  shown: 'file',
  asked: text('the file', '文件'),
  read: (typed) => typed,
};

/** How a file is written: a name that browsers know too, or `auto`. */
export const encoding: Kind<string> = {
  shown: 'name',
  read: async (typed) => (await import('../spreadsheet/encoding.ts')).parseEncoding(typed),
};

export const day: Kind<string> = {
  shown: 'day',
  asked: text('the day', '日期'),
  read: (typed, label) => {
    const found = parseDay(typed);
    if (found !== null) return found;
    throw unreadable(
      label,
      typed,
      text('is no day', '不是有效的日期'),
      text('Like 2026-03-02', '例如 2026-03-02'),
    );
  },
};

export const month: Kind<string> = {
  shown: 'month',
  asked: text('the month', '月份'),
  read: (typed, label) => {
    const found = parseMonth(typed);
    if (found !== null) return found;
    throw unreadable(
      label,
      typed,
      text('is no month', '不是有效的月份'),
      text('Like 2026-03', '例如 2026-03'),
    );
  },
};

/** Where and when somebody says a time: it can be told only once the desk is open. */
export interface Around {
  readonly zone: Zone;
  readonly now: number;
}

/** A time as typed, and in ms once it is known where. */
export interface Moment {
  readonly typed: string;
  at(around: Around): number;
}

/** An ISO time, a time of today, a day and a time. */
export const moment: Kind<Moment> = {
  shown: 'time',
  asked: text('the time', '时间'),
  read: (typed, label) => ({
    typed,
    at: (around) => {
      const found = parseMoment(typed, around);
      if (found !== null) return found;
      throw unreadable(
        label,
        typed,
        text('is no time', '不是有效的时间'),
        text('Like 14:05 or 2026-03-02T14:05:00+08:00', '例如 14:05 或 2026-03-02T14:05:00+08:00'),
      );
    },
  }),
};

/** A whole number in plain digits, within bounds. */
export function whole(bounds: { readonly min: number; readonly max: number }): Kind<number> {
  return {
    shown: 'n',
    read: (typed, label) => {
      const number = /^\d{1,9}$/.test(typed) ? Number(typed) : NaN;
      if (number >= bounds.min && number <= bounds.max) return number;
      throw usage(
        text(
          `${label} ${typed} is no whole number from ${bounds.min} to ${bounds.max}.`,
          `${label} ${typed} 应为 ${bounds.min} 到 ${bounds.max} 的整数。`,
        ),
      );
    },
  };
}

/**
 * One of a few words, each with what people call it.
 *
 *     choice({ yes: text('yes', '是'), no: text('no', '否') }).read('yes', '--reached') // 'yes'
 */
export function choice<T extends string>(names: Readonly<Record<T, Text>>): Kind<T> {
  const values = Object.keys(names) as T[];
  return {
    shown: values.join('|'),
    choices: values.map((value) => ({ value, name: names[value] })),
    read: (typed, label) => {
      const found = values.find((one) => one === typed);
      if (found !== undefined) return found;
      throw usage(
        text(
          `${label} ${typed}: it is one of ${values.join(', ')}.`,
          `${label} ${typed} 无效，可用：${values.join('、')}。`,
        ),
      );
    },
  };
}

/**
 * An id such as `V1`; upper or lower case.
 *
 *     id('V').read('v12', 'VISIT') // 'V12'
 */
export function id<L extends IdLetter>(letter: L): Kind<Id<L>> {
  return {
    shown: `${letter}1`,
    read: (typed, label) => {
      const found = parseId(letter, typed);
      if (found !== null) return found;
      throw usage(
        text(
          `${label} ${typed} is no number like ${letter}1.`,
          `${label} ${typed} 不是编号，应类似 ${letter}1。`,
        ),
      );
    },
  };
}
