import { dayOf, minute, parseDay, parseMoment, parseMonth } from '../calendar/time.ts';
import type { Day, Month, Zone } from '../calendar/time.ts';
import { readDay, readMoment, readMonth } from '../calendar/typed.ts';
import { usage, type UserError } from '../errors.ts';
import { idMeant, type Id, type IdLetter } from '../ids.ts';
import { text, type Text } from '../language.ts';
import { cleanOrNull } from '../text/clean.ts';
import { plain, valueNamed, type OtherWords } from '../text/fold.ts';

/**
 * What a value on the command line may be. A kind reads what was typed, forgivingly, names itself in help, and tells what
 * there is to choose from: for completion, and for the question when it is missing.
 *
 *     month.read('2026年3月', 'MONTH') // '2026-03'
 */
export interface Kind<T> {
  /** What stands between < and > in help. */
  readonly shown: string;
  /** Reads what was typed, as far as the words alone tell. Throws `usage`, naming the label and the value. */
  read(typed: string, label: string): Read<T> | Promise<Read<T>>;
  /** What was understood, where it is not plain from what was typed: it is shown back. */
  understood?(value: T, typed: string): Text | null;
  readonly choices?: readonly Choice[];
  /** What it is called in a question, where the verb says no more of it. */
  readonly asked?: Text;
}

export interface Choice {
  readonly value: string;
  readonly name: Text;
}

/** A value, or one that only the desk can tell. */
export type Read<T> = T | AtDesk<T>;

/** What depends on the desk's day, its clock or its people: asked once it is open. */
export class AtDesk<T> {
  constructor(readonly at: (around: Around) => T | Promise<T>) {}
}

/** Where and when something is typed, and whom and what the words of this desk mean. */
export interface Around {
  readonly zone: Zone;
  readonly now: number;
  /** The code of the person meant; what was typed where it is nobody's. */
  readonly staff: (word: string) => Promise<string>;
  /** The code of the unit meant; what was typed where there is none. */
  readonly unit: (word: string) => Promise<string>;
}

/** `--day 2026-02-30 is no day.`, and how it is written. */
function unreadable(label: string, typed: string, is: Text, like?: Text): UserError {
  return usage(text(`${label} ${typed} ${is.en}.`, `${label} ${typed} ${is.zh}。`), like);
}

/** What was read, where it is written otherwise than typed. */
export function otherwise(written: string, typed: string): Text | null {
  return written === typed.trim() ? null : text(written, written);
}

/** As it is typed. */
export const words: Kind<string> = { shown: 'text', read: (typed) => typed };

/** Words of somebody's own, on one line and without what steers a terminal; null where nothing is left. */
export const line: Kind<string | null> = { shown: 'text', read: cleanOrNull };

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

// A leap year has every day there is.
const anyDay: Day = '2024-01-01';

/** With a year, or one of this year; today and the days around it. */
export const day: Kind<Day> = {
  shown: 'day',
  asked: text('the day', '日期'),
  read: (typed, label) => {
    const plainDay = parseDay(typed);
    if (plainDay !== null) return plainDay;
    const wrong = (): UserError =>
      unreadable(label, typed, text('is no day', '不是有效的日期'), dayForms);
    if (readDay(typed, anyDay) === null) throw wrong();
    return new AtDesk(({ now, zone }) => {
      const found = readDay(typed, dayOf(now, zone));
      if (found !== null) return found;
      throw wrong();
    });
  },
  understood: otherwise,
};

const dayForms = text(
  'Like 2026-03-02, 2026/3/2, 3-2, today or yesterday',
  '例如 2026-03-02、2026/3/2、3月2日、今天、昨天',
);

export const month: Kind<Month> = {
  shown: 'month',
  asked: text('the month', '月份'),
  read: (typed, label) => {
    const plainMonth = parseMonth(typed);
    if (plainMonth !== null) return plainMonth;
    const wrong = (): UserError =>
      unreadable(label, typed, text('is no month', '不是有效的月份'), monthForms);
    if (readMonth(typed, anyDay) === null) throw wrong();
    return new AtDesk(({ now, zone }) => {
      const found = readMonth(typed, dayOf(now, zone));
      if (found !== null) return found;
      throw wrong();
    });
  },
  understood: otherwise,
};

