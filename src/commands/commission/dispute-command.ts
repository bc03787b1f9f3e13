import type { Command } from 'commander';
import type { Call, Context } from '../context.ts';
import type { Desk } from '../../desk/types.ts';
import { usage } from '../../errors.ts';
import { parseId, type DealId } from '../../ids.ts';
import { text, type Text } from '../../language.ts';
import { parseShares, type Share } from '../../money/shares.ts';
import type { NewConduct } from '../../staff/types.ts';
import { idOption } from '../../terminal/options.ts';
import type { Answer } from '../../terminal/output.ts';
import { readRemark } from '../kinds.ts';
import type { CreditCase } from '../../commission/case-service.ts';
import {
  agreeOnShares,
  escalateDispute,
  fileReport,
  findMalice,
  listDisputes,
  objectToCredit,
  ruleOnDispute,
} from '../../commission/dispute-service.ts';
import type { RecordId } from '../../commission/evidence-service.ts';
import { creditJson } from './json.ts';
import { eyesOn } from './looking-command.ts';
import { fund } from '../../commission/types.ts';
import { creditView, disputesView } from './view.ts';

/** `commission object | agree | escalate | report | rule | malice | disputes`. */
export function registerDisputes(commission: Command, context: Context): void {
  registerObjecting(commission, context);
  registerNegotiating(commission, context);
  registerReporting(commission, context);
  registerRuling(commission, context);
  registerMalice(commission, context);
  commission
    .command('disputes')
    .description(context.describe(text('the manager’s desk: what is open or disputed', '争佣一览')))
    .action(context.run(disputes));
}

function collect(value: string, before: string[] = []): string[] {
  return [...before, value];
}

interface ObjectOptions {
  by: string;
  evidence?: string[];
  document?: string[];
}

function registerObjecting(commission: Command, { describe, run }: Context): void {
  commission
    .command('object')
    .description(describe(text('object to a deal’s credit', '对业绩归属提出异议')))
    .argument('<deal>')
    .requiredOption('--by <code>', describe(text('who objects', '提出异议人工号')))
    .option(
      '--evidence <ids>',
      describe(text('own visits, calls, follow-ups: V1,K2', '本人的接待、来电、回访：V1,K2')),
      collect,
    )
    .option(
      '--document <text>',
      describe(text('a document outside the desk', '系统之外的书面证据')),
      collect,
    )
    .action(
      run(async (call, id: string, options: ObjectOptions) => {
        const deal = dealOption(id);
        const evidence = (options.evidence ?? []).flatMap(recordIds);
        const documents = (options.document ?? []).flatMap(
          (typed) => readRemark(typed, '--document') ?? [],
        );
        const desk = await call.desk();
        const wish = { deal, by: options.by, evidence, documents };
        return creditAnswer(desk, await objectToCredit(desk, wish));
      }),
    );
}

function dealOption(id: string): DealId {
  return idOption(id, 'D', 'DEAL');
}

/** 'V1,K2' → V1 and K2; blank parts are nothing named. */
function recordIds(typed: string): RecordId[] {
  const words = typed.split(',').map((word) => word.trim());
  return words.filter((word) => word !== '').map(recordId);
}

function recordId(word: string): RecordId {
  const id = parseId('V', word) ?? parseId('K', word) ?? parseId('F', word);
  if (id !== null) return id;
  throw usage(
    text(
      `--evidence ${word} is no visit, call or follow-up.`,
      `--evidence ${word} 不是来访、来电或回访的编号。`,
    ),
    text('Like V1, K2 or F3', '例如 V1、K2、F3'),
  );
}

interface AgreeOptions {
  by: string;
  shares: string;
}

function registerNegotiating(commission: Command, { describe, run }: Context): void {
  commission
    .command('agree')
    .description(describe(text('a party says how to share', '当事人提出或同意分配份额')))
    .argument('<deal>')
    .requiredOption('--by <code>', describe(text('which party', '当事人工号')))
    .requiredOption('--shares <shares>', describe(text('A03:60,A01:40', 'A03:60,A01:40')))
    .action(
      run(async (call, id: string, { by, shares }: AgreeOptions) => {
        const wish = { deal: dealOption(id), by, shares: sharesOption(shares) };
        const desk = await call.desk();
        return creditAnswer(desk, await agreeOnShares(desk, wish));
      }),
    );
  commission
    .command('escalate')
    .description(describe(text('negotiation has failed', '协商不成，进入报告阶段')))
    .argument('<deal>')
    .option('--by <code>', describe(text('which party says so', '提出的当事人工号')))
    .action(
      run(async (call, id: string, options: { by?: string }) => {
        const deal = dealOption(id);
        const desk = await call.desk();
        return creditAnswer(desk, await escalateDispute(desk, { deal, by: options.by ?? null }));
      }),
    );
}

