import type { Command } from 'commander';
import type { Call, Context } from '../context.ts';
import { usage } from '../../errors.ts';
import { text } from '../../language.ts';
import { choiceOption, dayOption, idOption, wholeOption } from '../../terminal/options.ts';
import type { Answer } from '../../terminal/output.ts';
import { listIncomplete } from '../../deal/buyer-service.ts';
import { acknowledgeOverdue, listComing, listOverdue, planDeal } from '../../deal/due-service.ts';
import { planOption } from './flags.ts';
import {
  dealJson,
  dueJson,
  dueSheet,
  incompleteSheet,
  overdueJson,
  overdueSheet,
  planJson,
} from './json.ts';
import { dealLine, dueView, incompleteView, overdueView, planView } from './view.ts';

/** What falls due on deals, what is late, and what is missing of the buyers' data. */
export function registerDue(deal: Command, context: Context): void {
  registerPlan(deal, context);
  registerLists(deal, context);
  const { describe, run } = context;
  deal
    .command('acknowledge')
    .description(describe(text('take note of what is overdue (manager)', '已处理逾期事项（经理）')))
    .argument('<deal>')
    .requiredOption('--what <payment|contract>', describe(text('of which kind', '应收款或应签约')))
    .option('--due-on <day>', describe(text('one day; all if not given', '到期日，默认全部')))
    .action(run(acknowledge));
}

interface PlanOptions {
  pay?: readonly string[];
  contractBy?: string;
}

function registerPlan(deal: Command, { describe, run }: Context): void {
  deal
    .command('plan')
    .description(describe(text('payment plan and contract-by day', '付款计划与签约期限')))
    .argument('<deal>')
    .option(
      '--pay <day:yuan>',
      describe(
        text(
          'such as 2026-04-01:50000, any number of times; the new plan takes the old one’s place',
          '例如 2026-04-01:50000，可多次；新计划取代旧计划',
        ),
      ),
      (one: string, before: readonly string[] | undefined) => [...(before ?? []), one],
    )
    .option('--contract-by <day>', describe(text('to be signed by', '签约期限')))
    .action(run(plan));
}

async function plan(call: Call, typed: string, options: PlanOptions): Promise<Answer> {
  const id = idOption(typed, 'D', 'DEAL');
  const items = options.pay?.map((one) => planOption(one, '--pay')) ?? null;
  const { contractBy: by } = options;
  if (items === null && by === undefined) {
    throw usage(
      text('There is nothing to plan.', '没有要登记的计划。'),
      text(
        'Add --pay DAY:YUAN or --contract-by DAY.',
        '请加上 --pay 日期:金额 或 --contract-by 日期。',
      ),
    );
  }
  const contractBy = by === undefined ? undefined : dayOption(by, '--contract-by');
  const desk = await call.desk();
  const planned = await planDeal(desk, id, { items, contractBy });
  return {
    result: {
      deal: dealJson(planned.deal, desk.info.timezone),
      plan: planJson(planned.plan),
      contractBy: planned.deal.contractBy,
    },
    view: async (page) =>
      `${dealLine(page, planned.deal)}\n${await planView(page, planned.plan, planned.deal)}`,
  };
}

function registerLists(deal: Command, { describe, run }: Context): void {
  const onDay = text('today if not given', '默认当天');
  deal
    .command('due')
    .description(describe(text('what falls due soon, is due, is late', '即将到期、到期与逾期事项')))
    .option('--days <n>', describe(text('how many days ahead', '提前天数')))
    .option('--day <day>', describe(onDay))
    .action(run(due));
  deal
    .command('overdue')
    .description(describe(text('the manager’s list of what is late', '逾期事项（交经理）')))
    .option('--day <day>', describe(onDay))
    .action(run(overdue));
  deal
    .command('incomplete')
    .description(
      describe(text('signed deals that lack data of the buyer', '已签成交中资料不全的客户')),
    )
    .action(run(incomplete));
}

async function due(call: Call, options: { days?: string; day?: string }): Promise<Answer> {
  const { days } = options;
  const ahead = days === undefined ? undefined : wholeOption(days, '--days', { min: 0, max: 3660 });
  const day = options.day === undefined ? undefined : dayOption(options.day, '--day');
  const desk = await call.desk();
  const lines = await desk.read((reading) => listComing(reading, { day, ahead }));
  return {
    result: { due: lines.map(dueJson) },
    rows: dueSheet(lines),
    view: (page) => dueView(page, lines),
  };
}

async function overdue(call: Call, options: { day?: string }): Promise<Answer> {
  const day = options.day === undefined ? undefined : dayOption(options.day, '--day');
  const desk = await call.desk();
  const items = await desk.read((reading) => listOverdue(reading, day));
  return {
    result: { overdue: items.map(overdueJson) },
    rows: overdueSheet(items),
    view: (page) => overdueView(page, items),
  };
}

async function incomplete(call: Call): Promise<Answer> {
  const desk = await call.desk();
  const list = await desk.read((reading) => listIncomplete(reading));
  return {
    result: { incomplete: list },
    rows: incompleteSheet(list),
    view: (page) => incompleteView(page, list),
  };
}

async function acknowledge(
  call: Call,
  typed: string,
  options: { what: string; dueOn?: string },
): Promise<Answer> {
  const deal = idOption(typed, 'D', 'DEAL');
  const what = choiceOption(options.what, '--what', ['payment', 'contract']);
  const dueOn = options.dueOn === undefined ? null : dayOption(options.dueOn, '--due-on');
  const desk = await call.desk();
  const done = await acknowledgeOverdue(desk, { deal, what, dueOn });
  return {
    result: {
      deal: dealJson(done.deal, desk.info.timezone),
      acknowledged: done.acknowledged.map(overdueJson),
    },
    rows: overdueSheet(done.acknowledged),
    view: (page) => overdueView(page, done.acknowledged),
  };
}
