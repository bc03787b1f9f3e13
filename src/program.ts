import { Command, CommanderError, type Argument } from 'commander';
import type { CarryOut, Context } from './context.ts';
import { usage } from './errors.ts';
import { text } from './language.ts';
import { usageFromCommander, type Meant } from './terminal/failure.ts';

/** The command tree: the path of a command is the path of its file. A room's nouns, and how it is opened: a `queue next` has no need of the others. */
interface Room {
  readonly nouns: readonly string[];
  register(program: Command, context: Context): Promise<void>;
}

/** In the order in which help shows them. */
const rooms: readonly Room[] = [
  {
    nouns: ['init', 'policy', 'journal'],
    register: async (...to) => {
      (await import('./desk/command.ts')).registerDesk(...to);
    },
  },
  {
    nouns: ['queue'],
    register: async (...to) => {
      (await import('./queue/command.ts')).registerQueue(...to);
    },
  },
  {
    nouns: ['staff', 'roster'],
    register: async (...to) => {
      (await import('./staff/command.ts')).registerStaff(...to);
    },
  },
  {
    nouns: ['visitor', 'call', 'followup'],
    register: async (...to) => {
      (await import('./visitor/command.ts')).registerVisitor(...to);
    },
  },
  {
    nouns: ['unit', 'deal', 'approval'],
    register: async (...to) => {
      (await import('./deal/command.ts')).registerDeal(...to);
    },
  },
  {
    nouns: ['commission', 'policy'],
    register: async (...to) => {
      (await import('./commission/command.ts')).registerCommission(...to);
    },
  },
  {
    nouns: ['tally'],
    register: async (...to) => {
      (await import('./tally/command.ts')).registerTally(...to);
    },
  },
  {
    nouns: ['report'],
    register: async (...to) => {
      (await import('./report/page-command.ts')).registerPages(...to);
    },
  },
  {
    nouns: ['export', 'import'],
    register: async (...to) => {
      (await import('./report/command.ts')).registerReport(...to);
    },
  },
  {
    nouns: ['shell'],
    register: async (...to) => {
      (await import('./shell.ts')).registerShell(...to, carryOut);
    },
  },
  {
    nouns: ['demo'],
    register: async (...to) => {
      (await import('./demo.ts')).registerDemo(...to, carryOut);
    },
  },
];

/** Parses and runs one command line; throws what went wrong as a `UserError` or a defect. */
export const carryOut: CarryOut = async (argv, context) => {
  const words = argv.filter((word) => word !== '--debug');
  if (words.some((word) => word.includes('\0'))) throw nothingHidden();
  const program = await createProgram(context, words);
  try {
    await program.parseAsync(words.length === 0 ? ['--help'] : words, { from: 'user' });
  } catch (problem) {
    if (!(problem instanceof CommanderError)) throw problem;
    if (problem.exitCode !== 0) throw usageFromCommander(problem, verbsMeant(program, words));
  }
};

/** Words after a noun whose default verb takes none of them: the first of them was to be a verb. */
function verbsMeant(program: Command, words: readonly string[]): Meant | null {
  const noun = program.commands.find((one) => one.name() === program.args[0]);
  const [, typed] = program.args;
  if (noun === undefined || typed === undefined || noun.commands.length === 0) return null;
  const verbs = noun.commands.map((verb) => verb.name());
  const isVerb = verbs.includes(typed) || !words.includes(typed) || typed.startsWith('-');
  return isVerb ? null : { noun: noun.name(), typed, verbs };
}

/** A zero byte ends a text for some programs and some databases, and nobody types one. */
function nothingHidden() {
  return usage(text('There is a zero byte in this line.', '命令中含有空字符。'));
}

/** With the rooms whose nouns are among the words; with all of them where there is none, or where the shell completes. */
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
      [verb.name(), ...verb.registeredArguments.map(argumentTerm)].join(' '),
    styleTitle: (title) => context.describe(titles[title] ?? text(title, title)),
  });
  addGlobalOptions(program, context);
  const named = rooms.filter((room) => room.nouns.some((noun) => words.includes(noun)));
  const isAll = named.length === 0 || words.includes('shell');
  for (const room of isAll ? rooms : named) await room.register(program, context);
  for (const noun of program.commands) {
    noun.helpCommand(false);
    context.tree.set(
      noun.name(),
      noun.commands.map((verb) => verb.name()),
    );
  }
  return program;
}

function argumentTerm(argument: Argument): string {
  return argument.required ? `<${argument.name()}>` : `[${argument.name()}]`;
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
    )
    .option('--as <code>', describe(text('who is acting', '操作人工号')))
    .option('--json', describe(text('one JSON document, for programs', '输出 JSON，供程序读取')))
    .option('--csv', describe(text('lists as CSV', '列表输出 CSV')))
    .option('--lang <en|zh>', describe(text('language', '语言')))
    .option('--at <time>', describe(text('when it happened, if not now', '发生时间（非现在时）')))
    .option('--why <text>', describe(text('the reason, where one is asked for', '原因')))
    .helpOption('-h, --help', describe(text('show help', '显示帮助')))
    .helpCommand(false)
    .version('0.1.0', '--version', describe(text('show the version', '显示版本')))
    .showHelpAfterError(false);
}
