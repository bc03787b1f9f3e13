/** The kinds of values that the rooms of the desk know: people, customers, visits, flats. */
import { policyKeys } from '../desk/index.ts';
import { text } from '../language.ts';
import { code, id, type Kind } from '../terminal/kinds.ts';
import {
  customerWord,
  nameOption,
  phoneOption,
  textOption,
  type CustomerWord,
} from '../visitor/service.ts';

/** Somebody's code; whether they are here, the desk tells. */
export const staff: Kind<string> = code;

export const visit = id('V');
export const deal = id('D');
export const approval = id('P');

/** By number or by phone. */
export const customer: Kind<CustomerWord> = { shown: 'customer', read: customerWord };

export const phone: Kind<string> = { shown: 'phone', read: phoneOption };

export const name: Kind<string> = { shown: 'name', read: nameOption };

/** Free text on one line; blank is nothing said. */
export const line: Kind<string | null> = { shown: 'text', read: textOption };

/** Whether there is such a key, the policy tells. */
export const policyKey: Kind<string> = {
  shown: 'key',
  read: (typed) => typed,
  choices: Object.entries(policyKeys).map(([value, { about }]) => ({
    value,
    name: text(`${value}: ${about.en}`, `${value}：${about.zh}`),
  })),
};
