import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import { connect } from '../../../src/db/connect.ts';
import { dialects } from '../../support/desks.ts';
import { play, salesdesk, type Setting } from '../../support/salesdesk.ts';

interface Told {
  readonly tally: Record<string, unknown> & {
    readonly stock: object;
    readonly adjustments: object[];
    readonly delivered: object[];
    readonly byStaff: object[];
    readonly byTeam: object[];
    readonly month: object;
    readonly year: object;
    readonly seal: string | null;
  };
  readonly caughtUp: string[];
  readonly unusual: { readonly code: string; readonly ids: string[] }[];
}

const people = [
  'init --training --name 云山 --timezone Asia/Shanghai',
  'staff add A01 王芳 --team 一组',
  'staff add A02 李强',
  'staff add C01 孙会计 --role clerk',
  'staff add M01 周经理 --role manager',
];

const morning = [
  'unit add 1-1-101 --area 89.50 --price 1000000',
  'unit add 1-1-102 --area 100 --price 2000000',
  'queue join A01',
  'queue join A02',
  'queue next --phone 13800000001 --name 陈先生 --party 3 --channel 短视频',
  'queue done A01',
];

const totals = {
  visits: ['total', 'new', 'returning', 'referral', 'heads'],
  subscriptions: ['count', 'area', 'fen'],
  contracts: ['count', 'fen'],
  cancellations: ['count', 'fen'],
};

