import { Command, CommanderError } from 'commander';
import { usage, whyMissing, type UserError } from '../errors.ts';
import { say, text, type Text } from '../language.ts';
import { clean } from '../text/clean.ts';
import { usageFromCommander } from '../terminal/failure.ts';
import { printFailure } from '../terminal/output.ts';
import { completeLine } from './completion.ts';
import type { Context, Globals, Program } from './context.ts';
import { tree } from './index.ts';
import { argTerm, flagTerm, readTyped, twice, type Asker, type Raw } from './typed.ts';
import type { Noun, Tree, Verb } from './verb.ts';

export const program: Program = { carryOut, complete: (line) => completeLine(tree, line) };

/** Parses and runs one command line; throws what went wrong as a `UserError` or a defect. */
async function carryOut(argv: readonly string[], context: Context): Promise<void> {
  context.shared.recorded = null;
  const words = argv.filter((word) => word !== '--debug');
  if (words.some((word) => word.includes('\0'))) throw nothingHidden();
  const root = await createProgram(context, words);
  try {
    await root.parseAsync(words.length === 0 ? ['--help'] : words, { from: 'user' });
  } catch (problem) {
    if (!(problem instanceof CommanderError)) throw problem;
    if (problem.exitCode !== 0) throw usageFromCommander(problem);
  }
}

/** A zero byte ends a text for some programs and some databases, and nobody types one. */
function nothingHidden(): UserError {
  return usage(text('There is a zero byte in this line.', '命令中含有空字符。'));
}

/** With what the words mean and no more: a `queue next` has no need of the rest. */
async function createProgram(context: Context, words: readonly string[]): Promise<Command> {
  const program = new Command('salesdesk');
  // Before any subcommand is made: they inherit these, and none of them exits or prints by itself.
  program.exitOverride().configureOutput({
    writeOut: context.world.terminal.out,
    writeErr: () => {},
    outputError: () => {},
  });
  program.configureHelp({
    showGlobalOptions: true,
    // Whether a verb has options of its own, its own help tells.
    subcommandTerm: (verb) =>
      [verb.name(), verb.usage().replace(/^\[options\] ?/, '')].join(' ').trim(),
    styleTitle: (title) => context.describe(titles[title] ?? text(title, title)),
  });
  addGlobalOptions(program, context);
  await grow(program, tree, words, context);
  return program;
}

/** Adds what the words go on to: one verb where they name it, all there are where they do not. */
async function grow(
  parent: Command,
  branches: Tree,
  words: readonly string[],
  context: Context,
  bare?: string,
): Promise<void> {
  const { meant, rest } = nextWord(words);
  const isAsked = words.some((word) => word === '--help' || word === '-h');
  const only = meant !== null && Object.hasOwn(branches, meant) ? meant : isAsked ? null : bare;
  for (const [name, branch] of Object.entries(branches)) {
    if (only !== null && only !== undefined && name !== only) continue;
    const isBare = name === bare;
    if (typeof branch === 'function')
      await addVerb(parent, { name, isBare }, await branch(), context);
    else await addNoun(parent, name, branch, only === name ? rest : null, context);
  }
}

/** A noun whose verbs nobody asks for is a line of the help. */
async function addNoun(
  parent: Command,
  name: string,
  noun: Noun,
  rest: readonly string[] | null,
  context: Context,
): Promise<void> {
  const command = parent
    .command(name)
    .description(context.describe(noun.says))
    .helpCommand(false)
    .usage('[options] [command]');
  if (rest === null) return;
  const { meant } = nextWord(rest);
  if (meant !== null && !(meant in noun.verbs) && (await takesNoWord(noun))) {
    throw noSuchVerb(name, meant, Object.keys(noun.verbs));
  }
  await grow(command, noun.verbs, rest, context, noun.bare);
}

/** Where the verb that is meant without a word takes none either, a word was to be a verb. */
async function takesNoWord({ bare, verbs }: Noun): Promise<boolean> {
  const branch = bare === undefined ? undefined : verbs[bare];
  if (typeof branch !== 'function') return true;
  return Object.keys((await branch()).args).length === 0;
}

const withValue = ['--db', '--as', '--lang', '--at', '--why'];

/** The next word that is neither a global option nor its value; none where an option of a verb stands first. */
function nextWord(words: readonly string[]): {
  meant: string | null;
  rest: readonly string[];
} {
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (withValue.includes(word)) at += 1;
    else if (!word.startsWith('-')) return { meant: word, rest: words.slice(at + 1) };
    else if (!isGlobal(word)) break;
  }
  return { meant: null, rest: [] };
}

function isGlobal(word: string): boolean {
  return (
    ['--json', '--csv', '--help', '-h'].includes(word) ||
    withValue.some((option) => word.startsWith(`${option}=`))
  );
}

interface Place {
  readonly name: string;
  readonly isBare: boolean;
}

