import type { Command } from 'commander';
import type { Call, Context } from '../context.ts';
import type { Desk, Reading } from '../desk/types.ts';
import { cancelled, usage } from '../errors.ts';
import { readInput } from '../files/read.ts';
import { text } from '../language.ts';
import { parseEncoding } from '../spreadsheet/encoding.ts';
import { listStaff } from '../staff/service.ts';
import { dayOption } from '../terminal/options.ts';
import type { Answer, Sheet } from '../terminal/output.ts';
import { pageOn } from '../terminal/page.ts';
import { figuresOfTally } from './figures.ts';
import { headJson, tallyJson } from './json.ts';
import { named, said } from './messages.ts';
import { registerMonth } from './month-command.ts';
import {
  closeTally,
  deliverTally,
  listClosed,
  previewClosing,
  showTally,
  type Shown,
} from './service.ts';
import type { Odd, Tally } from './types.ts';
import { readFigures, verifyTally } from './verify-service.ts';
import { listView, verifyView } from './list-view.ts';
import { minute, type Office } from './parts-view.ts';
import { tallyView } from './view.ts';

/** `tally`: the day's count as it stands, closed, delivered, compared; the month. */
export function registerTally(program: Command, context: Context): void {
  const { describe } = context;
  const tally = program
    .command('tally')
    .description(describe(text('the daily count and the month', '销控日报与月报')));
  tally
    .command('show', { isDefault: true })
    .description(
      describe(text('a day as it was closed, or as it stands now', '查看某日日报，默认当天')),
    )
    .argument('[day]')
    .action(context.run(show));
  registerClose(tally, context);
  registerDeliver(tally, context);
  registerVerify(tally, context);
  registerMonth(tally, context);
  tally
    .command('list')
    .description(describe(text('closed tallies', '已截数的日报')))
    .option('--from <day>', describe(text('first day', '起始日期')))
    .option('--to <day>', describe(text('last day', '截止日期')))
    .action(context.run(list));
}

async function show(call: Call, typed: string | undefined): Promise<Answer> {
  const day = typed === undefined ? undefined : dayOption(typed, 'DAY');
  const desk = await call.desk();
  return desk.read(async (reading) => {
    const shown = await showTally(reading, day);
    return tallyAnswer(shown, await officeOf(reading), {});
  });
}

/** The desk as the head of a page names it. */
export async function officeOf({ db, desk }: Reading): Promise<Office> {
  const staff = await listStaff(db);
  return {
    name: desk.name,
    training: desk.training,
    zone: desk.timezone,
    names: new Map(staff.map((one) => [one.code, one.name])),
  };
}

function tallyAnswer({ tally, odds }: Shown, office: Office, more: object): Answer {
  return {
    result: {
      tally: tallyJson(tally, office.zone),
      ...more,
      ...(tally.closedAt === null ? { unusual: odds.map(oddJson) } : {}),
    },
    rows: sheetOf(tally, office),
    view: (page) => tallyView(page, tally, odds, office),
  };
}

function oddJson(odd: Odd) {
  return { code: odd.kind, ids: odd.ids, text: named.odd(odd) };
}

function sheetOf(tally: Tally, { zone }: Office): Sheet {
  const { delivered: _delivered, ...head } = headJson(tally, zone);
  const figures = figuresOfTally(tally, head);
  return { columns: ['key', 'value'], rows: figures.map(({ key, value }) => [key, value]) };
}

function registerClose(tally: Command, { describe, run }: Context): void {
  tally
    .command('close')
    .description(
      describe(
        text('close a day, and the open days before it (clerk, manager)', '截数（统计员、经理）'),
      ),
    )
    .argument('[day]')
    .option('--yes', describe(text('do not ask', '不再询问')))
    .action(run(close));
}

async function close(
  call: Call,
  typed: string | undefined,
  { yes = false }: { yes?: boolean },
): Promise<Answer> {
  const day = typed === undefined ? null : dayOption(typed, 'DAY');
  const desk = await call.desk();
  const asked = call.canAsk && !yes && (await askFirst(call, desk, day));
  const { caughtUp, ...shown } = await closeTally(desk, day);
  const office = await desk.read(officeOf);
  const answer = tallyAnswer(shown, office, { caughtUp, unusual: shown.odds.map(oddJson) });
  // Whoever was asked has just seen the count.
  return asked ? { ...answer, view: (page) => page.say(closedText(shown.tally, office)) } : answer;
}

