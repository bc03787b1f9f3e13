import type { Command } from 'commander';
import { addDays, dayStart } from '../../calendar/time.ts';
import type { Call, Context } from '../context.ts';
import { text } from '../../language.ts';
import { getStaff } from '../../staff/index.ts';
import { dayOption, wholeOption } from '../../terminal/options.ts';
import type { Answer } from '../../terminal/output.ts';
import { addCall, hotlineSeconds, type NewCall } from '../../visitor/call-service.ts';
import { listCalls } from '../../visitor/contact-store.ts';
import { callsSheet } from '../visitor/sheet-view.ts';
import { mayReadPhones } from '../../desk/index.ts';
import { callJson } from '../../visitor/types.ts';
import { callsView, eyesOf } from '../visitor/view.ts';
import { given, nameOption, phoneOption, textOption } from '../../visitor/words.ts';

/** Calls: `call add`, `call list`. */
export function registerCall(program: Command, { describe, run }: Context): void {
  const noun = program.command('call').description(describe(text('phone enquiries', '来电')));
  noun
    .command('add')
    .description(describe(text('record a call', '登记来电')))
    .requiredOption('--phone <phone>', describe(text('the caller’s phone', '来电号码')))
    .requiredOption('--by <code>', describe(text('who answered', '接听人工号')))
    .option('--name <name>', describe(text('the caller’s name', '姓名')))
    .option('--address <text>', describe(text('address', '地址')))
    .option('--intent <text>', describe(text('what they want to buy', '购房意向')))
    .option('--channel <text>', describe(text('how they heard of us', '信息来源')))
    .option('--seconds <n>', describe(text('how long it took', '通话秒数')))
    .option('--invited', describe(text('they were invited to come', '已邀请到访')))
    .action(run(add));
  noun
    .command('list')
    .description(describe(text('calls, oldest first', '列出来电')))
    .option('--from <day>', describe(text('first day', '起始日')))
    .option('--to <day>', describe(text('last day', '截止日')))
    .option('--by <code>', describe(text('who answered', '接听人工号')))
    .action(run(list));
}

interface AddOptions {
  phone: string;
  by: string;
  name?: string;
  address?: string;
  intent?: string;
  channel?: string;
  seconds?: string;
  invited?: boolean;
}

async function readCall(options: AddOptions): Promise<NewCall> {
  const { phone, by, name, seconds, invited } = options;
  return {
    phone: await phoneOption(phone, '--phone'),
    by,
    name: given(name, '--name', nameOption),
    address: given(options.address, '--address', textOption) ?? undefined,
    intent: given(options.intent, '--intent', textOption) ?? undefined,
    channel: given(options.channel, '--channel', textOption) ?? undefined,
    seconds: given(seconds, '--seconds', secondsOption),
    invited: invited ?? false,
  };
}

function secondsOption(typed: string, label: string): number {
  return wholeOption(typed, label, { min: 0, max: 86_400 });
}

async function add(call: Call, options: AddOptions): Promise<Answer> {
  const wanted = await readCall(options);
  const desk = await call.desk();
  const done = await addCall(desk, wanted);
  const { id } = done.call;
  const said = text(
    `${id} is kept: ${done.customer.id}, answered by ${done.call.by}.`,
    `来电 ${id} 已登记：客户 ${done.customer.id}，${done.call.by} 接听。`,
  );
  const open = mayReadPhones(done.reader, done.customer.owner);
  const isLong = (wanted.seconds ?? 0) > hotlineSeconds;
  return {
    result: { call: callJson(done.call, desk.info.timezone, open) },
    notices: isLong ? [longCall] : [],
    view: (page) => page.colour.green(page.say(said)),
  };
}

const longCall = text(
  'Over two and a half minutes: move such a call from the hotline to another number (M 5.1.4.9).',
  '通话超过两分半钟：请留下对方电话，改用其他号码回拨，以免占用热线（M 5.1.4.9）。',
);

interface ListOptions {
  from?: string;
  to?: string;
  by?: string;
}

async function list(call: Call, { from, to, by }: ListOptions): Promise<Answer> {
  const first = from === undefined ? undefined : dayOption(from, '--from');
  const last = to === undefined ? undefined : dayOption(to, '--to');
  const desk = await call.desk();
  return desk.read(async (reading) => {
    if (by !== undefined) await getStaff(reading.db, by);
    const eyes = eyesOf(reading);
    const calls = await listCalls(reading.db, {
      from: first === undefined ? undefined : dayStart(first, eyes.zone),
      until: last === undefined ? undefined : dayStart(addDays(last, 1), eyes.zone),
      by,
    });
    return {
      result: {
        calls: calls.map((one) => callJson(one, eyes.zone, mayReadPhones(eyes.reader, one.owner))),
      },
      rows: callsSheet(calls, eyes),
      view: (page) => callsView(page, calls, eyes),
    };
  });
}
