import type { Command } from 'commander';
import { addDays, dayStart, formatInstant } from '../calendar/time.ts';
import type { Call, Context } from './context.ts';
import { text } from '../language.ts';
import { dayOption } from '../terminal/options.ts';
import type { Answer } from '../terminal/output.ts';
import type { Page } from '../terminal/page.ts';
import type { ChainedEntry } from '../desk/journal.ts';
import {
  journalPages,
  setPolicy,
  showPolicy,
  verifyJournal,
  type PolicyLine,
} from '../desk/service.ts';
import type { DeskInfo, Reading } from '../desk/types.ts';

/** The desk itself: init, policy, journal. */
export function registerDesk(program: Command, context: Context): void {
  const { describe } = context;
  program
    .command('init')
    .description(describe(text('make a new desk', '新建案场')))
    .option('--name <name>', describe(text('name of the desk', '案场名称')))
    .option('--training', describe(text('a desk to learn and test on', '训练案场')))
    .option(
      '--timezone <zone>',
      describe(text('time zone, Asia/Shanghai if not given', '时区，默认 Asia/Shanghai')),
    )
    .action(context.run(init));
  registerPolicy(program, context);
  registerJournal(program, context);
}

interface InitOptions {
  name?: string;
  training?: boolean;
  timezone?: string;
}

async function init(call: Call, options: InitOptions): Promise<Answer> {
  const wanted = await askWhatIsMissing(call, options);
  const language = call.context.language(call.globals);
  const desk = await call.init({
    name: wanted.name ?? call.say(text('Sales desk', '售楼部')),
    training: wanted.training ?? false,
    timezone: wanted.timezone ?? 'Asia/Shanghai',
    language,
  });
  const { name, training, timezone, currency, schema } = desk;
  return {
    result: { desk: { name, training, timezone, currency, schema } },
    view: (page) => welcome(page, desk),
  };
}

/** On a terminal, `init` without flags asks; with any flag it is silent. */
async function askWhatIsMissing(call: Call, options: InitOptions): Promise<InitOptions> {
  if (!call.canAsk || Object.keys(options).length > 0) return options;
  const { prompts, say } = call;
  return {
    name: await prompts.ask(
      say(text('What is the sales office called?', '案场叫什么名字？')),
      say(text('Sales desk', '售楼部')),
    ),
    timezone: await prompts.ask(say(text('Time zone', '时区')), 'Asia/Shanghai'),
    training: await prompts.confirm(say(text('Is it for training only?', '仅用于训练吗？')), false),
  };
}

function welcome(page: Page, desk: DeskInfo): string {
  const made = desk.training
    ? text(`Training desk ${desk.name} is ready.`, `训练案场「${desk.name}」已建好。`)
    : text(`Desk ${desk.name} is ready.`, `案场「${desk.name}」已建好。`);
  const next = text(
    'Next, the people:  salesdesk staff add A01 王芳',
    '接下来登记人员：  salesdesk staff add A01 王芳',
  );
  return `${page.colour.green(page.say(made))}\n${page.say(next)}\n`;
}

function registerPolicy(program: Command, context: Context): void {
  const { describe } = context;
  const policy = program
    .command('policy')
    .description(describe(text('the rules’ numbers and switches', '规则参数')));
  policy
    .command('show', { isDefault: true })
    .description(
      describe(text('value, default, clause and since when', '当前值、默认值、条款、生效日')),
    )
    .argument('[key]')
    .action(
      context.run(async (call, key: string | undefined) => {
        const desk = await call.desk();
        return policyAnswer(await desk.read((reading) => showPolicy(reading, key)));
      }),
    );
  policy
    .command('set')
    .description(
      describe(text('set a key from a day on (manager)', '自某日起修改规则参数（经理）')),
    )
    .argument('<key>')
    .argument('<value>')
    .option('--from <day>', describe(text('first day, today if not given', '生效日，默认当天')))
    .action(
      context.run(async (call, key: string, typed: string, options: { from?: string }) => {
        const from = options.from === undefined ? null : dayOption(options.from, '--from');
        const desk = await call.desk();
        return policyAnswer(await setPolicy(desk, { key, typed, from, why: call.globals.why }));
      }),
    );
}

