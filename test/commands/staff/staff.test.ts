import { beforeEach, describe, expect, it } from 'vitest';
import { dialects } from '../../support/desks.ts';
import { play, salesdesk, type Setting } from '../../support/salesdesk.ts';

for (const dialect of dialects) {
  describe(`people on ${dialect.name}`, () => {
    let at: Setting;

    beforeEach(async () => {
      at = { db: await dialect.freshUrl(), clock: '2026-03-02T09:00:00+08:00' };
      await play(['init --training --timezone Asia/Shanghai'], at);
    });

    it('are taken on with what is known of them', async () => {
      const added = await salesdesk(
        'staff add A01 王芳 --role senior --team 一组 --hired 2026-01-05 --probation-until 2026-04-04 --json',
        at,
      );
      expect(added.json()).toEqual({
        staff: {
          code: 'A01',
          name: '王芳',
          role: 'senior',
          team: '一组',
          hired: '2026-01-05',
          probationUntil: '2026-04-04',
          active: true,
        },
      });
    });

    it('are consultants where nobody says otherwise, and are listed by code', async () => {
      await play(['staff add B02 李强', 'staff add A10 张敏', 'staff add A9 赵磊'], at);
      const { staff } = (await salesdesk('staff list --json', at)).json<{ staff: object[] }>();
      expect(staff).toEqual(
        [
          ['A10', '张敏'],
          ['A9', '赵磊'],
          ['B02', '李强'],
        ].map(([code, name]) => ({
          code,
          name,
          role: 'consultant',
          team: null,
          hired: null,
          probationUntil: null,
          active: true,
        })),
      );
    });

    it('keep their code for good', async () => {
      await play(['staff add A01 王芳', 'staff resign A01'], at);
      const again = await salesdesk('staff add A01 李强 --json', at);
      expect(again.error()).toMatchObject({ code: 'staff.exists', exit: 3 });
    });

    it('leave once', async () => {
      await play(['staff add A01 王芳'], at);
      const left = await salesdesk('staff resign A01 --json', at);
      expect(left.json()).toMatchObject({ staff: { code: 'A01', active: false } });
      const twice = await salesdesk('staff resign A01 --json', at);
      expect(twice.error()).toMatchObject({ code: 'staff.resigned', exit: 3 });
      const nobody = await salesdesk('staff resign X99 --json', at);
      expect(nobody.error()).toMatchObject({ code: 'staff.not-found', exit: 4 });
    });

    it.each([
      ['staff add FUND 基金', 'FUND'],
      ['staff add "A 1" 王芳', 'A 1'],
      ['staff add A01 "  "', 'NAME'],
      ['staff add A01 王芳 --role boss', 'boss'],
      ['staff add A01 王芳 --hired 2026-02-30', '2026-02-30'],
      ['staff add A01 王芳 --hired 2026-03-02 --probation-until 2026-03-01', '2026-03-01'],
    ])('%s is used wrongly, and the value is named', async (line, value) => {
      const outcome = await salesdesk(`${line} --json`, at);
      expect(outcome.code).toBe(2);
      expect(outcome.stdout).toBe('');
      expect(outcome.error().message).toContain(value);
    });

    it('are seen as a table, in the words of the floor', async () => {
      await play(['staff add A01 王芳 --team 一组', 'staff add M01 周经理 --role manager'], at);
      const zh = await salesdesk('staff list --lang zh', { ...at, tty: true });
      expect(zh.stdout).toContain('置业顾问');
      expect(zh.stdout).toContain('周经理');
      await play(['staff resign A01'], at);
      expect((await salesdesk('staff list --lang zh', { ...at, tty: true })).stdout).toMatch(
        /王芳.*已离职/,
      );
      expect((await salesdesk('staff list --csv', at)).stdout).toBe(
        'code,name,role,team,hired,probationUntil,active\r\n' +
          'A01,王芳,consultant,一组,,,false\r\nM01,周经理,manager,,,,true\r\n',
      );
    });

    it('a desk without people says how to begin', async () => {
      expect((await salesdesk('staff list', at)).stdout).toContain('salesdesk staff add');
      expect((await salesdesk('staff list --csv', at)).stdout).toMatch(/^code,name[^\n]*\r\n$/);
    });

    it('a name keeps its characters and loses what steers a terminal', async () => {
      const added = await salesdesk(`staff add A01 "买买提·\u001b[2J吐尔逊 𠮷" --json`, at);
      expect(added.json()).toMatchObject({ staff: { name: '买买提·[2J吐尔逊 𠮷' } });
    });

    it('on a training desk anybody hands out roles', async () => {
      await play(['staff add M01 周经理 --role manager', 'staff pin M01'], {
        ...at,
        env: { SALESDESK_PIN: '123456' },
      });
      await play(['staff add S01 吴主管 --role supervisor', 'staff resign S01'], at);
    });
  });

  describe(`roles on a real desk on ${dialect.name}`, () => {
    let at: Setting;
    const manager = { SALESDESK_AS: 'M01', SALESDESK_PIN: '123456' };

    beforeEach(async () => {
      at = { db: await dialect.freshUrl(), now: Date.parse('2026-03-02T09:00:00+08:00') };
      await play(
        [
          'init --name 滨江 --timezone Asia/Shanghai',
          'staff add M01 周经理 --role manager',
          'staff add C01 孙会计 --role clerk',
        ],
        at,
      );
    });

    it('anybody hands them out until a manager has a PIN', async () => {
      await play(['staff add S01 吴主管 --role supervisor', 'staff resign S01'], at);
    });

    it('from then on only a manager does, and anybody may still take on a consultant', async () => {
      await play(['staff pin M01'], { ...at, env: { SALESDESK_PIN: '123456' } });
      await play(['staff add A01 王芳'], at);
      for (const line of ['staff add S01 吴主管 --role supervisor', 'staff resign C01']) {
        const nobody = await salesdesk(`${line} --json`, at);
        expect(nobody.error()).toMatchObject({ code: 'not-allowed', exit: 6 });
        const wrong = await salesdesk(`${line} --json`, {
          ...at,
          env: { ...manager, SALESDESK_PIN: '000000' },
        });
        expect(wrong.code).toBe(6);
        expect((await salesdesk(line, { ...at, env: manager })).code).toBe(0);
      }
    });

    it('an act of the past takes a manager too', async () => {
      await play(['staff pin M01'], { ...at, env: { SALESDESK_PIN: '123456' } });
      const line = 'staff resign C01 --at "2026-03-01 18:00" --why 补录';
      expect((await salesdesk(line, at)).code).toBe(6);
      expect((await salesdesk(line, { ...at, env: manager })).code).toBe(0);
    });

    it('who does not exist is missed before the role is', async () => {
      await play(['staff pin M01'], { ...at, env: { SALESDESK_PIN: '123456' } });
      expect((await salesdesk('staff resign X99', at)).code).toBe(4);
    });
  });
}