function closedText({ day, closedAt, seal }: Tally, { zone }: Office) {
  const at = closedAt === null ? '' : minute(closedAt, zone);
  return text(
    `The tally of ${day} is closed, ${at}. Seal ${seal}\nNext: salesdesk tally deliver ${day} --to …`,
    `${day} 销控日报已截数，${at}。封存码 ${seal}\n接下来报送：salesdesk tally deliver ${day} --to 财务部`,
  );
}

/**
 * Shows the count and what is odd about it, and asks once. Who may not close it is not asked: closing says so.
 */
async function askFirst(call: Call, desk: Desk, day: string | null): Promise<boolean> {
  const role = await desk.read(({ actor }) => Promise.resolve(actor?.role));
  if (role !== 'clerk' && role !== 'manager') return false;
  const { tally, odds, office } = await desk.read(async (reading) => ({
    ...(await previewClosing(reading, day)),
    office: await officeOf(reading),
  }));
  const { terminal, prompts } = call;
  const page = pageOn(terminal, call.context.language(call.globals));
  terminal.out(`${await tallyView(page, tally, odds, office)}\n\n`);
  const question = text(
    `Close the tally of ${tally.day}? It cannot be changed afterwards.`,
    `现在截数 ${tally.day}？截数后不能修改。`,
  );
  if (!(await prompts.confirm(call.say(question), odds.length === 0))) throw cancelled();
  return true;
}

interface DeliverOptions {
  readonly to?: string;
  readonly how?: string;
}

function registerDeliver(tally: Command, { describe, run }: Context): void {
  tally
    .command('deliver')
    .description(
      describe(text('record to whom a tally went (clerk, manager)', '登记报送（统计员、经理）')),
    )
    .argument('<day>')
    .option('--to <text>', describe(text('to whom', '报送给谁')))
    .option('--how <text>', describe(text('in what way', '报送方式')))
    .action(
      run(async (call, typed: string, options: DeliverOptions) => {
        const day = dayOption(typed, 'DAY');
        const [to, how] = [options.to?.trim(), options.how?.trim()];
        if (to === undefined || to === '') throw usage(said.toMissing(), said.toHint(day));
        const desk = await call.desk();
        const tally = await deliverTally(desk, { day, to, how: how || null });
        const office = await desk.read(officeOf);
        const done = text(`The tally of ${day} went to ${to}.`, `${day} 销控日报已报送${to}。`);
        return {
          ...tallyAnswer({ tally, odds: [] }, office, {}),
          view: (page) => page.colour.green(page.say(done)),
        };
      }),
    );
}

interface VerifyOptions {
  readonly day?: string;
  readonly encoding?: string;
}

function registerVerify(tally: Command, { describe, run }: Context): void {
  tally
    .command('verify')
    .description(describe(text('compare with the figures that finance has', '与财务的数字核对')))
    .argument('<file>')
    .option('--day <day>', describe(text('whose figures these are', '核对哪一天')))
    .option('--encoding <name>', describe(text('auto if not given', '文件编码，默认自动识别')))
    .action(
      run(async (call, file: string, options: VerifyOptions) => {
        const day = options.day === undefined ? null : dayOption(options.day, '--day');
        const encoding = parseEncoding(options.encoding ?? 'auto');
        const theirs = await readFigures(await readInput(file), file, encoding);
        const desk = await call.desk();
        const verified = await desk.read((reading) => verifyTally(reading, theirs, day));
        const rows = verified.differences.map(({ key, ours, theirs: their }) => [key, ours, their]);
        return {
          result: { differences: verified.differences },
          rows: { columns: ['key', 'ours', 'theirs'], rows },
          view: (page) => verifyView(page, verified),
        };
      }),
    );
}

async function list(call: Call, options: { from?: string; to?: string }): Promise<Answer> {
  const range = {
    from: options.from === undefined ? undefined : dayOption(options.from, '--from'),
    to: options.to === undefined ? undefined : dayOption(options.to, '--to'),
  };
  const desk = await call.desk();
  const tallies = await desk.read((reading) => listClosed(reading, range));
  const { timezone: zone } = desk.info;
  const heads = tallies.map((one) => headJson(one, zone));
  return {
    result: { tallies: heads },
    rows: {
      columns: ['day', 'from', 'to', 'closedAt', 'onTime', 'seal'],
      rows: heads.map((one) => [one.day, one.from, one.to, one.closedAt, one.onTime, one.seal]),
    },
    view: (page) => listView(page, tallies, zone),
  };
}
