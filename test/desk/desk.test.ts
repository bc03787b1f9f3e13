import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { connect } from '../../src/db/connect.ts';
import type { Connection } from '../../src/db/dialect.ts';
import { dialects } from '../support/desks.ts';
import { play, salesdesk } from '../support/salesdesk.ts';

const clock = '2026-03-02T09:30:00+08:00';

async function changing(db: string, change: (connection: Connection) => Promise<unknown>) {
  const connection = await connect(db, false);
  try {
    return await change(connection);
  } finally {
    await connection.close();
  }
}

const withoutTriggers = {
  sqlite: ['drop trigger journal_no_update', 'drop trigger journal_no_delete'],
  postgres: ['drop trigger journal_append_only on journal'],
};

for (const dialect of dialects) {
  describe(`a desk on ${dialect.name}`, () => {
    it('is made with its name, zone and money', async () => {
      const db = await dialect.freshUrl();
      const made = await salesdesk('init --name 锦绣花园 --json', { db });
      expect(made.json()).toEqual({
        desk: {
          name: '锦绣花园',
          training: false,
          timezone: 'Asia/Shanghai',
          currency: 'CNY',
          schema: expect.any(Number) as number,
        },
      });
    });

    it('is made once: the second init is refused and touches nothing', async () => {
      const db = await dialect.freshUrl();
      await play(['init --name 锦绣花园', 'staff add A01 王芳'], { db });
      const again = await salesdesk('init --name 别处 --json', { db });
      expect(again.code).toBe(3);
      expect(again.stdout).toBe('');
      expect(again.error()).toMatchObject({ code: 'desk.exists', exit: 3 });
      const staff = await salesdesk('staff list --json', { db });
      expect(staff.json<{ staff: unknown[] }>().staff).toHaveLength(1);
    });

    it('asks for what is missing on a terminal, and is silent with flags', async () => {
      const db = await dialect.freshUrl();
      const asked = await salesdesk('init', {
        db,
        tty: true,
        answers: ['锦绣', 'Asia/Urumqi', true],
      });
      expect(asked.stdout).toContain('Training desk 锦绣 is ready.');
    });

    it('that is not there says how to make one', async () => {
      const db = await dialect.freshUrl();
      const missing = await salesdesk('queue show --json', { db });
      expect(missing.code).toBe(7);
      expect(missing.error()).toMatchObject({
        code: 'storage.missing',
        hint: 'Make one with: salesdesk init',
      });
    });

    it('of a newer schema is refused and not touched', async () => {
      const db = await dialect.freshUrl();
      await play(['init --training'], { db });
      await changing(db, ({ db: tables }) =>
        tables.updateTable('desk').set({ schema: 99 }).execute(),
      );
      const refused = await salesdesk('queue show --json', { db });
      expect(refused.code).toBe(7);
      expect(refused.error()).toMatchObject({ code: 'storage.newer-schema' });
      expect(refused.error().message).toContain('schema 99');
    });

    it('obeys SALESDESK_CLOCK only where it is for training', async () => {
      const real = await dialect.freshUrl();
      await play(['init'], { db: real });
      const refused = await salesdesk('queue show --json', { db: real, clock });
      expect(refused.code).toBe(2);
      expect(refused.error().message).toContain('SALESDESK_CLOCK');
      const unmade = await dialect.freshUrl();
      expect((await salesdesk('init', { db: unmade, clock })).code).toBe(2);
      const training = await dialect.freshUrl();
      await play(['init --training'], { db: training, clock });
      const shown = await salesdesk('queue show --json', { db: training, clock });
      expect(shown.json<{ board: { day: string } }>().board.day).toBe('2026-03-02');
    });

    it('takes what happened earlier with its time and a reason, and nothing from the future', async () => {
      const db = await dialect.freshUrl();
      await play(['init --training', 'staff add A01 王芳'], { db, clock });
      const bare = await salesdesk('queue join A01 --at 09:20 --json', { db, clock });
      expect(bare.code).toBe(2);
      const future = await salesdesk('queue join A01 --at 09:40 --why 补录 --json', { db, clock });
      expect(future.code).toBe(2);
      expect(future.error().message).toContain('has not come yet');
      await play(['queue join A01 --at 09:20 --why 系统故障'], { db, clock });
      const journal = await salesdesk('journal list --json', { db, clock });
      const { entries } = journal.json<{ entries: Record<string, unknown>[] }>();
      expect(entries.at(-1)).toMatchObject({
        act: 'queue.join',
        happenedAt: '2026-03-02T09:20:00+08:00',
        recordedAt: clock,
        late: true,
        why: '系统故障',
      });
    });

    it('keeps a journal that its database itself protects', async () => {
      const db = await dialect.freshUrl();
      await play(['init --training', 'staff add A01 王芳'], { db });
      for (const tamper of ["update journal set act = 'x'", 'delete from journal']) {
        await expect(
          changing(db, ({ db: tables }) => sql.raw(tamper).execute(tables)),
        ).rejects.toThrow('journal is append-only');
      }
      const verified = await salesdesk('journal verify --json', { db });
      expect(verified.json()).toEqual({
        ok: true,
        entries: 2,
        head: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      });
    });

    it('names the first entry that was changed from outside, with its triggers taken off', async () => {
      const db = await dialect.freshUrl();
      await play(['init --training', 'staff add A01 王芳', 'staff add A02 李强'], { db });
      await changing(db, async ({ db: tables }) => {
        for (const off of withoutTriggers[dialect.name]) await sql.raw(off).execute(tables);
        await sql.raw(`update journal set what = '{"code":"A09"}' where seq = 2`).execute(tables);
      });
      const verified = await salesdesk('journal verify --json', { db });
      expect(verified.code).toBe(7);
      expect(verified.error()).toMatchObject({ code: 'journal.tampered', entry: 2 });
      await changing(db, ({ db: tables }) =>
        tables.deleteFrom('journal').where('seq', '>', 1).execute(),
      );
      const shortened = await salesdesk('journal verify --json', { db });
      expect(shortened.error()).toMatchObject({ code: 'journal.tampered', entry: 2 });
    });

    it('changes policy by a manager alone, from a day on, with a reason', async () => {
      const db = await dialect.freshUrl();
      await play(['init --training', 'staff add A01 王芳', 'staff add M01 周经理 --role manager'], {
        db,
        clock,
      });
      const set = 'policy set door.places 3 --json';
      expect((await salesdesk(`${set} --as M01`, { db, clock })).code).toBe(2);
      expect((await salesdesk(`${set} --why 周末`, { db, clock })).code).toBe(6);
      expect((await salesdesk(`${set} --why 周末 --as A01`, { db, clock })).code).toBe(6);
      expect((await salesdesk(`${set} --why 周末 --as X99`, { db, clock })).code).toBe(4);
      const unknown = await salesdesk('policy set door.size 3 --why 周末 --as A01 --json', {
        db,
        clock,
      });
      expect(unknown.error().code).toBe('policy.not-found');
      await play(['policy set door.places 3 --from 2026-03-07 --why 周末 --as M01'], { db, clock });
      const now = await salesdesk('policy show door.places --json', { db, clock });
      expect(now.json()).toEqual({
        policy: [{ key: 'door.places', value: 2, default: 2, clause: 'M 5.3.1.1', since: null }],
      });
      const saturday = { db, clock: '2026-03-07T09:30:00+08:00' };
      const then = await salesdesk('policy show door.places --json', saturday);
      expect(then.json()).toMatchObject({ policy: [{ value: 3, since: '2026-03-07' }] });
    });
  });

  describe(`a PIN on ${dialect.name}`, () => {
    const set = { SALESDESK_NEW_PIN: '1357' };

    async function realDesk(): Promise<string> {
      const db = await dialect.freshUrl();
      await play(['init', 'staff add M01 周经理 --role manager', 'staff add A01 王芳'], { db });
      await play(['staff pin M01'], { db, env: set });
      return db;
    }

    it('is asked for where a role has to be proved', async () => {
      const db = await realDesk();
      const line = 'policy set door.places 3 --why 周末 --as M01 --json';
      const missing = await salesdesk(line, { db });
      expect(missing.code).toBe(6);
      expect(missing.error().hint).toContain('SALESDESK_PIN');
      expect((await salesdesk(line, { db, env: { SALESDESK_PIN: '2468' } })).code).toBe(6);
      expect((await salesdesk(line, { db, env: { SALESDESK_PIN: '1357' } })).code).toBe(0);
      const typed = line.replace(' --json', '');
      expect((await salesdesk(typed, { db, tty: true, answers: ['1357'] })).code).toBe(0);
    });

    it('that is wrong three times makes the next try wait, the right one too', async () => {
      const db = await realDesk();
      const line = 'policy set door.places 3 --why 周末 --as M01 --json';
      const now = Date.now();
      for (let n = 0; n < 3; n += 1) {
        await salesdesk(line, { db, now, env: { SALESDESK_PIN: '9999' } });
      }
      const right = { db, env: { SALESDESK_PIN: '1357' } };
      const tooSoon = await salesdesk(line, { ...right, now: now + 1000 });
      expect(tooSoon.code).toBe(6);
      expect(tooSoon.error().message).toContain('has to wait 1 s more');
      expect((await salesdesk(line, { ...right, now: now + 2000 })).code).toBe(0);
    });

    it('cannot be guessed by asking for a new one', async () => {
      const db = await realDesk();
      const now = Date.now();
      const guess = { db, now, env: { SALESDESK_PIN: '9999', SALESDESK_NEW_PIN: '1111' } };
      for (let n = 0; n < 3; n += 1) {
        expect((await salesdesk('staff pin M01 --as M01 --json', guess)).code).toBe(6);
      }
      const right = {
        db,
        now: now + 1000,
        env: { SALESDESK_PIN: '1357', SALESDESK_NEW_PIN: '1111' },
      };
      const tooSoon = await salesdesk('staff pin M01 --as M01 --json', right);
      expect(tooSoon.code).toBe(6);
      expect(tooSoon.error().message).toContain('has to wait');
    });
  });
}

describe('a file that is no desk', () => {
  it('is refused: a folder, with a file to name instead', async () => {
    const folder = path.dirname(await dialects[0]!.freshUrl());
    const refused = await salesdesk('queue show --json', { db: folder });
    expect(refused.code).toBe(7);
    expect(refused.error()).toMatchObject({
      code: 'storage.not-a-desk',
      hint: `Name a file in it: --db ${folder}/desk.db`,
    });
  });

  it.each([
    ['a text', '姓名,电话\n'],
    ['nothing at all', ''],
  ])('is refused: %s', async (_what, content) => {
    const db = `${await dialects[0]!.freshUrl()}.txt`;
    await writeFile(db, content);
    const refused = await salesdesk('queue show --json', { db });
    expect(refused.code).toBe(7);
    expect(refused.error().code).toBe('storage.not-a-desk');
  });
});
