import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { usage, whyMissing } from '../../errors.ts';
import { text } from '../../language.ts';
import { mayReadPhones } from '../../desk/index.ts';
import { getStaff } from '../../staff/index.ts';
import { addImportOptions, importFile, type ImportOptions } from '../../terminal/import-command.ts';
import { choiceOption, dayOption } from '../../terminal/options.ts';
import { registerCall } from '../call/command.ts';
import { findCustomers, showCustomer } from '../../visitor/find-service.ts';
import { registerFollowup } from '../followup/command.ts';
import { visitorColumns } from '../../visitor/import-columns.ts';
import { importVisitors } from '../../visitor/import-service.ts';
import { registerRegistration } from './register-command.ts';
import { customersSheet, visitsSheet } from './sheet-view.ts';
import { transferCustomer } from '../../visitor/transfer-service.ts';
import {
  callJson,
  customerJson,
  followupJson,
  visitJson,
  visitKinds,
} from '../../visitor/types.ts';
import { customersView, dossierView, eyesOf, maskedNotice, visitsView, type Eyes } from './view.ts';
import { listVisits } from '../../visitor/visit-store.ts';
import { customerWord } from '../../visitor/words.ts';

/** Visitors and what is recorded about them, calls, follow-ups. */
export function registerVisitor(program: Command, context: Context): void {
  const visitor = program
    .command('visitor')
    .description(context.describe(text('visitors and customers', '来访与客户')));
  registerRegistration(visitor, context);
  registerShow(visitor, context);
  registerFind(visitor, context);
  registerList(visitor, context);
  registerTransfer(visitor, context);
  registerImport(visitor, context);
  registerCall(program, context);
  registerFollowup(program, context);
}

function registerShow(visitor: Command, { describe, run }: Context): void {
  visitor
    .command('show')
    .description(describe(text('one customer, with all that is known', '查看一位客户')))
    .argument('<customer>', describe(text('number or phone', '编号或电话')))
    .action(
      run(async (call, typed: string) => {
        const word = await customerWord(typed, 'CUSTOMER');
        const desk = await call.desk();
        return desk.read(async (reading) => {
          const dossier = await showCustomer(reading, word);
          const eyes = eyesOf(reading);
          return {
            result: dossierJson(dossier, eyes),
            notices: maskedNotice([dossier.customer], eyes.reader),
            view: (page) => dossierView(page, dossier, eyes),
          };
        });
      }),
    );
}

function registerFind(visitor: Command, { describe, run }: Context): void {
  visitor
    .command('find')
    .description(
      describe(
        text(
          'by part of the name, pinyin, initials or part of the phone',
          '按姓名、拼音、首字母或电话片段查找',
        ),
      ),
    )
    .argument('<text>')
    .action(
      run(async (call, typed: string) => {
        if (typed.trim() === '') throw usage(text('TEXT is empty.', '查找内容为空。'));
        const desk = await call.desk();
        return desk.read(async (reading) => {
          const found = await findCustomers(reading, typed);
          const eyes = eyesOf(reading);
          return {
            result: { customers: found.map((one) => customerJson(one, eyes.reader)) },
            rows: customersSheet(found, eyes.reader),
            notices: maskedNotice(found, eyes.reader),
            view: (page) => customersView(page, found, eyes),
          };
        });
      }),
    );
}

function dossierJson(
  { customer, visits, calls, followups }: Awaited<ReturnType<typeof showCustomer>>,
  { zone, today, reader }: Eyes,
) {
  const open = mayReadPhones(reader, customer.owner);
  return {
    customer: customerJson(customer, reader),
    visits: visits.map((visit) => visitJson(visit, zone, today)),
    calls: calls.map((one) => callJson(one, zone, open)),
    followups: followups.map((one) => followupJson(one, zone)),
  };
}

interface ListOptions {
  from?: string;
  to?: string;
  owner?: string;
  kind?: string;
}

function registerList(visitor: Command, { describe, run }: Context): void {
  visitor
    .command('list')
    .description(describe(text('visits, oldest first', '列出来访')))
    .option('--from <day>', describe(text('first day', '起始日')))
    .option('--to <day>', describe(text('last day', '截止日')))
    .option('--owner <code>', describe(text('of whose customers', '置业顾问工号')))
    .option('--kind <kind>', describe(text(visitKinds.join(' | '), visitKinds.join(' | '))))
    .action(
      run(async (call, options: ListOptions) => {
        const { from, to, owner, kind } = options;
        const filter = {
          from: from === undefined ? undefined : dayOption(from, '--from'),
          to: to === undefined ? undefined : dayOption(to, '--to'),
          kind: kind === undefined ? undefined : choiceOption(kind, '--kind', visitKinds),
          owner,
        };
        const desk = await call.desk();
        return desk.read(async (reading) => {
          if (owner !== undefined) await getStaff(reading.db, owner);
          const visits = await listVisits(reading.db, filter);
          const eyes = eyesOf(reading);
          return {
            result: { visits: visits.map((one) => visitJson(one, eyes.zone, eyes.today)) },
            rows: visitsSheet(visits, eyes),
            view: (page) => visitsView(page, visits, eyes),
          };
        });
      }),
    );
}

function registerTransfer(visitor: Command, { describe, run }: Context): void {
  visitor
    .command('transfer')
    .description(
      describe(text('give a customer to another consultant (manager)', '转移客户（经理）')),
    )
    .argument('<customer>', describe(text('number or phone', '编号或电话')))
    .requiredOption('--to <code>', describe(text('to whom', '转给谁')))
    .action(
      run(async (call, typed: string, options: { to: string }) => {
        const { why } = call.globals;
        if (why === undefined) throw whyMissing();
        const customer = await customerWord(typed, 'CUSTOMER');
        const done = await transferCustomer(await call.desk(), { customer, to: options.to, why });
        const said = text(
          `${done.customer.id} is ${options.to}’s from now on.`,
          `客户 ${done.customer.id} 自此归 ${options.to}。`,
        );
        return {
          result: { customer: customerJson(done.customer, done.reader) },
          view: (page) => page.colour.green(page.say(said)),
        };
      }),
    );
}

function registerImport(visitor: Command, { describe, run }: Context): void {
  const importing = visitor
    .command('import')
    .description(describe(text('visitors from a CSV file', '从 CSV 文件导入来访客户')));
  addImportOptions(importing, describe).action(
    run((call, file: string, options: ImportOptions) =>
      importFile(call, file, options, {
        columns: visitorColumns,
        oneOf: ['phone', 'name'],
        save: async (table, importRun) => importVisitors(await call.desk(), table, importRun),
      }),
    ),
  );
}
