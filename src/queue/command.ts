import type { Command } from 'commander';
import type { Call, Context } from '../context.ts';
import { whyMissing } from '../desk/service.ts';
import type { Desk } from '../desk/types.ts';
import { usage } from '../errors.ts';
import { text } from '../language.ts';
import { choiceOption, dayOption, idOption, momentOption } from '../terminal/options.ts';
import type { Answer, Sheet } from '../terminal/output.ts';
import { visitJson } from '../visitor/types.ts';
import { readArrival, type ArrivalOptions } from './next-command.ts';
import { callNext } from './next-service.ts';
import { boardJson, lineJson } from './json.ts';
import {
  briefOwner,
  comeBack,
  coverVisit,
  endReception,
  explainVisit,
  goAway,
  joinLine,
  leaveLine,
  listLog,
  lookAtBoard,
  passVisit,
  undoLast,
  type DoorAnswer,
} from './service.ts';
import { awayKinds, type Board } from './types.ts';
import { actName } from './messages.ts';
import { boardView, doorView, logJson, logView, whyView } from './view.ts';
import { watchBoard } from './watch-command.ts';

/** The door: who stands, who receives, who waits, and why. */
export function registerQueue(program: Command, context: Context): void {
  const queue = program
    .command('queue')
    .description(context.describe(text('the line at the door', '门口排位与接待')));
  registerLine(queue, context);
  registerPlaces(queue, context);
  registerArrivals(queue, context);
  registerReceptions(queue, context);
  registerMidway(queue, context);
  registerLooking(queue, context);
}

function registerLine(queue: Command, context: Context): void {
  const { describe, run } = context;
  queue
    .command('join')
    .description(describe(text('stand in the line, at its end', '排位')))
    .argument('<code>')
    .action(
      run(async (call, code: string) => {
        const desk = await call.desk();
        const answer = await joinLine(desk, code);
        return doorAnswer(desk, answer, ({ handedOver }) => ({ received: handedOver }));
      }),
    );
  queue
    .command('leave')
    .description(describe(text('leave the line', '退出排位')))
    .argument('<code>')
    .action(
      run(async (call, code: string) => {
        const desk = await call.desk();
        return doorAnswer(desk, await leaveLine(desk, code), () => ({}));
      }),
    );
}

interface AwayOptions {
  kind: string;
  until?: string;
  allowedBy?: string;
}

function registerPlaces(queue: Command, context: Context): void {
  const { describe, run } = context;
  queue
    .command('away')
    .description(describe(text('go away from the door', '离开门口')))
    .argument('<code>')
    .requiredOption('--kind <kind>', describe(text(awayKinds.join(' | '), awayKinds.join(' | '))))
    .option('--until <time>', describe(text('when they will be back', '预计返回时间')))
    .option('--allowed-by <code>', describe(text('who allowed it', '批准人工号')))
    .action(run(away));
  queue
    .command('back')
    .description(describe(text('be back, or come in on a day off', '返回岗位，或休息日到岗')))
    .argument('<code>')
    .action(
      run(async (call, code: string) => {
        const desk = await call.desk();
        return doorAnswer(desk, await comeBack(desk, code), ({ handedOver }) => ({ handedOver }));
      }),
    );
}

async function away(call: Call, staff: string, options: AwayOptions): Promise<Answer> {
  const kind = choiceOption(options.kind, '--kind', awayKinds);
  const desk = await call.desk();
  const until = options.until === undefined ? null : untilOption(options.until, call, desk);
  const wish = { staff, kind, until, allowedBy: options.allowedBy ?? null };
  return doorAnswer(desk, await goAway(desk, wish), () => ({}));
}

/** When somebody will be back. A time already gone is a slip of the finger, but for what is typed in later. */
function untilOption(typed: string, call: Call, desk: Desk): number {
  const now = call.now();
  const until = momentOption(typed, '--until', { zone: desk.info.timezone, now });
  if (until >= now || call.globals.at !== undefined) return until;
  throw usage(text(`--until ${typed} is past already.`, `--until ${typed} 已经过了。`));
}

interface DoneOptions {
  outcome?: string;
  notACustomer?: boolean;
}

