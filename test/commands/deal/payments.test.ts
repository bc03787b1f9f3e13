import { describe, expect, it } from 'vitest';
import { dialects } from '../../support/desks.ts';
import { openFloor, type DealShown, type Floor } from '../../deal/floor.ts';

const day = (of: string, time = '10:00:00') => `${of}T${time}+08:00`;

interface Paid extends DealShown {
  readonly payment: Readonly<Record<string, unknown>>;
  readonly warnings?: readonly { readonly code: string; readonly payment: string }[];
}

async function sold(floor: Floor): Promise<void> {
  await floor.ask('deal open --unit 3-1-1501 --customer C1 --by A01 --stage subscription');
}

interface Tally {
  readonly tally: {
    readonly receivedFen: number;
    readonly month: { readonly receivedFen: number };
    readonly adjustments: readonly object[];
  };
}

for (const dialect of dialects) {
  describe(`money of deals on ${dialect.name}`, () => {
    it('is kept payment by payment: how it came, its receipt, who typed it', async () => {
      const floor = await openFloor(dialect);
      await sold(floor);
      const line = 'deal pay D1 50000 --how card --receipt " no 12" --as C01';
      const { payment } = await floor.ask<Paid>(line);
      expect(payment).toEqual({
        ...{ id: 'M1', deal: 'D1', at: day('2026-03-02'), fen: 5000000, how: 'card' },
        ...{ receipt: 'NO12', by: 'C01', why: null, void: false },
        ...{ voidedAt: null, voidedBy: null, voidedWhy: null },
      });
      const given = await floor.ask<Paid>('deal refund D1 20000 --how cash --why 多收');
      expect(given.payment).toMatchObject({ id: 'M2', fen: -2000000, why: '多收' });
      expect(given.deal['receivedFen']).toBe(3000000);
      const { payments } = await floor.ask<{ payments: { id: string }[] }>('deal payments D1');
      expect(payments.map((one) => one.id)).toEqual(['M1', 'M2']);
      const none = 'deal payments --from 2026-03-03';
      expect(await floor.ask(none)).toEqual({ payments: [] });
    });

    it('never exceeds the amount, and never less than nothing is left', async () => {
      const floor = await openFloor(dialect);
      await sold(floor);
      expect(await floor.fails('deal pay D1 1000000.01')).toBe('deal.overpaid 3');
      await floor.ask('deal pay D1 1000000');
      expect(await floor.fails('deal pay D1 0.01')).toBe('deal.overpaid 3');
      expect(await floor.fails('deal refund D1 1000000.01 --why 退')).toBe('deal.over-refunded 3');
      await floor.ask('deal refund D1 400000 --why 退');
      // What was given back rests on what came in.
      expect(await floor.fails('deal void-payment M1 --why 误登')).toBe('deal.over-refunded 3');
      await floor.ask('deal pay D1 400000');
      expect(await floor.fails('deal void-payment M2 --why 误登')).toBe('deal.overpaid 3');
    });

    it('typed with a zero too many is voided, and the right amount typed', async () => {
      const floor = await openFloor(dialect);
      await sold(floor);
      await floor.ask('deal pay D1 500000');
      const gone = await floor.ask<Paid>('deal void-payment M1 --why 多输一个零 --as C01');
      expect(gone.payment).toMatchObject({ void: true, voidedBy: 'C01', voidedWhy: '多输一个零' });
      expect(gone.deal['receivedFen']).toBe(0);
      expect((await floor.ask<Paid>('deal pay D1 50000')).deal['receivedFen']).toBe(5000000);
      expect(await floor.fails('deal void-payment M1 --why 再来')).toBe('payment.void 3');
      const { entries } = await floor.ask<{ entries: { act: string; what: object }[] }>(
        'journal list',
      );
      expect(entries.find((one) => one.act === 'deal.void-payment')?.what).toMatchObject({
        before: { receivedFen: 50000000 },
        after: { receivedFen: 0 },
      });
    });

    it('of a cancelled deal is given back, and nothing more is taken', async () => {
      const floor = await openFloor(dialect);
      await sold(floor);
      await floor.ask('deal pay D1 50000', '11:00:00');
      await floor.ask('deal cancel D1 --why 退房', '12:00:00');
      expect(await floor.fails('deal pay D1 1', '13:00:00')).toBe('deal.cancelled 3');
      // What came in before that and was forgotten is placed where it belongs.
      await floor.ask('deal pay D1 30000 --at 11:30 --why 补录', '13:00:00');
      const back = await floor.ask<Paid>('deal refund D1 80000 --why 退房退款', '14:00:00');
      expect(back.deal).toMatchObject({ stage: 'cancelled', receivedFen: 0 });
    });

    it('is of a time at which the deal was there', async () => {
      const floor = await openFloor(dialect);
      await sold(floor);
      const late = '--at 09:50 --why 补录';
      expect(await floor.fails(`deal pay D1 1 ${late}`, '11:00:00')).toBe('deal.order 3');
      await floor.ask('deal pay D1 50000', '12:00:00');
      expect(await floor.fails('deal cancel D1 --at 11:00 --why 补录', '13:00:00')).toBe(
        'deal.order 3',
      );
      // At half past eleven nothing had come in that could be given back.
      expect(await floor.fails('deal refund D1 50000 --at 11:30 --why 补录', '13:00:00')).toBe(
        'deal.over-refunded 3',
      );
    });

    it('comes with one receipt once, unless somebody says why', async () => {
      const floor = await openFloor(dialect);
      await sold(floor);
      await floor.ask('deal pay D1 50000 --receipt A-0012');
      expect(await floor.fails('deal pay D1 50000 --receipt "ａ-0012"')).toBe(
        'payment.receipt-used 3',
      );
      const { warnings } = await floor.ask<Paid>('deal pay D1 1 --receipt A-0012 --why 一票两笔');
      expect(warnings).toMatchObject([{ code: 'payment.receipt-used', payment: 'M1' }]);
    });

    it('is missing where a deal is said to be paid without it', async () => {
      const floor = await openFloor(dialect);
      await sold(floor);
      await floor.ask('deal plan D1 --pay 2026-03-05:1000000');
      expect(await floor.fails('deal advance D1 --to paid')).toBe('deal.not-paid 3');
      await floor.ask('deal pay D1 300000');
      await floor.ask('deal advance D1 --to paid --why 银行已放款');
      // Its money is still asked for.
      const { overdue } = await floor.ask<{ overdue: object[] }>('deal overdue', day('2026-03-10'));
      expect(overdue).toMatchObject([{ what: 'payment', unpaidFen: 70000000 }]);
      await floor.ask('deal pay D1 700000', day('2026-03-10'));
      expect(await floor.ask('deal overdue', day('2026-03-10'))).toEqual({ overdue: [] });
    });

    it('of a closed day that is voided is taken back in the day it was counted', async () => {
      const floor = await openFloor(dialect);
      await sold(floor);
      await floor.ask('deal pay D1 500000', '16:00:00');
      const monday = await floor.ask<Tally>('tally close --as C01', '17:30:00');
      expect(monday.tally.receivedFen).toBe(50000000);
      await floor.ask('deal pay D1 50000', day('2026-03-03'));
      await floor.ask('deal void-payment M1 --why 多输一个零', day('2026-03-03', '11:00:00'));
      await floor.ask('deal pay D1 70000 --receipt R9', day('2026-03-03', '12:00:00'));
      await floor.ask('deal void-payment M3 --why 重复', day('2026-03-03', '12:30:00'));
      const tuesday = await floor.ask<Tally>('tally close --as C01', day('2026-03-03', '17:30:00'));
      expect(tuesday.tally.receivedFen).toBe(5000000);
      expect(tuesday.tally.month.receivedFen).toBe(5000000);
      expect(tuesday.tally.adjustments).toMatchObject([
        { day: '2026-03-02', what: 'payment', id: 'D1', fen: -50000000, count: -1 },
      ]);
    });

    it('is exported, what was voided too', async () => {
      const floor = await openFloor(dialect);
      await sold(floor);
      await floor.ask('deal pay D1 500000 --receipt R1');
      await floor.ask('deal void-payment M1 --why 重复');
      const { stdout } = await floor.run('export payments --as C01');
      expect(stdout).toBe(
        'id,deal,at,amount,how,receipt,by,why,void,voidedAt,voidedBy,voidedWhy\r\n' +
          'M1,D1,2026-03-02T10:00:00+08:00,500000.00,,R1,,,true,2026-03-02T10:00:00+08:00,,重复\r\n',
      );
      const zh = await floor.run('deal payments', '10:00:00', { SALESDESK_LANG: 'zh' });
      expect(zh.stdout).toContain('有效 0 笔，合计 0.00。');
    });
  });
}
