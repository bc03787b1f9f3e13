import { beforeAll, describe, expect, it } from 'vitest';
import { dialects } from '../../support/desks.ts';
import { play, salesdesk } from '../../support/salesdesk.ts';

const april = '2026-04-02T10:00:00+08:00';

/** Two flats, one sold by A02 who covered for A01, paid for in March, the day counted. */
async function march(db: string): Promise<void> {
  const first = { db, clock: '2026-03-02T09:30:00+08:00' };
  await play(
    [
      'init --training',
      'staff add A01 王芳',
      'staff add A02 李强',
      'staff add M01 周经理 --role manager',
      'unit add 1-1-101 --area 89.50 --price 1000000.01 --layout 两室两厅',
      'unit add 1-1-102 --area 120 --price 2000000',
      'queue join A01',
      'queue next --phone 13800000001 --name 陈先生',
      'queue done A01',
      'roster set A01 rest 2026-03-03',
    ],
    first,
  );
  const second = { db, clock: '2026-03-03T15:00:00+08:00' };
  await play(
    [
      'queue join A02',
      'queue next --phone 13800000001',
      'deal open --unit 1-1-101 --customer C1 --by A02 --stage contract',
      'deal pay D1 50000',
      'tally close --yes --as M01',
    ],
    second,
  );
  await play(['commission run 2026-03 --as M01'], { db, clock: april });
}

for (const dialect of dialects) {
  describe(`what was sold, exported from ${dialect.name}`, () => {
    let db: string;
    beforeAll(async () => {
      db = await dialect.freshUrl();
      await march(db);
    });

    const lines = async (noun: string): Promise<string[]> => {
      const { stdout } = await salesdesk(`export ${noun}`, { db, clock: april });
      return stdout.split('\r\n').slice(0, -1);
    };

    it('units, with money in yuan', async () => {
      expect(await lines('units')).toEqual([
        'code,layout,area,list,status',
        '1-1-101,两室两厅,89.5,1000000.01,contracted',
        '1-1-102,,120,2000000.00,available',
      ]);
    });

    it('deals, with every date', async () => {
      const at = '2026-03-03T15:00:00+08:00';
      expect(await lines('deals')).toEqual([
        'id,unit,customer,by,visit,stage,amount,area,openedAt,closedAt,contractAt,paidAt,cancelledAt,received',
        `D1,1-1-101,C1,A02,V2,contract,1000000.01,89.5,${at},${at},${at},,,50000.00`,
      ]);
    });

    it('credits, one row for each party, the odd fen with the receiver', async () => {
      expect((await lines('credits')).map((line) => line.split(',').slice(0, 5).join())).toEqual([
        'deal,party,share,credit,status',
        'D1,A02,0.5,500000.01,final',
        'D1,A01,0.5,500000.00,final',
      ]);
    });

    it('commissions, as the run froze them', async () => {
      expect(await lines('commissions')).toEqual([
        'month,deal,party,kind,credit,commission,payable',
        '2026-03,D1,A01,payment,500000.00,1500.00,1500.00',
        '2026-03,D1,A02,payment,500000.01,1500.00,1500.00',
      ]);
      expect(await lines('commissions --from 2026-04-01')).toHaveLength(1);
    });

    it('tallies, one row a day', async () => {
      const { stdout } = await salesdesk('export tallies --json', { db, clock: april });
      expect(JSON.parse(stdout)).toMatchObject([
        {
          day: '2026-03-03',
          visits: 2,
          subscriptions: 1,
          subscribedFen: 100000001,
          balanced: true,
        },
      ]);
    });
  });
}
