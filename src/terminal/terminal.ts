import { once } from 'node:events';
import { hostname } from 'node:os';
import type { Writable } from 'node:stream';
import { isatty } from 'node:tty';

/** The two streams and what is known of the screen: the edge that tests replace with plain objects. */
export interface Terminal {
  /** Data, and nothing else. */
  out: (text: string) => void;
  /** Data in pieces: done when the reader has room for the next, so that a slow one does not fill our memory. */
  write: (piece: string | Uint8Array) => Promise<void>;
  /** Done when all that was put out has been taken; throws `OutputLost` when something could not be. */
  settled: () => Promise<void>;
  /** Messages. */
  err: (text: string) => void;
  /** A person sits at both ends, so that questions can be asked and screens redrawn. */
  readonly interactive: boolean;
  /** Whether a person reads the output: colours and wide tables. */
  readonly tty: boolean;
  readonly colour: boolean;
  readonly columns: number;
  readonly rows: number;
  /** Which terminal this is, for the journal. */
  readonly name: string;
}

export function processTerminal(env: NodeJS.ProcessEnv): Terminal {
  // Standard input and standard error are opened when they are used: most commands need neither.
  const { stdout } = process;
  return {
    ...outputTo(stdout),
    err: (text) => {
      // Where messages cannot be written either, nothing is left but the exit code.
      if (process.stderr.listenerCount('error') === 0) process.stderr.on('error', () => {});
      process.stderr.write(text);
    },
    interactive: isatty(0) && stdout.isTTY,
    tty: stdout.isTTY,
    colour: stdout.isTTY && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb',
    get columns() {
      return stdout.columns || 100;
    },
    get rows() {
      return stdout.rows || 40;
    },
    name: env['SALESDESK_TERMINAL'] ?? hostname(),
  };
}

/**
 * Standard output stopped taking what we say: the disk is full, the reader is gone (`EPIPE`). It has no `code` of its own,
 * which would be taken for trouble with the desk.
 */
export class OutputLost extends Error {
  constructor(readonly why: string) {
    super(`standard output: ${why}`);
    this.name = 'OutputLost';
  }
}

/** The data's way out. What goes wrong there is kept until somebody asks; after that nothing more is written. */
export function outputTo(stream: Writable): Pick<Terminal, 'out' | 'write' | 'settled'> {
  const lost: OutputLost[] = [];
  let taken = Promise.resolve();
  const note = (problem: NodeJS.ErrnoException | null | undefined): void => {
    if (problem) lost.push(new OutputLost(problem.code ?? problem.message));
  };
  stream.on('error', note);
  const throwIfLost = (): void => {
    const [first] = lost;
    if (first !== undefined) throw first;
  };
  const put = (piece: string | Uint8Array): boolean => {
    let hasRoom = true;
    taken = new Promise((resolve) => {
      hasRoom = stream.write(piece, (problem) => {
        note(problem);
        resolve();
      });
    });
    return hasRoom;
  };
  return {
    settled: async () => {
      await taken;
      throwIfLost();
    },
    out: (text) => {
      if (lost.length === 0) put(text);
    },
    write: async (piece) => {
      throwIfLost();
      if (!put(piece)) await once(stream, 'drain').catch(note);
      throwIfLost();
    },
  };
}