function policyAnswer(lines: readonly PolicyLine[]): Answer {
  const value = (one: unknown): string => (typeof one === 'string' ? one : JSON.stringify(one));
  return {
    result: { policy: lines.map(({ unit: _unit, about: _about, ...line }) => line) },
    rows: {
      columns: ['key', 'value', 'default', 'clause', 'since'],
      rows: lines.map((line) => [
        line.key,
        value(line.value),
        value(line.default),
        line.clause,
        line.since,
      ]),
    },
    view: (page) =>
      page.table(
        [
          text('key', '规则项'),
          text('value', '当前值'),
          text('default', '默认'),
          text('clause', '条款'),
          text('since', '生效日'),
          text('what', '说明'),
        ],
        lines.map((line) => [
          line.key,
          `${value(line.value)} ${page.say(line.unit)}`.trim(),
          value(line.default),
          line.clause,
          line.since,
          page.say(line.about),
        ]),
      ),
  };
}

function registerJournal(program: Command, context: Context): void {
  const { describe } = context;
  const journal = program
    .command('journal')
    .description(describe(text('every act, chained by hash', '流水：逐笔登记，环环相扣')));
  journal
    .command('list')
    .description(describe(text('entries, oldest first', '列出流水')))
    .option('--from <day>', describe(text('first day', '起始日期')))
    .option('--to <day>', describe(text('last day, that one too', '截止日期（含当天）')))
    .action(
      context.run(async (call, options: { from?: string; to?: string }) => {
        const desk = await call.desk();
        return desk.read((reading) => journalAnswer(reading, options));
      }),
    );
  journal
    .command('verify')
    .description(describe(text('check the chain from first to last', '校验流水')))
    .action(
      context.run(async (call) => {
        const desk = await call.desk();
        const result = await desk.read(verifyJournal);
        const said = text(
          `The journal holds: ${result.entries} entries, head ${result.head.slice(0, 12)}…`,
          `流水完整：共 ${result.entries} 条，末条校验值 ${result.head.slice(0, 12)}…`,
        );
        return { result, view: (page) => page.colour.green(page.say(said)) };
      }),
    );
}

async function journalAnswer(
  reading: Reading,
  options: { from?: string; to?: string },
): Promise<Answer> {
  const zone = reading.desk.timezone;
  const from =
    options.from === undefined ? undefined : dayStart(dayOption(options.from, '--from'), zone);
  const until =
    options.to === undefined
      ? undefined
      : dayStart(addDays(dayOption(options.to, '--to'), 1), zone);
  const range = {
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  };
  const entries: ReturnType<typeof entryJson>[] = [];
  const open = mayReadPhones(reading);
  for await (const page of journalPages(reading, range)) {
    entries.push(...page.map((entry) => entryJson(entry, zone, open)));
  }
  return journalList(entries);
}

function journalList(entries: readonly ReturnType<typeof entryJson>[]): Answer {
  return {
    result: { entries },
    rows: {
      columns: [
        'seq',
        'happenedAt',
        'recordedAt',
        'act',
        'by',
        'proved',
        'terminal',
        'late',
        'why',
        'what',
        'hash',
      ],
      rows: entries.map((one) => [
        ...[one.seq, one.happenedAt, one.recordedAt, one.act, one.by, one.proved],
        ...[one.terminal, one.late, one.why, JSON.stringify(one.what), one.hash],
      ]),
    },
    view: (page) =>
      page.table(
        [
          text('no.', '序号'),
          text('happened', '发生时间'),
          text('act', '操作'),
          text('by', '操作人'),
          text('what', '内容'),
        ],
        entries.map((one) => [one.seq, one.happenedAt, one.act, one.by, JSON.stringify(one.what)]),
        { right: [0] },
      ),
  };
}

function entryJson(entry: ChainedEntry, zone: string, open: boolean) {
  return {
    ...entry,
    happenedAt: formatInstant(entry.happenedAt, zone),
    recordedAt: formatInstant(entry.recordedAt, zone),
    what: open ? entry.what : withoutPhones(entry.what),
  };
}

function mayReadPhones({ actor }: Reading): boolean {
  return actor !== null && actor.proved && ['clerk', 'supervisor', 'manager'].includes(actor.role);
}

/** Phones are confidential (M 5.4.6) in the journal too; the acts name customers by id. */
function withoutPhones(what: unknown): unknown {
  return JSON.parse(
    JSON.stringify(what, (key, value: unknown) =>
      key === 'phone' && typeof value === 'string' ? `…${value.slice(-4)}` : value,
    ),
  );
}
