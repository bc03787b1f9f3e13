import { describe, expect, it } from 'vitest';
import { dialects } from '../../support/desks.ts';
import { salesdesk } from '../../support/salesdesk.ts';
import { openWorld, playWorld } from './world.ts';

const clock = '2026-03-03T16:00:00+08:00';

interface Report {
  report: Record<string, unknown> & {
    hours: { hour: number; visits: number }[];
    weekdays: { weekday: number; visits: number }[];
  };
}

for (const dialect of dialects) {
  describe(`reports on ${dialect.name}`, () => {
    it('tell of a Monday what happened at the door and at the table', async () => {
      const db = await dialect.freshUrl();
      const shell = await openWorld(db);
      await playWorld(shell);
      const { report } = await shell.ask<Report>('report day 2026-03-02');
      const { hours, weekdays, ...rest } = report;
      expect(rest).toEqual({
        kind: 'day',
        desk: '锦绣花园',
        training: true,
        from: '2026-03-02',
        to: '2026-03-02',
        through: '2026-03-02',
        at: '2026-03-03T16:00:00+08:00',
        running: false,
        staff: null,
        visits: { total: 2, new: 2, returning: 0, referral: 0, heads: 3 },
        funnel: [
          { step: 'visits', count: 2, ofVisits: '1' },
          { step: 'deposits', count: 1, ofVisits: '0.5' },
          { step: 'subscriptions', count: 1, ofVisits: '0.5' },
          { step: 'contracts', count: 0, ofVisits: '0' },
        ],
        weekdaysFrom: '2026-02-03',
        channels: [
          { channel: '网络', visits: 1 },
          { channel: '路过', visits: 1 },
        ],
        ranking: [
          {
            ...{ rank: 1, staff: 'A02', name: '李强', team: '一组', receptions: 1 },
            ...{ closings: '1', creditFen: 128000000, finalFen: 128000000 },
          },
          {
            ...{ rank: 2, staff: 'A01', name: '王芳', team: '一组', receptions: 1 },
            ...{ closings: '0', creditFen: 0, finalFen: 0 },
          },
          {
            ...{ rank: 2, staff: 'A03', name: '赵敏', team: '二组', receptions: 0 },
            ...{ closings: '0', creditFen: 0, finalFen: 0 },
          },
        ],
        teams: [
          { team: '一组', people: 2, receptions: 2, closings: '1', creditFen: 128000000 },
          { team: '二组', people: 1, receptions: 0, closings: '0', creditFen: 0 },
        ],
        fundFen: 0,
        stock: {
          layouts: [
            { layout: '三房', available: 0, held: 1, subscribed: 1, contracted: 0, off: 0 },
            { layout: '两房', available: 1, held: 0, subscribed: 0, contracted: 0, off: 0 },
            { layout: null, available: 1, held: 0, subscribed: 0, contracted: 0, off: 0 },
          ],
          floors: [
            { building: '3', floor: '15', left: 1, total: 2 },
            { building: '5', floor: '2', left: 1, total: 1 },
            { building: null, floor: null, left: 1, total: 1 },
          ],
        },
        // A01 was there 90 minutes, A02 120, A03 10, and the line gave two receptions.
        fairness: [
          {
            ...{ staff: 'A01', name: '王芳', receptions: 1, byLine: 1, minutes: 90 },
            ...{ expected: '0.8', difference: '+0.2' },
          },
          {
            ...{ staff: 'A02', name: '李强', receptions: 1, byLine: 1, minutes: 120 },
            ...{ expected: '1.1', difference: '-0.1' },
          },
          {
            ...{ staff: 'A03', name: '赵敏', receptions: 0, byLine: 0, minutes: 10 },
            ...{ expected: '0.1', difference: '-0.1' },
          },
        ],
      });
      expect(hours.map((one) => one.visits)).toEqual([0, 2, 0, 0, 0, 0, 0, 0, 0]);
      expect(weekdays[0]).toEqual({ weekday: 1, days: 4, visits: 2, perDay: '0.5' });
      await shell.close();
    });

    it('tell of a month, of a consultant in it, and what has not begun', async () => {
      const db = await dialect.freshUrl();
      const shell = await openWorld(db);
      await playWorld(shell);
      const { report: month } = await shell.ask<Report>('report month');
      expect(month).toMatchObject({
        ...{ kind: 'month', from: '2026-03-01', to: '2026-03-31', through: '2026-03-03' },
        running: true,
        visits: { total: 3, new: 2, returning: 1, referral: 0, heads: 4 },
      });
      const { report: own } = await shell.ask<Report>('report staff A01 --month 2026-03');
      expect(own).toMatchObject({
        staff: { code: 'A01', name: '王芳', team: '一组' },
        visits: { total: 2, returning: 1 },
        funnel: [{ count: 2 }, { count: 1 }, { count: 0 }, { count: 0 }],
        stock: null,
      });
      // The returning customer is A01's own: a reception, but none that the line gave.
      expect(own['fairness']).toMatchObject([{ receptions: 2, byLine: 1 }, {}, {}]);
      const { error } = await shell.say('report staff A09');
      expect(error).toMatchObject({ code: 'staff.not-found', exit: 4 });
      const early = await shell.say('report day 2026-03-04');
      expect(early.error).toMatchObject({ code: 'report.not-yet', exit: 3 });
      expect((await shell.say('report month 2026-13')).error).toMatchObject({ exit: 2 });
      expect((await shell.say('report day --force')).error).toMatchObject({ exit: 2 });
      await shell.close();
    });

    it('are drawn with bars and sparklines on a terminal, and are rows for a spreadsheet', async () => {
      const db = await dialect.freshUrl();
      const shell = await openWorld(db);
      await playWorld(shell);
      await shell.close();
      const shown = await salesdesk('report month --lang zh', { db, clock, tty: true });
      expect(shown.stdout).toContain('2026-03 月报表');
      expect(shown.stdout).toMatch(/来访 +3 +100% +█+/);
      expect(shown.stdout).toMatch(/^· +█ +· +· +· +▄/m);
      expect(shown.stdout).not.toMatch(/陈建国|吴秀英|138\d/);
      const { stdout } = await salesdesk('report day 2026-03-02 --csv', { db, clock });
      expect(stdout).toContain('ranking,A02,creditFen,128000000\r\n');
    });
  });
}