async function addVerb(
  parent: Command,
  { name, isBare }: Place,
  verb: Verb,
  context: Context,
): Promise<void> {
  const { describe } = context;
  const args = Object.entries(verb.args);
  const command = parent
    .command(name, { isDefault: isBare })
    .description(describe(verb.says))
    .usage(['[options]', ...args.map(([key, input]) => argTerm(key, input))].join(' '));
  for (const [key, input] of args) {
    const term = input.often === 'many' ? `[${key}...]` : `[${key}]`;
    command.argument(term, input.says && describe(input.says));
  }
  for (const [key, input] of Object.entries(verb.flags)) {
    const says = input.says === undefined ? '' : describe(input.says);
    if (input.often === 'switch') command.option(flagTerm(key, input), says);
    else command.option(flagTerm(key, input), says, gathered);
  }
  const after = [await whoMay(verb), likeThese(verb)].filter((one) => one !== null);
  command.addHelpText('after', after.map((said) => `\n${describe(said)}`).join('\n'));
  command.action(async (...given: unknown[]) => {
    const values = given.slice(0, args.length);
    const typed = Object.fromEntries(args.map(([key], at) => [key, values[at] as Raw[string]]));
    await carryOutVerb(verb, { ...typed, ...command.opts() }, command.optsWithGlobals(), context);
  });
}

/** A flag given twice is told, not overwritten. */
function gathered(one: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), one];
}

/** Of what holds for the whole line, one is meant. */
function once(flag: string): (one: string, before: string | undefined) => string {
  return (one, before) => {
    if (before !== undefined) throw twice(flag);
    return one;
  };
}

async function carryOutVerb(
  verb: Verb,
  given: Raw,
  typedGlobals: Globals,
  context: Context,
): Promise<void> {
  const first = context.call(typedGlobals);
  const language = context.language(first.globals);
  const asker: Asker | null = first.canAsk
    ? {
        prompts: first.prompts,
        language,
        tell: (problem) => printFailure(first.terminal, problem, first.format, language),
      }
    : null;
  const raw = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const { typed, readBack } = await readTyped(verb, raw, { asker, around: first.around });
  if (readBack !== null && first.format === 'people') {
    first.terminal.err(`${clean(say(readBack, language))}\n`);
  }
  const why = first.globals.why ?? (await reasonFor(verb, typed, asker));
  const call = why === undefined ? first : context.call({ ...typedGlobals, why });
  const answer = await verb.run(call, { ...typed, why } as never);
  if (verb.silent !== true) await context.print(answer, call);
}

async function reasonFor(
  { why }: Verb,
  typed: Record<string, unknown>,
  asker: Asker | null,
): Promise<string | undefined> {
  const asks = typeof why === 'function' ? why(typed as never) : why === 'needed';
  if (!asks) return undefined;
  const question = text('the reason (--why)', '原因（--why）');
  const said = asker === null ? '' : await asker.prompts.ask(question[asker.language]);
  if (said.trim() === '') throw whyMissing();
  return said.trim();
}

/** The desk's room is read only for what it has to say. */
async function whoMay({ who }: Verb): Promise<Text | null> {
  if (who === undefined) return null;
  const { roleNames } = await import('../desk/index.ts');
  const names = who.map((role) => roleNames[role]);
  const en = names.map((one) => one.en).join(', ');
  return text(
    `For: ${en}; proved by PIN.`,
    `限：${names.map((one) => one.zh).join('、')}（须 PIN）。`,
  );
}

function likeThese({ examples = [] }: Verb): Text | null {
  if (examples.length === 0) return null;
  const lines = examples.map((line) => `\n  salesdesk ${line}`).join('');
  return text(`Like:${lines}`, `例如：${lines}`);
}

function noSuchVerb(noun: string, typed: string, verbs: readonly string[]): UserError {
  return usage(
    text(`There is no command ${noun} ${typed}.`, `没有命令 ${noun} ${typed}。`),
    text(`After ${noun}: ${verbs.join(', ')}.`, `${noun} 之后可用：${verbs.join('、')}。`),
  );
}

const titles: Record<string, ReturnType<typeof text>> = {
  'Usage:': text('Usage:', '用法：'),
  'Arguments:': text('Arguments:', '参数：'),
  'Options:': text('Options:', '选项：'),
  'Global Options:': text('Everywhere:', '通用选项：'),
  'Commands:': text('Commands:', '命令：'),
};

function addGlobalOptions(program: Command, { describe }: Context): void {
  program
    .description(describe(text('The sales floor of a property developer.', '售楼部案场管理。')))
    .option(
      '--db <place>',
      describe(text('the desk: a file, or postgres://…', '案场：文件，或 postgres://…')),
      once('--db'),
    )
    .option('--as <code>', describe(text('who is acting', '操作人工号')), once('--as'))
    .option('--json', describe(text('one JSON document, for programs', '输出 JSON，供程序读取')))
    .option('--csv', describe(text('lists as CSV', '列表输出 CSV')))
    .option('--lang <en|zh>', describe(text('language', '语言')), once('--lang'))
    .option(
      '--at <time>',
      describe(text('when it happened, if not now', '发生时间（非现在时）')),
      once('--at'),
    )
    .option(
      '--why <text>',
      describe(text('the reason, where one is asked for', '原因')),
      once('--why'),
    )
    .helpOption('-h, --help', describe(text('show help', '显示帮助')))
    .helpCommand(false)
    .version('0.1.0', '--version', describe(text('show the version', '显示版本')))
    .showHelpAfterError(false);
}
