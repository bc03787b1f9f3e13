import { Command, CommanderError } from 'commander';
import type { Context } from './context.ts';
import { registerDemo } from './demo.ts';
import { registerDesk } from './desk/command.ts';
import { text } from './language.ts';
import { registerQueue } from './queue/command.ts';
import { registerReport } from './report/command.ts';
import { registerShell } from './shell.ts';
import { registerStaff } from './staff/command.ts';
import { usageFromCommander } from './terminal/failure.ts';
import { registerVisitor } from './visitor/command.ts';

/** Parses and runs one command line; throws what went wrong as a `UserError` or a defect. */
export async function carryOut(argv: readonly string[], context: Context): Promise<void> {
  const program = createProgram(context);
  const words = argv.filter((word) => word !== '--debug');
  try {
    await program.parseAsync(words.length === 0 ? ['--help'] : words, { from: 'user' });
  } catch (problem) {
    if (!(problem instanceof CommanderError)) throw problem;
    if (problem.exitCode !== 0) throw usageFromCommander(problem);
  }
}

/** The command tree: the path of a command is the path of its file. */
function createProgram(context: Context): Command {
  const program = new Command('salesdesk');
  // Before any subcommand is made: they inherit both, and none of them exits or prints by itself.
  program.exitOverride().configureOutput({
    writeOut: context.world.terminal.out,
    writeErr: () => {},
    outputError: () => {},
  });
  const { describe } = context;
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
  registerDesk(program, context);
  registerQueue(program, context);
  registerStaff(program, context);
  registerReport(program, context);
  registerVisitor(program, context);
  registerShell(program, context, carryOut);
  registerDemo(program, context, carryOut);
  for (const noun of program.commands) {
    context.tree.set(
      noun.name(),
      noun.commands.map((verb) => verb.name()),
    );
  }
  return program;
}