const monthForms = text(
  'Like 2026-03, 2026/3 or "last month"',
  '例如 2026-03、2026年3月、3月、上月',
);

/** A time as typed, and in ms. */
export interface Moment {
  readonly typed: string;
  readonly at: number;
  /** As people read it, where it was not typed in full. */
  readonly said: string | null;
}

/** An ISO time, a time of today, a day and a time, minutes from now. */
export const moment: Kind<Moment> = {
  shown: 'time',
  asked: text('the time', '时间'),
  read: (typed, label) => {
    const wrong = (): UserError =>
      unreadable(label, typed, text('is no time', '不是有效的时间'), momentForms);
    if (readMoment(typed, anywhere) === null) throw wrong();
    return new AtDesk(({ zone, now }) => {
      const at = readMoment(typed, { zone, now });
      if (at === null) throw wrong();
      const isPlain = parseMoment(typed, { zone, now }) !== null;
      return { typed, at, said: isPlain ? null : minute(at, zone) };
    });
  },
  understood: ({ said }) => (said === null ? null : text(said, said)),
};

const anywhere = { zone: 'UTC', now: Date.UTC(2024, 0, 1) };

const momentForms = text(
  'Like 14:05, 1405, "2026-03-02 14:05", 2026-03-02T14:05:00+08:00, or +30 for in 30 minutes',
  '例如 14:05、14点05、"2026-03-02 14:05"、2026-03-02T14:05:00+08:00；+30 表示 30 分钟后',
);

/** A whole number in plain digits, within bounds. */
export function whole(bounds: { readonly min: number; readonly max: number }): Kind<number> {
  return {
    shown: 'n',
    read: (typed, label) => {
      const digits = plain(typed);
      const number = /^\d{1,9}$/.test(digits) ? Number(digits) : NaN;
      if (number >= bounds.min && number <= bounds.max) return number;
      throw usage(
        text(
          `${label} ${typed} is no whole number from ${bounds.min} to ${bounds.max}.`,
          `${label} ${typed} 应为 ${bounds.min} 到 ${bounds.max} 的整数。`,
        ),
      );
    },
    understood: (value, typed) => otherwise(`${value}`, typed),
  };
}

/**
 * One of a few values: by its key, by what people call it in either language, or by another word for it.
 *
 *     choice({ yes: text('yes', '是'), no: text('no', '否') }).read('是', '--reached') // 'yes'
 */
export function choice<T extends string>(
  names: Readonly<Record<T, Text>>,
  others: OtherWords<T> | null = null,
): Kind<T> {
  const values = Object.keys(names) as T[];
  return {
    shown: values.join('|'),
    choices: values.map((value) => ({ value, name: names[value] })),
    read: (typed, label) => {
      const found = valueNamed(typed, names, others);
      if (found !== null) return found;
      const zh = values.map((value) => `${value} ${names[value].zh}`.trim());
      throw usage(
        text(
          `${label} ${typed}: it is one of ${values.join(', ')}.`,
          `${label} ${typed} 无效，可用：${zh.join('、')}。`,
        ),
      );
    },
    understood: (value, typed) => (valueNamed(typed, names) === null ? names[value] : null),
  };
}

/**
 * An id such as `V1`: in upper or lower case, or its number alone.
 *
 *     id('V').read('12', 'VISIT') // 'V12'
 */
export function id<L extends IdLetter>(letter: L): Kind<Id<L>> {
  return {
    shown: `${letter}1`,
    read: (typed, label) => {
      const found = idMeant(letter, typed);
      if (found !== null) return found;
      throw usage(
        text(
          `${label} ${typed} is no number like ${letter}1.`,
          `${label} ${typed} 不是编号，应类似 ${letter}1。`,
        ),
      );
    },
    understood: otherwise,
  };
}
