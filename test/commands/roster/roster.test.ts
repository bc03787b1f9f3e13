import { beforeEach, describe, expect, it } from 'vitest';
import { dayEnd, dayStart, instantOf } from '../../../src/calendar/time.ts';
import { openDesk } from '../../../src/desk/open.ts';
import { dayRoster } from '../../../src/staff/index.ts';
import type { DayRoster } from '../../../src/staff/types.ts';
import { dialects } from '../../support/desks.ts';
import { play, salesdesk, type Setting } from '../../support/salesdesk.ts';

const zone = 'Asia/Shanghai';
const day = '2026-03-02';
const clock = (time: string, on = day): string => `${on}T${time}:00+08:00`;

interface Shown {
  roster: { day: string; staff: string; state: string; why: string | null }[];
}

for (const dialect of dialects) {
  describe(`the roster on ${dialect.name}`, () => {
    let at: Setting;

    beforeEach(async () => {
      at = { db: await dialect.freshUrl(), clock: clock('08:30') };
      await play(
        [
          `init --training --timezone ${zone}`,
          'staff add A02 李强',
          'staff add A01 王芳',
          'staff add C01 孙会计 --role clerk',
        ],
        at,
      );
    });

    const shown = async (line = 'roster show'): Promise<Shown['roster']> =>
      (await salesdesk(`${line} --json`, at)).json<Shown>().roster;

    const states = async (on?: string): Promise<string[]> =>
      (await shown(`roster show ${on ?? ''}`)).map(({ staff, state }) => `${staff} ${state}`);

    it('has everybody on duty where nothing is said', async () => {
      expect(await shown()).toEqual(
        ['A01', 'A02', 'C01'].map((staff) => ({ day, staff, state: 'duty', why: null })),
      );
    });

    it('keeps a range of days, with the reason', async () => {
      const set = await shown('roster set A01 rest 2026-03-02 --to 2026-03-04 --why 轮休');
      expect(set).toEqual(
        ['2026-03-02', '2026-03-03', '2026-03-04'].map((one) => ({
          day: one,
          staff: 'A01',
          state: 'rest',
          why: '轮休',
        })),
      );
      expect(await states('2026-03-04')).toEqual(['A01 rest', 'A02 duty', 'C01 duty']);
      expect(await states('2026-03-05')).toEqual(['A01 duty', 'A02 duty', 'C01 duty']);
    });

    it('goes by the latest word', async () => {
      await play(
        [
          'roster set A01 rest 2026-03-02',
          'roster set A01 leave 2026-03-02',
          'roster set A02 rest 2026-03-02',
          'roster set A02 duty 2026-03-02 --why 换班',
        ],
        at,
      );
      expect(await states()).toEqual(['A01 leave', 'A02 duty', 'C01 duty']);
    });

    it('lists nobody who has left, but for the days they were here', async () => {
      await play(['staff resign A02'], at);
      expect(await states()).toEqual(['A01 duty', 'C01 duty']);
      const later: Setting = { ...at, clock: clock('09:00', '2026-03-05') };
      const past = await salesdesk('roster show 2026-03-02 --json', later);
      expect(past.json<Shown>().roster.map(({ staff }) => staff)).toEqual(['A01', 'A02', 'C01']);
    });

    it.each([
      ['roster set A01 away 2026-03-02', 2, 'usage'],
      ['roster set A01 rest 2026-02-29', 2, 'usage'],
      ['roster set A01 rest 2026-03-02 --to 2026-03-01', 2, 'usage'],
      ['roster set A01 rest 2026-03-02 --to 2027-03-03', 2, 'usage'],
      ['roster set X99 rest 2026-03-02', 4, 'staff.not-found'],
      ['roster show 2026-3-2x', 2, 'usage'],
      ['roster calendar 2026-13', 2, 'usage'],
    ])('%s is refused', async (line, exit, code) => {
      expect((await salesdesk(`${line} --json`, at)).error()).toMatchObject({ code, exit });
    });

    it('takes a year and a day at once', async () => {
      expect(await shown('roster set A01 leave 2026-03-02 --to 2027-03-02')).toHaveLength(366);
    });

    it('says nothing of who has left', async () => {
      await play(['staff resign A01'], at);
      const set = await salesdesk('roster set A01 rest 2026-03-03 --json', at);
      expect(set.error()).toMatchObject({ code: 'staff.resigned', exit: 3 });
    });

    it('shows weekday and public holiday to people', async () => {
      await play(['roster set A01 rest 2026-10-01'], at);
      const tty: Setting = { ...at, tty: true };
      const en = await salesdesk('roster show 2026-10-01', tty);
      expect(en.stdout).toMatch(/^2026-10-01 Thursday, public holiday \(国庆节\)\n/);
      const zh = await salesdesk('roster show 2026-10-10 --lang zh', tty);
      expect(zh.stdout).toMatch(/^2026-10-10 星期六，调休上班（国庆节）\n/);
      expect(zh.stdout).toMatch(/A01 +王芳 +在岗/);
      expect((await salesdesk('roster show 2026-10-01 --csv', at)).stdout).toBe(
        'day,staff,state,why\r\n2026-10-01,A01,rest,\r\n2026-10-01,A02,duty,\r\n2026-10-01,C01,duty,\r\n',
      );
    });

    it('has a calendar of working days behind it', async () => {
      const { calendar } = (await salesdesk('roster calendar 2026-10 --json', at)).json<{
        calendar: { day: string }[];
      }>();
      expect(calendar).toHaveLength(31);
      const of = (wanted: string) => calendar.find((one) => one.day === wanted);
      expect(of('2026-10-01')).toEqual({
        day: '2026-10-01',
        working: false,
        kind: 'holiday',
        name: '国庆节',
      });
      expect(of('2026-10-10')).toMatchObject({ working: true, kind: 'make-up' });
      expect(of('2026-10-11')).toMatchObject({ working: false, kind: 'weekend', name: null });
      const today = await salesdesk('roster calendar', { ...at, tty: true });
      expect(today.stdout).toContain('2026-03-02  Monday');
      expect(today.stdout).toContain('22 working days of 31');
    });

    it('a year without published holidays says so', async () => {
      const far = await salesdesk('roster calendar 2051-10', { ...at, tty: true });
      expect(far.stderr).toContain('2051');
    });

    describe('as the door sees a day', () => {
      async function dayOf(now: string): Promise<DayRoster> {
        const caller = {
          as: undefined,
          at: undefined,
          why: undefined,
          pin: () => Promise.resolve(null),
          canAskPin: false,
          terminal: 'test',
          now: () => Date.parse(now),
        };
        const open = await openDesk(at.db, caller, false);
        try {
          const span = { start: dayStart(day, zone), end: dayEnd(day, zone), now: Date.parse(now) };
          return await open.by(caller).read(({ db }) => dayRoster(db, day, span));
        } finally {
          await open.close();
        }
      }

      const of = ({ people }: DayRoster, code: string) => people.find((one) => one.code === code);

      it('what was set before it is how it begins', async () => {
        const before: Setting = { ...at, clock: clock('18:00', '2026-03-01') };
        await play(['roster set A01 rest 2026-03-02', 'staff resign A02'], before);
        const found = await dayOf(clock('09:00'));
        expect(of(found, 'A01')).toEqual({
          code: 'A01',
          name: '王芳',
          team: null,
          role: 'consultant',
          roster: 'rest',
          resigned: false,
        });
        expect(of(found, 'A02')).toMatchObject({ roster: 'duty', resigned: true });
        expect(found.changes).toEqual([]);
        expect(found.resignations).toEqual([]);
      });

      it('what is set in its course is an event, with number and time', async () => {
        const during: Setting = { ...at, clock: clock('10:15') };
        await play(['roster set A01 rest 2026-03-02', 'staff resign A02'], during);
        const found = await dayOf(clock('11:00'));
        expect(of(found, 'A01')?.roster).toBe('duty');
        expect(of(found, 'A02')?.resigned).toBe(false);
        const moment = instantOf(day, '10:15', zone);
        expect(found.changes).toEqual([{ entry: 5, at: moment, staff: 'A01', state: 'rest' }]);
        expect(found.resignations).toEqual([{ entry: 6, at: moment, staff: 'A02' }]);
      });

      it('what is said once it is over does not change how it stood', async () => {
        const after: Setting = { ...at, clock: clock('09:00', '2026-03-03') };
        await play(['roster set A01 leave 2026-03-02', 'staff resign A02'], after);
        const found = await dayOf(clock('10:00', '2026-03-03'));
        expect(of(found, 'A01')?.roster).toBe('duty');
        expect(of(found, 'A02')?.resigned).toBe(false);
        expect([...found.changes, ...found.resignations]).toEqual([]);
      });

      it('a clock put back leaves what was said before in force', async () => {
        const later: Setting = { ...at, clock: clock('09:00', '2026-11-22') };
        await play(['roster set A01 rest 2026-03-02', 'staff resign A02'], later);
        const meanwhile = await dayOf(clock('09:00'));
        expect(of(meanwhile, 'A01')?.roster).toBe('rest');
        expect(of(meanwhile, 'A02')?.resigned).toBe(true);
        // Something is recorded on that day, so that its facts can be told from later ones.
        await play(['staff add A03 张敏'], { ...at, clock: clock('10:00') });
        const over = await dayOf(clock('09:00', '2026-03-04'));
        expect(of(over, 'A01')?.roster).toBe('rest');
        expect(of(over, 'A02')?.resigned).toBe(true);
      });
    });
  });
}
