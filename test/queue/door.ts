/** A day at the door for tests: acts are decided, recorded and replayed as the desk does it. */
import { instantOf } from '../../src/calendar/time.ts';
import { idOf, type VisitId } from '../../src/ids.ts';
import type { Decision } from '../../src/reason.ts';
import { decideNext, type ArrivalWish } from '../../src/queue/arrival.ts';
import { boardAfter, boardAt } from '../../src/queue/board.ts';
import { decideBrief, decideCover } from '../../src/queue/cover.ts';
import {
  sceneAt,
  type Answered,
  type Decided,
  type Moment,
  type Scene,
} from '../../src/queue/decision.ts';
import { decideAway, decideBack, decideJoin, decideLeave } from '../../src/queue/join-leave.ts';
import { decidePass } from '../../src/queue/pass.ts';
import { decideDone } from '../../src/queue/reception-end.ts';
import { decideStay } from '../../src/queue/staying.ts';
import { decideUndo } from '../../src/queue/undo.ts';
import { whyOf } from '../../src/queue/why.ts';
import type { AwayKind, DayFacts, DoorEvent, DoorPolicy, Person } from '../../src/queue/types.ts';
import type { RosterState } from '../../src/staff/types.ts';
import type { VisitKind } from '../../src/visitor/types.ts';

const day = '2026-03-02';
const zone = 'Asia/Shanghai';

/** '09:40' of the test's day, in ms. */
export function clock(time: string): number {
  return instantOf(day, time, zone);
}

const policy: DoorPolicy = {
  places: 2,
  minimum: 2,
  hours: [
    ['09:30', '12:00'],
    ['14:00', '18:00'],
  ],
  standby: true,
  opensAt: '09:10',
  undoMinutes: 10,
  ownCustomerKeepsPlace: false,
  maxWaitMinutes: 5,
  briefMinutes: 5,
  awayGraceMinutes: 5,
  counterMinimum: 2,
  lunchHours: [['11:45', '14:00']],
  dayHours: [['09:00', '18:00']],
  closingMinutes: 15,
};

export function person(code: string, name: string, changes: Partial<Person> = {}): Person {
  const here = { role: 'consultant', team: '一组', roster: 'duty', resigned: false } as const;
  return { code, name, ...here, ...changes };
}

/** 王芳、李强、张敏 on duty, 赵磊 at rest, 钱丽 gone, 孙会计 no consultant. */
export const team: readonly Person[] = [
  person('A01', '王芳'),
  person('A02', '李强'),
  person('A03', '张敏', { role: 'senior' }),
  person('A04', '赵磊', { roster: 'rest' }),
  person('A09', '钱丽', { resigned: true }),
  person('C01', '孙会计', { role: 'clerk' }),
];

export type Outcome = Answered | { readonly refusedFor: string };

type ArrivalTold = Partial<Omit<ArrivalWish, 'visit'>>;

/** Nobody has said who they are. */
const strangers = { ofVisit: new Map(), known: new Map(), left: new Set<string>() };

