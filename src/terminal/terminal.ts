import { once } from 'node:events';
import { hostname } from 'node:os';
import { isatty } from 'node:tty';

/** The two streams and what is known of the screen: the edge that tests replace with plain objects. */
export interface Terminal {
  /** Data, and nothing else. */
  out: (text: string) => void;
  /** Data in pieces: done when the reader has room for the next, so that a slow one does not fill our memory. */
  write: (piece: string | Uint8Array) => Promise<void>;
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
  // `| head` closes our output early: nobody is left to tell, and nothing went wrong.
  stdout.on('error', (problem: NodeJS.ErrnoException) => {
    if (problem.code !== 'EPIPE') throw problem;
    // eslint-disable-next-line no-restricted-properties -- every act is committed before it is printed
    process.exit(0);
  });
  return {
    out: (text) => void stdout.write(text),
    write: async (piece) => {
      if (!stdout.write(piece)) await once(stdout, 'drain');
    },
    err: (text) => void process.stderr.write(text),
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
