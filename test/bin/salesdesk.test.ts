// The program as it is installed: bin/ and dist/ in a folder of their own, started as a process.
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const cacheName = `main-${process.version}-${process.arch}.cache`;

let installed: string;
let home: string;

beforeEach(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'salesdesk-installed-'));
  installed = path.join(folder, 'salesdesk');
  home = path.join(folder, 'home');
  for (const part of ['bin', 'dist', 'package.json']) {
    const filter = (name: string) => !name.endsWith('.cache');
    await cp(path.join(root, part), path.join(installed, part), { recursive: true, filter });
  }
  await symlink(path.join(root, 'node_modules'), path.join(installed, 'node_modules'));
});

afterEach(async () => {
  await rm(path.dirname(installed), { recursive: true, force: true });
});

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function salesdesk(...words: string[]): Promise<Ended> {
  return salesdeskReading('', ...words);
}

function salesdeskReading(input: string, ...words: string[]): Promise<Ended> {
  const env = { PATH: process.env['PATH'], HOME: home, XDG_CACHE_HOME: home, SALESDESK_LANG: 'en' };
  const line = [path.join(installed, 'bin/salesdesk.js'), ...words];
  return new Promise((resolve) => {
    const child = execFile(process.execPath, line, { env }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
    // A command that reads nothing may be gone before its input is written.
    child.stdin?.on('error', () => undefined).end(input);
  });
}

const dist = (...names: string[]) => path.join(installed, 'dist', ...names);

describe('salesdesk, installed', () => {
  it('hands its words on and ends with the exit code', async () => {
    expect(await salesdesk('--version')).toMatchObject({ code: 0, stderr: '' });
    const unknown = await salesdesk('no-such-noun', '--json');
    expect(unknown).toMatchObject({ code: 2, stdout: '' });
    expect(JSON.parse(unknown.stderr)).toMatchObject({ error: { code: 'usage', exit: 2 } });
  });

  it('shows help without any package that is loaded on demand: no database, native or not', async () => {
    await rm(path.join(installed, 'node_modules'));
    await rm(dist('lib'), { recursive: true });
    for (const line of ['--help', 'queue --help', 'queue next --help', 'staff import --help']) {
      expect(await salesdesk(...line.split(' '))).toMatchObject({ code: 0, stderr: '' });
    }
    const made = await salesdesk('init', '--training', '--db', path.join(home, 'desk.db'));
    expect(made.stderr).toContain('better-sqlite3');
  });

  it('answers a program one line for each line, help too', async () => {
    await salesdesk('init', '--training');
    const lines = 'staff --help\n\n# a remark\n--version\nstaff list\nnonsense\n';
    const { stdout } = await salesdeskReading(lines, 'shell', '--json');
    const [help, ...others] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(help).toMatchObject({
      ok: true,
      result: { text: expect.stringContaining('Usage') as string },
    });
    expect(others).toMatchObject([
      { ok: true, result: { text: expect.stringMatching(/^\d+\.\d+/) as string } },
      { ok: true, result: { staff: [] } },
      { ok: false, error: { code: 'usage' } },
    ]);
  });

  it('imports what comes in by standard input, but not where the commands do', async () => {
    await salesdesk('init', '--training');
    const sheet = 'code,name\nA01,王芳\n';
    const done = await salesdeskReading(sheet, 'staff', 'import', '-', '--json');
    expect(JSON.parse(done.stdout)).toMatchObject({ read: 1, created: 1 });
    const { stdout } = await salesdeskReading('staff import -\nstaff list\n', 'shell', '--json');
    const [refused, list] = stdout.trimEnd().split('\n');
    expect(JSON.parse(refused ?? '')).toMatchObject({ ok: false, error: { code: 'usage' } });
    expect(JSON.parse(list ?? '')).toMatchObject({
      ok: true,
      result: { staff: [{ code: 'A01' }] },
    });
  });

  it('reads Chinese in what is typed as the sources do', async () => {
    expect(await readFile(dist('main.cjs'), 'utf8')).toMatch(/^[\0-\x7f]*$/);
    await salesdesk('init', '--training', '--name', '锦绣花园');
    await salesdesk('staff', 'add', 'A01', '王芳');
    const call = await salesdesk('call', 'add', '--by', 'A01', '--phone', '021-68881234转8');
    expect(call).toMatchObject({
      code: 0,
      stderr: 'Read: --phone 021-68881234转8 is 021-68881234-8.\n',
    });
  });

  it('says in one sentence what to do when it is not built', async () => {
    await rm(dist(), { recursive: true });
    expect(await salesdesk('--version')).toEqual({
      code: 1,
      stdout: '',
      stderr: 'salesdesk is not built yet: run `npm run build` first.\n',
    });
  });

  it('keeps a code cache beside the bundle and uses it as it is', async () => {
    const { stdout } = await salesdesk('--version');
    const first = await readFile(dist(cacheName));
    expect(await salesdesk('--version')).toEqual({ code: 0, stdout, stderr: '' });
    expect(first.equals(await readFile(dist(cacheName)))).toBe(true);
  });

  it('replaces a damaged cache, and one of another build', async () => {
    const { stdout } = await salesdesk('--version');
    await writeFile(dist(cacheName), 'not a cache');
    expect(await salesdesk('--version')).toEqual({ code: 0, stdout, stderr: '' });
    const whole = await readFile(dist(cacheName));
    expect(whole.length).toBeGreaterThan(10_000);

    const bundle = await readFile(dist('main.cjs'), 'latin1');
    await writeFile(dist('main.cjs'), `//another build\n${bundle}`, 'latin1');
    expect(await salesdesk('--version')).toEqual({ code: 0, stdout, stderr: '' });
    expect((await readFile(dist(cacheName))).subarray(-15).toString()).toBe('//another build');
  });

  it("keeps the cache in the user's own folder where it may not write beside the bundle", async () => {
    await mkdir(dist(cacheName));
    const { stdout } = await salesdesk('--version');
    expect(await readdir(path.join(home, 'salesdesk'))).toEqual([cacheName]);
    expect(await salesdesk('--version')).toEqual({ code: 0, stdout, stderr: '' });
  });

  it('leaves nothing half written behind', async () => {
    await Promise.all([1, 2, 3, 4].map(() => salesdesk('--version')));
    const names = await readdir(dist());
    expect(names.filter((name) => name.startsWith('main')).sort()).toEqual([cacheName, 'main.cjs']);
  });

  it('has every package that is loaded later in a file that loads', async () => {
    const load = createRequire(dist('main.cjs'));
    for (const name of await readdir(dist('lib'))) {
      expect(Object.keys(load(`./lib/${name}`) as object), name).not.toEqual([]);
    }
  });

  it('gives the licence of every package that it holds', async () => {
    const licences = await readFile(dist('LICENCES.txt'), 'utf8');
    expect(licences).toMatch(/^commander \d/m);
    expect(licences).toMatch(/^kysely \d/m);
  });
});
