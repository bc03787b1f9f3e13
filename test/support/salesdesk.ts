import type { World } from '../../src/commands/context.ts';
import { runSalesdesk } from '../../src/commands/main.ts';
import { splitWords } from '../../src/terminal/split-words.ts';

/** What a command line did: exit code and both streams. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Standard output as JSON; fails the test when it is none. */
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- a test says what it expects
  json<T = Record<string, never>>(): T;
  /** The error object on standard error, for runs with `--json`. */
  error(): { code: string; exit: number; message: string; clause?: string; hint?: string };
}

export interface Setting {
  /** The desk: a file or a URL. */
  readonly db: string;
  /** The training desk's clock. */
  readonly clock?: string;
  readonly env?: Record<string, string>;
  /** A person at a terminal rather than a pipe. */
  readonly tty?: boolean;
  /** Answers to questions, in order. */
  readonly answers?: readonly (string | boolean)[];
  readonly now?: number;
  /** Hears every statement that goes to the database. */
  readonly onStatement?: (sql: string) => void;
}

/**
 * Carries out one command line in this process, typed as in a shell:
 *
 *     const { code, stdout } = await salesdesk('queue next --json', { db });
 */
export async function salesdesk(line: string, setting: Setting): Promise<Outcome> {
  let stdout = '';
  let stderr = '';
  const tty = setting.tty ?? false;
  const answers = [...(setting.answers ?? [])];
  const answer = (): Promise<never> => {
    if (answers.length === 0) throw new Error('the test has no answer left for a question');
    return Promise.resolve(answers.shift() as never);
  };
  const world: World = {
    terminal: {
      out: (text) => void (stdout += text),
      write: (piece) => {
        stdout += piece.toString();
        return Promise.resolve();
      },
      settled: () => Promise.resolve(),
      err: (text) => void (stderr += text),
      interactive: tty,
      tty,
      colour: false,
      columns: 120,
      rows: 40,
      name: 'test',
    },
    prompts: { ask: answer, secret: answer, confirm: answer, choose: answer },
    env: {
      SALESDESK_DB: setting.db,
      SALESDESK_LANG: 'en',
      ...(setting.clock === undefined ? {} : { SALESDESK_CLOCK: setting.clock }),
      ...setting.env,
    },
    now: () => setting.now ?? Date.now(),
    onStatement: setting.onStatement,
    stopped: () => AbortSignal.abort(),
    defaultDesk: () => Promise.resolve(setting.db),
  };
  const code = await runSalesdesk(splitWords(line), world);
  return {
    code,
    stdout,
    stderr,
    json: () => JSON.parse(stdout) as never,
    error: () => (JSON.parse(stderr) as { error: never }).error,
  };
}

/** Plays several lines, each of which must succeed, and gives the last one's outcome. */
export async function play(lines: readonly string[], setting: Setting): Promise<Outcome> {
  let last: Outcome | undefined;
  for (const line of lines) {
    last = await salesdesk(line, setting);
    if (last.code !== 0) throw new Error(`${line}\n${last.stderr}`);
  }
  if (last === undefined) throw new Error('nothing to play');
  return last;
}
