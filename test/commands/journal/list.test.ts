import { beforeEach, describe, expect, it } from 'vitest';
import { dialects } from '../../support/desks.ts';
import { play, salesdesk, type Setting } from '../../support/salesdesk.ts';

type Entry = Record<string, unknown> & { act: string; what: Record<string, unknown> };

for (const dialect of dialects) {
  describe(`the journal as it is shown on ${dialect.name}`, () => {
    let at: Setting;

    beforeEach(async () => {
      at = { db: await dialect.freshUrl(), clock: '2026-03-02T09:30:00+08:00' };
      await play(
        [
          'init --training',
          'staff add A01 王芳',
          'staff add C01 孙会计 --role clerk',
          'queue join A01',
          'call add --phone 13900000000 --by A01 --channel "老客户 139 0000 0001 介绍"',
        ],
        at,
      );
    });

    const entries = async (as = ''): Promise<Entry[]> =>
      (await salesdesk(`journal list --json ${as}`, at)).json<{ entries: Entry[] }>().entries;

    it('masks every phone as the export does, in what people wrote too', async () => {
      const listed = await entries();
      const told = JSON.stringify(listed.at(-1)?.what);
      expect(told).toContain('"139****0000"');
      expect(told).toContain('"老客户 139****0001 介绍"');
      const exported = await salesdesk('export journal --format json', at);
      expect(exported.json<Entry[]>()).toEqual(listed);
      for (const line of ['journal list', 'journal list --csv', 'export journal']) {
        const { stdout } = await salesdesk(line, at);
        expect(stdout).toContain('139****0000');
        expect(stdout).not.toMatch(/139 ?0000 ?000/);
      }
    });

    it('shows them whole to a clerk', async () => {
      const told = JSON.stringify((await entries('--as C01')).at(-1)?.what);
      expect(told).toContain('13900000000');
      expect(told).toContain('139 0000 0001');
    });

    it('has the days that were asked for, the last one too', async () => {
      const of = async (line: string): Promise<number> =>
        (await salesdesk(`journal list ${line} --json`, at)).json<{ entries: [] }>().entries.length;
      expect(await of('--from 2026-03-03')).toBe(0);
      expect(await of('--to 2026-03-01')).toBe(0);
      expect(await of('--from 2026-03-02 --to 2026-03-02')).toBe(5);
    });

    it('is a list of so many columns for --csv', async () => {
      const { stdout } = await salesdesk('journal list --csv', at);
      expect(stdout.split('\r\n')[0]).toBe(
        'seq,happenedAt,recordedAt,act,by,proved,terminal,late,why,what,hash',
      );
    });
  });
}
