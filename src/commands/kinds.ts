/** The kinds of values that the rooms of the desk know: people, customers, visits, flats. */
import { policyKeys } from '../desk/index.ts';
import { usage, type UserError } from '../errors.ts';
import { cleanLine } from '../text/clean.ts';
import { idMeant, parseId } from '../ids.ts';
import { text, type Text } from '../language.ts';
import { formatYuanGrouped, type Fen } from '../money/fen.ts';
import { parseYuan } from '../money/written.ts';
import { AtDesk, choice, id, otherwise, type Kind } from '../terminal/kinds.ts';
import { fold, plain } from '../text/fold.ts';
import {
  levelNames,
  levelWords,
  longestText,
  nameProblem,
  parsePhone,
  plainMeasure,
  type CustomerWord,
  type Level,
} from '../visitor/index.ts';

/** Somebody, by code however it is typed, or by a name that nobody else has. Whether they are here, the desk tells. */
export const staff: Kind<string> = {
  shown: 'code',
  asked: text('staff code', '工号'),
  read: (typed) => new AtDesk(({ staff }) => staff(typed)),
  understood: otherwise,
};

/** The code of somebody who is to have it. */
export const newCode: Kind<string> = {
  shown: 'code',
  asked: text('staff code', '工号'),
  read: plain,
  understood: otherwise,
};

export const visit = { ...id('V'), asked: text('the visit, such as V1', '来访编号，例如 V1') };
export const deal = { ...id('D'), asked: text('the deal, such as D1', '成交编号，例如 D1') };
export const approval = {
  ...id('P'),
  asked: text('the approval, such as P1', '审批编号，例如 P1'),
};

export const payment = {
  ...id('M'),
  asked: text('the payment, such as M1', '收款编号，例如 M1'),
};

export const note = { ...id('N'), asked: text('the note, such as N1', '记录编号，例如 N1') };

/** As the desk writes it: `+86 138-0000-0001` is 13800000001. */
export const phone: Kind<string> = {
  shown: 'phone',
  asked: text('phone', '电话'),
  read: phoneIn,
  understood: otherwise,
};

async function phoneIn(typed: string, label: string): Promise<string> {
  const read = await parsePhone(typed);
  if (read.problem === undefined) return read.phone;
  throw wrong(label, read.problem);
}

// No phone is as short as this.
const mostDigitsOfId = 6;

/** By number or by phone. */
export const customer: Kind<CustomerWord> = {
  shown: 'customer',
  asked: text('the customer: number or phone', '客户编号或电话'),
  read: async (typed, label) => {
    const isShort = plain(typed).length <= mostDigitsOfId;
    const known = isShort ? idMeant('C', typed) : parseId('C', typed);
    return known === null ? { phone: await phoneIn(typed, label) } : { id: known };
  },
  understood: ({ id, phone }, typed) => otherwise(id ?? phone, typed),
};

/** Kept as typed but for spaces at its ends. */
export const name: Kind<string> = {
  shown: 'name',
  asked: text('name', '姓名'),
  read: (typed, label) => {
    const problem = nameProblem(typed);
    if (problem === null) return typed.trim();
    throw wrong(label, problem);
  },
};

/** What somebody says, on one line; blank text is null, which takes an earlier word back. */
export const remark: Kind<string | null> = { shown: 'text', read: readRemark };

function readRemark(typed: string, label: string): string | null {
  const clean = cleanLine(typed);
  if (clean.length <= longestText) return clean || null;
  throw usage(
    text(
      `${label} is too long: ${clean.length} characters, ${longestText} at most.`,
      `${label} 太长：共 ${clean.length} 个字，最多 ${longestText} 个。`,
    ),
  );
}

/** What somebody says, where they have to say something. */
export const answer: Kind<string> = {
  shown: 'text',
  read: (typed, label) => {
    const said = readRemark(typed, label);
    if (said !== null) return said;
    throw usage(text(`${label} is empty.`, `${label} 为空。`));
  },
};

/** A wanted area or a budget: a plain number, or words. */
export const measure: Kind<string | null> = {
  shown: 'text',
  read: (typed, label) => plainMeasure(readRemark(typed, label)),
};

export const level: Kind<Level> = choice(levelNames, levelWords);

function wrong(label: string, problem: Text): UserError {
  return usage(text(`${label}: ${problem.en}`, `${label}：${problem.zh}`));
}

/** An amount of yuan that is more than nothing. */
export const amount: Kind<Fen> = {
  shown: 'yuan',
  asked: text('amount in yuan', '金额（元）'),
  read: amountIn,
  understood: amountUnderstood,
};

export function amountIn(typed: string, label: string): Fen {
  const fen = parseYuan(typed, label);
  if (fen > 0) return fen;
  throw unusable(label, typed, text('an amount is more than 0', '金额必须大于 0'));
}

/** Plain digits are plain. */
function amountUnderstood(value: Fen, typed: string): Text | null {
  return /^[\d.]+$/.test(typed) ? null : otherwise(formatYuanGrouped(value), typed);
}

export function unusable(label: string, typed: string, problem: Text): UserError {
  return usage(text(`${label} "${typed}": ${problem.en}.`, `${label}“${typed}”：${problem.zh}。`));
}

/** Whether there is such a key, the policy tells. */
export const policyKey: Kind<string> = {
  shown: 'key',
  read: (typed) => Object.keys(policyKeys).find((key) => fold(key) === fold(typed)) ?? typed,
  understood: otherwise,
  choices: Object.entries(policyKeys).map(([value, { about }]) => ({
    value,
    name: text(`${value}: ${about.en}`, `${value}：${about.zh}`),
  })),
};
