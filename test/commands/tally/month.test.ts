import { beforeAll, describe, expect, it } from 'vitest';
import { dialects } from '../../support/desks.ts';
import { play, salesdesk } from '../../support/salesdesk.ts';

interface Told {
  readonly days: { readonly day: string; readonly seal: string | null }[];
  readonly totals: Record<string, { count: number; fen: number }> & { receivedFen: number };
  readonly adjustments: object[];
  readonly reconciliation: object;
}

for (const dialect of dialects) {
  describe(`the month on ${dialect.name}`, () => {
    let db: string;
    const on = (clock: string) => ({ db, clock: `2026-${clock}+08:00` });
    const month = async (which: string, clock: string): Promise<Told & Record<string, unknown>> => {
      const { code, stdout, stderr } = await salesdesk(`tally month ${which} --json`, on(clock));
      expect([code, stderr]).toEqual([0, '']);
      return JSON.parse(stdout) as Told & Record<string, unknown>;
    };

    /** Two deals in March, one of them on its last evening, one of February's last evening, one typed in late. */
    beforeAll(async () => {
      db = await dialect.freshUrl();
      await play(
        [
          'init --training --timezone Asia/Shanghai',
          'staff add A01 王芳 --team 一组',
          'staff add C01 孙会计 --role clerk',
          'staff add M01 周经理 --role manager',
          ...['1', '2', '3', '4'].map((n) => `unit add 1-1-10${n} --area 80.5 --price 1000000`),
          'queue join A01',
          'queue next --phone 13800000001 --name 陈先生 --channel 路过',
          'queue done A01',
          'tally close --as C01',
        ],
        on('02-28T17:00:00'),
      );
      const open = (unit: string) =>
        `deal open --unit ${unit} --customer C1 --by A01 --stage subscription`;
      await play([open('1-1-101')], on('02-28T19:00:00'));
      await play(
        [
          open('1-1-102'),
          'deal pay D2 200000',
          'deal plan D2 --pay 2026-03-20:500000 --pay 2026-04-20:500000',
          'queue join A01',
          'queue next',
        ],
        on('03-10T11:00:00'),
      );
      await play(['tally close --as C01'], on('03-31T17:20:00'));
      await play(
        [open('1-1-103'), 'deal plan D3 --pay 2026-03-31:100000 --pay 2026-04-20:900000'],
        on('03-31T20:00:00'),
      );
      await play(
        [
          'deal pay D2 0.5 --at "2026-03-15 10:00" --why 补录',
          'deal cancel D2 --at "2026-03-30 10:00" --why 贷款未批',
          'tally close --as C01',
        ],
        on('04-01T17:00:00'),
      );
    });

    it('agrees with its tallies and what they listed late', async () => {
      const told = await month('2026-03', '04-02T09:00:00');
      expect(Object.keys(told)).toEqual([
        ...['month', 'dueOn', 'onTime', 'days', 'totals', 'adjustments', 'conversion', 'channels'],
        ...['byStaff', 'others', 'byTeam', 'stock', 'sellThrough', 'money', 'lastMonth'],
        ...['lastYear', 'reconciliation'],
      ]);
      expect(told).toMatchObject({ month: '2026-03', dueOn: '2026-04-05', onTime: true });
      expect(told.days.map((one) => one.day)).toEqual(
        Array.from({ length: 31 }, (_, at) => `2026-03-${String(at + 1).padStart(2, '0')}`),
      );
      expect(told.days.every((one) => one.seal !== null)).toBe(true);
      expect(told.totals).toEqual({
        visits: { total: 1, new: 1, returning: 0, referral: 0, heads: 1 },
        calls: 0,
        deposits: { count: 0, fen: 0 },
        subscriptions: { count: 2, area: '161', fen: 200000000 },
        contracts: { count: 0, fen: 0 },
        cancellations: { count: 1, fen: 100000000 },
        net: { count: 1, fen: 100000000 },
        receivedFen: 20000050,
      });
      expect(told.adjustments).toMatchObject([
        { day: '2026-03-15', what: 'payment', id: 'D2', fen: 50 },
        { day: '2026-03-30', what: 'cancellation', id: 'D2', fen: 100000000 },
      ]);
    });

    it('says by which deals it differs from the calendar month', async () => {
      const evening = { count: 1, fen: 100000000 };
      expect((await month('2026-03', '04-02T09:00:00')).reconciliation).toEqual({
        tallied: { count: 2, area: '161', fen: 200000000 },
        earlier: [{ deal: 'D1', at: '2026-02-28T19:00:00+08:00', ...evening }],
        later: [{ deal: 'D3', at: '2026-03-31T20:00:00+08:00', ...evening }],
        calendar: { count: 2, area: '161', fen: 200000000 },
      });
    });

    it('has conversion, people, stock and money, and stands beside the month before', async () => {
      const told = await month('2026-03', '04-02T09:00:00');
      expect(told).toMatchObject({
        conversion: [
          { step: 'visits', count: 1, ofVisits: '1' },
          { step: 'deposits', count: 0, ofVisits: '0' },
          { step: 'subscriptions', count: 2, ofVisits: '2' },
          { step: 'contracts', count: 0, ofVisits: '0' },
        ],
        channels: [{ channel: null, visits: 1 }],
        byStaff: [
          { staff: 'A01', receptions: 1, newCustomers: 0, closings: '2', creditFen: 200000000 },
        ],
        stock: { opening: 4, sold: 2, returned: 1, closing: 3, balanced: true },
        sellThrough: { sold: 1, offered: 4, rate: '0.25' },
        money: { dueFen: 10000000, receivedFen: 20000050, outstandingFen: 10000000 },
        lastMonth: { month: '2026-02', totals: { visits: { total: 1 } } },
        lastYear: { month: '2025-03', totals: { visits: { total: 0 } } },
      });
    });

    it('has open days as they stand, and is late once its due day is over', async () => {
      const told = await month('2026-04', '04-03T12:00:00');
      expect(told.days.map(({ day, seal }) => [day, seal !== null])).toEqual([
        ['2026-04-01', true],
        ['2026-04-02', false],
        ['2026-04-03', false],
      ]);
      expect(told.totals).toMatchObject({ subscriptions: { count: 1 } });
      expect((await month('2026-04', '05-05T23:59:59'))['onTime']).toBe(true);
      expect((await month('2026-04', '05-06T00:00:00'))['onTime']).toBe(false);
    });

    it('that has not begun is refused', async () => {
      const refused = await salesdesk('tally month 2026-05 --json', on('04-03T12:00:00'));
      expect(refused.error()).toMatchObject({ code: 'tally.not-yet', exit: 3 });
      const typed = await salesdesk('tally month 2026-13 --json', on('04-03T12:00:00'));
      expect(typed.error()).toMatchObject({ code: 'usage', exit: 2 });
    });

    it('prints in both languages, and as a row a day', async () => {
      const zh = await salesdesk('tally month 2026-03 --lang zh', on('04-02T09:00:00'));
      expect(zh.stdout).toContain('月报 · 2026-03');
      expect(zh.stdout).toContain('计入本月、上月成交： D1  2026-02-28 19:00  1,000,000.00');
      expect(zh.stdout).toContain('去化：1 / 4 套 (25%)');
      const csv = await salesdesk('tally month 2026-03 --csv', on('04-02T09:00:00'));
      const lines = csv.stdout.split('\r\n');
      expect(lines).toHaveLength(1 + 31 + 2 + 1);
      expect(lines.at(-2)).toBe(
        '2026-03,,1,1,0,0,0.00,2,161,2000000.00,0,0.00,1,1000000.00,1,1000000.00,200000.50',
      );
    });
  });
}
