import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseMoment } from '../calendar/time.ts';
import type { Call, Context } from './context.ts';
import { verb } from './verb.ts';
import { usage } from '../errors.ts';
import { text, type Language } from '../language.ts';
import { printAnswer, type Answer, type Format } from '../terminal/output.ts';
import { splitWords } from '../terminal/split-words.ts';

/** `salesdesk demo`: a Saturday at the door, played on a training desk in a temporary place. */
const fixtures = path.join(import.meta.dirname, '../../fixtures/demo');
const zone = 'Asia/Shanghai';

export const demo = verb({
  says: text('a Saturday at the door, on a desk of its own', '演示：售楼部的一个周六'),
  examples: ['demo', 'demo --lang zh'],
  silent: true,
  run: (call) => playDemo(call),
});

async function playDemo(call: Call): Promise<Answer> {
  if (call.format !== 'people') {
    throw usage(text('The demo is for people to read.', '演示供人阅读，不支持 --json 或 --csv。'));
  }
  const { mkdtemp } = await import('node:fs/promises');
  const { tmpdir } = await import('node:os');
  const folder = await mkdtemp(path.join(tmpdir(), 'salesdesk-demo-'));
  const db = path.join(folder, 'desk.db');
  const language = call.context.language(call.globals);
  const inner = call.context.apart({ db, lang: language });
  const stage: Stage = { call, inner, folder };
  const name = call.say(text('Jinxiu Garden', '锦绣花园'));
  try {
    await playStep({ kind: 'run', line: `init --training --name '${name}'` }, stage);
    for (const step of await readScript()) await playStep(step, stage);
  } finally {
    await inner.close();
  }
  call.terminal.out(`\n${call.say(whatNext(db))}\n`);
  return { result: null };
}

/** What the script says: a sentence in each language, a clock, a command to show, one to carry out without a word. */
type Step =
  | { readonly kind: 'en' | 'zh' | 'clock'; readonly line: string }
  | { readonly kind: 'run' | 'quiet'; readonly line: string };

async function readScript(): Promise<Step[]> {
  const script = await readFile(path.join(fixtures, 'saturday.txt'), 'utf8');
  return script
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [kind = ''] = line.split(' ', 1);
      return { kind, line: line.slice(kind.length + 1) } as Step;
    });
}

interface Stage {
  readonly call: Call;
  readonly inner: Context;
  /** Where the desk is, and what the demo writes. */
  readonly folder: string;
}

async function playStep(step: Step, { call, inner, folder }: Stage): Promise<void> {
  const { out } = call.terminal;
  switch (step.kind) {
    case 'en':
    case 'zh':
      if (step.kind === call.context.language(call.globals)) out(`\n— ${step.line}\n`);
      return;
    case 'clock':
      inner.shared.clock = parseMoment(step.line, { zone, now: 0 });
      return;
    case 'run':
    case 'quiet':
      out(`\n$ salesdesk ${placed(step.line, 'fixtures/demo', folder)}\n`);
      inner.onAnswer(step.kind === 'quiet' ? async () => {} : shown(call));
      await inner.carryOut(splitWords(placed(step.line, fixtures, folder)));
  }
}

function placed(line: string, demo: string, out: string): string {
  return line.replace('{demo}', demo).replace('{out}', out);
}

function shown({ terminal }: Call) {
  return (answer: Answer, format: Format, language: Language) =>
    printAnswer(terminal, answer, format, language);
}

function whatNext(db: string) {
  return text(
    `The desk is yours to try on (a training desk: no PIN, and a clock to set). Before npm link, type
node bin/salesdesk.js instead of salesdesk:

  export SALESDESK_DB=${db} SALESDESK_CLOCK=2026-03-07T18:00:00+08:00
  salesdesk queue show                     the line
  salesdesk queue next                     somebody comes in
  salesdesk visitor find mln               by name, initials, pinyin or phone
  salesdesk commission evidence D2         what a manager reads before ruling
  salesdesk queue undo                     the last act at the door, taken back
  salesdesk journal verify                 nobody has touched the records
  salesdesk init                           a desk of your own`,
    `这个案场留给您试用（训练案场：不需要 PIN，可以拨表）。执行 npm link 后可直接输入 salesdesk，
否则请用 node bin/salesdesk.js：

  export SALESDESK_DB=${db} SALESDESK_CLOCK=2026-03-07T18:00:00+08:00
  salesdesk queue show                     查看排位
  salesdesk queue next                     有客户进门
  salesdesk visitor find mln               按姓名、拼音或电话查找
  salesdesk commission evidence D2         裁定前经理要看的全部记录
  salesdesk queue undo                     撤销门口上一步
  salesdesk journal verify                 校验流水是否完整
  salesdesk init                           建立自己的案场`,
  );
}
