import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idNumber, idOf } from '../../src/ids.ts';
import { boardAfter, boardAt } from '../../src/queue/board.ts';
import type { AwayKind } from '../../src/queue/types.ts';
import { clock, openDoor, person, type Door, type Outcome } from './door.ts';
import { Model } from './model.ts';

const codes = ['A01', 'A02', 'A03', 'A04', 'A05'];
const names = ['王芳', '李强', '张敏', '赵磊', '周涛'];
const people = codes.map((code, index) => person(code, names[index] ?? code));

const staff = fc.constantFrom(...codes);
const anybody = fc.option(staff, { nil: null });
const visit = fc.integer({ min: 1, max: 12 }).map((number) => idOf('V', number));
const kind = fc.constantFrom<AwayKind>('lunch', 'meeting', 'out', 'outpost');

/** What somebody does at the door, and how far the clock has moved since. */
const command = fc.record({
  after: fc.constantFrom<number>(0, 0, 30, 60, 240, 301),
  does: fc.oneof(
    { weight: 6, arbitrary: fc.record({ act: fc.constant('join' as const), staff }) },
    { weight: 1, arbitrary: fc.record({ act: fc.constant('leave' as const), staff }) },
    { weight: 2, arbitrary: fc.record({ act: fc.constant('away' as const), staff, kind }) },
    { weight: 3, arbitrary: fc.record({ act: fc.constant('back' as const), staff }) },
    {
      weight: 8,
      arbitrary: fc.record({
        act: fc.constant('next' as const),
        kind: fc.constantFrom('new' as const, 'returning' as const, 'referral' as const),
        whose: anybody,
        wait: fc.boolean(),
        by: fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: staff }),
      }),
    },
    { weight: 2, arbitrary: fc.record({ act: fc.constant('cover' as const), visit, to: anybody }) },
    {
      weight: 6,
      arbitrary: fc.record({ act: fc.constant('done' as const), staff, noCustomer: fc.boolean() }),
    },
    { weight: 2, arbitrary: fc.record({ act: fc.constant('pass' as const), visit, staff }) },
    {
      weight: 1,
      arbitrary: fc.record({
        act: fc.constant('roster' as const),
        staff,
        state: fc.constantFrom('duty' as const, 'rest' as const),
      }),
    },
    { weight: 1, arbitrary: fc.record({ act: fc.constant('identify' as const), visit, staff }) },
  ),
});
type Command = typeof command extends fc.Arbitrary<infer C> ? C : never;
const days = fc.array(command, { minLength: 1, maxLength: 60 });

function timeOf(seconds: number): string {
  const [hours, minutes, rest] = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map(
    Math.floor,
  );
  return [hours, minutes, rest].map((part) => String(part).padStart(2, '0')).join(':');
}

type Does = Command['does'];
type Told<A extends Does['act']> = Extract<Does, { act: A }>;
type Players<P, R> = { [A in Does['act']]: (player: P, told: Told<A>) => R };

const onDoor: Players<Door, Outcome | undefined> = {
  join: (door, told) => door.join(told.staff),
  leave: (door, told) => door.leave(told.staff),
  away: (door, told) => door.away(told.staff, told.kind),
  back: (door, told) => door.back(told.staff),
  next: (door, told) => {
    const whose = told.kind === 'new' ? null : told.whose;
    const by = told.by === null ? null : { staff: told.by, why: '客户点名' };
    const { wait } = told;
    if (told.kind === 'referral') return door.referral(whose, { by, wait });
    return door.next({ kind: told.kind, owner: whose, by, wait });
  },
  cover: (door, told) => door.cover(told.visit, told.to),
  done: (door, told) => door.done(told.staff, told.noCustomer),
  pass: (door, told) => door.pass(told.visit, told.staff),
  roster: (door, told) => {
    door.roster(told.staff, told.state);
    return undefined;
  },
  identify: (door, told) => {
    if (door.visit(told.visit)?.status === 'receiving') door.identify(told.visit, told.staff);
    return undefined;
  },
};

function playOn<P, R>(players: Players<P, R>, player: P, does: Does): R {
  // The act picks its own player, which the compiler cannot follow through a union.
  const one = players[does.act] as (player: P, told: Does) => R;
  return one(player, does);
}

function play(door: Door, { does }: Command): Outcome | undefined {
  return playOn(onDoor, door, does);
}

function playDay(commands: readonly Command[], check: (door: Door, one: Command) => void): Door {
  const door = openDoor({ people });
  let seconds = 9.5 * 3600;
  for (const one of commands) {
    seconds += one.after;
    door.at(timeOf(seconds));
    check(door, one);
  }
  return door;
}

function expectSound(door: Door): void {
  const { board, visits, conflicts } = door.state;
  const line = board.line.map((place) => place.staff);
  const receiving = board.receiving.map((one) => one.staff);
  const away = board.away.map((one) => one.staff);
  const apart = [...line, ...away, ...board.free];
  expect(conflicts).toEqual([]);
  expect(new Set(apart).size).toBe(apart.length);
  expect(new Set(receiving).size).toBe(receiving.length);
  expect(apart.filter((code) => receiving.includes(code) || board.off.includes(code))).toEqual([]);
  expect([...new Set([...apart, ...receiving, ...board.off])].sort()).toEqual(codes);
  expect(board.line.map((place) => place.position)).toEqual(line.map((_, index) => index + 1));
  const received = [...visits.values()].filter((one) => one.status === 'receiving');
  expect(received.map((one) => one.id).sort()).toEqual(
    board.receiving.map((one) => one.visit).sort(),
  );
  for (const one of received) {
    expect(one.receptions.filter((part) => part.to === null)).toEqual([
      { staff: one.staff, from: one.beganAt, to: null },
    ]);
  }
  const forAnyone = [...visits.values()].filter((one) => one.forAnyone);
  if (forAnyone.length > 0) expect(line).toEqual([]);
}

