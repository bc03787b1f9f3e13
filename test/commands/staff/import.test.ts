import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dialects } from '../../support/desks.ts';
import { play, salesdesk, type Setting } from '../../support/salesdesk.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'salesdesk-staff-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function file(name: string, ...lines: string[]): Promise<string> {
  const made = path.join(folder, name);
  await writeFile(made, lines.join('\r\n'));
  return made;
}

for (const dialect of dialects) {
  describe(`files of staff and roster on ${dialect.name}`, () => {
    let at: Setting;

    beforeEach(async () => {
      at = { db: await dialect.freshUrl(), clock: '2026-03-02T09:00:00+08:00' };
      await play(['init --training --timezone Asia/Shanghai'], at);
    });

    const imported = async (line: string) => (await salesdesk(`${line} --json`, at)).json();
    const entries = async (): Promise<number> =>
      (await salesdesk('journal list --json', at)).json<{ entries: object[] }>().entries.length;

    it('take people on, bring them up to date, and change nothing the second time', async () => {
      const people = await file(
        'staff.csv',
        '工号,姓名,职务,团队,试用期至',
        'A01,王芳,置业顾问,一组,2026/4/4',
        'M01,周经理,经理,,',
      );
      expect(await imported(`staff import ${people}`)).toEqual({
        read: 2,
        created: 2,
        updated: 0,
        rejected: [],
      });
      const before = await entries();
      expect(await imported(`staff import ${people}`)).toMatchObject({ created: 0, updated: 0 });
      expect(await entries()).toBe(before);
      const promoted = await file('promoted.csv', 'code,name,role', 'A01,王芳,senior');
      expect(await imported(`staff import ${promoted}`)).toMatchObject({ created: 0, updated: 1 });
      const { staff } = (await salesdesk('staff list --json', at)).json<{ staff: object[] }>();
      expect(staff[0]).toEqual({
        code: 'A01',
        name: '王芳',
        role: 'senior',
        team: '一组',
        hired: null,
        probationUntil: '2026-04-04',
        active: true,
      });
    });

    it('with one bad row are refused whole, and every bad row is told', async () => {
      const people = await file('staff.csv', 'code,name,role', 'A01,王芳,', 'A 2,李强,老板');
      const refusal = await salesdesk(`staff import ${people} --json`, at);
      expect(refusal.stdout).toBe('');
      expect(refusal.error()).toMatchObject({
        code: 'import.rejected',
        exit: 3,
        read: 2,
        rejected: [
          { line: 3, column: 'code', value: 'A 2' },
          { line: 3, column: 'role', value: '老板' },
        ],
      });
      expect((await salesdesk('staff list --json', at)).json()).toEqual({ staff: [] });
      expect(await entries()).toBe(1);
    });

    it('set days, and change nothing the second time', async () => {
      await play(['staff add A01 王芳', 'roster set A01 duty 2026-03-03'], at);
      const days = await file(
        'roster.csv',
        '工号,日期,状态,原因',
        'A01,2026/3/2,休,轮休',
        'A01,2026/3/3,休,轮休',
      );
      expect(await imported(`roster import ${days}`)).toEqual({
        read: 2,
        created: 1,
        updated: 1,
        rejected: [],
      });
      const before = await entries();
      expect(await imported(`roster import ${days}`)).toMatchObject({ created: 0, updated: 0 });
      expect(await entries()).toBe(before);
      const { roster } = (await salesdesk('roster show 2026-03-03 --json', at)).json<{
        roster: object[];
      }>();
      expect(roster).toEqual([{ day: '2026-03-03', staff: 'A01', state: 'rest', why: '轮休' }]);
    });

    it('with --partial take the good days', async () => {
      await play(['staff add A01 王芳'], at);
      const days = await file(
        'roster.csv',
        'code,day,state',
        'A01,2026-03-02,rest',
        'X99,2026-03-02,rest',
      );
      expect(await imported(`roster import ${days} --partial`)).toMatchObject({
        read: 2,
        created: 1,
        rejected: [{ line: 3, column: 'code', value: 'X99' }],
      });
    });

    it('with --dry-run write nothing, and say what would be', async () => {
      const people = await file('staff.csv', 'code,name', 'A01,王芳');
      expect(await imported(`staff import ${people} --dry-run`)).toMatchObject({ created: 1 });
      expect((await salesdesk('staff list --json', at)).json()).toEqual({ staff: [] });
      expect(await entries()).toBe(1);
    });
  });

  describe(`a file of staff on a real desk on ${dialect.name}`, () => {
    it('that hands out a role takes a manager, once one has a PIN', async () => {
      const at: Setting = {
        db: await dialect.freshUrl(),
        now: Date.parse('2026-03-02T09:00:00+08:00'),
      };
      await play(['init --name 滨江', 'staff add M01 周经理 --role manager', 'staff pin M01'], {
        ...at,
        env: { SALESDESK_PIN: '123456' },
      });
      const plain = await file('plain.csv', 'code,name', 'A01,王芳');
      expect((await salesdesk(`staff import ${plain}`, at)).code).toBe(0);
      const roles = await file('roles.csv', 'code,name,role', 'A01,王芳,senior');
      expect((await salesdesk(`staff import ${roles} --dry-run`, at)).code).toBe(0);
      expect((await salesdesk(`staff import ${roles}`, at)).code).toBe(6);
      const env = { SALESDESK_AS: 'M01', SALESDESK_PIN: '123456' };
      expect((await salesdesk(`staff import ${roles}`, { ...at, env })).code).toBe(0);
      const demoted = await file('demoted.csv', 'code,name,role', 'A01,王芳,consultant');
      expect((await salesdesk(`staff import ${demoted}`, at)).code).toBe(6);
    });
  });
}
