import { describe, expect, it } from 'vitest';
import { dialects } from '../../support/desks.ts';
import { openFloor } from '../../deal/floor.ts';

for (const dialect of dialects) {
  describe(`units on ${dialect.name}`, () => {
    it('are added once, and listed by code', async () => {
      const floor = await openFloor(dialect);
      const added = await floor.ask('unit add "3-1-1600" --price 2350000.50 --area 89.50');
      expect(added).toEqual({
        unit: {
          code: '3-1-1600',
          layout: null,
          area: '89.5',
          listFen: 235000050,
          status: 'available',
        },
      });
      expect(await floor.fails('unit add 3-1-1501 --price 1')).toBe('unit.exists 3');
      const { units } = await floor.ask<{ units: { code: string }[] }>('unit list');
      expect(units.map((unit) => unit.code)).toEqual([
        '3-1-1501',
        '3-1-1502',
        '3-1-1600',
        '3栋1-1503',
      ]);
      const csv = await floor.run('unit list --layout 三室两厅 --max 2000000 --csv');
      expect(csv.stdout).toBe(
        'code,layout,area,list,status\r\n3-1-1502,三室两厅,120.25,2000000.00,available\r\n',
      );
    });

    it('have prices and areas that can be counted exactly', async () => {
      const floor = await openFloor(dialect);
      const bad = [
        'unit add 1 --price 1.005',
        'unit add 1 --price 1e6',
        'unit add 1 --price -5',
        'unit add 1 --price 0',
        'unit add 1 --price 5 --area 0',
        'unit add 1 --price 5 --area 1.23456',
        'unit add 1 --price 5 --area 1e2',
        'unit add "" --price 5',
        'unit add 1',
        'unit list --status sold',
        'unit off 3-1-1501',
        'unit price 3-1-1501 5.001',
      ];
      for (const line of bad) expect(await floor.fails(line), line).toBe('usage 2');
    });

    it('go off sale with a reason, and back on', async () => {
      const floor = await openFloor(dialect);
      const off = await floor.ask('unit off 3-1-1501 --why 样板间');
      expect(off).toMatchObject({ unit: { status: 'off' } });
      expect(await floor.fails('unit off 3-1-1501 --why 样板间')).toBe('unit.already-off 3');
      expect(await floor.fails('deal open --unit 3-1-1501 --customer C1 --by A01')).toBe(
        'unit.not-available 3',
      );
      expect(await floor.fails('unit on 3-1-1502')).toBe('unit.not-off 3');
      expect(await floor.ask('unit on 3-1-1501')).toMatchObject({ unit: { status: 'available' } });
      expect(await floor.fails('unit on 9-9-999')).toBe('unit.not-found 4');
      await floor.ask('deal open --unit 3-1-1501 --customer C1 --by A01');
      expect(await floor.fails('unit off 3-1-1501 --why 样板间')).toBe('unit.not-available 3');
    });

    it('change their list price only as approved, once', async () => {
      const floor = await openFloor(dialect);
      const wanted = 'unit price 3-1-1501 1100000';
      expect(await floor.fails(wanted)).toBe('unit.price-not-approved 3');
      expect(await floor.fails(`${wanted} --approval P1`)).toBe('approval.not-found 4');
      await floor.ask('approval request list-price --unit 3-1-1501 --amount 1100000 --why 涨价');
      expect(await floor.fails(`${wanted} --approval P1`)).toBe('unit.price-not-approved 3');
      await floor.ask('approval grant P1 --as M01');
      expect(await floor.fails('unit price 3-1-1501 1100000.01 --approval P1')).toBe(
        'unit.price-not-approved 3',
      );
      expect(await floor.ask(`${wanted} --approval P1`)).toMatchObject({
        unit: { listFen: 110000000 },
      });
      expect(await floor.fails(`${wanted} --approval P1`)).toBe('unit.same-price 3');
      await floor.ask('approval request list-price --unit 3-1-1501 --amount 1000000 --why 回落');
      expect(await floor.fails('unit price 3-1-1501 1000000 --approval P1')).toBe(
        'unit.price-not-approved 3',
      );
    });
  });
}
