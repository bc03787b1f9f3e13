import type { Command } from 'commander';
import type { Call, Context } from '../context.ts';
import type { Desk } from '../desk/types.ts';
import { usage } from '../errors.ts';
import { text } from '../language.ts';
import { choiceOption, idOption } from '../terminal/options.ts';
import type { Answer } from '../terminal/output.ts';
import { cleanOrNull } from '../text/clean.ts';
import { customerWord } from '../visitor/service.ts';
import { purposes } from '../visitor/types.ts';
import {
  addBuyer,
  keepForm,
  removeBuyer,
  swapUnit,
  type BuyerWish,
  type DealWithBuyers,
} from './change-service.ts';
import { amountOption, unitOption } from './flags.ts';
import { buyerJson, dealJson, dealSheet } from './json.ts';
import { dealLine } from './view.ts';

/** What changes about a deal under way, each as approved: names, the unit; and the buyers' own forms. */
export function registerChanges(deal: Command, context: Context): void {
  const { describe, run } = context;
  const buyer = deal.command('buyer').description(describe(text('names on a deal', '业主名')));
  registerNames(buyer, context);
  buyer
    .command('form')
    .description(describe(text('what a buyer’s own form says', '客户登记表')))
    .argument('<deal>')
    .option('--customer <id>', describe(text('the deal’s own if not given', '默认为成交客户')))
    .option('--address <text>', describe(text('address', '地址')))
    .option('--occupation <text>', describe(text('occupation', '职业')))
    .option('--purpose <live|invest>', describe(text('to live in, or to invest', '自住或投资')))
    .action(run(form));
  deal
    .command('swap')
    .description(describe(text('another unit, as approved', '按审批换房')))
    .argument('<deal>')
    .requiredOption('--unit <code>', describe(text('the new unit', '新房号')))
    .option('--approval <id>', describe(text('of the swap', '换房审批编号')))
    .option('--amount <yuan>', describe(text('its list price if not given', '金额，默认新房标价')))
    .option('--price-approval <id>', describe(text('of another price', '非标价的审批编号')))
    .action(run(swap));
}

interface NameOptions {
  customer: string;
  approval?: string;
}

function registerNames(buyer: Command, { describe, run }: Context): void {
  const verbs = [
    { verb: 'add', about: text('a further name, as approved', '按审批增加业主名'), act: addBuyer },
    {
      verb: 'remove',
      about: text('a name less, as approved', '按审批删减业主名'),
      act: removeBuyer,
    },
  ] as const;
  for (const { verb, about, act } of verbs) {
    buyer
      .command(verb)
      .description(describe(about))
      .argument('<deal>')
      .requiredOption('--customer <id>', describe(text('whose name', '客户编号或电话')))
      .option('--approval <id>', describe(text('the granted approval', '审批编号')))
      .action(
        run((call, typed: string, options: NameOptions) => rename(call, act, typed, options)),
      );
  }
}

async function rename(
  call: Call,
  act: (desk: Desk, wish: BuyerWish) => Promise<DealWithBuyers>,
  typed: string,
  options: NameOptions,
): Promise<Answer> {
  const wish = {
    deal: idOption(typed, 'D', 'DEAL'),
    customer: await customerWord(options.customer, '--customer'),
    approval: approvalOrNull(options.approval, '--approval'),
  };
  const desk = await call.desk();
  return buyersAnswer(desk, await act(desk, wish));
}

function approvalOrNull(typed: string | undefined, label: string): number | null {
  return typed === undefined ? null : idOption(typed, 'P', label);
}

interface FormOptions {
  customer?: string;
  address?: string;
  occupation?: string;
  purpose?: string;
}

async function form(call: Call, typed: string, options: FormOptions): Promise<Answer> {
  const { customer, purpose } = options;
  const wish = {
    deal: idOption(typed, 'D', 'DEAL'),
    customer: customer === undefined ? null : await customerWord(customer, '--customer'),
    address: cleanOrNull(options.address),
    occupation: cleanOrNull(options.occupation),
    purpose: purpose === undefined ? null : choiceOption(purpose, '--purpose', purposes),
  };
  if (wish.address === null && wish.occupation === null && wish.purpose === null) {
    throw usage(
      text('The form says nothing.', '登记表没有内容。'),
      text(
        'Add --address, --occupation or --purpose.',
        '请加上 --address、--occupation 或 --purpose。',
      ),
    );
  }
  const desk = await call.desk();
  return buyersAnswer(desk, await keepForm(desk, wish));
}

interface SwapOptions {
  unit: string;
  approval?: string;
  amount?: string;
  priceApproval?: string;
}

async function swap(call: Call, typed: string, options: SwapOptions): Promise<Answer> {
  const { amount } = options;
  const wish = {
    deal: idOption(typed, 'D', 'DEAL'),
    unit: unitOption(options.unit, '--unit'),
    approval: approvalOrNull(options.approval, '--approval'),
    amountFen: amount === undefined ? null : amountOption(amount, '--amount'),
    priceApproval: approvalOrNull(options.priceApproval, '--price-approval'),
  };
  const desk = await call.desk();
  const deal = await swapUnit(desk, wish);
  return {
    result: { deal: dealJson(deal, desk.info.timezone) },
    rows: dealSheet([deal], desk.info.timezone),
    view: (page) => dealLine(page, deal),
  };
}

function buyersAnswer(desk: Desk, { deal, buyers }: DealWithBuyers): Answer {
  const zone = desk.info.timezone;
  const names = buyers.filter((one) => one.until === null).map((one) => one.customer);
  return {
    result: { deal: dealJson(deal, zone), buyers: buyers.map((one) => buyerJson(one, zone)) },
    rows: dealSheet([deal], zone),
    view: (page) => {
      const said = text(`Buyers: ${names.join(', ')}`, `业主名：${names.join('、')}`);
      return `${dealLine(page, deal)}\n${page.say(said)}`;
    },
  };
}
