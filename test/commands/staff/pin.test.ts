import { beforeEach, describe, expect, it } from 'vitest';
import { dialects } from '../../support/desks.ts';
import { play, salesdesk, type Setting } from '../../support/salesdesk.ts';

for (const dialect of dialects) {
  describe(`PINs on ${dialect.name}`, () => {
    let at: Setting;

    beforeEach(async () => {
      at = { db: await dialect.freshUrl(), now: Date.parse('2026-03-02T09:00:00+08:00') };
      await play(
        ['init --name 滨江', 'staff add M01 周经理 --role manager', 'staff add A01 王芳'],
        at,
      );
    });

    /** Whether this is the manager's PIN: policy takes it. */
    async function proves(pin: string): Promise<boolean> {
      const tried = await salesdesk('policy set door.places 3 --why 试 --as M01', {
        ...at,
        env: { SALESDESK_PIN: pin },
      });
      return tried.code === 0;
    }

    it('the first is asked for twice on a terminal', async () => {
      const set = await salesdesk('staff pin M01', {
        ...at,
        tty: true,
        answers: ['123456', '123456'],
      });
      expect(set.code).toBe(0);
      expect(await proves('123456')).toBe(true);
    });

    it('two that differ change nothing', async () => {
      const set = await salesdesk('staff pin M01', {
        ...at,
        tty: true,
        answers: ['123456', '123457'],
      });
      expect(set.code).toBe(2);
      const first = { ...at, env: { SALESDESK_PIN: '9999' } };
      expect((await salesdesk('staff pin M01 --json', first)).json()).toEqual({});
    });

    it('a later one takes the present one', async () => {
      await play(['staff pin M01'], { ...at, env: { SALESDESK_PIN: '1234' } });
      const wrong = await salesdesk('staff pin M01 --json', {
        ...at,
        env: { SALESDESK_PIN: '4321', SALESDESK_NEW_PIN: '5678' },
      });
      expect(wrong.error()).toMatchObject({ code: 'not-allowed', exit: 6 });
      const right = { SALESDESK_PIN: '1234', SALESDESK_NEW_PIN: '5678' };
      await play(['staff pin M01'], { ...at, env: right });
      expect(await proves('5678')).toBe(true);
    });

    it('a later one on a terminal asks for the present one first', async () => {
      await play(['staff pin M01'], { ...at, env: { SALESDESK_PIN: '1234' } });
      const set = await salesdesk('staff pin M01', {
        ...at,
        tty: true,
        answers: ['1234', '5678', '5678'],
      });
      expect(set.code).toBe(0);
      expect(await proves('5678')).toBe(true);
    });

    it('a manager sets one for somebody who forgot theirs', async () => {
      await play(['staff pin M01'], { ...at, env: { SALESDESK_PIN: '1234' } });
      await play(['staff pin A01'], { ...at, env: { SALESDESK_PIN: '1111' } });
      const env = { SALESDESK_PIN: '1234', SALESDESK_NEW_PIN: '2222' };
      expect((await salesdesk('staff pin A01 --as M01', { ...at, env })).code).toBe(0);
      const own = { SALESDESK_PIN: '2222', SALESDESK_NEW_PIN: '3333' };
      expect((await salesdesk('staff pin A01', { ...at, env: own })).code).toBe(0);
    });

    it("a manager's own PIN never becomes somebody else's by mistake", async () => {
      await play(['staff pin M01'], { ...at, env: { SALESDESK_PIN: '1234' } });
      const env = { SALESDESK_PIN: '1234' };
      const set = await salesdesk('staff pin A01 --as M01 --json', { ...at, env });
      expect(set.error()).toMatchObject({ code: 'usage', exit: 2 });
      expect(set.error().hint).toContain('SALESDESK_NEW_PIN');
    });

    it('nowhere to be had, or of no shape, they are used wrongly', async () => {
      expect((await salesdesk('staff pin A01', at)).code).toBe(2);
      const short = { ...at, env: { SALESDESK_PIN: '12' } };
      expect((await salesdesk('staff pin A01', short)).code).toBe(2);
      expect((await salesdesk('staff pin X99', short)).code).toBe(4);
    });

    it('who has left needs none', async () => {
      await play(['staff resign A01'], at);
      const set = await salesdesk('staff pin A01 --json', {
        ...at,
        env: { SALESDESK_PIN: '1234' },
      });
      expect(set.error()).toMatchObject({ code: 'staff.resigned', exit: 3 });
    });
  });
}
