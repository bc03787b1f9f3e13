import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dialects } from '../../support/desks.ts';
import { salesdesk } from '../../support/salesdesk.ts';
import { openFloor, sellUnrecognised, type Floor } from './floor.ts';

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

    /** The beginning and the end of its transactions left out. */
    async function saidBy(line: string): Promise<string[]> {
      const said: string[] = [];
      const onStatement = (sql: string) => void said.push(sql);
      const at = { db, clock: '2026-04-02T09:00:00+08:00', env: { SALESDESK_AS: 'M01' } };
      const { code, stderr } = await salesdesk(line, { ...at, onStatement });
      expect(stderr).toBe('');
      expect(code).toBe(0);
      return said.filter((sql) => !/^(begin|commit|start)/i.test(sql));
    }

    it.each([
      ['commission show D1', 6],
      ['commission explain D1', 11],
      ['commission evidence D1', 14],
      ['commission disputes', 6],
      ['commission statement --month 2026-03', 8],
      ['commission at-risk', 9],
      // Of a run eight write: the lock, its five tables, the journal and its last line.
      ['commission run 2026-03', 15],
    ])(
      'of %s are at most %i, however many deals and versions of the policy',
      async (line, most) => {
        const said = await saidBy(`${line} --json`);
        expect(said.length, said.join('\n')).toBeLessThanOrEqual(most);
      },
    );
  });
}