for (const dialect of dialects) {
  describe(`the tally on ${dialect.name}`, () => {
    let db: string;
    const on = (clock: string, more: Partial<Setting> = {}): Setting => ({
      db,
      clock: `2026-03-${clock}+08:00`,
      ...more,
    });
    const told = async (line: string, clock: string): Promise<Told> => {
      const { code, stdout, stderr } = await salesdesk(`${line} --json`, on(clock));
      expect([code, stderr]).toEqual([0, '']);
      return JSON.parse(stdout) as Told;
    };
    const refusal = async (line: string, clock: string) => {
      const outcome = await salesdesk(`${line} --json`, on(clock));
      expect(outcome.stdout).toBe('');
      const { code, exit } = outcome.error();
      return [code, exit];
    };

    beforeEach(async () => {
      db = await dialect.freshUrl();
      await play(people, on('02T09:00:00'));
      await play(morning, on('02T09:30:00'));
    });

    it('has the keys of the contract', async () => {
      await play(
        ['deal open --unit 1-1-101 --customer C1 --by A01 --stage contract'],
        on('02T11:00:00'),
      );
      await play(['tally close --as C01'], on('02T17:20:00'));
      await play(
        [
          'deal pay D1 5000 --at "2026-03-02 15:00" --why 补录',
          'tally deliver 2026-03-02 --to 财务部 --how 纸质 --as C01',
        ],
        on('03T09:00:00'),
      );
      const keys = [
        ...['day', 'from', 'to', 'closedAt', 'onTime', 'delivered', 'seal', 'visits', 'calls'],
        ...['deposits', 'subscriptions', 'contracts', 'cancellations', 'net', 'receivedFen'],
        ...['byChannel', 'stock', 'byStaff', 'others', 'byTeam', 'month', 'year', 'adjustments'],
      ];
      const { tally: closed } = await told('tally show 2026-03-02', '03T09:00:00');
      const { tally: open } = await told('tally', '03T09:00:00');
      for (const tally of [closed, open]) {
        expect(Object.keys(tally)).toEqual(keys);
        for (const [key, own] of Object.entries(totals)) {
          expect(Object.keys(tally[key] as object)).toEqual(own);
        }
        for (const period of [tally.month, tally.year]) {
          expect(Object.keys(period)).toEqual([...Object.keys(totals), 'receivedFen']);
        }
        expect(Object.keys(tally.stock)).toEqual([
          ...['opening', 'added', 'withdrawn', 'sold', 'returned', 'closing'],
          ...['balanced', 'unexplained'],
        ]);
        const figures = ['receptions', 'newCustomers', 'closings', 'creditFen'];
        expect(Object.keys(tally.byStaff[0]!)).toEqual(['staff', ...figures]);
        expect(Object.keys(tally.byTeam[0]!)).toEqual(['team', ...figures]);
      }
      expect(closed.delivered).toEqual([
        { at: '2026-03-03T09:00:00+08:00', to: '财务部', by: 'C01', how: '纸质', onTime: false },
      ]);
      expect(open.adjustments).toEqual([
        {
          ...{ day: '2026-03-02', what: 'payment', id: 'D1', fen: 500000, count: 1 },
          ...{ change: 'late', at: '2026-03-02T15:00:00+08:00' },
        },
      ]);
      expect(open).toMatchObject({ closedAt: null, seal: null, delivered: [], onTime: true });
    });

    it('says the same of a day before it is closed and after', async () => {
      await play(
        [
          'deal open --unit 1-1-101 --customer C1 --by A01 --stage subscription',
          'deal pay D1 0.07',
        ],
        on('02T11:00:00'),
      );
      const { tally: open } = await told('tally', '02T17:00:00');
      const { tally: closed } = await told('tally close --as M01', '02T17:00:00');
      const { tally: later } = await told('tally show 2026-03-02', '05T12:00:00');
      expect(closed).toEqual({ ...open, closedAt: '2026-03-02T17:00:00+08:00', seal: closed.seal });
      expect(later).toEqual(closed);
      expect(closed.seal).toMatch(/^[0-9a-f]{64}$/);
    });

    it('is shown as if the open days before it were closed', async () => {
      await play(['tally close --as C01'], on('02T17:20:00'));
      await play(['queue join A01', 'queue next'], on('03T10:00:00'));
      const { tally } = await told('tally', '05T10:00:00');
      expect(tally).toMatchObject({ from: '2026-03-04T17:30:00+08:00', visits: { total: 0 } });
      expect(tally.month).toMatchObject({ visits: { total: 2 } });
      const closed = await told('tally close --as C01', '05T10:00:00');
      expect(closed.caughtUp).toEqual(['2026-03-03', '2026-03-04']);
      expect(closed.tally.month).toEqual(tally.month);
      expect((await told('tally show 2026-03-03', '05T10:00:00')).tally).toMatchObject({
        visits: { total: 1 },
        onTime: false,
        closedAt: '2026-03-05T10:00:00+08:00',
      });
    });

    it('refuses what cannot be closed, shown or delivered', async () => {
      expect(await refusal('tally close', '02T17:00:00')).toEqual(['not-allowed', 6]);
      expect(await refusal('tally close --as A01', '02T17:00:00')).toEqual(['not-allowed', 6]);
      expect(await refusal('tally close 2026-03-03 --as C01', '02T17:00:00')).toEqual([
        'tally.not-yet',
        3,
      ]);
      expect(await refusal('tally show 2026-03-03', '02T17:00:00')).toEqual(['tally.not-yet', 3]);
      expect(await refusal('tally close 2026-02-30 --as C01', '02T17:00:00')).toEqual(['usage', 2]);
      expect(await refusal('tally deliver 2026-03-02 --to 财务 --as C01', '02T17:00:00')).toEqual([
        'tally.open',
        3,
      ]);
      await play(['tally close --as C01'], on('02T17:00:00'));
      expect(await refusal('tally close --as C01', '02T18:00:00')).toEqual(['tally.closed', 3]);
      expect(await refusal('tally close 2026-03-01 --as C01', '02T18:00:00')).toEqual([
        'tally.closed',
        3,
      ]);
      expect(await refusal('tally show 2026-03-01', '02T18:00:00')).toEqual(['tally.not-found', 4]);
      expect(await refusal('tally deliver 2026-03-02 --as C01', '02T18:00:00')).toEqual([
        'usage',
        2,
      ]);
      expect(await refusal('tally deliver 2026-03-02 --to 财务 --as A01', '02T18:00:00')).toEqual([
        'not-allowed',
        6,
      ]);
    });

    it('is not closed by a clock that went backwards', async () => {
      await play(['tally close 2026-03-02 --as C01'], on('04T09:00:00'));
      expect(await refusal('tally close --as C01', '03T16:00:00')).toEqual(['tally.clock', 3]);
      await play(['tally close --as C01'], on('04T17:00:00'));
    });

    it('lists what was undone or turned out otherwise after it was closed', async () => {
      await play(['queue join A01', 'queue next', 'queue next'], on('02T17:25:00'));
      await play(['tally close --as C01'], on('02T17:28:00'));
      await play(['queue undo', 'queue done A02 --not-a-customer --why 送快递'], on('02T17:33:00'));
      const { tally } = await told('tally close --as C01', '03T17:00:00');
      expect(tally.adjustments).toMatchObject([
        { day: '2026-03-02', what: 'visit', id: 'V2', fen: null, count: -1 },
        { day: '2026-03-02', what: 'visit', id: 'V3', fen: null, count: -1 },
      ]);
      expect(tally).toMatchObject({ visits: { total: 0 }, month: { visits: { total: 1 } } });
    });

    it('makes a visit returning that was counted as new', async () => {
      await play(['queue next'], on('02T17:00:00'));
      await play(['tally close --as C01'], on('02T17:20:00'));
      await play(['visitor register V2 --phone 13800000001'], on('02T17:40:00'));
      const { tally } = await told('tally', '03T09:00:00');
      expect(tally.adjustments).toMatchObject([
        { what: 'visit', id: 'V2', count: -1 },
        { what: 'visit', id: 'V2', count: 1 },
      ]);
      expect(tally.month).toMatchObject({ visits: { total: 2, new: 1, returning: 1 } });
    });

    it('names the unit that does not add up', async () => {
      await play(['tally close --as C01'], on('02T17:20:00'));
      await play(
        [
          'deal open --unit 1-1-102 --customer C1 --by A01 --stage subscription --at "2026-03-02 15:00" --why 补录',
        ],
        on('03T09:00:00'),
      );
      const { tally, unusual } = await told('tally', '03T17:00:00');
      expect(tally.stock).toMatchObject({
        ...{ opening: 2, sold: 0, closing: 1, balanced: false },
        unexplained: [{ unit: '1-1-102', off: -1, at: '2026-03-02T15:00:00+08:00', deal: 'D1' }],
      });
      expect(tally.adjustments).toMatchObject([
        { day: '2026-03-02', what: 'subscription', id: 'D1', fen: 200000000 },
      ]);
      expect(unusual).toMatchObject([{ code: 'stock-unbalanced', ids: ['1-1-102'] }]);
    });

    it('shares credit as it stands at its end', async () => {
      await play(
        ['deal open --unit 1-1-101 --customer C1 --by A01 --stage subscription'],
        on('02T11:00:00'),
      );
      await play(
        [
          'commission object D1 --by A02 --document 客户书面说明',
          'commission agree D1 --by A01 --shares A01:70,A02:30',
          'commission agree D1 --by A02 --shares A01:70,A02:30',
        ],
        on('02T12:00:00'),
      );
      const { tally } = await told('tally', '02T17:00:00');
      expect(tally.byStaff).toEqual([
        { staff: 'A01', receptions: 1, newCustomers: 1, closings: '0.7', creditFen: 70000000 },
        { staff: 'A02', receptions: 0, newCustomers: 0, closings: '0.3', creditFen: 30000000 },
      ]);
      expect(tally.byTeam).toMatchObject([
        { team: '一组', closings: '0.7' },
        { team: null, closings: '0.3' },
      ]);
      const { tally: earlier } = await told('tally close --as C01', '02T17:00:00');
      expect(earlier.byStaff).toEqual(tally.byStaff);
    });

    it('prints figures as key and value, in yuan', async () => {
      await play(
        ['deal open --unit 1-1-101 --customer C1 --by A01 --stage deposit', 'deal pay D1 50000'],
        on('02T11:00:00'),
      );
      const { stdout } = await salesdesk('tally show --csv', on('02T17:00:00'));
      const lines = stdout.split('\r\n');
      expect(lines[0]).toBe('key,value');
      for (const line of [
        'day,2026-03-02',
        'from,',
        'to,2026-03-02T17:00:00+08:00',
        'visits.total,1',
        'deposits.amount,1000000.00',
        'received,50000.00',
        'stock.closing,2',
        'byStaff.A01.receptions,1',
        'byTeam.一组.newCustomers,1',
        'month.subscriptions.area,0',
        'year.received,50000.00',
      ]) {
        expect(lines).toContain(line);
      }
    });

    it('is compared with what finance has, every difference listed', async () => {
      await play(['tally close --as C01'], on('02T17:20:00'));
      const shown = await salesdesk('tally show 2026-03-02 --csv', on('03T09:00:00'));
      const file = path.join(inject('deskFolder'), `finance-${dialect.name}.csv`);
      const verified = async (content: string | Uint8Array, options = '') => {
        await writeFile(file, content);
        const outcome = await salesdesk(
          `tally verify ${file} ${options} --json`,
          on('03T09:00:00'),
        );
        return outcome.json<{ differences: object[] }>().differences;
      };
      expect(await verified(shown.stdout)).toEqual([]);
      expect(await verified(shown.stdout.replace('visits.heads,3', 'visits.heads,4'))).toEqual([
        { key: 'visits.heads', ours: '3', theirs: '4' },
      ]);
      expect(await verified('﻿项目,数值\n来访,1\n实收金额,"1,000"\n优惠,3\n')).toEqual([
        { key: 'received', ours: '0.00', theirs: '1,000' },
        { key: '优惠', ours: null, theirs: '3' },
      ]);
      expect(await verified('calls,1\n', '--day 2026-03-03')).toEqual([
        { key: 'calls', ours: '0', theirs: '1' },
      ]);
      await writeFile(file, '姓名,手机号\n王小明,13800001234\n');
      expect(await refusal(`tally verify ${file}`, '03T09:00:00')).toEqual(['usage', 2]);
      await writeFile(file, 'calls\n');
      expect(await refusal(`tally verify ${file}`, '03T09:00:00')).toEqual(['usage', 2]);
      expect(await refusal('tally verify /nowhere.csv', '03T09:00:00')).toEqual([
        'file.not-found',
        4,
      ]);
    });

    it('shows when somebody changed it from outside', async () => {
      await play(['tally close --as C01'], on('02T17:20:00'));
      const connection = await connect(db, false);
      const raw = connection.db;
      await expect(raw.updateTable('tally').set({ by: 'A01' }).execute()).rejects.toThrow(
        'append-only',
      );
      await expect(raw.deleteFrom('tally_item').execute()).rejects.toThrow('append-only');
      const triggers =
        dialect.name === 'sqlite'
          ? sql`drop trigger tally_item_no_update`
          : sql`drop trigger tally_item_append_only on tally_item`;
      await triggers.execute(raw);
      await sql`update tally_item set data = replace(data, '"heads":3', '"heads":2')`.execute(raw);
      await connection.close();
      expect(await refusal('tally show 2026-03-02', '03T09:00:00')).toEqual(['tally.tampered', 7]);
    });

    it('asks once on a terminal, after showing the count and what is odd', async () => {
      await play(['queue next'], on('02T17:00:00'));
      const asked = await salesdesk(
        'tally close --as C01',
        on('02T17:20:00', { tty: true, answers: [false] }),
      );
      expect([asked.code, asked.stderr.split('\n')[0]]).toEqual([
        130,
        'Stopped; nothing was changed.',
      ]);
      expect(asked.stdout).toContain('云山 · Daily tally · 2026-03-02 · training desk');
      expect(asked.stdout).toContain('! Still being received: V2');
      expect(asked.stdout).toContain('! Visits not registered: V2');
      const closed = await salesdesk(
        'tally close --as C01',
        on('02T17:20:00', { tty: true, answers: [true] }),
      );
      expect(closed.code).toBe(0);
      expect(closed.stdout).toContain('The tally of 2026-03-02 is closed, 2026-03-02 17:20.');
      const silent = await salesdesk(
        'tally close --as C01 --yes --lang zh',
        on('03T17:20:00', { tty: true }),
      );
      expect(silent.code).toBe(0);
      expect(silent.stdout).toContain('云山 · 销控日报 · 2026-03-03 · 训练案场');
      expect(silent.stdout).toContain('准时');
    });

    it('lists what is closed', async () => {
      await play(['tally close --as C01'], on('02T17:20:00'));
      await play(['tally close --as C01'], on('04T18:00:00'));
      const { stdout } = await salesdesk('tally list --csv', on('04T18:00:00'));
      expect(stdout.split('\r\n').map((line) => line.split(',').slice(0, 5).join(','))).toEqual([
        'day,from,to,closedAt,onTime',
        '2026-03-02,,2026-03-02T17:20:00+08:00,2026-03-02T17:20:00+08:00,true',
        '2026-03-03,2026-03-02T17:20:00+08:00,2026-03-03T17:30:00+08:00,2026-03-04T18:00:00+08:00,false',
        '2026-03-04,2026-03-03T17:30:00+08:00,2026-03-04T17:30:00+08:00,2026-03-04T18:00:00+08:00,false',
        '',
      ]);
    });
  });
}