function registerArrivals(queue: Command, context: Context): void {
  const { describe, run } = context;
  queue
    .command('next')
    .description(describe(text('a visitor comes in: who receives them', '来访客户由谁接待')))
    .option('--phone <phone>', describe(text('the visitor’s phone', '客户电话')))
    .option('--name <name>', describe(text('the visitor’s name', '客户姓名')))
    .option(
      '--asks-for <code>',
      describe(text('the consultant they ask for', '客户指名的置业顾问')),
    )
    .option(
      '--referred-by <customer>',
      describe(text('the customer who sent them', '介绍人（客户编号或电话）')),
    )
    .option('--party <n>', describe(text('how many they are', '来访人数')))
    .option('--channel <text>', describe(text('how they heard of us', '渠道')))
    .option(
      '--by <code>',
      describe(text('name the receiver (with --why)', '指定接待人（须加 --why）')),
    )
    .option(
      '--wait',
      describe(text('let them wait when nobody is in the line', '无人排位时先登记等候')),
    )
    .action(
      run(async (call, options: ArrivalOptions) => {
        const arrival = await readArrival(options, call.globals.why);
        const desk = await call.desk();
        return doorAnswer(desk, await callNext(desk, arrival), ({ because }) => ({ because }));
      }),
    );
}

function registerReceptions(queue: Command, context: Context): void {
  const { describe, run } = context;
  queue
    .command('cover')
    .description(describe(text('a waiting visitor to position 1', '等候客户由排位一代接待')))
    .argument('<visit>')
    .option(
      '--to <code>',
      describe(text('whom the owner of a referral names', '老带新：原置业顾问指定的同事')),
    )
    .option('--arranged', describe(text('the owner arranged it', '由原置业顾问安排')))
    .action(run(cover));
  queue
    .command('done')
    .description(describe(text('end a reception', '结束接待')))
    .argument('<code>')
    .option('--outcome <text>', describe(text('how it went', '接待结果')))
    .option(
      '--not-a-customer',
      describe(text('a courier, a competitor (with --why)', '非客户，如快递、同行（须加 --why）')),
    )
    .action(run(done));
}

async function cover(
  call: Call,
  id: string,
  options: { to?: string; arranged?: boolean },
): Promise<Answer> {
  const visit = idOption(id, 'V', 'VISIT');
  if ((options.to === undefined) !== (options.arranged === undefined)) {
    throw usage(
      text(
        '--to and --arranged go together: the owner of a referral names a colleague.',
        '--to 与 --arranged 须同时使用：由老带新的原置业顾问指定同事。',
      ),
    );
  }
  const desk = await call.desk();
  const answer = await coverVisit(desk, { visit, to: options.to ?? null });
  return doorAnswer(desk, answer, ({ because }) => ({ because }));
}

async function done(call: Call, staff: string, options: DoneOptions): Promise<Answer> {
  const notACustomer = options.notACustomer ?? false;
  if (notACustomer && call.globals.why === undefined) throw whyMissing();
  const desk = await call.desk();
  const wish = { staff, outcome: options.outcome?.trim() || null, notACustomer };
  return doorAnswer(desk, await endReception(desk, wish), ({ handedOver }) => ({ handedOver }));
}

function registerMidway(queue: Command, context: Context): void {
  const { describe, run } = context;
  queue
    .command('pass')
    .description(describe(text('hand a visitor over in mid-reception', '接待途中转交')))
    .argument('<visit>')
    .requiredOption('--to <code>', describe(text('to whom', '转交给')))
    .action(
      run(async (call, id: string, options: { to: string }) => {
        const visit = idOption(id, 'V', 'VISIT');
        const { why } = call.globals;
        if (why === undefined) throw whyMissing();
        const desk = await call.desk();
        const answer = await passVisit(desk, { visit, to: options.to, why });
        return doorAnswer(desk, answer, ({ because }) => ({ because }));
      }),
    );
  queue
    .command('brief')
    .description(
      describe(text('the absent owner was called for a briefing', '代接待时联系原置业顾问')),
    )
    .argument('<visit>')
    .requiredOption('--reached <yes|no>', describe(text('whether they were reached', '是否联系上')))
    .option('--text <text>', describe(text('what was said', '沟通内容')))
    .action(
      run(async (call, id: string, options: { reached: string; text?: string }) => {
        const visit = idOption(id, 'V', 'VISIT');
        const reached = choiceOption(options.reached, '--reached', ['yes', 'no']) === 'yes';
        const desk = await call.desk();
        const answer = await briefOwner(desk, { visit, reached, text: options.text ?? null });
        const told = briefed(visit, answer.visit?.owner ?? '', reached);
        return { ...doorAnswer(desk, answer, () => ({})), view: (page) => page.say(told) };
      }),
    );
  queue
    .command('undo')
    .description(describe(text('take the last act at the door back', '撤销上一步')))
    .action(run(undo));
}

function briefed(visit: string, owner: string, reached: boolean) {
  return reached
    ? text(
        `Recorded: ${owner} was reached about ${visit}.`,
        `已登记：已就 ${visit} 联系上 ${owner}。`,
      )
    : text(
        `Recorded: ${owner} was not reached about ${visit}.`,
        `已登记：${visit} 未能联系上 ${owner}。`,
      );
}

