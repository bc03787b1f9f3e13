import path from 'node:path';
import { exits, type Exit, type UserError } from '../errors.ts';
import { languageNamed } from '../language.ts';
import { failureOf } from '../terminal/failure.ts';
import { printFailure, type Format } from '../terminal/output.ts';
import { inquirerPrompts } from '../terminal/prompts.ts';
import { OutputLost, processTerminal } from '../terminal/terminal.ts';
import { createContext, type Context, type World } from './context.ts';
import { program } from './program.ts';

/** The real world: this process, its streams and its clock. Gives the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  const { env } = process;
  const world: World = {
    terminal: processTerminal(env),
    prompts: inquirerPrompts,
    env,
    now: () => Date.now(),
    stopped: stopSignal,
    defaultDesk,
  };
  return runSalesdesk(argv, world);
}

function stopSignal(): AbortSignal {
  const stopping = new AbortController();
  const stop = (): void => {
    stopping.abort();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  return stopping.signal;
}

async function defaultDesk(): Promise<string> {
  const { default: envPaths } = await import('env-paths');
  return path.join(envPaths('salesdesk', { suffix: '' }).data, 'desk.db');
}

/**
 * Carries out one command line in a world and gives its exit code. The one place that prints a failure.
 *
 *     await runSalesdesk(['queue', 'next', '--json'], world) // 0
 */
export async function runSalesdesk(argv: readonly string[], world: World): Promise<Exit> {
  let context: Context | null = null;
  const format: Format = argv.includes('--json') ? 'json' : 'people';
  try {
    context = createContext(world, program, helpGlobals(argv));
    await context.carryOut(argv);
    await world.terminal.settled();
    return exits.done;
  } catch (problem) {
    const failure = failureIn(context, problem);
    if (failure === null) return exits.done;
    printFailure(world.terminal, failure, format, languageOf(context));
    if (failure.exit === exits.defect && argv.includes('--debug'))
      world.terminal.err(`${stackOf(problem)}\n`);
    return failure.exit;
  } finally {
    await context?.close();
  }
}

/** What is told; null where `| head` has closed our output early: nobody is left to tell, and nothing went wrong. */
function failureIn(context: Context | null, problem: unknown): UserError | null {
  const recorded = context?.shared.recorded ?? null;
  const isUnheard = problem instanceof OutputLost && problem.why === 'EPIPE';
  return isUnheard && recorded === null ? null : failureOf(problem, recorded);
}

function stackOf(problem: unknown): string {
  return problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
}

/** `--lang` decides the language of help and of errors in the line itself, so it is looked for before parsing. */
function helpGlobals(argv: readonly string[]): { lang?: string } {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  if (at === -1) return {};
  const lang = argv[at]?.split('=')[1] ?? argv[at + 1];
  return lang !== undefined && languageNamed(lang) !== null ? { lang } : {};
}

function languageOf(context: Context | null) {
  try {
    return context?.language(context.inherited) ?? 'en';
  } catch {
    return 'en'; // SALESDESK_LANG itself may be what is wrong.
  }
}
