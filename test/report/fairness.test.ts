import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf } from '../../src/calendar/time.ts';
import { fairnessOf, timeAtDoor } from '../../src/report/fairness.ts';
import { loadDay } from '../../src/queue/index.ts';
import { openDesk } from '../../src/desk/open.ts';
import { dialects } from '../support/desks.ts';
import { at, openWorld } from '../commands/report/world.ts';

const zone = 'Asia/Shanghai';
const day = '2026-03-02';

const people = [
  { code: 'A01', name: '王芳', team: null },
  { code: 'A02', name: '李强', team: null },
];

describe('what minutes at the door would have given', () => {
  it('shares out what the line gave, and leaves own customers out of it', () => {
    const time = new Map([
      ['A01', 120 * 60_000],
      ['A02', 60 * 60_000],
    ]);
    const receptions = [
      ...Array.from({ length: 6 }, (_, n) => ({ staff: n < 3 ? 'A01' : 'A02', byLine: true })),
      { staff: 'A02', byLine: false },
    ];
    expect(fairnessOf([{ time, receptions }], people)).toMatchObject([
      { staff: 'A01', minutes: 120, receptions: 3, byLine: 3, expected: '4', difference: '-1' },
      { staff: 'A02', minutes: 60, receptions: 4, byLine: 3, expected: '2', difference: '+1' },
    ]);
  });

  it('adds up to what the line gave, whatever the days', () => {
    const one = fc.record({
      a: fc.integer({ min: 1, max: 30_000_000 }),
      b: fc.integer({ min: 0, max: 30_000_000 }),
      given: fc.integer({ min: 0, max: 40 }),
    });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 31 }), (days) => {
        const lines = fairnessOf(
          days.map(({ a, b, given }) => ({
            time: new Map([
              ['A01', a],
              ['A02', b],
            ]),
            receptions: Array.from({ length: given }, () => ({ staff: 'A01', byLine: true })),
          })),
          people,
        );
        const expected = lines.reduce((sum, line) => sum + Number(line.expected), 0);
        const given = lines.reduce((sum, line) => sum + line.byLine, 0);
        // Each of the two is rounded to a tenth.
        expect(Math.abs(expected - given)).toBeLessThan(0.11);
      }),
    );
  });
});

for (const dialect of dialects) {
  describe(`minutes at the door on ${dialect.name}`, () => {
    it('are those in the line and receiving, not away, not free, not what was undone', async () => {
      const db = await dialect.freshUrl();
      const shell = await openWorld(db);
      const play = async (time: string, line: string): Promise<void> => {
        at(shell, `${day}T${time}`);
        await shell.ask(line);
      };
      for (const code of ['A01', 'A02', 'A03', 'A04']) {
        await play('08:40:00', `staff add ${code} 员工${code}`);
      }
      await play('09:30:00', 'queue join A01');
      await play('09:30:00', 'queue join A02');
      await play('10:00:00', 'queue next');
      await play('10:20:00', 'queue done A01 --not-a-customer --why 送快递');
      await play('10:30:00', 'queue away A01 --kind meeting');
      await play('11:00:00', 'queue back A01');
      await play('11:00:00', 'queue next');
      await play('11:05:00', 'queue join A03');
      await play('11:10:00', 'queue undo');
      await play('11:30:00', 'queue join A04');
      await play('11:40:00', 'queue pass V2 --to A01 --why 客户相熟');
      await play('12:00:00', 'queue done A01');
      await shell.close();

      const now = instantOf('2026-03-03', '09:00', zone);
      const opened = await openDesk(db, callerAt(now), false);
      const desk = opened.by(callerAt(now));
      const time = await desk.read(async (reading) =>
        timeAtDoor(await loadDay(reading, day), reading.now),
      );
      await opened.close();
      const minutes = Object.fromEntries([...time].map(([code, ms]) => [code, ms / 60_000]));
      // A01 stood and received an hour, and again for V2; A04 never left, and door hours end at 18:00.
      expect(minutes).toEqual({ A01: 60 + 20, A02: 130, A04: 390 });
    });
  });
}

function callerAt(now: number) {
  return {
    ...{ as: undefined, at: undefined, why: undefined, terminal: 'test', canAskPin: false },
    now: () => now,
    pin: () => Promise.resolve(null),
  };
}
