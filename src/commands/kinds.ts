/** The kinds of values that the rooms of the desk know: people, customers, visits, flats. */
import { policyKeys } from '../desk/index.ts';
import { usage, type UserError } from '../errors.ts';
import { text, type Text } from '../language.ts';
import { parseYuan, type Fen } from '../money/fen.ts';
import { code, id, type Kind } from '../terminal/kinds.ts';
import { customerWord, nameOption, phoneOption, type CustomerWord } from '../visitor/service.ts';

/** Somebody's code; whether they are here, the desk tells. */
export const staff: Kind<string> = code;

export const visit = id('V');
export const deal = id('D');
export const approval = id('P');

/** By number or by phone. */
export const customer: Kind<CustomerWord> = { shown: 'customer', read: customerWord };

export const phone: Kind<string> = { shown: 'phone', read: phoneOption };

export const name: Kind<string> = { shown: 'name', read: nameOption };

/** An amount of yuan that is more than nothing. */
export const amount: Kind<Fen> = {
  shown: 'yuan',
  read: (typed, label) => {
    const fen = parseYuan(typed, label);
    if (fen > 0) return fen;
    throw unusable(label, typed, text('an amount is more than 0', '金额必须大于 0'));
  },
};

export function unusable(label: string, typed: string, problem: Text): UserError {
  return usage(text(`${label} "${typed}": ${problem.en}.`, `${label}“${typed}”：${problem.zh}。`));
}

/** Whether there is such a key, the policy tells. */
export const policyKey: Kind<string> = {
  shown: 'key',
  read: (typed) => typed,
  choices: Object.entries(policyKeys).map(([value, { about }]) => ({
    value,
    name: text(`${value}: ${about.en}`, `${value}：${about.zh}`),
  })),
};
