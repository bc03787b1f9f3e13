import { describe, expect, it } from 'vitest';
import { dialects } from '../../support/desks.ts';
import { play, salesdesk } from '../../support/salesdesk.ts';

for (const dialect of dialects) {
  describe(`the tally and the report of a month on ${dialect.name}`, () => {
    it('say the same of conversion, channels and stock, and neither tells a phone', async () => {
      const setting = { db: await dialect.freshUrl(), clock: '2026-03-02T10:00:00+08:00' };
      await play(
        [
          'init --training --timezone Asia/Shanghai',
          'staff add A01 王芳',
          ...['101', '102', '103'].map((room) => `unit add 1-1-${room} --area 80 --price 1000000`),
          'queue join A01',
          'queue next --phone 13800000001 --name 陈先生 --channel 老客户13900000009介绍',
          'queue done A01',
          'queue join A01',
          'queue next --channel 路过',
          'queue done A01',
          'queue join A01',
          'queue next',
          'queue done A01',
          'deal open --unit 1-1-101 --customer C1 --by A01 --stage subscription',
        ],
        setting,
      );
      const told = async <T>(line: string): Promise<T> =>
        (await salesdesk(`${line} --json`, setting)).json<T>();
      const tally = await told<{
        conversion: object;
        channels: object;
        stock: { closing: number };
      }>('tally month 2026-03');
      const { report } = await told<{
        report: { funnel: object; channels: object; stock: { floors: { left: number }[] } };
      }>('report month 2026-03');
      expect(tally.conversion).toEqual([
        { step: 'visits', count: 3, ofVisits: '1' },
        { step: 'deposits', count: 0, ofVisits: '0' },
        { step: 'subscriptions', count: 1, ofVisits: '0.3333' },
        { step: 'contracts', count: 0, ofVisits: '0' },
      ]);
      expect(report.funnel).toEqual(tally.conversion);
      expect(tally.channels).toEqual([
        { channel: '老客户***介绍', visits: 1 },
        { channel: '路过', visits: 1 },
        { channel: null, visits: 1 },
      ]);
      expect(report.channels).toEqual(tally.channels);
      const left = report.stock.floors.reduce((sum, floor) => sum + floor.left, 0);
      expect([left, tally.stock.closing]).toEqual([2, 2]);
    });
  });
}
