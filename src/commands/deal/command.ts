import type { Command } from 'commander';
import type { Call, Context } from '../context.ts';
import { whyMissing } from '../../errors.ts';
import type { Desk } from '../../desk/types.ts';
import { text } from '../../language.ts';
import { choiceOption, idOption } from '../../terminal/options.ts';
import type { Answer } from '../../terminal/output.ts';
import { customer as customerKind } from '../kinds.ts';
import { registerApproval } from '../approval/command.ts';
import { registerChanges } from './change-command.ts';
import { registerDue } from './due-command.ts';
import { amountOption, unitOption } from './flags.ts';
import { buyerJson, dealJson, dealSheet, historyJson, paymentJson, planJson } from './json.ts';
import { listDeals } from '../../deal/lookup-service.ts';
import { openDeal } from '../../deal/opening-service.ts';
import { showDeal } from '../../deal/show-service.ts';
import { advanceDeal, cancelDeal, payDeal } from '../../deal/stage-service.ts';
import { dealStages, type Deal } from '../../deal/types.ts';
import { registerUnit } from '../unit/command.ts';
import { dealLine, dealsView, dossierView } from './view.ts';

/** Selling: units, deals on them, and what needs an approval. */
export function registerDeal(program: Command, context: Context): void {
  registerUnit(program, context);
  const deal = program
    .command('deal')
    .description(
      context.describe(text('sales, from deposit to paid', '成交：小定、认购、签约、收款')),
    );
  registerOpen(deal, context);
  registerCourse(deal, context);
  registerLooking(deal, context);
  registerDue(deal, context);
  registerChanges(deal, context);
  registerApproval(program, context);
}

interface OpenOptions {
  unit: string;
  customer: string;
  by: string;
  amount?: string;
  stage?: string;
  visit?: string;
  approval?: string;
}

const openingStages = ['deposit', 'subscription', 'contract'] as const;

function registerOpen(deal: Command, { describe, run }: Context): void {
  deal
    .command('open')
    .description(describe(text('sell a unit to a customer', '登记成交')))
    .requiredOption('--unit <code>', describe(text('the unit', '房号')))
    .requiredOption('--customer <id>', describe(text('such as C1, or a phone', '客户编号或电话')))
    .requiredOption('--by <code>', describe(text('the consultant', '置业顾问工号')))
    .option('--amount <yuan>', describe(text('list price if not given', '成交金额，默认标价')))
    .option(
      '--stage <stage>',
      describe(
        text(`${openingStages.join(' | ')}; deposit if not given`, '阶段，默认 deposit 小定'),
      ),
    )
    .option(
      '--visit <id>',
      describe(
        text(
          'the closing visit; another than the last takes a clerk or manager',
          '成交来访；指定非最近一次的须销控或经理',
        ),
      ),
    )
    .option('--approval <id>', describe(text('for another price', '非标价成交的审批编号')))
    .action(run(open));
}

async function open(call: Call, options: OpenOptions): Promise<Answer> {
  const { amount, visit, approval } = options;
  const wish = {
    unit: unitOption(options.unit, '--unit'),
    customer: await customerKind.read(options.customer, '--customer'),
    by: options.by,
    amountFen: amount === undefined ? null : amountOption(amount, '--amount'),
    stage: choiceOption(options.stage ?? 'deposit', '--stage', openingStages),
    visit: visit === undefined ? null : idOption(visit, 'V', '--visit'),
    approval: approval === undefined ? null : idOption(approval, 'P', '--approval'),
  };
  const desk = await call.desk();
  return dealAnswer(desk, await openDeal(desk, wish));
}

function registerCourse(deal: Command, { describe, run }: Context): void {
  deal
    .command('advance')
    .description(describe(text('bring a deal to a later stage', '推进阶段')))
    .argument('<deal>')
    .requiredOption('--to <stage>', describe(text(dealStages.join(' | '), dealStages.join(' | '))))
    .action(
      run(async (call, typed: string, options: { to: string }) => {
        const id = idOption(typed, 'D', 'DEAL');
        const to = choiceOption(options.to, '--to', dealStages);
        const desk = await call.desk();
        return dealAnswer(desk, await advanceDeal(desk, id, to));
      }),
    );
  deal
    .command('cancel')
    .description(describe(text('it fell through (with --why)', '退房（须加 --why）')))
    .argument('<deal>')
    .action(
      run(async (call, typed: string) => {
        const id = idOption(typed, 'D', 'DEAL');
        if (call.globals.why === undefined) throw whyMissing();
        const desk = await call.desk();
        return dealAnswer(desk, await cancelDeal(desk, id));
      }),
    );
  deal
    .command('pay')
    .description(describe(text('money received', '收款')))
    .argument('<deal>')
    .argument('<yuan>')
    .action(
      run(async (call, typed: string, yuan: string) => {
        const id = idOption(typed, 'D', 'DEAL');
        const amount = amountOption(yuan, 'YUAN');
        const desk = await call.desk();
        return dealAnswer(desk, await payDeal(desk, id, amount));
      }),
    );
}

interface ListOptions {
  stage?: string;
  by?: string;
  customer?: string;
  unit?: string;
}

function registerLooking(deal: Command, { describe, run }: Context): void {
  deal
    .command('list', { isDefault: true })
    .description(describe(text('deals by number', '成交列表')))
    .option('--stage <stage>', describe(text('one stage, or cancelled', '阶段，或 cancelled')))
    .option('--by <code>', describe(text('one consultant', '置业顾问')))
    .option('--customer <id>', describe(text('one customer', '客户编号')))
    .option('--unit <code>', describe(text('one unit', '房号')))
    .action(run(list));
  deal
    .command('show')
    .description(describe(text('all about one deal', '成交详情')))
    .argument('<deal>')
    .action(run(show));
}

async function list(call: Call, options: ListOptions): Promise<Answer> {
  const { stage, by, customer, unit } = options;
  const filter = {
    stage:
      stage === undefined
        ? undefined
        : choiceOption(stage, '--stage', [...dealStages, 'cancelled']),
    by,
    customer: customer === undefined ? undefined : idOption(customer, 'C', '--customer'),
    unit: unit === undefined ? undefined : unitOption(unit, '--unit'),
  };
  const desk = await call.desk();
  const zone = desk.info.timezone;
  const deals = await desk.read((reading) => listDeals(reading, filter));
  return {
    result: { deals: deals.map((deal) => dealJson(deal, zone)) },
    rows: dealSheet(deals, zone),
    view: (page) => dealsView(page, deals, zone),
  };
}

async function show(call: Call, typed: string): Promise<Answer> {
  const id = idOption(typed, 'D', 'DEAL');
  const desk = await call.desk();
  const zone = desk.info.timezone;
  const found = await desk.read((reading) => showDeal(reading, id));
  const { deal, plan, buyers, payments, incomplete, history } = found;
  return {
    result: {
      deal: dealJson(deal, zone),
      contractBy: deal.contractBy,
      cancelWhy: deal.cancelWhy,
      plan: planJson(plan),
      payments: payments.map((one) => paymentJson(one, zone)),
      buyers: buyers.map((one) => buyerJson(one, zone)),
      incomplete: incomplete.map(({ customer, missing }) => ({ customer, missing })),
      history: history.map((one) => historyJson(one, zone)),
    },
    rows: dealSheet([deal], zone),
    view: (page) => dossierView(page, found, zone),
  };
}

function dealAnswer(desk: Desk, deal: Deal): Answer {
  const zone = desk.info.timezone;
  return {
    result: { deal: dealJson(deal, zone) },
    rows: dealSheet([deal], zone),
    view: (page) => dealLine(page, deal),
  };
}
