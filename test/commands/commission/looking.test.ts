import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dialects } from '../../support/desks.ts';
import { salesdesk } from '../../support/salesdesk.ts';
import { manager, openFloor, receiveChen, sellUnrecognised, type Floor } from './floor.ts';

const anyText = expect.any(String) as string;

interface Line {
  readonly at: string;
  readonly recordedAt: string;
  readonly what: string;
  readonly id: string;
  readonly beforeClosing: boolean;
  readonly entry: number;
  readonly hash: string;
}

async function ruleOn(floor: Floor, deal: string): Promise<void> {
  await floor.play(
    `commission object ${deal} --by A01 --evidence V1`,
    `commission escalate ${deal}`,
    `commission report ${deal} --by A01 --text 首次接待`,
    `commission report ${deal} --by A03 --text 正常接待`,
    `commission rule ${deal} --shares A03:60,A01:40 ${manager}`,
  );
}

for (const dialect of dialects) {
  describe(`a deal looked into on ${dialect.name}`, () => {
    let floor: Floor;
    let db: string;

    beforeEach(async () => {
      db = await dialect.freshUrl();
      floor = await openFloor(db);
    });

    afterEach(() => floor.close());

    it('is explained from the visit to the fen', async () => {
      await receiveChen(floor);
      floor.at('2026-03-03 09:30');
      await floor.play(
        'roster set A01 rest 2026-03-03',
        'queue join A02',
        'queue next --phone 13800000001',
        'deal open --unit 1-1-101 --customer C1 --by A02 --stage contract',
      );
      floor.at('2026-04-01 09:00');
      await floor.play('commission run 2026-03 --as M01');
      const told = await floor.ask<Record<string, unknown>>('commission explain D1');
      expect(Object.keys(told)).toEqual(['credit', 'commission', 'facts', 'policy', 'paid']);
      expect(told['commission']).toEqual([
        {
          ...{ party: 'A02', creditFen: 50000001, commissionFen: 150000, payableFen: 150000 },
          steps: [
            'Credit: 1,000,000.01 × 0.5 = 500,000.005, to the whole fen by largest remainder: 500,000.01',
            '500,000.01 × 0.003 = 1,500.00003',
            'Together: 1,500.00003, rounded half up: 1,500.00',
            'On contract, 1 of it: 1,500.00; reached, so payable (commission.release).',
          ],
        },
        {
          ...{ party: 'A01', creditFen: 50000000, commissionFen: 150000, payableFen: 150000 },
          steps: expect.any(Array) as unknown[],
        },
      ]);
      expect(told['facts']).toEqual([
        {
          id: 'V2',
          at: '2026-03-03T09:30:00+08:00',
          text: 'A02 received, cover, customer returning, of A01, owner off or not here',
        },
        { id: 'D1', at: '2026-03-03T09:30:00+08:00', text: 'closed: 1-1-101, 1,000,000.01' },
        { id: 'D1', at: '2026-03-03T09:30:00+08:00', text: 'contract signed' },
      ]);
      expect(told['paid']).toEqual([
        { month: '2026-03', party: 'A01', kind: 'payment', payableFen: 150000 },
        { month: '2026-03', party: 'A02', kind: 'payment', payableFen: 150000 },
      ]);
      const at = { db, clock: '2026-04-01T10:00:00+08:00', tty: true };
      const zh = await salesdesk('commission explain D1 --lang zh', at);
      expect(zh.stdout).toContain('A02 接待，代接待');
      expect(zh.stdout).toContain('（M 5.3.2.2, cover.ownerShare）');
      expect(zh.stdout).toContain('cover.ownerShare 0.5（默认）');
      expect(zh.stdout).toContain('佣金 1,500.00，可发放 1,500.00');
      expect(await floor.refusal('commission explain D9')).toBe('deal.not-found');
      expect(await floor.refusal('commission explain 1st')).toBe('usage');
    });

    it('before the closing, and once cancelled, earns nothing and says so', async () => {
      await receiveChen(floor);
      await floor.play('deal open --unit 1-1-101 --customer C1 --by A01');
      const earned = async () =>
        (await floor.ask<{ commission: object[] }>('commission explain D1')).commission;
      expect(await earned()).toMatchObject([{ party: 'A01', commissionFen: 0, payableFen: 0 }]);
      await floor.play('deal cancel D1 --why 客户退房');
      expect(await earned()).toMatchObject([{ party: 'A01', commissionFen: 0, payableFen: 0 }]);
    });

    it('shows every record of its customer in order of time, each with its place in the journal', async () => {
      await sellUnrecognised(floor);
      floor.at('2026-03-05 11:00');
      await floor.play(
        'call add --phone 13800000001 --by A04 --at "2026-03-04 15:00" --why 漏登来电',
        'followup add C1 --by A03 --text 满意',
        'visitor transfer C1 --to A03 --as M01 --why 客户要求',
      );
      const told = await floor.ask<{ evidence: Line[] }>('commission evidence D1');
      expect(Object.keys(told)).toEqual(['deal', 'customer', 'evidence']);
      const lines = told.evidence;
      expect(lines.map((line) => `${line.what} ${line.id}`)).toEqual([
        'visit V1',
        'door V1',
        'owner C1',
        'door V1',
        'call K1',
        'visit V2',
        'door V2',
        'registration V2',
        'door V2',
        'deal D1',
        'deal D1',
        'followup F1',
        'owner C1',
      ]);
      expect(lines[4]).toEqual({
        at: '2026-03-04T15:00:00+08:00',
        recordedAt: '2026-03-05T11:00:00+08:00',
        what: 'call',
        id: 'K1',
        text: 'A04 answered a call',
        clause: 'M 5.1.4.3',
        beforeClosing: false,
        entry: expect.any(Number) as number,
        hash: anyText,
      });
      const { entries } = await floor.ask<{ entries: { seq: number; hash: string }[] }>(
        'journal list',
      );
      const hashes = new Map(entries.map((entry) => [entry.seq, entry.hash]));
      for (const line of lines) expect(line.hash).toBe(hashes.get(line.entry));
    });

    it('is written to a file that is not there yet', async () => {
      await sellUnrecognised(floor);
      const folder = mkdtempSync(path.join(tmpdir(), 'salesdesk-test-'));
      const file = path.join(folder, '证据.txt');
      const line = `commission evidence D1 --out ${file}`;
      const at = { db, clock: '2026-03-05T12:00:00+08:00' };
      const written = await salesdesk(`${line} --lang zh --json`, at);
      const content = readFileSync(file, 'utf8');
      expect(written.json()).toEqual({ file, bytes: Buffer.byteLength(content), records: 10 });
      expect(content).toContain('登记为客户 C1，属其他置业顾问的客户');
      expect(content).toMatch(/流水 \d+ {2}[0-9a-f]{64}/);
      expect((await salesdesk(`${line} --json`, at)).error()).toMatchObject({
        ...{ code: 'file.exists', exit: 3 },
      });
      expect((await salesdesk(`${line} --force`, at)).code).toBe(0);
      expect(readFileSync(file, 'utf8')).toContain('another consultant’s customer');
      const nowhere = await salesdesk(
        `commission evidence D1 --out ${path.join(folder, 'x', 'y')} --json`,
        at,
      );
      expect(nowhere.error()).toMatchObject({ code: 'file.not-found', exit: 4 });
      expect((await salesdesk('commission evidence D1 --force', at)).code).toBe(2);
      rmSync(folder, { recursive: true });
    });

    it('finds earlier rulings on like facts', async () => {
      await sellUnrecognised(floor);
      await ruleOn(floor, 'D1');
      floor.at('2026-03-06 10:00');
      await floor.play('deal open --unit 1-1-101 --customer C1 --by A03 --stage subscription');
      const list = (more = '') => floor.ask(`commission precedents ${more}`);
      expect(await list('--like D2')).toEqual({ precedents: [] });
      await floor.play('commission object D2 --by A01 --evidence V1');
      expect(await list('--like D2')).toEqual({
        precedents: [
          {
            deal: 'D1',
            at: '2026-03-05T10:00:00+08:00',
            by: 'M01',
            basis: 'turn',
            kind: 'returning',
            recognised: false,
            coverCase: null,
            parties: ['A03', 'A01'],
            shares: [
              { party: 'A03', share: '0.6' },
              { party: 'A01', share: '0.4' },
            ],
            malicious: null,
            why: '双方都有付出',
          },
        ],
      });
      expect(await list('--like D1')).toEqual({ precedents: [] });
      expect(await list()).toMatchObject({ precedents: [{ deal: 'D1' }] });
      expect(await floor.refusal('commission precedents --like D9')).toBe('deal.not-found');
    });

    it('that was paid for and is overdue is at risk', async () => {
      await sellUnrecognised(floor);
      await floor.play('deal plan D1 --pay 2026-04-10:2000000', 'deal advance D1 --to contract');
      floor.at('2026-04-01 09:00');
      await floor.play('commission run 2026-03 --as M01');
      const risk = () => floor.ask('commission at-risk');
      floor.at('2026-04-13 09:00');
      expect(await risk()).toEqual({ overdue: [], atRisk: [], totalFen: 0 });
      floor.at('2026-04-14 09:00');
      expect(await risk()).toEqual({
        overdue: [{ deal: 'D1', what: 'payment', dueOn: '2026-04-10', days: 4, owner: 'A01' }],
        atRisk: [{ deal: 'D1', party: 'A03', paidFen: 600000, clawbackFen: 600000 }],
        totalFen: 600000,
      });
      const at = { db, clock: '2026-04-14T10:00:00+08:00', tty: true };
      const zh = await salesdesk('commission at-risk --lang zh', at);
      expect(zh.stdout).toContain('可能扣回合计：6,000.00');
    });

    it('is replayed under a draft policy, and nothing is changed', async () => {
      await sellUnrecognised(floor);
      floor.at('2026-03-10 09:00');
      const diff = (words: string) => `policy diff ${words} --month 2026-03`;
      const tiers = `commission.tiers '[{"fromFen":0,"rate":0.004}]'`;
      expect(await floor.ask(diff(tiers))).toEqual({
        month: '2026-03',
        key: 'commission.tiers',
        value: [{ fromFen: 0, rate: '0.003' }],
        draft: [{ fromFen: 0, rate: '0.004' }],
        staff: [
          {
            ...{ party: 'A03', creditFen: 200000000, draftCreditFen: 200000000 },
            ...{ commissionFen: 600000, draftCommissionFen: 800000, differenceFen: 200000 },
          },
        ],
        ...{ differenceFen: 200000, held: [], draftHeld: [] },
      });
      expect(await floor.ask(diff('objection.hours 240'))).toMatchObject({
        ...{ differenceFen: -600000, held: [], draftHeld: ['D1'] },
      });
      expect(await floor.ask('policy show commission.tiers')).toMatchObject({
        policy: [{ since: null }],
      });
      expect(await floor.refusal(diff('door.places 3'))).toBe('usage');
      expect(await floor.refusal(diff('commission.tierMode some'))).toBe('usage');
      expect(await floor.refusal(diff('no.such 3'))).toBe('policy.not-found');
      expect(await floor.refusal('policy diff commission.tierMode whole --month 13')).toBe('usage');
    });

    it('is shown to people in both languages', async () => {
      await sellUnrecognised(floor);
      await ruleOn(floor, 'D1');
      const at = { db, clock: '2026-03-05T12:00:00+08:00', tty: true };
      const people = async (line: string) => (await salesdesk(line, at)).stdout;
      expect(await people('commission show D1 --lang zh')).toMatch(/A03 张敏 +60% +1,200,000.00/);
      expect(await people('commission show D1')).toContain('M01 rules: A03 60%, A01 40%');
      expect(await people('commission precedents --lang zh')).toContain('老客户，按排位，未被认出');
      expect(await people('commission disputes')).toContain('No credit is open or disputed.');
      expect(await people('commission evidence D1 --lang zh')).toContain('D1 的证据材料');
      await floor.play('deal open --unit 1-1-101 --customer C1 --by A03 --stage subscription');
      expect(await people('commission disputes --lang zh')).toMatch(/D2 .*还剩 \d+ 小时/);
      expect(await people('staff conduct --lang zh')).toContain('没有记录');
      const csv = (await salesdesk('commission disputes --csv', { ...at, tty: false })).stdout;
      expect(csv).toBe('list,deal\r\nopen,D2\r\n');
    });
  });
}
