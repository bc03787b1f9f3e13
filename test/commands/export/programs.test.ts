import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../../../src/db/connect.ts';
import { dialects } from '../../support/desks.ts';
import { salesdesk, type Setting } from '../../support/salesdesk.ts';
import { deskAt, newFolder } from './desk.ts';

/** Exports as other programs meet them: real processes, the real command line. */
const root = path.resolve(import.meta.dirname, '../../..');
const visits = 5000;

const sqlite3 = spawnSync('bash', ['-c', 'command -v sqlite3']).status === 0;
if (!sqlite3) console.log('skipped: sqlite3 is not installed (Debian: apt install sqlite3)');

describe('an export met by other programs', () => {
  let at: Setting;
  let folder: string;
  const [files] = dialects;
  const shell = (line: string) =>
    spawnSync('bash', ['-c', line], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 2 ** 24,
      env: {
        ...process.env,
        SALESDESK_DB: at.db,
        SALESDESK_CLOCK: at.clock,
        SALESDESK_LANG: 'en',
        SALESDESK: `${process.execPath} ${path.join(root, 'bin/salesdesk.js')}`,
      },
    });

  beforeAll(async () => {
    at = await deskAt(await files!.freshUrl());
    folder = await newFolder();
    const connection = await connect(at.db, false);
    const rows = Array.from({ length: visits }, (_, n) => ({
      ...{ id: n + 10, entry: 1, day: '2025-05-01', at: Date.UTC(2025, 4, 1, 2) + n * 1000 },
      ...{ party: 1, arrival_kind: 'new', kind: 'new', status: 'done', recognised: 1 },
      outcome: n % 2 === 0 ? '=SUM(A1:A9)' : '看了"样板间",\n下周再来',
    }));
    for (let n = 0; n < visits; n += 500) {
      await connection.db
        .insertInto('visit')
        .values(rows.slice(n, n + 500))
        .execute();
    }
    await connection.close();
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('ends quietly when nobody reads on', () => {
    const { stdout, stderr } = shell('$SALESDESK export visits | head -1; echo ${PIPESTATUS[0]}');
    expect(stdout).toBe(
      'id,at,endedAt,kind,status,customer,owner,staff,basis,recognised,party,channel,outcome,' +
        'beganAt,waitedSeconds,briefReached,briefInTime\r\n0\n',
    );
    expect(stderr).toBe('');
  });

  it('is one line in the shell of a program', () => {
    const { stdout } = shell('echo "export staff --from 2025-01-01" | $SALESDESK shell --json');
    const [line = '', ...rest] = stdout.split('\n');
    expect(rest).toEqual(['']);
    expect(JSON.parse(line)).toMatchObject({ ok: true, result: [{ code: 'A01', name: '王芳' }] });
  });

  it('goes through a pipe that is named as a file', () => {
    const { stdout } = shell('$SALESDESK export staff --out /dev/stderr 2>&1 >/dev/null | head -1');
    expect(stdout).toBe('code,name,role,team,hired,probationUntil,active\r\n');
  });

  it.skipIf(!sqlite3)('is taken in by sqlite3 cell by cell', async () => {
    const { stdout, stderr } = shell(
      `$SALESDESK export visits --out v.csv > /dev/null
       sqlite3 -json :memory: '.import --csv v.csv visit' 'select * from visit'`,
    );
    expect(stderr).toBe('');
    const cells = JSON.parse(stdout) as Record<string, string>[];
    const ours = (await salesdesk('export visits --json', at)).json<Record<string, unknown>[]>();
    expect(cells).toHaveLength(visits + 2);
    const plain = (value: unknown): string =>
      typeof value === 'string' ? value : JSON.stringify(value ?? '').replace('""', '');
    const guarded: Record<string, string> = { '=SUM(A1:A9)': "'=SUM(A1:A9)" };
    for (const [n, row] of ours.entries()) {
      const expected = Object.entries(row).map(([key, value]) => [
        key,
        guarded[plain(value)] ?? plain(value),
      ]);
      expect(cells[n]).toEqual(Object.fromEntries(expected));
    }
  });
});
