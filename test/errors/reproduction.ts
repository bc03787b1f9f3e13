/**
 * A reproduction of one error: `fixtures/errors/CODE.txt` holds the lines to type, as few as can be, and then
 * `! EXIT` with the English sentence that the last of them must answer. Before its lines there are a training desk at
 * half past nine, A01 王芳 and A02 李强, C01 孙会计 (clerk) and M01 周经理 (manager).
 *
 *     queue join A01
 *     queue join A01
 *     ! 3 A01 stands in the line already, at position 1.
 *
 * `clock TIME` sets the clock; `write NAME TEXT` puts a file into $FOLDER, with \n for a new line and \xff for a byte.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openShell, type Shell, type ShellError } from '../support/shell.ts';

const fixtures = path.resolve(fileURLToPath(import.meta.url), '../../../fixtures/errors');

export interface Reproduction {
  readonly code: string;
  readonly lines: readonly string[];
  readonly exit: number;
  readonly sentence: string;
}

export function reproductions(): Reproduction[] {
  const files = readdirSync(fixtures).filter((name) => name.endsWith('.txt'));
  return files.sort().map((name) => {
    const lines = readFileSync(path.join(fixtures, name), 'utf8').trimEnd().split('\n');
    const [, exit = '', sentence = ''] = /^! (\d+) (.*)$/.exec(lines.at(-1) ?? '') ?? [];
    const code = path.basename(name, '.txt');
    return { code, lines: exit ? lines.slice(0, -1) : lines, exit: Number(exit), sentence };
  });
}

/** Plays it on a fresh desk: every line but the last must succeed, and that one's error is the answer. */
export async function reproduce(one: Reproduction, db: string): Promise<ShellError | null> {
  const shell = openShell(db);
  const folder = mkdtempSync(path.join(tmpdir(), 'salesdesk-errors-'));
  try {
    await prepare(shell);
    for (const line of one.lines.slice(0, -1)) {
      if (!setUp(shell, line, folder)) await shell.ask(line.replaceAll('$FOLDER', folder));
    }
    const last = (one.lines.at(-1) ?? '').replaceAll('$FOLDER', folder);
    const { error } = await shell.say(last);
    return (
      error && {
        ...error,
        message: error.message.replaceAll(folder, '$FOLDER').replaceAll(db, '$DESK'),
      }
    );
  } finally {
    await shell.close();
    rmSync(folder, { recursive: true });
  }
}

async function prepare(shell: Shell): Promise<void> {
  shell.clock(Date.parse('2026-03-02T09:30:00+08:00'));
  await shell.ask('init --training --timezone Asia/Shanghai --lang en');
  for (const person of [
    'A01 王芳',
    'A02 李强',
    'C01 孙会计 --role clerk',
    'M01 周经理 --role manager',
  ])
    await shell.ask(`staff add ${person}`);
}

function setUp(shell: Shell, line: string, folder: string): boolean {
  const clock = /^clock (.+)$/.exec(line)?.[1];
  if (clock !== undefined) shell.clock(Date.parse(clock));
  const [, name, text = ''] = /^write (\S+) ?(.*)$/.exec(line) ?? [];
  if (name !== undefined) writeFileSync(path.join(folder, name), bytesOf(text));
  return clock !== undefined || name !== undefined;
}

function bytesOf(text: string): Buffer {
  const pieces = text.split(/(\\n|\\x[0-9a-f]{2})/);
  return Buffer.concat(
    pieces.map((piece) => {
      if (piece === '\\n') return Buffer.from('\n');
      return /^\\x[0-9a-f]{2}$/.test(piece)
        ? Buffer.from(piece.slice(2), 'hex')
        : Buffer.from(piece, 'utf8');
    }),
  );
}
