import { Writable } from 'node:stream';
import { text, type Text } from '../language.ts';
import type { Format } from './output.ts';
import type { Terminal } from './terminal.ts';

/** A bar on standard error for what takes a person's time: nothing shows in the first second, or in a pipe. */
export interface Progress {
  at(done: number, total: number): void;
  end(): void;
}

interface Screen {
  readonly format: Format;
  readonly terminal: Terminal;
  say(said: Text): string;
}

/** Fewer rows than this never take a second, so the bar need not even be loaded. */
const fewRows = 200;
const quietMs = 1000;

export async function progressOn(
  screen: Screen,
  rows: number,
  doing: Text = text('Importing', '导入中'),
  now: () => number = () => performance.now(),
): Promise<Progress> {
  const { format, terminal } = screen;
  if (format !== 'people' || !terminal.interactive || rows < fewRows)
    return { at: () => {}, end: () => {} };
  const { default: bars } = await import('cli-progress');
  const bar = new bars.SingleBar({
    format: `${screen.say(doing)} {bar} {value}/{total} {percentage}%`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    stream: screenOf(terminal),
    clearOnComplete: true,
    hideCursor: null,
    gracefulExit: false,
  });
  const began = now();
  let shown = false;
  return {
    at: (done, total) => {
      if (!shown && now() - began < quietMs) return;
      if (!shown) bar.start(total, done);
      else bar.update(done);
      shown = true;
    },
    end: () => {
      if (shown) bar.stop();
    },
  };
}

/** The screen as cli-progress wants it: a stream that says it is a terminal. */
function screenOf(terminal: Terminal): NodeJS.WritableStream {
  const stream = new Writable({
    write: (piece: Buffer, _encoding, written) => {
      terminal.err(piece.toString());
      written();
    },
  });
  return Object.assign(stream, { isTTY: true, columns: terminal.columns });
}
