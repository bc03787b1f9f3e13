import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dialects } from '../../support/desks.ts';
import { salesdesk } from '../../support/salesdesk.ts';
import { openFloor, receiveChen, sellUnrecognised, type Floor } from './floor.ts';

/** What a command says to the database, the beginning and the end of its transactions left out. */
for (const dialect of dialects) {
  describe(`statements on ${dialect.name}`, () => {
    let floor: Floor;
    let db: string;

    beforeEach(async () => {
      db = await dialect.freshUrl();
      floor = await openFloor(db);
      await sellUnrecognised(floor);
      await floor.play(
        'deal advance D1 --to contract',
        'commission object D1 --by A01 --evidence V1',
      );
      floor.at('2026-03-06 10:00');
      await floor.play(
        'policy set commission.tierMode marginal --from 2026-03-02 --as M01 --why 试行',
        'policy set report.days 4 --from 2026-03-20 --as M01 --why 试行',
        'deal open --unit 1-1-101 --customer C1 --by A03 --stage contract',
        'deal open --unit 1-1-103 --customer C1 --by A02 --stage contract',
      );
    });

    afterEach(() => floor.close());

    async function saidBy(line: string): Promise<string[]> {
      const said: string[] = [];
      const onStatement = (sql: string) => void said.push(sql);
      const at = { db, clock: '2026-04-02T09:00:00+08:00', env: { SALESDESK_AS: 'M01' } };
      const { code, stderr } = await salesdesk(line, { ...at, onStatement });
      expect(stderr).toBe('');
      expect(code).toBe(0);
      return said.filter((sql) => !/^(begin|commit|start)/i.test(sql));
    }

    it('are few, however many deals there are', async () => {
      for (const line of ['commission explain D1','commission show D1', 'commission statement --month 2026-03','commission disputes', 'commission evidence D1','commission precedents','commission at-risk','policy diff commission.tierMode whole --month 2026-03','commission run 2026-03']) { const s = await saidBy(`${line} --json`); console.log(line, s.length); if (process.env['FULL']) console.log(s.map(x=>'   '+x.slice(0,110)).join('\n')); }
    });
  });
}
