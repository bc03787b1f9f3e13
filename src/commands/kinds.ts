/** The kinds of values that the rooms of the desk know: people, customers, visits, flats. */
import { usage } from '../errors.ts';
import { text } from '../language.ts';
import { choice, code, id, type Kind } from '../terminal/kinds.ts';
import { levelNames } from '../visitor/names.ts';
import type { Level } from '../visitor/types.ts';
import {
  customerWord,
  measureOption,
  nameOption,
  phoneOption,
  textOption,
  type CustomerWord,
} from '../visitor/words.ts';

/** Somebody's code; whether they are here, the desk tells. */
export const staff: Kind<string> = code;

export const visit = id('V');
export const deal = id('D');
export const approval = id('P');

/** By number or by phone. */
export const customer: Kind<CustomerWord> = { shown: 'customer', read: customerWord };

export const phone: Kind<string> = { shown: 'phone', read: phoneOption };

export const name: Kind<string> = { shown: 'name', read: nameOption };

/** What somebody says, on one line; blank text is null, which takes an earlier word back. */
export const remark: Kind<string | null> = { shown: 'text', read: textOption };

/** What somebody says, where they have to say something. */
export const answer: Kind<string> = {
  shown: 'text',
  read: (typed, label) => {
    const said = textOption(typed, label);
    if (said !== null) return said;
    throw usage(text(`${label} is empty.`, `${label} 为空。`));
  },
};

/** A wanted area or a budget: a plain number, or words. */
export const measure: Kind<string | null> = { shown: 'text', read: measureOption };

const levels = choice(levelNames);

export const level: Kind<Level> = {
  ...levels,
  read: (typed, label) => levels.read(typed.toUpperCase(), label),
};
