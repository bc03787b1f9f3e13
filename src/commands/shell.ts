import { createInterface, type Interface } from 'node:readline';
import { formatInstant } from '../calendar/time.ts';
import { readMoment } from '../calendar/typed.ts';
import type { Call } from './context.ts';
import { verb } from './verb.ts';
import { usage, type UserError } from '../errors.ts';
import { text, type Language } from '../language.ts';
import { failureOf } from '../terminal/failure.ts';
import { errorOf, jsonOf, printAnswer, printFailure, type Answer } from '../terminal/output.ts';
import { OutputLost, type Terminal } from '../terminal/terminal.ts';
import { splitWords } from '../terminal/split-words.ts';

/** One command a line on one open desk, for a person or for a program. */
export const shell = verb({
  says: text('read commands, one a line', '逐行读取命令'),
  examples: ['shell', 'shell --json'],
  silent: true,
  run: async (call) => {
    await call.desk();
    await readLines(call);
    return { result: null };
  },
});

async function readLines(call: Call): Promise<void> {
  const { interactive } = call.terminal;
  const reader = createInterface({
    input: process.stdin,
    ...(interactive
      ? { output: process.stdout, completer: completerOf(call), historySize: 1000 }
      : {}),
    prompt: 'salesdesk> ',
    crlfDelay: Infinity,
  });
  if (interactive) stopLines(reader);
  if (interactive) reader.prompt();
  for await (const line of reader) {
    if (interactive && ['exit', 'quit'].includes(line.trim())) break;
    await oneLine(line, call);
    if (interactive) reader.prompt();
  }
  reader.close();
}

/** Ctrl-C gives up the line that is being typed; on an empty one it leaves, as Ctrl-D does. */
function stopLines(reader: Interface): void {
  reader.on('SIGINT', () => {
    process.stdout.write('\n');
    if (reader.line === '') return reader.close();
    reader.write(null, { ctrl: true, name: 'e' });
    reader.write(null, { ctrl: true, name: 'u' });
    reader.prompt();
  });
}

async function oneLine(line: string, call: Call): Promise<void> {
  const trimmed = line.trim();
  if (trimmed === '' || trimmed.startsWith('#')) return;
  const { terminal, context } = call;
  context.shared.recorded = null;
  try {
    await answerTo(splitWords(trimmed), call);
  } catch (problem) {
    if (problem instanceof OutputLost) throw problem;
    tell(failureOf(problem, context.shared.recorded), call);
  }
  // Where nobody hears the answer, no further line is carried out.
  await terminal.settled();
}

async function answerTo(words: readonly string[], call: Call): Promise<void> {
  const { context, globals, terminal, format } = call;
  const said: string[] = [];
  const inner = context.inherit(globals, format === 'json' ? heard(terminal, said) : terminal);
  const answers: Answer[] = [];
  inner.onAnswer(async (answer, wanted, language) => {
    if (format === 'json') answers.push(answer);
    else await printAnswer(terminal, answer, wanted, language);
  });
  if (words[0] === 'clock') answers.push(await sayClock(setClock(words.slice(1), call), call));
  else if (words[0] === 'shell')
    throw usage(text('This is the shell already.', '已经在 shell 中。'));
  else await inner.carryOut(words[0] === 'salesdesk' ? words.slice(1) : words);
  if (format !== 'json') return;
  const result = await oneLineOf(answers[0] ?? spoken(said), context.language(globals));
  terminal.out(`{"ok":true,"result":${result}}\n`);
}

/** Help and the version are text for people; a program gets them on its one line too. */
function heard(terminal: Terminal, said: string[]): Terminal {
  return { ...terminal, out: (words) => void said.push(words) };
}

function spoken(said: readonly string[]): Answer {
  return { result: said.length === 0 ? null : { text: said.join('') } };
}

/** In here even what is poured is one line: JSON has line breaks between its values only. */
async function oneLineOf(answer: Answer, language: Language): Promise<string> {
  if (answer.pour === undefined) return jsonOf(answer.result ?? null, language);
  const pieces: string[] = [];
  await answer.pour((piece) => {
    pieces.push(piece.toString());
    return Promise.resolve();
  });
  return pieces.join('').replaceAll('\n', '');
}

function tell(failure: UserError, call: Call): void {
  const { context, globals, terminal, format } = call;
  const language = context.language(globals);
  if (format === 'json') {
    terminal.out(`${JSON.stringify({ ok: false, error: errorOf(failure, language) })}\n`);
  } else printFailure(terminal, failure, format, language);
}

/** `clock TIME`: sets the clock of a training desk, forward or back. Until then it runs on real time. */
function setClock(words: readonly string[], call: Call): Answer {
  const { shared, world } = call.context;
  const info = shared.desk?.info;
  if (!info?.training) {
    throw usage(text('Only a training desk has a clock to set.', '只有训练案场可以拨表。'));
  }
  const value = words.join(' ');
  const moment = readMoment(value, { zone: info.timezone, now: shared.clock ?? world.now() });
  if (moment === null) {
    throw usage(
      text(`clock ${value}: that is no time.`, `clock ${value}：不是有效的时间。`),
      text('Like: clock 2026-03-02T09:30:00+08:00', '例如：clock 2026-03-02T09:30:00+08:00'),
    );
  }
  shared.clock = moment;
  const now = formatInstant(moment, info.timezone);
  return {
    result: { now },
    view: (page) => `${page.say(text(`It is ${now}.`, `现在是 ${now}。`))}\n`,
  };
}

async function sayClock(
  answer: Answer,
  { terminal, format, context, globals }: Call,
): Promise<Answer> {
  if (format === 'people') await printAnswer(terminal, answer, format, context.language(globals));
  return answer;
}

type Done = (problem: null, found: [string[], string]) => void;

function completerOf({ context }: Call): (line: string, done: Done) => void {
  return (line, done) => void context.complete(line).then((found) => done(null, found));
}