async function undo(call: Call): Promise<Answer> {
  const desk = await call.desk();
  const { undone, ...look } = await undoLast(desk);
  const zone = desk.info.timezone;
  return {
    result: { undone, board: boardJson(look.board, zone) },
    rows: lineSheet(look.board, desk),
    view: (page) => {
      const name = actName(undone.act);
      const said = text(
        `Taken back: ${name.en} ${undone.visit ?? ''}`,
        `已撤销：${name.zh} ${undone.visit ?? ''}`,
      );
      return `${page.say(said).trim()}\n\n${boardView(page, look, desk.info)}`;
    },
  };
}

function registerLooking(queue: Command, context: Context): void {
  const { describe, run } = context;
  queue
    .command('show', { isDefault: true })
    .description(describe(text('the board', '排位表')))
    .option('--watch', describe(text('the screen by the door', '门口大屏，自动刷新')))
    .action(
      run(async (call, options: { watch?: boolean }) => {
        const desk = await call.desk();
        if (options.watch) return watchBoard(call, desk);
        return boardAnswer(desk);
      }),
    );
  queue
    .command('at')
    .description(describe(text('the board at an earlier minute', '回看某一时刻的排位表')))
    .argument('<time>')
    .action(
      run(async (call, time: string) => {
        const desk = await call.desk();
        const now = call.now();
        const moment = momentOption(time, 'TIME', { zone: desk.info.timezone, now });
        if (moment > now) throw usage(text(`${time} has not come yet.`, `${time} 还没有到。`));
        return boardAnswer(desk, moment);
      }),
    );
  queue
    .command('why')
    .description(describe(text('why a visit went to whom it went', '某次来访为何由此人接待')))
    .argument('<visit>')
    .action(run(why));
  queue
    .command('log')
    .description(describe(text('all acts of a day', '当日门口流水')))
    .option('--day <day>', describe(text('today if not given', '默认当天')))
    .action(run(log));
}

async function boardAnswer(desk: Desk, time?: number): Promise<Answer> {
  const look = await desk.read((reading) => lookAtBoard(reading, time));
  return {
    result: { board: boardJson(look.board, desk.info.timezone) },
    rows: lineSheet(look.board, desk),
    view: (page) => boardView(page, look, desk.info),
  };
}

/** The line, as a list: what every act at the door leaves. */
function lineSheet({ line }: Board, desk: Desk): Sheet {
  return {
    columns: ['position', 'side', 'staff', 'since'],
    rows: lineJson(line, desk.info.timezone).map((one) => [
      one.position,
      one.side,
      one.staff,
      one.since,
    ]),
  };
}

async function why(call: Call, id: string): Promise<Answer> {
  const visit = idOption(id, 'V', 'VISIT');
  const desk = await call.desk();
  const zone = desk.info.timezone;
  return desk.read(async (reading) => {
    const told = await explainVisit(reading, visit);
    const shown = visitJson(told.visit, zone, reading.today);
    return {
      result: {
        visit: shown,
        before: lineJson(told.before, zone),
        passedOver: told.passedOver,
        because: told.because,
        after: lineJson(told.after, zone),
      },
      view: (page) => whyView(page, told, shown, zone),
    };
  });
}

async function log(call: Call, options: { day?: string }): Promise<Answer> {
  const day = options.day === undefined ? undefined : dayOption(options.day, '--day');
  const desk = await call.desk();
  const acts = await desk.read((reading) => listLog(reading, day ?? reading.today));

  const rows = acts.map((act) => logJson(act, desk.info.timezone));
  return {
    result: { log: rows },
    rows: {
      columns: ['at', 'act', 'staff', 'visit', 'by'],
      rows: rows.map((one) => [one.at, one.act, one.staff, one.visit, one.by]),
    },
    view: (page) => logView(page, acts, desk.info.timezone),
  };
}

type Shown = ReturnType<typeof visitJson> | null;

/** Every act at the door is answered with the board, the visit it touched, and what the command adds. */
function doorAnswer(
  desk: Desk,
  answer: DoorAnswer,
  more: (shown: { handedOver: Shown; because: DoorAnswer['because'] }) => Record<string, unknown>,
): Answer {
  const zone = desk.info.timezone;
  const shown = (visit: DoorAnswer['visit']): Shown =>
    visit === null ? null : visitJson(visit, zone, answer.board.day);
  const visit = shown(answer.visit);
  const added = more({ handedOver: shown(answer.handedOver), because: answer.because });
  return {
    result: {
      ...(visit === null ? {} : { visit }),
      ...added,
      board: boardJson(answer.board, zone),
    },
    rows: lineSheet(answer.board, desk),
    view: (page) => doorView(page, answer, desk.info),
  };
}
