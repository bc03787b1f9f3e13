import type { DeskInfo } from '../desk/index.ts';
import { text } from '../language.ts';
import { words } from '../terminal/kinds.ts';
import type { Page } from '../terminal/page.ts';
import type { Call } from './context.ts';
import { given, optional, verb } from './verb.ts';

const usualName = text('Sales desk', '售楼部');
const usualZone = 'Asia/Shanghai';

export const init = verb({
  says: text('make a new desk', '新建案场'),
  flags: {
    name: optional(words, text('name of the desk', '案场名称')),
    training: given(text('a desk to learn and test on', '训练案场')),
    timezone: optional(
      { ...words, shown: 'zone' },
      text('time zone, Asia/Shanghai if not given', '时区，默认 Asia/Shanghai'),
    ),
  },
  examples: ['init --name 锦绣花园', 'init --training'],
  run: async (call, typed) => {
    const { name, training, timezone } = isSilent(call, typed) ? typed : await ask(call);
    const desk = await call.init({
      name: name ?? call.say(usualName),
      training,
      timezone: timezone ?? usualZone,
      language: call.context.language(call.globals),
    });
    const { currency, schema } = desk;
    return {
      result: {
        desk: { ...{ name: desk.name, training, timezone: desk.timezone }, currency, schema },
      },
      view: (page) => welcome(page, desk),
    };
  },
});

interface Wanted {
  readonly name: string | undefined;
  readonly training: boolean;
  readonly timezone: string | undefined;
}

/** On a terminal, `init` without flags asks; with any flag it is silent. */
function isSilent(call: Call, { name, training, timezone }: Wanted): boolean {
  return !call.canAsk || name !== undefined || training || timezone !== undefined;
}

async function ask({ prompts, say }: Call): Promise<Wanted> {
  return {
    name: await prompts.ask(
      say(text('What is the sales office called?', '案场叫什么名字？')),
      say(usualName),
    ),
    timezone: await prompts.ask(say(text('Time zone', '时区')), usualZone),
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
