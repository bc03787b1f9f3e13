import { createContext, type World } from '../../src/commands/context.ts';
import { program } from '../../src/commands/program.ts';
import { failureOf } from '../../src/terminal/failure.ts';
import { errorOf, jsonOf, type Answer } from '../../src/terminal/output.ts';
import { splitWords } from '../../src/terminal/split-words.ts';

export interface ShellError {
  readonly code: string;
  readonly exit: number;
  readonly message: string;
  readonly clause?: string;
  readonly hint?: string;
}

/** What one line of `salesdesk shell --json` answers. */
export interface Said<T> {
  /** Null when the line failed. */
  readonly result: T | null;
  readonly error: ShellError | null;
}

/** Many lines on one open desk, as `salesdesk shell --json` reads them, in this process. */
export interface Shell {
  /** Sets the training desk's clock, in ms. */
  clock(now: number): void;
  /** Carries out one line. A defect of ours fails the test. */
  say<T = Record<string, never>>(line: string): Promise<Said<T>>;
  /** The result of a line that must succeed. */
  ask<T = Record<string, never>>(line: string): Promise<T>;
  close(): Promise<void>;
}

/**
 * Opens a shell on a desk, which the first line may make:
 *
 *     const shell = openShell(db);
 *     await shell.ask('init --training --timezone Asia/Shanghai');
 *     const { error } = await shell.say('queue next');
 */
export function openShell(db: string): Shell {
  const outer = createContext(worldOf(db), program, { db, json: true });
  const say = async <T>(line: string): Promise<Said<T>> => {
    const answers: Answer[] = [];
    const inner = outer.inherit({ db, json: true });
    inner.onAnswer((answer) => {
      answers.push(answer);
      return Promise.resolve();
    });
    try {
      await inner.carryOut(splitWords(line));
    } catch (problem) {
      const failure = failureOf(problem);
      if (failure.exit === 1) throw problem;
      return { result: null, error: errorOf(failure, 'en') as unknown as ShellError };
    }
    return { result: JSON.parse(jsonOf(answers[0]?.result ?? null, 'en')) as T, error: null };
  };
  return {
    clock: (now) => void (outer.shared.clock = now),
    say,
    ask: async <T>(line: string) => {
      const { result, error } = await say<T>(line);
      if (error !== null) throw new Error(`${line}\n${error.code}: ${error.message}`);
      return result as T;
    },
    close: () => outer.close(),
  };
}

function worldOf(db: string): World {
  const answer = (): Promise<never> =>
    Promise.reject(new Error('a shell that reads lines asks no questions'));
  const nothing = (): Promise<void> => Promise.resolve();
  return {
    terminal: {
      out: () => {},
      write: nothing,
      settled: () => Promise.resolve(),
      err: () => {},
      interactive: false,
      tty: false,
      colour: false,
      columns: 120,
      rows: 40,
      name: 'test',
    },
    prompts: { ask: answer, secret: answer, confirm: answer, choose: answer },
    env: { SALESDESK_LANG: 'en' },
    now: () => Date.now(),
    stopped: () => AbortSignal.abort(),
    defaultDesk: () => Promise.resolve(db),
  };
}
