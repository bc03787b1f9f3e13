import type { Command } from 'commander';
import type { Call, Context } from '../context.ts';
import { whyMissing } from '../desk/service.ts';
import type { Desk } from '../desk/types.ts';
import { usage } from '../errors.ts';
import { text } from '../language.ts';
import { choiceOption, idOption } from '../terminal/options.ts';
import type { Answer } from '../terminal/output.ts';
import { cleanOrNull } from '../text/clean.ts';
import { customerWord } from '../visitor/service.ts';
import { decideRequest, requestApproval, type ApprovalWish } from './approval-service.ts';
import { listApprovals } from './approval-store.ts';
import { amountOption, unitOption } from './flags.ts';
import { approvalJson, approvalSheet } from './json.ts';
import { approvalKinds, type ApprovalKind, type ApprovalRecord } from './types.ts';
import { approvalLine, approvalsView } from './view.ts';

/** Approvals: one inbox of what waits for whom. */
export function registerApproval(program: Command, context: Context): void {
  const { describe, run } = context;
  const approval = program
    .command('approval')
    .description(describe(text('what needs a manager’s word', '审批')));
  registerRequest(approval, context);
  registerVerdicts(approval, context);
  approval
    .command('list', { isDefault: true })
    .description(describe(text('all that was asked for', '审批列表')))
    .option('--waiting', describe(text('only what waits', '仅待审批')))
    .action(
      run(async (call, options: { waiting?: boolean }) => {
        const desk = await call.desk();
        const zone = desk.info.timezone;
        const list = await desk.read(({ db }) => listApprovals(db, { waiting: options.waiting }));
        return {
          result: { approvals: list.map((one) => approvalJson(one, zone)) },
          rows: approvalSheet(list, zone),
          view: (page) => approvalsView(page, list, zone),
        };
      }),
    );
}

interface RequestOptions {
  unit?: string;
  deal?: string;
  customer?: string;
  amount?: string;
}

type RequestFlag = keyof RequestOptions;

const flagsOf: Readonly<Record<ApprovalKind, readonly RequestFlag[]>> = {
  price: ['unit', 'amount'],
  buyer: ['deal', 'customer'],
  unit: ['deal', 'unit'],
  'list-price': ['unit', 'amount'],
  terms: ['deal'],
};

function registerRequest(approval: Command, { describe, run }: Context): void {
  approval
    .command('request')
    .description(describe(text('ask for one (with --why)', '申请审批（须加 --why）')))
    .argument('<kind>', approvalKinds.join(' | '))
    .option('--unit <code>', describe(text('the unit', '房号')))
    .option('--deal <id>', describe(text('the deal, such as D4', '成交编号，例如 D4')))
    .option('--customer <id>', describe(text('whose name, such as C2', '业主（客户编号）')))
    .option('--amount <yuan>', describe(text('the price in yuan', '金额（元）')))
    .action(run(request));
}

async function request(call: Call, typed: string, options: RequestOptions): Promise<Answer> {
  const kind = choiceOption(typed, 'KIND', approvalKinds);
  const why = cleanOrNull(call.globals.why);
  if (why === null) throw whyMissing();
  const wish = await readWish(kind, options);
  const desk = await call.desk();
  return approvalAnswer(desk, await requestApproval(desk, wish, why));
}

/** Each kind takes flags of its own; one that is missing or does not belong is told by name. */
async function readWish(kind: ApprovalKind, options: RequestOptions): Promise<ApprovalWish> {
  const stray = Object.keys(options).find(
    (flag) => flag in strayable && !flagsOf[kind].includes(flag as RequestFlag),
  );
  if (stray !== undefined) {
    throw usage(
      text(
        `--${stray} does not go with approval request ${kind}.`,
        `approval request ${kind} 不能使用 --${stray}。`,
      ),
    );
  }
  const given = (flag: RequestFlag): string => options[flag] ?? missing(kind, flag);
  const deal = (): number => idOption(given('deal'), 'D', '--deal');
  const unit = (): string => unitOption(given('unit'), '--unit');
  switch (kind) {
    case 'price':
    case 'list-price':
      return { kind, unit: unit(), amountFen: amountOption(given('amount'), '--amount') };
    case 'buyer':
      return { kind, deal: deal(), customer: await customerWord(given('customer'), '--customer') };
    case 'unit':
      return { kind, deal: deal(), unit: unit() };
    case 'terms':
      return { kind, deal: deal() };
  }
}

const strayable: Readonly<Record<RequestFlag, true>> = {
  unit: true,
  deal: true,
  customer: true,
  amount: true,
};

function missing(kind: ApprovalKind, flag: RequestFlag): never {
  throw usage(
    text(
      `approval request ${kind} needs --${flag}.`,
      `approval request ${kind} 须加上 --${flag}。`,
    ),
  );
}

function registerVerdicts(approval: Command, { describe, run }: Context): void {
  approval
    .command('grant')
    .description(describe(text('grant one (manager)', '批准（经理）')))
    .argument('<approval>')
    .option(
      '--allowed-by <text>',
      describe(text('contract terms: who in the company allowed it', '合同条款：公司许可人')),
    )
    .action(
      run(async (call, typed: string, options: { allowedBy?: string }) => {
        const id = idOption(typed, 'P', 'APPROVAL');
        const allowedBy = cleanOrNull(options.allowedBy);
        const desk = await call.desk();
        const verdict = { id, status: 'granted', allowedBy } as const;
        return approvalAnswer(desk, await decideRequest(desk, verdict));
      }),
    );
  approval
    .command('refuse')
    .description(describe(text('refuse one (manager, with --why)', '驳回（经理，须加 --why）')))
    .argument('<approval>')
    .action(
      run(async (call, typed: string) => {
        const id = idOption(typed, 'P', 'APPROVAL');
        if (call.globals.why === undefined) throw whyMissing();
        const desk = await call.desk();
        const verdict = { id, status: 'refused', allowedBy: null } as const;
        return approvalAnswer(desk, await decideRequest(desk, verdict));
      }),
    );
}

function approvalAnswer(desk: Desk, approval: ApprovalRecord): Answer {
  const zone = desk.info.timezone;
  return {
    result: { approval: approvalJson(approval, zone) },
    rows: approvalSheet([approval], zone),
    view: (page) => approvalLine(page, approval),
  };
}
