import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatInstant } from '../../src/calendar/time.ts';
import { connect } from '../../src/db/connect.ts';
import { listAdjustments, listItems } from '../../src/tally/store.ts';
import type { Item } from '../../src/tally/types.ts';
import { dialects } from '../support/desks.ts';
import { openShell, type Shell } from '../support/shell.ts';
import { at, zone } from './ledger.ts';

/** What somebody types, how many minutes after the last line, and how long after it happened. */
const step = fc.record({
  after: fc.constantFrom(0, 1, 7, 40, 200, 900, 1700),
  late: fc.constantFrom(0, 0, 0, 5, 300, 1500, 3000),
  which: fc.nat(8),
  does: fc.constantFrom(
    ...(['next', 'next', 'known', 'done', 'courier', 'undo', 'register', 'call'] as const),
    ...(['open', 'open', 'advance', 'cancel', 'pay', 'pay', 'close', 'close', 'close'] as const),
  ),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const minuteMs = 60_000;
const start = at('2026-03-02 09:00');

const unitCodes = Array.from({ length: 8 }, (_, n) => `1-1-10${n + 1}`);

const people = [
  'init --training --timezone Asia/Shanghai',
  ...['A01 王芳', 'A02 李强', 'A03 张敏'].map((one) => `staff add ${one} --team 一组`),
  'staff add C01 孙会计 --role clerk',
];

const staffOf = (which: number): string => `A0${(which % 3) + 1}`;
const stageOf = (which: number): string => ['deposit', 'subscription', 'contract'][which % 3] ?? '';

/** Any of these may be refused, as on any day. */
const lines: Readonly<Record<Step['does'], (which: number) => string>> = {
  next: (which) => `queue next --by ${staffOf(which)} --party ${which + 1}`,
  known: (which) => `queue next --by ${staffOf(which)} --phone 1380000000${which % 3}`,
  done: (which) => `queue done ${staffOf(which)}`,
  courier: (which) => `queue done ${staffOf(which)} --not-a-customer`,
  undo: () => 'queue undo',
  register: (which) => `visitor register V${(which % 6) + 1} --phone 1380000000${which % 3}`,
  call: (which) => `call add --phone 1390000000${which} --by ${staffOf(which)}`,
  open: (which) =>
    `deal open --unit ${unitCodes[which % 8] ?? ''} --customer 13800000000 --by ${staffOf(which)} --stage ${stageOf(which)}`,
  advance: (which) =>
    `deal advance D${(which % 4) + 1} --to ${which % 2 === 0 ? 'subscription' : 'contract'}`,
  cancel: (which) => `deal cancel D${(which % 4) + 1}`,
  pay: (which) => `deal pay D${(which % 4) + 1} ${which + 1}000.0${which}`,
  close: () => 'tally close --as C01',
};

const live: readonly Step['does'][] = ['undo', 'close', 'register'];

async function play(shell: Shell, steps: readonly Step[]): Promise<void> {
  let now = start;
  shell.clock(now);
  for (const line of people) await shell.ask(line);
  for (const code of unitCodes) await shell.ask(`unit add ${code} --price 1000000.01 --area 89.55`);
  await shell.ask('queue next --by A01 --phone 13800000000 --why 客户点名');
  for (const one of steps) {
    now += one.after * minuteMs;
    shell.clock(now);
    const when = Math.max(start, now - one.late * minuteMs);
    const isLate = when < now && !live.includes(one.does);
    const past = isLate ? ` --at ${formatInstant(when, zone)}` : '';
    const why = one.does === 'undo' || one.does === 'close' ? '' : ' --why 补录';
    await shell.say(`${lines[one.does](one.which)}${past}${why}`);
  }
  shell.clock(now + 3 * 24 * 60 * minuteMs);
  await shell.ask('tally close --as C01');
}

interface Visits {
  readonly visits: { readonly id: string; readonly kind: string; readonly status: string }[];
}

/** What the desk itself says there is, whenever it was typed in. */
async function standing(shell: Shell) {
  const { visits } = await shell.ask<Visits>('visitor list');
  return visits
    .filter((visit) => visit.status !== 'undone' && visit.status !== 'not-a-customer')
    .map(({ id, kind }) => `${id} ${kind}`)
    .sort();
}

for (const dialect of dialects) {
  describe(`random days at a desk on ${dialect.name}`, () => {
    it('are counted once, whatever was typed in when', { timeout: 300_000 }, async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
          const db = await dialect.freshUrl();
          const shell = openShell(db);
          await play(shell, steps);
          const visits = await standing(shell);
          await shell.close();

          const connection = await connect(db, false);
          const raw = connection.db;
          const items: Item[] = [
            ...(await listItems(raw, {})),
            ...(await listAdjustments(raw, { from: 0, until: Number.MAX_SAFE_INTEGER })),
          ];
          const of = (what: Item['what']): string[] =>
            items
              .filter((item) => item.what === what)
              .map((item) => `${item.id} ${item.entry}`)
              .sort();
          const calls = await raw.selectFrom('call').select(['id', 'entry']).execute();
          const payments = await raw.selectFrom('payment').select(['deal', 'entry']).execute();
          const events = await raw
            .selectFrom('deal_event')
            .select(['deal', 'entry', 'what'])
            .execute();
          const deals = (what: string): string[] =>
            events
              .filter((event) => event.what === what)
              .map((event) => `D${event.deal} ${event.entry}`)
              .sort();
          await connection.close();

          expect(of('call')).toEqual(calls.map((one) => `K${one.id} ${one.entry}`).sort());
          expect(of('payment')).toEqual(payments.map((one) => `D${one.deal} ${one.entry}`).sort());
          expect(of('deposit')).toEqual(deals('deposit'));
          expect(of('subscription')).toEqual(deals('closed'));
          expect(of('contract')).toEqual(deals('contract'));
          const net = new Map<string, number>();
          for (const { id, visit, count } of items) {
            const key = `${id} ${visit?.kind ?? ''}`;
            if (visit !== null) net.set(key, (net.get(key) ?? 0) + count);
          }
          expect(
            [...net]
              .filter(([, count]) => count === 1)
              .map(([key]) => key)
              .sort(),
          ).toEqual(visits);
          expect([...net.values()].every((count) => count === 0 || count === 1)).toBe(true);
        }),
        { numRuns: 6 },
      );
    });
  });
}
