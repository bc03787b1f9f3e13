import { describe, expect, it } from 'vitest';
import { initDesk, openDesk, type Caller, type WriteOptions } from '../../src/desk/index.ts';
import { addStaff, changePin } from '../../src/staff/index.ts';
import { dialects } from '../support/desks.ts';

const asked: string[] = [];

function caller(as: string | undefined, pin: string | null = null): Caller {
  return {
    as,
    at: undefined,
    why: undefined,
    pin: (code) => {
      asked.push(code);
      return Promise.resolve(pin);
    },
    canAskPin: true,
    terminal: 'test',
    now: () => Date.parse('2026-03-02T09:00:00+08:00'),
  };
}

for (const dialect of dialects) {
  describe(`an act that takes a role by what is found on ${dialect.name}`, () => {
    async function realDesk() {
      const location = await dialect.freshUrl();
      const wanted = { name: '滨江', training: false, timezone: 'Asia/Shanghai' };
      await initDesk(location, { ...wanted, language: 'zh' }, caller(undefined));
      const open = await openDesk(location, caller(undefined), false);
      const desk = open.by(caller(undefined));
      const nobody = { team: null, hired: null, probationUntil: null };
      await addStaff(desk, { code: 'M01', name: '周经理', role: 'manager', ...nobody });
      await addStaff(desk, { code: 'A01', name: '王芳', role: 'consultant', ...nobody });
      await changePin(desk, 'M01', () => Promise.resolve({ fresh: '1357', present: null }));
      asked.length = 0;
      return open;
    }

    const managers = (...found: boolean[]): WriteOptions => ({
      roles: ['manager'],
      roleWhen: () => Promise.resolve(found.length > 1 ? found.shift()! : found[0]!),
    });

    it('is done once, and asks for no PIN where it takes none', async () => {
      const open = await realDesk();
      let done = 0;
      const act = () => Promise.resolve(void (done += 1));
      await open.by(caller('A01', '0000')).write('test', act, managers(false));
      expect({ done, asked }).toEqual({ done: 1, asked: [] });
      await open.by(caller('M01', '1357')).write('test', act, managers(true));
      expect({ done, asked }).toEqual({ done: 2, asked: ['M01'] });
      await open.close();
    });

    it('is refused before it begins where the role is not proved', async () => {
      const open = await realDesk();
      const act = () => Promise.reject(new Error('it has begun'));
      for (const who of [caller(undefined), caller('A01', '1357'), caller('M01', '2468')]) {
        await expect(open.by(who).write('test', act, managers(true))).rejects.toMatchObject({
          code: 'not-allowed',
        });
      }
      await open.close();
    });

    it('that takes a role only since another terminal wrote is typed again', async () => {
      const open = await realDesk();
      const act = () => Promise.reject(new Error('it has begun'));
      const typed = open.by(caller('M01', '1357')).write('test', act, managers(false, true));
      await expect(typed).rejects.toMatchObject({ code: 'conflict' });
      await open.close();
    });
  });
}
