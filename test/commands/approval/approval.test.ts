import { describe, expect, it } from 'vitest';
import { dialects } from '../../support/desks.ts';
import { play, salesdesk } from '../../support/salesdesk.ts';
import { openFloor, type DealShown } from '../../deal/floor.ts';

const keys = [
  'id',
  'kind',
  'status',
  'unit',
  'deal',
  'customer',
  'amountFen',
  'why',
  'askedBy',
  'askedAt',
  'decidedBy',
  'decidedAt',
  'decidedWhy',
  'allowedBy',
  'usedFor',
  'waitsFor',
];

for (const dialect of dialects) {
  describe(`approvals on ${dialect.name}`, () => {
    it('stand in one inbox until a manager has decided', async () => {
      const floor = await openFloor(dialect);
      const { approval } = await floor.ask<{ approval: object }>(
        'approval request price --unit 3-1-1501 --amount 950000 --why 老客户 --as A01',
      );
      expect(Object.keys(approval)).toEqual(keys);
      expect(approval).toMatchObject({
        id: 'P1',
        kind: 'price',
        status: 'pending',
        unit: '3-1-1501',
        amountFen: 95000000,
        askedBy: 'A01',
        waitsFor: 'manager',
      });
      await floor.ask('approval request price --unit 3-1-1502 --amount 1 --why 试试');
      expect(await floor.fails('approval grant P1')).toBe('not-allowed 6');
      expect(await floor.fails('approval grant P1 --as A01')).toBe('not-allowed 6');
      expect(await floor.fails('approval grant P9 --as A01')).toBe('approval.not-found 4');
      expect(await floor.fails('approval refuse P2 --as M01')).toBe('usage 2');
      expect(await floor.ask('approval grant P1 --as M01')).toMatchObject({
        approval: { status: 'granted', decidedBy: 'M01' },
      });
      expect(await floor.fails('approval refuse P1 --why 反悔 --as M01')).toBe(
        'approval.decided 3',
      );
      const waiting = await floor.ask<{ approvals: { id: string }[] }>('approval list --waiting');
      expect(waiting.approvals.map((one) => one.id)).toEqual(['P2']);
      await floor.ask('approval refuse P2 --why 太低 --as M01');
      expect(await floor.ask('approval list --waiting')).toEqual({ approvals: [] });
      const csv = await floor.run('approval list --csv');
      expect(csv.stdout.split('\r\n').slice(0, 2)).toEqual([
        'id,kind,status,unit,deal,customer,amount,why,askedBy,askedAt,decidedBy,decidedAt,decidedWhy,allowedBy,usedFor,waitsFor',
        'P1,price,granted,3-1-1501,,,950000.00,老客户,A01,2026-03-02T10:00:00+08:00,M01,2026-03-02T10:00:00+08:00,,,,',
      ]);
    });

    it('ask for what each kind needs, and nothing else', async () => {
      const floor = await openFloor(dialect);
      await floor.ask('deal open --unit 3-1-1501 --customer C1 --by A01');
      for (const line of [
        'price --unit 3-1-1502 --amount 5',
        'price --unit 3-1-1502 --why 无',
        'price --amount 5 --why 无',
        'price --unit 3-1-1502 --amount 5.001 --why 无',
        'price --unit 3-1-1502 --amount 5 --deal D1 --why 无',
        'buyer --deal D1 --why 无',
        'unit --deal D1 --why 无',
        'terms --why 无',
        'holiday --why 无',
      ]) {
        expect(await floor.fails(`approval request ${line}`), line).toBe('usage 2');
      }
      for (const [line, code] of [
        ['price --unit 9-9-9 --amount 5', 'unit.not-found 4'],
        ['buyer --deal D9 --customer C1', 'deal.not-found 4'],
        ['buyer --deal D1 --customer C9', 'customer.not-found 4'],
        ['unit --deal D1 --unit 9-9-9', 'unit.not-found 4'],
      ] as const) {
        expect(await floor.fails(`approval request ${line} --why 无`), line).toBe(code);
      }
    });

    it('guard the price: this unit, this amount, once', async () => {
      const floor = await openFloor(dialect);
      const open = 'deal open --unit 3-1-1501 --customer C1 --by A01 --amount 950000';
      const refusal = 'deal.price-not-approved 3';
      expect(await floor.fails(open)).toBe(refusal);
      await floor.ask('approval request price --unit 3-1-1501 --amount 950000 --why 老客户');
      expect(await floor.fails(`${open} --approval P1`)).toBe(refusal);
      await floor.ask('approval grant P1 --as M01');
      expect(await floor.fails(open)).toBe(refusal);
      expect(await floor.fails(`${open}.01 --approval P1`)).toBe(refusal);
      expect(await floor.fails(`${open.replace('1501', '1502')} --approval P1`)).toBe(refusal);
      const sold = await floor.ask<DealShown>(`${open} --approval P1`);
      expect(sold.deal['amountFen']).toBe(95000000);
      await floor.ask('deal cancel D1 --why 退房');
      expect(await floor.fails(`${open} --approval P1`)).toBe(refusal);
      const { approvals } = await floor.ask<{ approvals: { usedFor: string }[] }>('approval list');
      expect(approvals[0]?.usedFor).toBe('D1');
      // List price needs none, and uses none up.
      await floor.ask('approval request price --unit 3-1-1502 --amount 2000000 --why 原价');
      await floor.ask('approval grant P2 --as M01');
      await floor.ask('deal open --unit 3-1-1502 --customer C1 --by A01 --approval P2');
      const after = await floor.ask<{ approvals: { usedFor: string | null }[] }>('approval list');
      expect(after.approvals[1]?.usedFor).toBeNull();
    });

    it('guard the names on a deal', async () => {
      const floor = await openFloor(dialect);
      await floor.ask('call add --phone 13900000002 --by A01 --name 林女士');
      await floor.ask('deal open --unit 3-1-1501 --customer C1 --by A01');
      const add = 'deal buyer add D1 --customer C2';
      expect(await floor.fails(add)).toBe('deal.buyer-not-approved 3');
      await floor.ask('approval request buyer --deal D1 --customer C2 --why 夫妻共有');
      await floor.ask('approval grant P1 --as M01');
      const { buyers } = await floor.ask<{ buyers: object[] }>(`${add} --approval P1`);
      const since = '2026-03-02T10:00:00+08:00';
      expect(buyers).toEqual([
        { customer: 'C1', since, until: null },
        { customer: 'C2', since, until: null },
      ]);
      expect(await floor.fails(`${add} --approval P1`)).toBe('deal.buyer-exists 3');
      const remove = 'deal buyer remove D1 --customer C1';
      expect(await floor.fails(`${remove} --approval P1`)).toBe('deal.buyer-not-approved 3');
      await floor.ask('approval request buyer --deal D1 --customer C1 --why 改名');
      await floor.ask('approval grant P2 --as M01');
      const left = await floor.ask<DealShown & { buyers: object[] }>(`${remove} --approval P2`);
      expect(left.buyers[0]).toMatchObject({ customer: 'C1', until: since });
      expect(left.deal['customer']).toBe('C1');
      expect(await floor.fails(remove)).toBe('buyer.not-found 4');
      expect(await floor.fails('deal buyer remove D1 --customer C2')).toBe('deal.last-buyer 3');
    });

    it('guard the unit of a deal, which takes the new one’s price', async () => {
      const floor = await openFloor(dialect);
      await floor.ask('deal open --unit 3-1-1501 --customer C1 --by A01 --stage subscription');
      const swap = 'deal swap D1 --unit 3-1-1502';
      expect(await floor.fails(swap)).toBe('deal.unit-not-approved 3');
      await floor.ask('approval request unit --deal D1 --unit 3-1-1502 --why 换大');
      await floor.ask('approval grant P1 --as M01');
      expect(await floor.fails('deal swap D1 --unit 3-1-1501 --approval P1')).toBe(
        'deal.same-unit 3',
      );
      expect(await floor.fails(`${swap} --approval P1 --amount 5`)).toBe(
        'deal.price-not-approved 3',
      );
      const { deal } = await floor.ask<DealShown>(`${swap} --approval P1`, '11:00:00');
      expect(deal).toMatchObject({ unit: '3-1-1502', amountFen: 200000000, area: '120.25' });
      const { units } = await floor.ask<{ units: { status: string }[] }>('unit list');
      expect(units.map((unit) => unit.status)).toEqual(['available', 'subscribed', 'available']);
      const { history } = await floor.ask<{ history: { what: string; fen: number }[] }>(
        'deal show D1',
      );
      expect(history.slice(-2)).toMatchObject([
        { what: 'unit', fen: 200000000 },
        { what: 'amount', fen: 100000000 },
      ]);
      await floor.ask('deal open --unit 3-1-1501 --customer C1 --by A02');
      await floor.ask('approval request unit --deal D1 --unit 3-1-1501 --why 换回');
      await floor.ask('approval grant P2 --as M01');
      expect(await floor.fails('deal swap D1 --unit 3-1-1501 --approval P2')).toBe(
        'unit.not-available 3',
      );
    });

    it('of contract terms name who in the company allowed it', async () => {
      const floor = await openFloor(dialect);
      await floor.ask('deal open --unit 3-1-1501 --customer C1 --by A01');
      await floor.ask('approval request terms --deal D1 --why 延期交房');
      expect(await floor.ask('approval list')).toMatchObject({
        approvals: [{ waitsFor: 'company' }],
      });
      expect(await floor.fails('approval grant P1 --as M01')).toBe('approval.company-only 3');
      const granted = await floor.ask('approval grant P1 --allowed-by 法务部陈总 --as M01');
      expect(granted).toMatchObject({ approval: { allowedBy: '法务部陈总', usedFor: 'D1' } });
    });

    it('are proved by PIN on a real desk', async () => {
      const db = await dialect.freshUrl();
      await play(
        ['init', 'staff add M01 周经理 --role manager', 'unit add 3-1-1501 --price 1000000'],
        { db },
      );
      await play(['staff pin M01'], { db, env: { SALESDESK_NEW_PIN: '2580' } });
      await play(['approval request price --unit 3-1-1501 --amount 900000 --why 老客户'], { db });
      const grant = (env: Record<string, string>) =>
        salesdesk('approval grant P1 --as M01 --json', { db, env });
      expect((await grant({})).code).toBe(6);
      expect((await grant({ SALESDESK_PIN: '2580' })).code).toBe(0);
    });
  });
}
