import path from 'node:path';
import type { World } from './context.ts';
import { runSalesdesk } from './run.ts';
import { inquirerPrompts } from '../terminal/prompts.ts';
import { processTerminal } from '../terminal/terminal.ts';

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
