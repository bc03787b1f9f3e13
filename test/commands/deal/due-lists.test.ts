import { describe, expect, it } from 'vitest';
import { dialects } from '../../support/desks.ts';
import { openFloor, type Floor } from '../../deal/floor.ts';

const day = (of: string) => `${of}T10:00:00+08:00`;

async function planned(floor: Floor): Promise<void> {
  await floor.ask('deal open --unit 3-1-1501 --customer C1 --by A02 --stage subscription');
  await floor.ask(
    'deal plan D1 --pay 2026-03-05:100000 --pay 2026-03-15:900000 --contract-by 2026-03-06',
  );
}

interface Due {
  readonly what: string;
  readonly dueOn: string;
  readonly days: number;
  readonly urgency: string;
}

for (const dialect of dialects) {
  describe(`money and signatures due on ${dialect.name}`, () => {
    it('are planned, and a new plan takes the old one’s place', async () => {
      const floor = await openFloor(dialect);
      await planned(floor);
      const { plan, contractBy } = await floor.ask<{ plan: object[]; contractBy: string }>(
        'deal plan D1 --pay 2026-04-01:1000000',
      );
      expect(plan).toEqual([{ dueOn: '2026-04-01', amountFen: 100000000 }]);
      expect(contractBy).toBe('2026-03-06');
    });

    it('are shown before, when due, and overdue', async () => {
      const floor = await openFloor(dialect);
      await planned(floor);
      const due = async (line: string, at: string) =>
        (await floor.ask<{ due: Due[] }>(line, day(at))).due.map(
          (one) => `${one.what} ${one.dueOn} ${one.days} ${one.urgency}`,
        );
      expect(await due('deal due', '2026-03-02')).toEqual([
        'payment 2026-03-05 -3 ahead',
        'contract 2026-03-06 -4 ahead',
      ]);
      expect(await due('deal due --days 0', '2026-03-08')).toEqual([
        'payment 2026-03-05 3 due',
        'contract 2026-03-06 2 due',
      ]);
      expect(await due('deal due', '2026-03-09')).toEqual([
        'payment 2026-03-05 4 overdue',
        'contract 2026-03-06 3 due',
        'payment 2026-03-15 -6 ahead',
      ]);
    });

    it('stay on the manager’s list, with the owner, until acknowledged', async () => {
      const floor = await openFloor(dialect);
      await planned(floor);
      expect(await floor.ask('deal overdue', day('2026-03-08'))).toEqual({ overdue: [] });
      expect(await floor.ask('deal overdue', day('2026-03-10'))).toEqual({
        overdue: [
          {
            deal: 'D1',
            what: 'payment',
            dueOn: '2026-03-05',
            days: 5,
            owner: 'A01',
            unpaidFen: 10000000,
          },
          {
            deal: 'D1',
            what: 'contract',
            dueOn: '2026-03-06',
            days: 4,
            owner: 'A01',
            unpaidFen: null,
          },
        ],
      });
      const seen = 'deal acknowledge D1 --what payment';
      expect(await floor.fails(seen, day('2026-03-10'))).toBe('not-allowed 6');
      expect(await floor.fails(`${seen} --as A01`, day('2026-03-10'))).toBe('not-allowed 6');
      expect(await floor.fails(`${seen} --as M01`, day('2026-03-08'))).toBe('deal.not-overdue 3');
      await floor.ask(`${seen} --as M01`, day('2026-03-10'));
      const left = await floor.ask<{ overdue: Due[] }>('deal overdue', day('2026-03-11'));
      expect(left.overdue.map((one) => one.what)).toEqual(['contract']);
      // What fell due since stands on it again.
      const later = await floor.ask<{ overdue: Due[] }>('deal overdue', day('2026-03-20'));
      expect(later.overdue.map((one) => `${one.what} ${one.dueOn}`)).toEqual([
        'contract 2026-03-06',
        'payment 2026-03-15',
      ]);
      const earlier = await floor.ask<{ overdue: Due[] }>(
        'deal overdue --day 2026-03-09',
        day('2026-03-20'),
      );
      expect(earlier.overdue.map((one) => one.what)).toEqual(['payment']);
    });

    it('are paid in their order, and signed', async () => {
      const floor = await openFloor(dialect);
      await planned(floor);
      await floor.ask('deal pay D1 100000', day('2026-03-09'));
      await floor.ask('deal advance D1 --to contract', day('2026-03-10'));
      expect(await floor.ask('deal overdue', day('2026-03-10'))).toEqual({ overdue: [] });
      const then = await floor.ask<{ overdue: Due[] }>(
        'deal overdue --day 2026-03-10',
        day('2026-03-25'),
      );
      expect(then).toEqual({ overdue: [] });
      const csv = await floor.run('deal overdue --csv', day('2026-03-19'));
      expect(csv.stdout).toBe(
        'deal,what,dueOn,days,owner,unpaid\r\nD1,payment,2026-03-15,4,A01,900000.00\r\n',
      );
      await floor.ask('deal cancel D1 --why 退房', day('2026-03-19'));
      expect(await floor.ask('deal due', day('2026-03-19'))).toEqual({ due: [] });
    });

    it('are chased by the consultant on the deal once the owner has left', async () => {
      const floor = await openFloor(dialect);
      await planned(floor);
      await floor.ask('staff resign A01');
      const { overdue } = await floor.ask<{ overdue: { owner: string }[] }>(
        'deal overdue',
        day('2026-03-10'),
      );
      expect(overdue.map((one) => one.owner)).toEqual(['A02', 'A02']);
    });
  });

  describe(`buyers’ data on ${dialect.name}`, () => {
    it('is asked for once something is signed, until it is complete', async () => {
      const floor = await openFloor(dialect);
      await floor.ask('deal open --unit 3-1-1501 --customer C1 --by A01');
      expect(await floor.ask('deal incomplete')).toEqual({ incomplete: [] });
      await floor.ask('deal advance D1 --to subscription');
      expect(await floor.ask('deal incomplete')).toEqual({
        incomplete: [
          {
            deal: 'D1',
            customer: 'C1',
            by: 'A01',
            missing: ['address', 'occupation', 'purpose'],
          },
        ],
      });
      expect(await floor.fails('deal buyer form D1')).toBe('usage 2');
      expect(await floor.fails('deal buyer form D1 --purpose resell')).toBe('usage 2');
      await floor.ask('deal buyer form D1 --address 和平路8号 --occupation 教师');
      await floor.ask('deal buyer form D1 --purpose live');
      expect(await floor.ask('deal incomplete')).toEqual({ incomplete: [] });
    });
  });
}
