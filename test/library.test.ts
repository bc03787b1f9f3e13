import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = path.resolve(fileURLToPath(import.meta.url), '../..');
const run = promisify(execFile);

/** The README's example of another program at a desk. */
async function example(): Promise<string> {
  const readme = await readFile(path.join(root, 'README.md'), 'utf8');
  return /```js\n([^]*?from 'salesdesk'[^]*?)```/.exec(readme)?.[1] ?? '';
}

/** The same with `require`, whose module knows no `await` at its top. */
function asCommonJs(code: string): string {
  const body = code.replace(
    /import (\{[^}]*\}) from 'salesdesk';/,
    "const $1 = require('salesdesk');",
  );
  return `void (async () => {\n${body}\n})();\n`;
}

describe('another program at a desk', () => {
  let folder = '';
  const start = async (file: string) => {
    const { stdout } = await run(process.execPath, [file], { cwd: folder });
    return stdout;
  };
  const salesdesk = async (...words: string[]) => {
    const program = path.join(folder, 'node_modules/salesdesk/bin/salesdesk.js');
    const env = { ...process.env, SALESDESK_DB: path.join(folder, 'desk.db') };
    await run(process.execPath, [program, ...words], { env });
  };

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'salesdesk-library-'));
    const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], {
      cwd: root,
      maxBuffer: 100_000_000,
    });
    const packed = JSON.parse(stdout.slice(stdout.indexOf('['))) as [{ filename: string }];
    await run('tar', ['-xzf', packed[0].filename], { cwd: folder });
    const modules = path.join(folder, 'node_modules');
    await mkdir(modules);
    await cp(path.join(folder, 'package'), path.join(modules, 'salesdesk'), { recursive: true });
    // What installing would bring: the compiled part, and for the types' sake what they speak of.
    for (const name of [
      'better-sqlite3',
      'bindings',
      'file-uri-to-path',
      'kysely',
      'zod',
      '@types',
    ])
      await symlink(path.join(root, 'node_modules', name), path.join(modules, name));
    await salesdesk('init', '--training', '--lang', 'en', '--timezone', 'Asia/Shanghai');
    await salesdesk('staff', 'add', 'A01', '王芳');
    await salesdesk('queue', 'join', 'A01');
  }, 180_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('imports the library, lets a visitor in, reads the board and the tally', async () => {
    await writeFile(path.join(folder, 'example.mjs'), await example());
    const said = await start('example.mjs');
    expect(said).toContain('A01 receives V1');
    expect(said).toContain('A01 stood first in the line.');
    expect(said).toContain('receiving: A01 V1');
    expect(said).toContain('visits today: 1');
  });

  it('requires it just as well', async () => {
    await salesdesk('queue', 'done', 'A01');
    await salesdesk('queue', 'join', 'A01');
    await writeFile(path.join(folder, 'example.cjs'), asCommonJs(await example()));
    expect(await start('example.cjs')).toContain('A01 receives V2');
  });

  it('knows its types', async () => {
    await writeFile(path.join(folder, 'typed.mts'), typedProgram);
    const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
    const settings = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext'];
    const checked = await run(process.execPath, [tsc, ...settings, 'typed.mts'], {
      cwd: folder,
    }).catch((problem: unknown) => problem as { stdout: string });
    expect(checked.stdout).toBe('');
  });
});

/** Refused by the compiler where a name, a type or a field is not what it says. */
const typedProgram = `
import { nextVisitor, openDesk, UserError, type Board } from 'salesdesk';

export async function line(place: string): Promise<Board['line']> {
  const desk = await openDesk(place, { as: 'A01' });
  try {
    const { board } = await nextVisitor(desk, { phone: '13800000001' });
    // @ts-expect-error -- a board has no such field
    void board.nobody;
    return board.line;
  } catch (problem) {
    if (problem instanceof UserError) return [];
    throw problem;
  } finally {
    await desk.close();
  }
}
`;
