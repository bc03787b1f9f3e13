import { describe, expect, it } from 'vitest';
import { dialects } from '../../support/desks.ts';
import { startSalesdesk } from '../../support/processes.ts';
import { momentOf, openFloor, type DealShown } from '../../deal/floor.ts';

const keys = [
  'id',
  'unit',
  'customer',
  'by',
  'visit',
  'stage',
  'amountFen',
  'area',
  'openedAt',
  'closedAt',
  'contractAt',
  'paidAt',
  'cancelledAt',
  'receivedFen',
];

const time = (clock: string) => `2026-03-02T${clock}+08:00`;

for (const dialect of dialects) {
  describe(`deals on ${dialect.name}`, () => {
    it('go from deposit to paid, each stage with its date', async () => {
      const floor = await openFloor(dialect);
      const opened = await floor.ask<DealShown>(
        'deal open --unit 3-1-1501 --customer C1 --by A01',
        '10:00:00',
      );
      expect(Object.keys(opened.deal)).toEqual(keys);
      expect(opened.deal).toEqual({
        id: 'D1',
        unit: '3-1-1501',
        customer: 'C1',
        by: 'A01',
        visit: 'V1',
        stage: 'deposit',
        amountFen: 100000000,
        area: '89.5',
        openedAt: time('10:00:00'),
        closedAt: null,
        contractAt: null,
        paidAt: null,
        cancelledAt: null,
        receivedFen: 0,
      });
      const status = async () => {
        const { units } = await floor.ask<{ units: { status: string }[] }>('unit list');
        return units[0]?.status;
      };
      expect(await status()).toBe('held');
      const advance = (to: string, at: string) =>
        floor.ask<DealShown>(`deal advance D1 --to ${to}`, at);
      expect((await advance('subscription', '11:00:00')).deal['closedAt']).toBe(time('11:00:00'));
      expect(await status()).toBe('subscribed');
      expect((await advance('contract', '12:00:00')).deal).toMatchObject({
        closedAt: time('11:00:00'),
        contractAt: time('12:00:00'),
      });
      expect(await status()).toBe('contracted');
      const paid = await floor.ask<DealShown>('deal pay D1 1000000', '12:30:00');
      expect(paid.deal).toMatchObject({ stage: 'contract', receivedFen: 100000000 });
      expect((await advance('paid', '13:00:00')).deal).toMatchObject({
        stage: 'paid',
        paidAt: time('13:00:00'),
      });
      expect(await status()).toBe('contracted');
      expect((await floor.ask<DealShown>('deal cancel D1 --why 退房', '14:00:00')).deal).toEqual(
        expect.objectContaining({ stage: 'cancelled', cancelledAt: time('14:00:00') }),
      );
      expect(await status()).toBe('available');
    });

    it('only go forward, and stand still once cancelled', async () => {
      const floor = await openFloor(dialect);
      await floor.ask('deal open --unit 3-1-1501 --customer C1 --by A01 --stage contract');
      expect(await floor.fails('deal advance D1 --to subscription')).toBe('deal.stage-backward 3');
      expect(await floor.fails('deal advance D1 --to contract')).toBe('deal.stage-backward 3');
      expect(await floor.fails('deal advance D1 --to cancelled')).toBe('usage 2');
      expect(await floor.fails('deal cancel D1')).toBe('usage 2');
      await floor.ask('deal cancel D1 --why 贷款未批');
      for (const line of [
        'deal advance D1 --to paid',
        'deal cancel D1 --why 再退',
        'deal pay D1 1',
        'deal plan D1 --contract-by 2026-03-10',
        'approval request terms --deal D1 --why 改条款',
      ]) {
        expect(await floor.fails(line), line).toBe('deal.cancelled 3');
      }
    });

    it('name only what there is', async () => {
      const floor = await openFloor(dialect);
      const open = 'deal open --unit 3-1-1501 --customer C1 --by A01';
      expect(await floor.fails(open.replace('3-1-1501', '9-9-9'))).toBe('unit.not-found 4');
      expect(await floor.fails(open.replace('C1', 'C9'))).toBe('customer.not-found 4');
      expect(await floor.fails(open.replace('A01', 'A09'))).toBe('staff.not-found 4');
      expect(await floor.fails(`${open} --visit V9`)).toBe('visit.not-found 4');
      expect(await floor.fails(`${open} --approval P9`)).toBe('approval.not-found 4');
      expect(await floor.fails(open.replace('A01', 'M01'))).toBe('deal.not-a-consultant 3');
      for (const line of ['advance D9 --to paid', 'cancel D9 --why 无', 'pay D9 5', 'show D9']) {
        expect(await floor.fails(`deal ${line}`), line).toBe('deal.not-found 4');
      }
      for (const line of [
        `${open} --amount 1.001`,
        `${open} --amount 1e6`,
        `${open} --stage paid`,
        `${open} --visit first`,
        open.replace('C1', 'nobody'),
        'deal open --unit 3-1-1501 --customer C1',
        'deal pay D1 0',
        'deal pay D1 5.123',
        'deal plan D1',
        'deal plan D1 --pay 2026-02-30:5',
        'deal plan D1 --pay 50000',
      ]) {
        expect(await floor.fails(line), line).toBe('usage 2');
      }
      await floor.ask('staff resign A02');
      expect(await floor.fails(open.replace('A01', 'A02'))).toBe('staff.resigned 3');
    });

    it('sell no flat twice, and say who has it', async () => {
      const floor = await openFloor(dialect);
      const around = { db: floor.db, clock: momentOf('10:00:00') };
      const open = 'deal open --unit 3-1-1501 --customer C1 --json --by'.split(' ');
      const both = await Promise.all(
        ['A01', 'A02', 'A01'].map((by) => startSalesdesk([...open, by], around)),
      );
      const [won, ...lost] = both.sort((a, b) => (a.code ?? 0) - (b.code ?? 0));
      expect([won?.code, ...lost.map((one) => one.code)]).toEqual([0, 3, 3]);
      const { deal } = JSON.parse(won?.stdout ?? '') as DealShown;
      for (const { stderr } of lost) {
        expect(JSON.parse(stderr)).toMatchObject({
          error: {
            code: 'unit.not-available',
            message: expect.stringContaining(
              `D1 has it (deposit), sold by ${String(deal['by'])}`,
            ) as string,
          },
        });
      }
    });

    it('follow the last reception until the closing settles it', async () => {
      const floor = await openFloor(dialect);
      const visit = async (line: string, at?: string) =>
        (await floor.ask<DealShown>(line, at)).deal['visit'];
      expect(await visit('deal open --unit 3-1-1501 --customer C1 --by A01', '10:00:00')).toBe(
        'V1',
      );
      await floor.ask('queue join A02', '10:30:00');
      await floor.ask('queue away A01 --kind out', '10:30:00');
      await floor.ask('queue next --phone 13800000001', '11:00:00');
      expect(await visit('deal show D1', '11:00:00')).toBe('V2');
      expect(await visit('deal advance D1 --to subscription', '11:30:00')).toBe('V2');
      await floor.ask('queue done A02', '11:40:00');
      await floor.ask('queue join A02', '11:40:00');
      await floor.ask('queue next --phone 13800000001', '12:00:00');
      expect(await visit('deal show D1', '12:00:00')).toBe('V2');
      expect(await visit('deal open --unit 3-1-1502 --customer C1 --by A01', '12:00:00')).toBe(
        'V3',
      );
    });

    it('name another visit only through a clerk or manager', async () => {
      const floor = await openFloor(dialect);
      await floor.ask('queue join A02', '10:30:00');
      await floor.ask('queue away A01 --kind out', '10:30:00');
      await floor.ask('queue next --phone 13800000001', '11:00:00');
      const open = 'deal open --unit 3-1-1501 --customer C1 --by A01 --stage subscription';
      expect(await floor.fails(`${open} --visit V1`, '12:00:00')).toBe('not-allowed 6');
      expect(await floor.fails(`${open} --visit V1 --as A01`, '12:00:00')).toBe('not-allowed 6');
      const named = await floor.ask<DealShown>(`${open} --visit V1 --as C01`, '12:00:00');
      expect(named.deal['visit']).toBe('V1');
      const last = 'deal open --unit 3-1-1502 --customer C1 --by A02 --visit V2';
      expect((await floor.ask<DealShown>(last, '12:00:00')).deal['visit']).toBe('V2');
      await floor.ask('queue done A02', '12:10:00');
      await floor.ask('queue join A02', '12:10:00');
      await floor.ask('queue next --phone 13900000002 --name 林女士', '12:20:00');
      const other = 'deal open --unit 3栋1-1503 --customer C1 --by A02 --visit V3';
      expect(await floor.fails(other, '12:30:00')).toBe('not-allowed 6');
      expect(await floor.fails(`${other} --as M01`, '12:30:00')).toBe('deal.visit-of-another 3');
    });

    it('have no visit where nobody received the customer', async () => {
      const floor = await openFloor(dialect);
      await floor.ask('call add --phone 13900000009 --by A02 --name 何先生');
      const deal = await floor.ask<DealShown>(
        'deal open --unit 3-1-1501 --customer C2 --by A02 --stage subscription',
      );
      expect(deal.deal['visit']).toBeNull();
    });

    it('close at the stage that the policy of the day says', async () => {
      const floor = await openFloor(dialect);
      await floor.ask('policy set deal.closesAt contract --as M01 --why 按签约', '09:45:00');
      await floor.ask('deal open --unit 3-1-1501 --customer C1 --by A01 --stage subscription');
      expect((await floor.ask<DealShown>('deal show D1')).deal['closedAt']).toBeNull();
      const signed = await floor.ask<DealShown>('deal advance D1 --to contract', '11:00:00');
      expect(signed.deal['closedAt']).toBe(time('11:00:00'));
    });

    it('can be typed in later with their true times, in order', async () => {
      const floor = await openFloor(dialect);
      const late = (clock: string) => `--at 2026-03-02T${clock}+08:00 --why 停电补录`;
      expect(
        await floor.fails(
          'deal open --unit 3-1-1501 --customer C1 --by A01 --at 2026-03-02T09:45:00+08:00',
          '15:00:00',
        ),
      ).toBe('usage 2');
      const opened = await floor.ask<DealShown>(
        `deal open --unit 3-1-1501 --customer C1 --by A01 --stage subscription ${late('09:45:00')}`,
        '15:00:00',
      );
      expect(opened.deal).toMatchObject({
        visit: 'V1',
        openedAt: time('09:45:00'),
        closedAt: time('09:45:00'),
      });
      expect(
        await floor.fails(`deal advance D1 --to contract ${late('09:40:00')}`, '15:00:00'),
      ).toBe('deal.order 3');
      await floor.ask(`deal cancel D1 ${late('14:00:00')}`, '15:00:00');
      const again = 'deal open --unit 3-1-1501 --customer C1 --by A02';
      expect(await floor.fails(`${again} ${late('13:00:00')}`, '15:00:00')).toBe(
        'unit.moved-since 3',
      );
      const second = await floor.ask<DealShown>(`${again} ${late('14:30:00')}`, '15:00:00');
      expect(second.deal).toMatchObject({ id: 'D2', openedAt: time('14:30:00') });
      const { history } = await floor.ask<{ history: { what: string; recordedAt: string }[] }>(
        'deal show D1',
      );
      expect(history.map((one) => one.what)).toEqual(['subscription', 'closed', 'cancelled']);
      expect(new Set(history.map((one) => one.recordedAt))).toEqual(new Set([time('15:00:00')]));
    });

    it('are sold late at the list price of that time', async () => {
      const floor = await openFloor(dialect);
      await floor.ask('approval request list-price --unit 3-1-1501 --amount 1100000 --why 涨价');
      await floor.ask('approval grant P1 --as M01');
      await floor.ask('unit price 3-1-1501 1100000 --approval P1', '12:00:00');
      const deal = await floor.ask<DealShown>(
        'deal open --unit 3-1-1501 --customer C1 --by A01 --at 11:00:00 --why 补录',
        '15:00:00',
      );
      expect(deal.deal['amountFen']).toBe(100000000);
    });

    it('take no amount that a year of sums could not hold', async () => {
      const floor = await openFloor(dialect);
      await floor.ask('deal open --unit 3-1-1501 --customer C1 --by A01');
      for (const line of [
        'deal pay D1 90071992547409.91',
        'deal refund D1 10000000000.01 --why 退款',
        'deal plan D1 --pay 2026-04-01:99999999999999999999',
        'unit add 9-1-101 --price 10000000000.01',
        'unit price 3-1-1501 10000000001',
        'approval request price --unit 3-1-1502 --amount 10000000000.01 --why 团购',
        'deal open --unit 3-1-1502 --customer C1 --by A01 --amount 90071992547409.92',
      ]) {
        expect(await floor.fails(line), line).toBe('money.too-much 3');
      }
      await floor.ask('unit add 9-1-101 --price 10000000000');
    });

    it('are listed for people and spreadsheets', async () => {
      const floor = await openFloor(dialect);
      await floor.ask('deal open --unit 3-1-1501 --customer C1 --by A01');
      await floor.ask('deal open --unit 3-1-1502 --customer C1 --by A02 --stage subscription');
      await floor.ask('deal pay D2 50000');
      const csv = await floor.run('deal list --by A02 --csv');
      expect(csv.stdout).toBe(
        'id,unit,customer,by,visit,stage,amount,area,openedAt,closedAt,contractAt,paidAt,cancelledAt,received\r\n' +
          'D2,3-1-1502,C1,A02,V1,subscription,2000000.00,120.25,2026-03-02T10:00:00+08:00,2026-03-02T10:00:00+08:00,,,,50000.00\r\n',
      );
      const { deals } = await floor.ask<{ deals: { id: string }[] }>('deal list');
      expect(deals.map((deal) => deal.id)).toEqual(['D1', 'D2']);
      const shown = await floor.run('deal show D2', '10:00:00', { SALESDESK_LANG: 'zh' });
      expect(shown.stdout).toContain('认购');
      expect(shown.stdout).toContain('收款');
      const list = await floor.run('deal list --stage deposit', '10:00:00');
      expect(list.stdout).toContain('D1');
      expect(list.stdout).not.toContain('D2');
    });
  });
}
