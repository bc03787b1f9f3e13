import { beforeAll, describe, expect, it } from 'vitest';
import { dialects } from '../../support/desks.ts';
import { play, salesdesk, type Outcome } from '../../support/salesdesk.ts';

const morning = '2026-03-02T09:40:00+08:00';

// Every key of the contract, typed out: scripts rely on them.
const boardKeys = ['day', 'line', 'receiving', 'waiting', 'away', 'free', 'off', 'warnings'];
const placeKeys = ['position', 'side', 'staff', 'since'];
const visitKeys = [
  'id',
  'at',
  'endedAt',
  'kind',
  'status',
  'customer',
  'owner',
  'staff',
  'basis',
  'recognised',
  'party',
  'channel',
  'outcome',
  'beganAt',
  'waitedSeconds',
  'brief',
  'stay',
];
const reasonKeys = ['clause', 'policy', 'text'];

type Json = Record<string, unknown>;

function keysOf(value: unknown): string[] {
  return Object.keys(value as Json);
}

for (const dialect of dialects) {
  describe(`queue on ${dialect.name}`, () => {
    let db = '';
    const type = (line: string, more: { tty?: boolean; clock?: string } = {}): Promise<Outcome> =>
      salesdesk(line, { db, clock: morning, ...more });
    const ask = async (line: string): Promise<Json> => {
      const { code, stdout, stderr } = await type(`${line} --json`);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      return JSON.parse(stdout) as Json;
    };

    // One morning for all: 王芳 receives a new customer, 李强 is first in the line, 赵磊 is off, 张敏 at lunch.
    beforeAll(async () => {
      db = await dialect.freshUrl();
      const lines = [
        'init --training --timezone Asia/Shanghai --lang en --name 滨江壹号',
        'staff add A01 王芳',
        'staff add A02 李强',
        'staff add A03 张敏 --role senior',
        'staff add A04 赵磊',
        'staff add A05 陈静',
        'staff add M01 周经理 --role manager',
        'roster set A04 rest 2026-03-02 --why 轮休',
        'queue join A01',
        'queue join A02',
        'queue away A03 --kind lunch --until 12:15 --allowed-by M01',
        'queue next --phone 13800000001 --name 何先生 --party 2 --channel 朋友介绍 --as A02',
        'queue next --phone 13800000001',
      ];
      await play(lines, { db, clock: morning });
    });

    it('show gives the board, with these keys and no others', async () => {
      const { board, ...rest } = await ask('queue show');
      expect(rest).toEqual({});
      expect(keysOf(board)).toEqual(boardKeys);
      expect(board).toEqual({
        day: '2026-03-02',
        line: [{ position: 1, side: 'left', staff: 'A02', since: morning }],
        receiving: [{ staff: 'A01', visit: 'V1', since: morning, brief: null }],
        waiting: [
          {
            visit: 'V2',
            owner: 'A01',
            since: morning,
            until: '2026-03-02T09:45:00+08:00',
            overdue: false,
          },
        ],
        away: [
          {
            staff: 'A03',
            kind: 'lunch',
            since: morning,
            until: '2026-03-02T12:15:00+08:00',
            allowedBy: 'M01',
            proved: false,
          },
        ],
        free: ['A05'],
        off: ['A04'],
        warnings: [
          {
            code: 'door.understaffed',
            clause: 'M 5.2.6',
            text: '1 in the line; there should be at least 2 at the door now.',
          },
        ],
      });
    });

    it('next gives visit, because and board; a visit and a reason have these keys', async () => {
      const { visit, because, board, ...rest } = await ask('queue next');
      expect(rest).toEqual({});
      expect(keysOf(visit)).toEqual(visitKeys);
      expect(visit).toEqual({
        id: 'V3',
        at: morning,
        beganAt: morning,
        waitedSeconds: 0,
        endedAt: null,
        kind: 'new',
        status: 'receiving',
        customer: null,
        owner: 'A02',
        staff: 'A02',
        basis: 'turn',
        recognised: true,
        party: 1,
        channel: null,
        outcome: null,
        brief: null,
        stay: null,
      });
      expect(because).toEqual([
        { clause: 'M 5.3.1.2', policy: null, text: 'A02 stood first in the line.' },
      ]);
      expect(keysOf((because as unknown[])[0])).toEqual(reasonKeys);
      expect(keysOf(board)).toEqual(boardKeys);
      const undone = await ask('queue undo');
      expect(keysOf(undone)).toEqual(['undone', 'board']);
      expect(undone['undone']).toEqual({ act: 'next', visit: 'V3' });
    });

    it('why gives the line before and after, who was passed over, and the rule', async () => {
      const why = await ask('queue why V1');
      expect(keysOf(why)).toEqual(['visit', 'before', 'passedOver', 'because', 'after']);
      expect(keysOf(why['visit'])).toEqual(visitKeys);
      expect(why['visit']).toMatchObject({ party: 2, channel: '朋友介绍', customer: 'C1' });
      expect(why['before']).toEqual([
        { position: 1, side: 'left', staff: 'A01', since: morning },
        { position: 2, side: 'right', staff: 'A02', since: morning },
      ]);
      expect(keysOf((why['before'] as unknown[])[0])).toEqual(placeKeys);
      expect(why['passedOver']).toEqual([]);
      expect(why['after']).toEqual([{ position: 1, side: 'left', staff: 'A02', since: morning }]);
    });

    it('log gives time, act, whom and which visit it touched, and who typed it', async () => {
      const { log } = (await ask('queue log')) as { log: Json[] };
      expect(keysOf(log[0])).toEqual([
        'at',
        'act',
        'staff',
        'visit',
        'by',
        'reached',
        'inTime',
        'text',
      ]);
      const [join, , away, next, waits] = log;
      expect(join).toMatchObject({ at: morning, act: 'join', staff: 'A01', visit: null, by: null });
      expect(away).toMatchObject({ act: 'away', staff: 'A03' });
      expect(next).toMatchObject({
        at: morning,
        act: 'next',
        staff: 'A01',
        visit: 'V1',
        by: 'A02',
      });
      expect(waits).toMatchObject({ act: 'next', staff: null, visit: 'V2' });
    });

    it('join, back and done add received and handedOver; leave and away add nothing', async () => {
      expect(keysOf(await ask('queue join A05'))).toEqual(['received', 'board']);
      expect(keysOf(await ask('queue leave A05'))).toEqual(['board']);
      expect(keysOf(await ask('queue back A03'))).toEqual(['handedOver', 'board']);
      expect(keysOf(await ask('queue away A03 --kind lunch'))).toEqual(['board']);
      const done = await ask('queue done A01 --outcome 考虑中');
      expect(keysOf(done)).toEqual(['visit', 'handedOver', 'board']);
      expect(done['visit']).toMatchObject({ id: 'V1', status: 'done', outcome: '考虑中' });
      expect(keysOf(done['handedOver'])).toEqual(visitKeys);
      expect(keysOf(await ask('queue pass V2 --to A05 --why 临时开会'))).toEqual([
        'visit',
        'because',
        'board',
      ]);
      expect(keysOf(await ask('queue at 09:40'))).toEqual(['board']);
      // Back to where the morning stood.
      for (let n = 0; n < 6; n++) await ask('queue undo');
      const { board } = (await ask('queue show')) as { board: Json };
      expect(board['receiving']).toEqual([
        { staff: 'A01', visit: 'V1', since: morning, brief: null },
      ]);
    });

    it('brief gives the visit, with the contract’s keys', async () => {
      const answer = await ask('queue brief V2 --reached no --text 未接电话');
      expect(keysOf(answer)).toContain('visit');
      expect(keysOf(answer['visit'])).toEqual(visitKeys);
      await ask('queue undo');
    });

    it('a refusal has nothing on standard output and one line of JSON on standard error', async () => {
      const refused = await type('queue join A02 --json');
      expect(refused.code).toBe(3);
      expect(refused.stdout).toBe('');
      expect(refused.stderr.endsWith('\n')).toBe(true);
      expect(refused.stderr.trim().split('\n')).toHaveLength(1);
      const { error } = JSON.parse(refused.stderr) as { error: Json };
      expect(keysOf(error).sort()).toEqual(['clause', 'code', 'exit', 'hint', 'message']);
      expect(error).toMatchObject({ code: 'queue.already-in-line', exit: 3, clause: 'M 5.3.1.1' });
    });

    it('people read the board as a table, in English or in Chinese, in a pipe or on a terminal', async () => {
      for (const tty of [false, true]) {
        expect((await type('queue show', { tty })).stdout).toMatchInlineSnapshot(`
          "滨江壹号 · 2026-03-02 · training desk
          Line
            1  A02 李强  left  09:40
          Receiving
            A01 王芳  V1  09:40
          Waiting
            V2  → A01 王芳  09:40  until 09:45
          Away
            A03 张敏  lunch  until 12:15  allowed by M01, as typed by somebody else
          Free  A05 陈静
          Off  A04 赵磊
          ! 1 in the line; there should be at least 2 at the door now. (M 5.2.6)
          "
        `);
        expect((await type('queue show --lang zh', { tty })).stdout).toMatchInlineSnapshot(`
          "滨江壹号 · 2026-03-02 · 训练案场
          排位
            1  A02 李强  左  09:40
          接待中
            A01 王芳  V1  09:40
          等候
            V2  → A01 王芳  09:40  至 09:45
          离开
            A03 张敏  就餐  至 12:15  M01 批准（他人代录）
          空闲  A05 陈静
          休息  A04 赵磊
          ! 现在排位 1 人，此时门口至少应有 2 人。 (M 5.2.6)
          "
        `);
      }
    });

    it('people read why in their own language', async () => {
      expect((await type('queue why V2')).stdout).toMatchInlineSnapshot(`
        "V2 came in at 2026-03-02 09:40
        V2 waits for A01

        Line before  1. A02
        Passed over
          A02  V2 waits for A01.
        Because
          The visitor is A01’s customer; A01 is receiving V1. (M 5.3.2.2)
          The visitor waits for A01, at most 5 minutes, until 09:45:00. (M 5.3.2.2) [visit.maxWaitMinutes]
        Line after  1. A02
        "
      `);
      expect((await type('queue why V2 --lang zh', { tty: true })).stdout).toMatchInlineSnapshot(`
        "V2 2026-03-02 09:40 到访
        V2 等候 A01

        之前排位  1. A02
        未轮到
          A02  V2 等候 A01。
        原因
          这是 A01 的老客户；A01 正在接待 V1。 (M 5.3.2.2)
          客户等候 A01，最长 5 分钟，到 09:45:00 为止。 (M 5.3.2.2) [visit.maxWaitMinutes]
        之后排位  1. A02
        "
      `);
    });

    it('people read a refusal in their own language, with what to type next', async () => {
      const english = await type('queue leave A05');
      expect(english.stdout).toBe('');
      expect(english.stderr).toMatchInlineSnapshot(`
        "A05 is not in the line. (M 5.3.1.1)
        Type: salesdesk queue join A05
        "
      `);
      const chinese = await type('queue leave A05 --lang zh', { tty: true });
      expect(chinese.stderr).toMatchInlineSnapshot(`
        "A05 不在排位中。 (M 5.3.1.1)
        请输入：salesdesk queue join A05
        "
      `);
    });

    it('--csv gives what is listed, with keys that do not change with the language', async () => {
      expect((await type('queue show --csv --lang zh')).stdout).toBe(
        `position,side,staff,since\r\n1,left,A02,${morning}\r\n`,
      );
      const { stdout } = await type('queue log --csv');
      const [header, first] = stdout.split('\r\n');
      expect(header).toBe('at,act,staff,visit,by,reached,inTime,text');
      expect(first).toBe(`${morning},join,A01,,,,,`);
      // An act is answered with the line that it leaves.
      expect((await type('queue next --csv')).stdout).toBe('position,side,staff,since\r\n');
      expect((await type('queue undo --csv')).stdout).toBe(
        `position,side,staff,since\r\n1,left,A02,${morning}\r\n`,
      );
      expect((await type('queue show --csv --json')).code).toBe(2);
    });
  });
}

describe('going away', () => {
  it('until a time that is past is a slip of the finger, and nobody leaves the line for it', async () => {
    const db = await dialects[0]!.freshUrl();
    const clock = '2026-03-02T10:00:00+08:00';
    await play(['init --training', 'staff add A01 王芳', 'queue join A01'], { db, clock });
    const slip = await salesdesk('queue away A01 --kind lunch --until 09:30 --json', { db, clock });
    expect(slip.code).toBe(2);
    expect(slip.error().message).toContain('--until 09:30');
    const { board } = (await salesdesk('queue show --json', { db, clock })).json<{
      board: { line: { staff: string }[] };
    }>();
    expect(board.line.map((place) => place.staff)).toEqual(['A01']);
  });
});
