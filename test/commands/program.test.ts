import { beforeAll, describe, expect, it } from 'vitest';
import { dialects } from '../support/desks.ts';
import { play, salesdesk } from '../support/salesdesk.ts';

const clock = '2026-03-02T09:30:00+08:00';

for (const dialect of dialects) {
  describe(`a command line on ${dialect.name}`, () => {
    let db = '';
    const type = (line: string, env: Record<string, string> = {}) =>
      salesdesk(line, { db, clock, env });

    beforeAll(async () => {
      db = await dialect.freshUrl();
      await play(
        [
          'init --training --timezone Asia/Shanghai --lang en --name 滨江壹号',
          'staff add A01 王芳',
          'staff add A02 李强',
          'staff add M01 周经理 --role manager',
        ],
        { db, clock },
      );
    });

    it.each([
      'queue show --json',
      '--json queue show',
      'queue --json show',
      'queue --json',
      '--json --lang en queue show',
      `--db=$DB queue show --json`,
      'queue show --json --db $DB',
    ])('%s: global options stand before or after the verb', async (line) => {
      const { code, stdout } = await type(line.replace('$DB', db));
      expect(code).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({ board: { day: '2026-03-02' } });
    });

    it.each([
      ['queues show', 'queues'],
      ['queue shwo', 'shwo'],
      ['queue show --colour', '--colour'],
      ['queue join', 'code'],
      ['queue join A01 A02', ''],
      ['queue away A01', '--kind'],
      ['queue show --lang fr', 'fr'],
      ['queue show --json --csv', '--csv'],
      ['queue log --day 2026-02-30', '2026-02-30'],
      ['queue at 25:00', '25:00'],
      ['queue cover X1', 'X1'],
      ['queue cover V0', 'V0'],
      ['queue next --party 1.5', '1.5'],
    ])('%s is used wrongly, and the message names it', async (line, named) => {
      const { code, stdout, stderr } = await type(line);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(named);
    });

    it.each(['', '--help', 'queue --help', 'queue next --help', '--version'])(
      '“%s” answers on standard output and ends well',
      async (line) => {
        const { code, stdout, stderr } = await type(line);
        expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
        expect(stdout.length).toBeGreaterThan(4);
      },
    );

    it('help speaks the reader’s language', async () => {
      expect((await type('queue --help --lang zh')).stdout).toContain('排位');
      expect((await type('queue --help', { SALESDESK_LANG: 'zh' })).stdout).toContain('排位');
    });

    it('the environment says where, who and in which language, and the line may say otherwise', async () => {
      const zh = { SALESDESK_LANG: 'zh' };
      expect((await type('queue leave A02', zh)).stderr).toContain('A02 不在排位中');
      expect((await type('queue leave A02 --lang en', zh)).stderr).toContain('not in the line');
      await type('queue join A01', { SALESDESK_AS: 'A02' });
      await type('queue leave A01 --as M01', { SALESDESK_AS: 'A02' });
      const { log } = (await type('queue log --json')).json<{ log: { by: string }[] }>();
      expect(log.map(({ by }) => by)).toEqual(['A02', 'M01']);
      const elsewhere = await type('queue show --json', { SALESDESK_DB: '/nowhere/desk.db' });
      expect(elsewhere.error()).toMatchObject({ code: 'storage.missing', exit: 7 });
    });

    it('whoever acts must be here, and still be with the company', async () => {
      const unknown = await type('queue join A01 --as X9 --json');
      expect(unknown.error()).toMatchObject({ code: 'staff.not-found', exit: 4 });
    });

    it('an empty reason is none, and an empty channel is not one', async () => {
      for (const why of ['""', '"  "']) {
        const { code, stderr } = await type(`queue next --by A01 --why ${why} --json`);
        expect(code).toBe(2);
        expect(stderr).toContain('--why');
      }
      const late = await type('queue join A01 --at 09:10 --why ""');
      expect(late.code).toBe(2);
      await type('queue join A01');
      const { visit } = (await type('queue next --channel "" --json')).json<{ visit: object }>();
      expect(visit).toMatchObject({ channel: null });
      await type('queue done A01');
    });

    it('--csv gives what lists nothing as one row, and never refuses what it has done', async () => {
      await type("queue next --by A02 --why 预约 --phone 13800000001 --name '=1+1'");
      const { code, stdout } = await type('visitor register V2 --name 何先生 --csv');
      expect(code).toBe(0);
      const [header, row] = stdout.split('\r\n');
      expect(header?.split(',').slice(0, 2)).toEqual(['id', 'name']);
      expect(row?.startsWith('C1,何先生')).toBe(true);
    });

    it('a clock set from outside is for training desks', async () => {
      const real = await dialect.freshUrl();
      await play(['init --timezone Asia/Shanghai --lang en'], { db: real });
      const { code, stderr } = await salesdesk('queue show', { db: real, clock });
      expect(code).toBe(2);
      expect(stderr).toContain('SALESDESK_CLOCK');
    });
  });
}
