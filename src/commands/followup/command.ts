import type { Command } from 'commander';
import type { Call, Context } from '../context.ts';
import { usage } from '../../errors.ts';
import { text } from '../../language.ts';
import { dayOption } from '../../terminal/options.ts';
import type { Answer } from '../../terminal/output.ts';
import type { Page } from '../../terminal/page.ts';
import type { Due } from '../../visitor/due.ts';
import { addFollowup, listDue } from '../../visitor/followup-service.ts';
import { sheetOf } from '../visitor/sheet-view.ts';
import { followupJson } from '../../visitor/types.ts';
import { customerWord, given, textOption } from '../../visitor/words.ts';

/** Follow-ups: `followup add`, `followup due`. */
export function registerFollowup(program: Command, { describe, run }: Context): void {
  const noun = program.command('followup').description(describe(text('follow-ups', '回访')));
  noun
    .command('add')
    .description(describe(text('keep what a customer said', '登记回访')))
    .argument('<customer>', describe(text('number or phone', '编号或电话')))
    .requiredOption('--by <code>', describe(text('who asked', '回访人工号')))
    .requiredOption('--text <text>', describe(text('how they see the project', '对楼盘的看法')))
    .option('--liked <text>', describe(text('what pleased', '满意点')))
    .option('--disliked <text>', describe(text('what did not', '不满意点')))
    .option('--obstacle <text>', describe(text('what stands in the way', '购买抗性')))
    .action(run(add));
  noun
    .command('due', { isDefault: true })
    .description(describe(text('who is to be asked', '待回访客户')))
    .option('--day <day>', describe(text('by which day, today if not given', '截至哪天，默认当天')))
    .action(run(due));
}

interface AddOptions {
  by: string;
  text: string;
  liked?: string;
  disliked?: string;
  obstacle?: string;
}

async function add(call: Call, typed: string, options: AddOptions): Promise<Answer> {
  const told = textOption(options.text, '--text');
  if (told === null) throw usage(text('--text is empty.', '--text 为空。'));
  const wanted = {
    customer: await customerWord(typed, 'CUSTOMER'),
    by: options.by,
    text: told,
    liked: given(options.liked, '--liked', textOption) ?? undefined,
    disliked: given(options.disliked, '--disliked', textOption) ?? undefined,
    obstacle: given(options.obstacle, '--obstacle', textOption) ?? undefined,
  };
  const desk = await call.desk();
  const followup = await addFollowup(desk, wanted);
  const said = text(
    `${followup.id} is kept: ${followup.customer}, asked by ${followup.by}.`,
    `回访 ${followup.id} 已登记：客户 ${followup.customer}，回访人 ${followup.by}。`,
  );
  return {
    result: { followup: followupJson(followup, desk.info.timezone) },
    view: (page) => page.colour.green(page.say(said)),
  };
}

async function due(call: Call, options: { day?: string }): Promise<Answer> {
  const day = options.day === undefined ? undefined : dayOption(options.day, '--day');
  const desk = await call.desk();
  const found = await desk.read((reading) => listDue(reading, day ?? reading.today));
  const list = found.map(({ customer, owner, dueOn, overdueDays }) => ({
    ...{ customer, owner, dueOn, overdueDays },
  }));
  return {
    result: { due: list },
    rows: sheetOf(['customer', 'owner', 'dueOn', 'overdueDays'], list),
    view: (page) => dueView(page, found),
  };
}

async function dueView(page: Page, found: readonly Due[]): Promise<string> {
  if (found.length === 0) return page.say(text('Nobody is due.', '没有待回访的客户。'));
  const headings = [
    text('customer', '客户'),
    text('name', '姓名'),
    text('owner', '置业顾问'),
    text('due on', '应回访日'),
    text('days over', '逾期天数'),
  ];
  const rows = found.map((one) => [
    ...[one.customer, one.name, one.owner, one.dueOn],
    one.overdueDays === 0
      ? { styled: '' }
      : { styled: page.colour.yellow(String(one.overdueDays)) },
  ]);
  return page.table(headings, rows, { right: [4] });
}
