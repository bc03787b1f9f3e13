import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, closeSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { OutputLost, outputTo } from '../../src/terminal/terminal.ts';
import { dialects } from '../support/desks.ts';
import { play, salesdesk } from '../support/salesdesk.ts';

/** What is done is said to be done, also where the answer cannot be written; what is wrong with a line is said before. */
const program = path.resolve(fileURLToPath(import.meta.url), '../../../bin/salesdesk.js');
const clock = '2026-03-02T09:30:00+08:00';

async function deskWithLine(url: string): Promise<string> {
  const lines = ['init --training --timezone Asia/Shanghai', 'staff add A01 王芳'];
  await play([...lines, 'queue join A01', 'visitor list'], { db: url, clock });
  return url;
}

interface Ended {
  readonly code: number | null;
  readonly stderr: string;
}

/** A process whose standard output is a full disk, or a pipe that nobody reads. */
function started(line: string, db: string, output: 'full' | 'closed', input = ''): Promise<Ended> {
  const full = output === 'full' ? openSync('/dev/full', 'w') : 'pipe';
  const env = { ...process.env, SALESDESK_DB: db, SALESDESK_CLOCK: clock, SALESDESK_LANG: 'en' };
  const child = spawn(process.execPath, [program, ...line.split(' ')], {
    env,
    stdio: ['pipe', full, 'pipe'],
  });
  if (typeof full === 'number') closeSync(full);
  child.stdout?.destroy();
  child.stdin?.on('error', () => undefined).end(input);
  let stderr = '';
  child.stderr?.setEncoding('utf8').on('data', (piece: string) => (stderr += piece));
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => {
      resolve({ code, stderr });
    });
  });
}

const recorded =
  /The answer could not be written: .*\. What was typed is recorded \(journal no\. 4\)/;
const lost = /^The answer could not be written: the disk is full\.\nNothing was changed/;

// Windows has no such device, and no pipe that fails in this way.
describe.skipIf(process.platform === 'win32')('an answer that cannot be written', () => {
  const table = [
    { what: 'a write', line: 'queue next', input: '', output: 'full', code: 7, says: recorded },
    { what: 'a write', line: 'queue next', input: '', output: 'closed', code: 7, says: recorded },
    { what: 'a read', line: 'queue show', input: '', output: 'full', code: 7, says: lost },
    { what: 'a read', line: 'queue show', input: '', output: 'closed', code: 0, says: /^$/ },
    { what: 'an export', line: 'export queue', input: '', output: 'full', code: 7, says: lost },
    { what: 'an export', line: 'export queue', input: '', output: 'closed', code: 0, says: /^$/ },
    {
      what: 'a write',
      line: 'shell',
      input: 'queue next',
      output: 'full',
      code: 7,
      says: recorded,
    },
    { what: 'a read', line: 'shell', input: 'queue show', output: 'full', code: 7, says: lost },
    { what: 'a read', line: 'shell', input: 'queue show', output: 'closed', code: 0, says: /^$/ },
    { what: 'help', line: 'queue --help', input: '', output: 'full', code: 7, says: lost },
  ] as const;

  it.each(table)('$what: $line, output $output', async ({ line, input, output, code, says }) => {
    const db = await deskWithLine((await dialects[0]?.freshUrl()) ?? '');
    const ended = await started(line, db, output, `${input}\n`);
    expect(ended.stderr).toMatch(says);
    expect(ended.stderr).not.toContain('node:');
    expect(ended.code).toBe(code);
  });

  it('is told to a program too, with the number in the journal', async () => {
    const db = await deskWithLine((await dialects[0]?.freshUrl()) ?? '');
    const ended = await started('queue next --json', db, 'full');
    expect(JSON.parse(ended.stderr)).toMatchObject({
      error: { code: 'storage.answer-lost', exit: 7, recorded: 4 },
    });
  });

  it('ends the shell: no further line is carried out where nobody hears', async () => {
    const db = await deskWithLine((await dialects[0]?.freshUrl()) ?? '');
    await started('shell', db, 'full', 'queue next --wait\nqueue next --wait\n');
    const { log } = (await salesdesk('queue log --json', { db, clock })).json<{ log: unknown[] }>();
    expect(log).toHaveLength(2);
  });
});

describe('what is wrong with a line is found before the act', () => {
  const bad = [
    'queue next --lang klingon',
    'queue next --json --csv',
    'queue next --party 0',
    'queue next --party 2 --party 3',
    'queue next --format xlsx',
  ];
  for (const dialect of dialects) {
    it.each(bad)(`%s, on ${dialect.name}`, async (line) => {
      const db = await deskWithLine(await dialect.freshUrl());
      expect(await salesdesk(line, { db, clock })).toMatchObject({ code: 2, stdout: '' });
      const { log } = (await salesdesk('queue log --json', { db, clock })).json<{
        log: unknown[];
      }>();
      expect(log).toHaveLength(1);
    });
  }

  it('and so is a language in the environment', async () => {
    const db = await deskWithLine((await dialects[0]?.freshUrl()) ?? '');
    const env = { SALESDESK_LANG: 'klingon' };
    expect(await salesdesk('queue next', { db, clock, env })).toMatchObject({ code: 2 });
    const { log } = (await salesdesk('queue log --json', { db, clock })).json<{ log: unknown[] }>();
    expect(log).toHaveLength(1);
  });
});

describe('standard output', () => {
  const failing = (code: string): Writable =>
    new Writable({
      write: (_piece, _encoding, done) => {
        done(Object.assign(new Error(code), { code }));
      },
    });

  it('keeps what went wrong until somebody asks', async () => {
    const { out, settled } = outputTo(failing('ENOSPC'));
    out('a');
    out('b');
    await expect(settled()).rejects.toEqual(new OutputLost('ENOSPC'));
  });

  it('tells whoever writes piece by piece at once', async () => {
    const { write } = outputTo(failing('EPIPE'));
    await expect(
      (async () => {
        for (;;) await write('piece');
      })(),
    ).rejects.toEqual(new OutputLost('EPIPE'));
  });

  it('is settled when all was taken', async () => {
    const taken: string[] = [];
    const slow = new Writable({
      write: (piece: Buffer, _encoding, done) => {
        setImmediate(() => {
          taken.push(piece.toString());
          done();
        });
      },
    });
    const { out, settled } = outputTo(slow);
    out('a');
    out('b');
    await settled();
    expect(taken).toEqual(['a', 'b']);
  });
});

describe.skipIf(process.platform === 'win32')('a desk that may only be read', () => {
  // An administrator may write everywhere, so somebody else looks.
  const somebody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const looks = (line: string, db: string) =>
    spawnSync(process.execPath, [program, ...line.split(' ')], {
      ...somebody,
      env: { PATH: process.env['PATH'], SALESDESK_DB: db, SALESDESK_LANG: 'en' },
      encoding: 'utf8',
    });

  it('is looked at, and takes no writing', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'salesdesk-share-'));
    const db = path.join(folder, 'desk.db');
    try {
      await deskWithLine(db);
      chmodSync(db, 0o444);
      chmodSync(folder, 0o555);
      for (const line of ['queue show', 'tally show', 'export queue', 'journal verify']) {
        expect(looks(line, db)).toMatchObject({ status: 0, stderr: '' });
      }
      const refused = looks('queue next --json', db);
      expect(refused.status).toBe(7);
      expect(refused.stderr).toContain('storage.not-writable');
    } finally {
      chmodSync(folder, 0o755);
      rmSync(folder, { recursive: true });
    }
  });
});
