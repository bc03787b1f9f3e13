import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dialects } from '../../support/desks.ts';
import { salesdesk } from '../../support/salesdesk.ts';
import { manager, openFloor, sellUnrecognised, type Floor } from './floor.ts';
import { connect } from '../../../src/db/connect.ts';

interface Statement {
  readonly frozen: boolean;
  readonly held: readonly string[];
  readonly staff: readonly {
    readonly party: string;
    readonly creditFen: number;
    readonly commissionFen: number;
    readonly payableFen: number;
    readonly lines: readonly object[];
  }[];
  readonly totalPayableFen: number;
}

/** A01 sells 1-1-101 on 3 March and 1-1-103 on 20 March, both signed. */
async function sellTwo(floor: Floor): Promise<void> {
  floor.at('2026-03-03 10:00');
  await floor.play(
    'queue join A01',
    'queue next --phone 13800000001 --name 陈先生',
    'queue done A01',
    'deal open --unit 1-1-101 --customer C1 --by A01 --stage contract',
  );
  floor.at('2026-03-20 10:00');
  await floor.play('deal open --unit 1-1-103 --customer C1 --by A01 --stage contract');
}

for (const dialect of dialects) {
  describe(`a month settled on ${dialect.name}`, () => {
    let floor: Floor;
    let db: string;
    const statement = (month: string, more = '') =>
      floor.ask<Statement>(`commission statement --month ${month} ${more}`);
    const paid = async (month: string) =>
      (await statement(month)).staff.map((one) => `${one.party} ${one.payableFen}`);

    beforeEach(async () => {
      db = await dialect.freshUrl();
      floor = await openFloor(db);
    });

    afterEach(() => floor.close());

    it('has the shape that programs rely on, open and frozen', async () => {
      await sellTwo(floor);
      const staff = [
        {
          party: 'A01',
          creditFen: 250000001,
          commissionFen: 750000,
          payableFen: 750000,
          lines: [
            {
              deal: 'D1',
              kind: 'payment',
              creditFen: 100000001,
              commissionFen: 300000,
              payableFen: 300000,
            },
            {
              deal: 'D2',
              kind: 'payment',
              creditFen: 150000000,
              commissionFen: 450000,
              payableFen: 450000,
            },
          ],
        },
      ];
      floor.at('2026-04-01 00:00:00');
      expect(await statement('2026-03')).toEqual({
        ...{ month: '2026-03', frozen: false, runAt: null, staff, held: [] },
        totalPayableFen: 750000,
      });
      const frozen = {
        ...{ month: '2026-03', frozen: true, runAt: '2026-04-01T00:00:00+08:00' },
        ...{ staff, held: [], totalPayableFen: 750000 },
      };
      expect(await floor.ask('commission run 2026-03 --as S01')).toEqual(frozen);
      await floor.play('deal cancel D1 --why 客户退房', 'staff add A05 周杰');
      expect(await statement('2026-03')).toEqual(frozen);
    });

    it('is run once, when it is over, month by month, by a clerk or a manager', async () => {
      const run = (month: string, who = '--as M01') =>
        floor.refusal(`commission run ${month} ${who}`);
      floor.at('2026-03-31 23:59:59');
      expect(await run('2026-3.')).toBe('usage');
      expect(await run('2026-13')).toBe('usage');
      expect(await run('2026-03', '')).toBe('not-allowed');
      expect(await run('2026-03', '--as A01')).toBe('not-allowed');
      expect(await run('2026-03')).toBe('run.month-not-over');
      expect(await run('2026-02', '--as M01 --at "2026-03-01 10:00" --why 补')).toBe('usage');
      floor.at('2026-04-01 00:00:00');
      await floor.play('commission run 2026-03 --as M01');
      expect(await run('2026-03')).toBe('run.frozen');
      expect(await run('2026-02')).toBe('run.out-of-order');
      expect(await run('2026-04')).toBe('run.month-not-over');
      floor.at('2026-06-01 09:00');
      expect(await run('2026-05')).toBe('run.out-of-order');
      await floor.play('commission run 2026-04 --as S01', 'commission run 2026-05 --as M01');
    });

    it('holds what is open or disputed, and pays it when that is settled', async () => {
      await sellUnrecognised(floor);
      await floor.play(
        'deal advance D1 --to contract',
        'commission object D1 --by A01 --evidence V1',
      );
      floor.at('2026-03-31 20:00');
      await floor.play('deal open --unit 1-1-101 --customer C1 --by A02 --stage contract');
      floor.at('2026-04-01 09:00');
      expect(await floor.ask<Statement>('commission run 2026-03 --as M01')).toMatchObject({
        ...{ staff: [], held: ['D1', 'D2'], totalPayableFen: 0 },
      });
      floor.at('2026-04-02 09:00');
      await floor.play(
        'commission agree D1 --by A01 --shares A03:60,A01:40',
        'commission agree D1 --by A03 --shares A03:60,A01:40',
      );
      floor.at('2026-05-01 09:00');
      await floor.play('commission run 2026-04 --as M01');
      const { staff, held } = await statement('2026-04');
      expect(held).toEqual([]);
      expect(
        staff.map(({ party, creditFen, payableFen }) => [party, creditFen, payableFen]),
      ).toEqual([
        ['A01', 0, 240000],
        ['A03', 0, 660000],
      ]);
      expect(staff[0]?.lines).toEqual([
        {
          ...{ deal: 'D1', kind: 'payment', creditFen: 80000000 },
          ...{ commissionFen: 240000, payableFen: 240000 },
        },
      ]);
    });

    it('takes back what a cancelled deal was paid, and what the tiers then give others', async () => {
      await floor.play(
        `policy set commission.tiers '[{"fromFen":0,"rate":0.001},{"fromFen":100000001,"rate":0.01}]' --from 2026-03-01 ${manager}`,
      );
      await sellTwo(floor);
      floor.at('2026-04-01 09:00');
      await floor.play('commission run 2026-03 --as M01');
      expect(await paid('2026-03')).toEqual(['A01 1600000']);
      await floor.play('deal cancel D1 --why 客户退房');
      floor.at('2026-05-01 09:00');
      await floor.play('commission run 2026-04 --as M01');
      const { staff } = await statement('2026-04');
      expect(staff).toEqual([
        {
          ...{ party: 'A01', creditFen: 0, commissionFen: 0, payableFen: -1000000 },
          lines: [
            {
              ...{ deal: 'D1', kind: 'clawback', creditFen: 100000001 },
              ...{ commissionFen: 100000, payableFen: -100000 },
            },
            {
              ...{ deal: 'D2', kind: 'adjustment', creditFen: 150000000 },
              ...{ commissionFen: 600000, payableFen: -900000 },
            },
          ],
        },
      ]);
      expect(await paid('2026-05')).toEqual([]);
    });

    it('goes by the policy of the day each deal closed on', async () => {
      await floor.play(
        `policy set commission.tiers '[{"fromFen":0,"rate":0.01}]' --from 2026-03-10 ${manager}`,
        `policy set commission.release '[{"on":"subscription","portion":0.5},{"on":"paid","portion":0.5}]' --from 2026-03-10 ${manager}`,
      );
      await sellTwo(floor);
      floor.at('2026-03-22 10:00');
      const { staff } = await statement('2026-03');
      expect(staff[0]?.lines).toMatchObject([
        { deal: 'D1', commissionFen: 300000, payableFen: 300000 },
        { deal: 'D2', commissionFen: 1500000, payableFen: 750000 },
      ]);
      const { policy } = await floor.ask<{ policy: { key: string; since: string | null }[] }>(
        'commission explain D2',
      );
      expect(policy.find((one) => one.key === 'commission.tiers')?.since).toBe('2026-03-10');
      const first = await floor.ask<typeof policy>('commission explain D1');
      expect(JSON.stringify(first)).not.toContain('2026-03-10');
    });

    it('is narrowed to one person, and nobody else', async () => {
      await sellTwo(floor);
      floor.at('2026-04-01 09:00');
      await floor.play('commission run 2026-03 --as M01');
      const own = await statement('2026-03', '--staff A01');
      expect(own).toMatchObject({ totalPayableFen: 750000, staff: [{ party: 'A01' }] });
      expect(await statement('2026-03', '--staff A02')).toMatchObject({
        ...{ totalPayableFen: 0, staff: [] },
      });
      expect(await statement('2026-03', '--staff FUND')).toMatchObject({ staff: [] });
      expect(await floor.refusal('commission statement --month 2026-03 --staff X99')).toBe(
        'staff.not-found',
      );
      expect(await floor.refusal('commission statement --month 03')).toBe('usage');
    });

    it('pays the fund after everybody else', async () => {
      await sellUnrecognised(floor);
      await floor.play('deal advance D1 --to contract');
      floor.at('2026-03-07 09:00');
      await floor.play(`commission malice D1 --party A03 ${manager}`);
      floor.at('2026-03-20 10:00');
      await floor.play('deal open --unit 1-1-103 --customer C1 --by A03 --stage contract');
      floor.at('2026-04-01 09:00');
      await floor.play(`commission run 2026-03 --as M01`);
      expect(await paid('2026-03')).toEqual(['A03 450000', 'FUND 600000']);
    });

    it('cannot be changed behind its back', async () => {
      await sellTwo(floor);
      floor.at('2026-04-01 09:00');
      await floor.play('commission run 2026-03 --as M01');
      const { connect } = await import('../../../src/db/connect.ts');
      const connection = await connect(db, false);
      for (const table of ['commission_line', 'commission_total', 'commission_run'] as const) {
        await expect(connection.db.deleteFrom(table).execute()).rejects.toThrow(/append-only/);
      }
      await expect(
        connection.db.updateTable('commission_line').set({ payable_fen: 1 }).execute(),
      ).rejects.toThrow(/append-only/);
      await connection.close();
    });

    it('reads like a payslip: lines, the total in capitals, what differs from last month', async () => {
      await sellTwo(floor);
      floor.at('2026-04-01 09:00');
      await floor.play('commission run 2026-03 --as M01', 'deal cancel D1 --why 客户退房');
      floor.at('2026-05-01 09:00');
      await floor.play('commission run 2026-04 --as M01');
      const at = { db, clock: '2026-05-01T10:00:00+08:00', tty: true };
      const zh = await salesdesk('commission statement --month 2026-04 --staff A01 --lang zh', at);
      expect(zh.stdout).toContain('A01 王芳');
      expect(zh.stdout).toContain('应发合计 -3,000.00（大写：负叁仟元整）');
      expect(zh.stdout).toMatch(/D1 +扣回 +1,000,000.01 +3,000.00 +-3,000.00/);
      expect(zh.stdout).toContain('与 2026-03 相比：-10,500.00');
      expect(zh.stdout).toMatch(/D1 +3,000.00 +-3,000.00 +-6,000.00 +成交已退房，扣回/);
      expect(zh.stdout).toMatch(/D2 +4,500.00 +- +-4,500.00 +上月已发放，本月无变动/);
      const en = await salesdesk('commission statement --month 2026-03', at);
      expect(en.stdout).toContain('Commission 2026-03: frozen, run on 2026-04-01 09:00');
      expect(en.stdout).toContain('Pays in all 7,500.00 (柒仟伍佰元整)');
      const open = await salesdesk('commission statement --month 2026-05 --lang zh', at);
      expect(open.stdout).toContain('尚未结算');
      expect(open.stdout).toContain('本月无人发放佣金');
    });

    it('of more than can be counted to the fen is refused, and not rounded', async () => {
      await floor.play('unit add 2-1-101 --price 9000000');
      await sellTwo(floor);
      await floor.play('deal open --unit 2-1-101 --customer C1 --by A01 --stage contract');
      // No amount like this can be typed any more; desks from before may hold one.
      const connection = await connect(db, false);
      const amount = { amount_fen: Number.MAX_SAFE_INTEGER };
      await connection.db.updateTable('deal').set(amount).where('unit', '=', '2-1-101').execute();
      await connection.close();
      floor.at('2026-04-01 09:00');
      for (const line of [
        'commission statement --month 2026-03',
        'commission run 2026-03 --as M01',
        'commission explain D1',
        'commission at-risk',
        'policy diff commission.tierMode whole --month 2026-03',
      ]) {
        expect(await floor.refusal(line)).toBe('commission.too-much');
      }
      const { error } = await floor.say('commission statement --month 2026-03');
      expect(error?.message).toContain('the largest is D3');
      // Cancelled, it counts as nothing.
      await floor.play('deal cancel D3 --why 金额误登', 'commission run 2026-03 --as M01');
    });

    it('is a list for a spreadsheet', async () => {
      await sellTwo(floor);
      floor.at('2026-04-01 09:00');
      const at = { db, clock: '2026-04-01T09:00:00+08:00' };
      const { stdout } = await salesdesk('commission statement --month 2026-03 --csv', at);
      expect(stdout).toBe(
        'month,deal,party,kind,credit,commission,payable\r\n' +
          '2026-03,D1,A01,payment,1000000.01,3000.00,3000.00\r\n' +
          '2026-03,D2,A01,payment,1500000.00,4500.00,4500.00\r\n',
      );
    });
  });
}