/** A door that opened at 09:30 of the test's day; every command happens at its clock's time unless typed in late. */
export function openDoor(
  settings: { people?: readonly Person[]; policy?: Partial<DoorPolicy>; from?: string } = {},
) {
  let facts: DayFacts = {
    day,
    zone,
    people: settings.people ?? team,
    policy: { ...policy, ...settings.policy },
    events: [],
  };
  let now = clock(settings.from ?? '09:30');
  let entry = 0;
  let visits = 0;
  let lateAt: number | null = null;
  let actor: Moment['actor'] = null;

  function decide<T extends Decided>(
    decision: (scene: Scene) => Decision<T>,
  ): T | { readonly refusedFor: string } {
    const moment = { entry: entry + 1, at: lateAt ?? now, late: lateAt !== null, now, actor };
    const made = decision(sceneAt(facts, moment, strangers));
    if (made.refused !== undefined) return { refusedFor: made.refused.code };
    entry += 1;
    facts = made.after;
    return made;
  }

  const act = (decision: (scene: Scene) => Decision<Answered>): Outcome => decide(decision);

  function news(
    event:
      | { act: 'roster'; staff: string; state: RosterState }
      | { act: 'resign'; staff: string }
      | {
          act: 'identify';
          visit: VisitId;
          kind: VisitKind;
          owner: string | null;
          recognised: boolean;
        },
  ): void {
    entry += 1;
    const stamp = { entry, n: 0, at: lateAt ?? now, late: lateAt !== null };
    const told: DoorEvent = { ...event, ...stamp };
    facts = { ...facts, events: [...facts.events, told] };
  }

  return {
    at(time: string) {
      now = clock(time);
      return this;
    },
    /** Does something with `--at`. */
    late<T>(time: string, does: () => T): T {
      lateAt = clock(time);
      try {
        return does();
      } finally {
        lateAt = null;
      }
    },
    join: (staff: string) => act((scene) => decideJoin(scene, staff)),
    leave: (staff: string) => act((scene) => decideLeave(scene, staff)),
    /** Somebody types what follows. */
    as(code: string | null, proved = true) {
      actor = code === null ? null : { code, proved };
      return this;
    },
    away: (
      staff: string,
      kind: AwayKind,
      until: number | null = null,
      allowedBy: string | null = null,
    ) => act((scene) => decideAway(scene, { staff, kind, until, allowedBy })),
    stay: (visit: VisitId, leader: string, staff: string | null = null) =>
      act((scene) => decideStay(scene, { visit, leader, staff, text: null })),
    back: (staff: string) => act((scene) => decideBack(scene, staff)),
    next(told: ArrivalTold = {}): Outcome {
      const wish: ArrivalWish = {
        visit: idOf('V', visits + 1),
        kind: 'new',
        owner: null,
        referrerOwner: null,
        asksFor: null,
        by: null,
        wait: false,
        ...told,
      };
      const outcome = act((scene) => decideNext(scene, wish));
      if (!('refusedFor' in outcome)) visits += 1;
      return outcome;
    },
    /** A customer of `owner` comes again. */
    returning(owner: string | null, told: ArrivalTold = {}): Outcome {
      return this.next({ kind: 'returning', owner, ...told });
    },
    /** A customer of `owner` sent somebody. */
    referral(owner: string | null, told: ArrivalTold = {}): Outcome {
      return this.next({ kind: 'referral', referrerOwner: owner, ...told });
    },
    cover: (visit: VisitId, to: string | null = null) =>
      act((scene) => decideCover(scene, { visit, to })),
    done: (staff: string, notACustomer = false, outcome: string | null = null) =>
      act((scene) => decideDone(scene, { staff, outcome, notACustomer })),
    pass: (visit: VisitId, to: string, why = '认出是老客户') =>
      act((scene) => decidePass(scene, { visit, to, why })),
    brief: (visit: VisitId, reached: boolean, text: string | null = null) =>
      act((scene) => decideBrief(scene, { visit, reached, text })),
    undo() {
      const undoing = decide(decideUndo);
      return 'refusedFor' in undoing ? undoing : undoing.undone;
    },
    roster: (staff: string, state: RosterState) => news({ act: 'roster', staff, state }),
    resign: (staff: string) => news({ act: 'resign', staff }),
    /** A registration shows whose customer it is. */
    identify: (visit: VisitId, owner: string, recognised = false) =>
      news({ act: 'identify', visit, kind: 'returning', owner, recognised }),
    why: (visit: VisitId) => whyOf(facts, visit),
    get facts() {
      return facts;
    },
    get now() {
      return now;
    },
    get state() {
      return boardAfter(facts, now);
    },
    get board() {
      return boardAfter(facts, now).board;
    },
    get line() {
      return this.board.line.map((place) => place.staff);
    },
    visit(id: VisitId) {
      return boardAfter(facts, now).visits.get(id);
    },
    boardAt: (time: string) => boardAt(facts, clock(time)).board,
  };
}

export type Door = ReturnType<typeof openDoor>;