describe('any day at the door', () => {
  it('nobody stands twice, or stands while receiving; a visitor has one receiver at a time', () => {
    fc.assert(
      fc.property(days, (commands) => {
        playDay(commands, (door, one) => {
          play(door, one);
          expectSound(door);
        });
      }),
    );
  });

  it('now, looked back upon, is as it is', () => {
    fc.assert(
      fc.property(days, (commands) => {
        const door = playDay(commands, play);
        expect(boardAt(door.facts, door.now)).toEqual(boardAfter(door.facts, door.now));
      }),
    );
  });

  it('is the same when its events come out of storage, in any order', () => {
    fc.assert(
      fc.property(days, (commands) => {
        const door = playDay(commands, play);
        const stored = JSON.parse(JSON.stringify(door.facts)) as typeof door.facts;
        const events = [...stored.events].reverse();
        expect(boardAfter({ ...stored, events }, door.now)).toEqual(door.state);
      }),
    );
  });

  it('undoing gives back exactly the board before, act by act to the start', () => {
    fc.assert(
      fc.property(days, (commands) => {
        const boards: Door['board'][] = [];
        const instant = commands
          .filter(({ does }) => does.act !== 'roster' && does.act !== 'identify')
          .map((one) => ({ ...one, after: 0 }));
        const door = playDay(instant, (at, one) => {
          const before = at.board;
          const outcome = play(at, one);
          if (outcome !== undefined && !('refusedFor' in outcome)) boards.push(before);
        });
        for (const before of boards.reverse()) {
          expect(door.undo()).not.toHaveProperty('refusedFor');
          expect(door.board).toEqual(before);
        }
        expect(door.undo()).toEqual({ refusedFor: 'queue.nothing-to-undo' });
        expect([...door.state.visits.values()].every((one) => one.status === 'undone')).toBe(true);
      }),
    );
  });

  it('whatever is typed in late and let in contradicts nothing', () => {
    fc.assert(
      fc.property(days, fc.array(fc.nat(3600), { maxLength: 60 }), (commands, earlier) => {
        let turn = 0;
        playDay(commands, (door, one) => {
          const back = earlier[turn++] ?? 0;
          const seconds = (door.now - clock('00:00')) / 1000;
          const isAct = one.does.act !== 'roster' && one.does.act !== 'identify';
          if (isAct && back > 0 && back % 3 === 0)
            door.late(timeOf(Math.max(seconds - back, 9 * 3600)), () => play(door, one));
          else play(door, one);
          const { board, conflicts } = door.state;
          const line = board.line.map((place) => place.staff);
          expect(conflicts).toEqual([]);
          expect(new Set(line).size).toBe(line.length);
          const receiving = board.receiving.map((part) => part.staff);
          expect(line.filter((code) => receiving.includes(code))).toEqual([]);
        });
      }),
    );
  });
});

/** The same commands on the plain model. */
const onModel: Players<Model, boolean | undefined> = {
  join: (model, told) => model.join(told.staff),
  leave: (model, told) => model.leave(told.staff),
  away: (model, told) => model.goAway(told.staff, told.kind),
  back: (model, told) => model.back(told.staff),
  next: (model, told) =>
    model.next(told.kind, told.kind === 'new' ? null : told.whose, told.by, told.wait),
  cover: (model, told) => model.cover(idNumber(told.visit), told.to),
  done: (model, told) => model.done(told.staff, told.noCustomer),
  pass: (model, told) => model.passToOther(idNumber(told.visit), told.staff),
  roster: (model, told) => {
    model.roster(told.staff, told.state);
    return undefined;
  },
  identify: () => undefined,
};

/** What the model does not know: a registration, and a pass to the owner. */
function isInModel(model: Model, { does }: Command): boolean {
  if (does.act === 'identify') return false;
  return does.act !== 'pass' || model.visits[idNumber(does.visit) - 1]?.owner !== does.staff;
}

describe('against a plain account of the same day', () => {
  it('the line, who receives whom on which basis, and who waits agree after every command', () => {
    fc.assert(
      fc.property(days, (commands) => {
        const model = new Model(codes);
        playDay(commands, (door, one) => {
          model.now = door.now;
          if (!isInModel(model, one)) return;
          const outcome = play(door, one);
          const accepted = playOn(onModel, model, one.does);
          expect(outcome === undefined ? undefined : !('refusedFor' in outcome)).toBe(accepted);
          expect(door.board.line.map(({ staff: code, since }) => ({ staff: code, since }))).toEqual(
            model.line,
          );
          const told = [...door.state.visits.values()].map((one) => [
            idNumber(one.id),
            one.status,
            one.staff,
            one.basis,
            one.owner,
          ]);
          expect(told).toEqual(
            model.visits.map((one) => [one.id, one.status, one.staff, one.basis, one.owner]),
          );
        });
      }),
      { numRuns: 300 },
    );
  });
});