/** The fund is never a party: it only stands in for one that claimed in bad faith. */
function sharesOption(typed: string): Share[] {
  const shares = parseShares(typed);
  if (shares.every((each) => each.party !== fund)) return shares;
  throw usage(
    text(
      `--shares ${typed}: ${fund} is no party; the share of a malicious claim goes there by itself.`,
      `--shares ${typed}：${fund} 不是当事人；恶意争佣一方的份额会自动归入活动基金。`,
    ),
  );
}

function registerReporting(commission: Command, { describe, run }: Context): void {
  commission
    .command('report')
    .description(describe(text('a party’s report', '提交争佣报告')))
    .argument('<deal>')
    .requiredOption('--by <code>', describe(text('which party', '当事人工号')))
    .requiredOption(
      '--text <text>',
      describe(
        text(
          'when and how the customer was received, the unit, the customer’s details',
          '何时如何接待、所购房源、客户情况',
        ),
      ),
    )
    .action(
      run(async (call, id: string, options: { by: string; text: string }) => {
        const deal = dealOption(id);
        const said = readRemark(options.text, '--text');
        if (said === null) throw usage(text('--text is empty.', '--text 没有内容。'));
        const desk = await call.desk();
        return creditAnswer(desk, await fileReport(desk, { deal, by: options.by, text: said }));
      }),
    );
}

interface RuleOptions {
  shares?: string;
  reject?: boolean;
  malicious?: string;
}

function registerRuling(commission: Command, { describe, run }: Context): void {
  commission
    .command('rule')
    .description(describe(text('rule on a dispute (manager)', '裁定争佣（经理）')))
    .argument('<deal>')
    .option('--shares <shares>', describe(text('A03:60,A01:40', 'A03:60,A01:40')))
    .option('--reject', describe(text('reject the objection whole', '驳回异议')))
    .option('--malicious <code>', describe(text('whose claim was malicious', '恶意争佣人工号')))
    .action(run(rule));
}

async function rule(call: Call, id: string, options: RuleOptions): Promise<Answer> {
  const deal = dealOption(id);
  const { shares, malicious = null } = options;
  if ((shares === undefined) !== (options.reject === true)) throw sharesOrReject();
  const wish = { deal, shares: shares === undefined ? null : sharesOption(shares), malicious };
  const desk = await call.desk();
  const { found, conduct } = await ruleOnDispute(desk, { ...wish, why: call.globals.why });
  return creditAnswer(desk, found, conduct);
}

function sharesOrReject(): Error {
  return usage(
    text(
      'A ruling either sets shares or rejects the objection.',
      '裁定须写明份额，或者驳回异议，二者选一。',
    ),
    text('Either --shares A03:60,A01:40 or --reject', '用 --shares A03:60,A01:40 或 --reject'),
  );
}

function registerMalice(commission: Command, { describe, run }: Context): void {
  commission
    .command('malice')
    .description(
      describe(text('a claim was malicious, found at any time (manager)', '认定恶意争佣（经理）')),
    )
    .argument('<deal>')
    .requiredOption('--party <code>', describe(text('whose claim', '当事人工号')))
    .action(
      run(async (call, id: string, { party }: { party: string }) => {
        const deal = dealOption(id);
        const desk = await call.desk();
        const ruled = await findMalice(desk, { deal, party, why: call.globals.why });
        return creditAnswer(desk, ruled.found, ruled.conduct);
      }),
    );
}

function creditAnswer(desk: Desk, found: CreditCase, conduct: NewConduct | null = null): Answer {
  const credit = creditJson(found.credit, desk.info.timezone);
  return {
    result: { credit },
    view: async (page) => {
      const shown = await creditView(page, found, await eyesOn(desk));
      if (conduct === null) return shown;
      return `${shown}\n\n${page.colour.yellow(page.say(followed(conduct)))}`;
    },
  };
}

function followed({ staff, followed: what }: NewConduct): Text {
  return what === 'dismissal'
    ? text(
        `${staff}: the second malicious claim, dismissal. It is on record: salesdesk staff conduct ${staff}`,
        `${staff} 第二次恶意争佣，予以辞退，已记录：salesdesk staff conduct ${staff}`,
      )
    : text(
        `${staff}: a major demerit. It is on record: salesdesk staff conduct ${staff}`,
        `${staff} 记大过一次，已记录：salesdesk staff conduct ${staff}`,
      );
}

async function disputes(call: Call): Promise<Answer> {
  const desk = await call.desk();
  const { lists, cases, now } = await desk.read(async (reading) => ({
    ...(await listDisputes(reading)),
    now: reading.now,
  }));
  const { open, negotiating, reportsDue, readyForRuling } = lists;
  const rows = Object.entries({ open, negotiating, reportsDue, readyForRuling });
  return {
    result: { open, negotiating, reportsDue, readyForRuling },
    rows: {
      columns: ['list', 'deal'],
      rows: rows.flatMap(([list, deals]) => deals.map((deal) => [list, deal])),
    },
    view: async (page) => disputesView(page, lists, cases, { ...(await eyesOn(desk)), now }),
  };
}
