import type { Command } from 'commander';
import type { Call, Context } from '../context.ts';
import { usage } from '../../errors.ts';
import { text } from '../../language.ts';
import { choiceOption, idOption } from '../../terminal/options.ts';
import type { Answer } from '../../terminal/output.ts';
import { registerVisit } from '../../visitor/register-service.ts';
import {
  customerJson,
  levels,
  purposes,
  visitJson,
  type Particulars,
} from '../../visitor/types.ts';
import { registeredView } from './view.ts';
import { given, measureOption, nameOption, phoneOption, textOption } from '../../visitor/words.ts';

interface RegisterOptions {
  phone?: string;
  name?: string;
  addressAs?: string;
  district?: string;
  occupation?: string;
  purpose?: string;
  layout?: string;
  area?: string;
  budget?: string;
  reason?: string;
  suggestions?: string;
  level?: string;
  channel?: string;
  note?: string;
}

/** `visitor register`: everything but one phone or a name may be left out. */
export function registerRegistration(visitor: Command, { describe, run }: Context): void {
  visitor
    .command('register')
    .description(describe(text('write down who a visitor is', '登记来访客户')))
    .argument('<visit>')
    .option('--phone <phone>', describe(text('phone', '电话')))
    .option('--name <name>', describe(text('name', '姓名')))
    .option('--address-as <text>', describe(text('how to address them', '称呼')))
    .option('--district <text>', describe(text('where they live', '居住区域')))
    .option('--occupation <text>', describe(text('occupation', '职业')))
    .option('--purpose <live|invest>', describe(text('to live in or to invest', '自住或投资')))
    .option('--layout <text>', describe(text('wanted layout', '意向户型')))
    .option('--area <text>', describe(text('wanted area in m²', '意向面积（平方米）')))
    .option('--budget <text>', describe(text('budget', '预算')))
    .option('--reason <text>', describe(text('why they buy', '购房原因')))
    .option('--suggestions <text>', describe(text('their suggestions', '建议')))
    .option('--level <A-D>', describe(text('intention, A to D', '意向等级，A 至 D')))
    .option('--channel <text>', describe(text('how they heard of us', '获知渠道')))
    .option('--note <text>', describe(text('note', '备注')))
    .action(run(register));
}

async function register(call: Call, visit: string, options: RegisterOptions): Promise<Answer> {
  const wanted = {
    visit: idOption(visit, 'V', 'VISIT'),
    phone: await given(options.phone, '--phone', phoneOption),
    name: given(options.name, '--name', nameOption),
    particulars: readParticulars(options),
  };
  const told = [wanted.phone, wanted.name, ...Object.values(wanted.particulars)];
  if (told.every((one) => one === undefined)) throw nothingToRegister();
  const desk = await call.desk();
  const done = await registerVisit(desk, wanted);
  return {
    result: {
      customer: customerJson(done.customer, done.reader),
      visit: visitJson(done.visit, desk.info.timezone, done.today),
      conflict: done.conflict,
    },
    view: (page) => registeredView(page, done),
  };
}

const freeTexts = [
  ...['addressAs', 'district', 'occupation', 'layout', 'reason', 'suggestions', 'channel', 'note'],
] as const;

function readParticulars(options: RegisterOptions): Partial<Particulars> {
  const { level, purpose, area, budget } = options;
  const texts = Object.entries(options).flatMap(([field, typed]: [string, string]) =>
    (freeTexts as readonly string[]).includes(field)
      ? [[field, textOption(typed, flagOf(field))]]
      : [],
  );
  return {
    ...(Object.fromEntries(texts) as Partial<Particulars>),
    ...(level !== undefined && { level: choiceOption(level.toUpperCase(), '--level', levels) }),
    ...(purpose !== undefined && { purpose: choiceOption(purpose, '--purpose', purposes) }),
    ...(area !== undefined && { area: measureOption(area, '--area') }),
    ...(budget !== undefined && { budget: measureOption(budget, '--budget') }),
  };
}

function flagOf(field: string): string {
  return `--${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

function nothingToRegister(): Error {
  return usage(
    text('There is nothing to register.', '没有要登记的内容。'),
    text(
      'Like: salesdesk visitor register V1 --phone 13800000001 --name 陈立',
      '例如：salesdesk visitor register V1 --phone 13800000001 --name 陈立',
    ),
  );
}
