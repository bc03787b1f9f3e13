/** Random days at the door: a few numbers, and the model's own state, make the next line to type. */
import fc from 'fast-check';
import { timeOf, type AwayKind, type ModelPolicy, type Role, type Wish } from './commands-facts.ts';
import type { DoorModel } from './commands-model.ts';

export const people: readonly { code: string; name: string; role: Role }[] = [
  { code: 'A01', name: '王芳', role: 'consultant' },
  { code: 'A02', name: '李强', role: 'consultant' },
  { code: 'A03', name: '张敏', role: 'senior' },
  { code: 'A04', name: '赵磊', role: 'consultant' },
  { code: 'A05', name: '陈静', role: 'consultant' },
  { code: 'C01', name: '孙会计', role: 'clerk' },
  { code: 'M01', name: '周经理', role: 'manager' },
];

/** What to do, in numbers: which kind of step, and three picks. */
export type Step = readonly [number, number, number, number];

const pick = fc.nat({ max: 999 });
export const days = (steps: number): fc.Arbitrary<Step[]> =>
  fc.array(fc.tuple(pick, pick, pick, pick), { maxLength: steps, size: 'max' });

/** Mostly as a new desk has it. */
export const policies: fc.Arbitrary<ModelPolicy> = fc.record({
  standby: fc.nat(9).map((n) => n > 0),
  ownCustomerKeepsPlace: fc.nat(9).map((n) => n > 6),
});

const minute = 60_000;
const leaps = [0, 1_000, minute, 3 * minute, 5 * minute, 5 * minute + 1_000, 10 * minute];
const longLeaps = [...leaps, 10 * minute + 1_000, 45 * minute, 150 * minute, 14 * 60 * minute];

/** A step is a time to set the clock to, or something that somebody types. */
export type Move = { clock: number } | Wish | null;

type Maker = (model: DoorModel, a: number, b: number, c: number) => Move;

const makers: readonly (readonly [number, Maker])[] = [
  [16, (model, a) => ({ act: 'join', who: whoever(model, a, canJoin) })],
  [22, next],
  [18, done],
  [10, (model, a) => ({ clock: model.now + among(leaps, a) })],
  [1, (model, a) => ({ clock: backwards(model, a) })],
  [4, (model, a) => ({ clock: model.now + among(longLeaps, a) })],
  [6, away],
  [6, (model, a) => ({ act: 'back', who: whoever(model, a, isElsewhere) })],
  [9, cover],
  [6, pass],
  [9, () => ({ act: 'undo' })],
  [3, (model, a) => ({ act: 'leave', who: whoever(model, a, (code) => model.inLine(code)) })],
  [4, roster],
  [1, (_model, a) => ({ act: 'resign', who: seller(a) })],
  [3, transfer],
  [6, register],
];
const weights = makers.reduce((sum, [weight]) => sum + weight, 0);

/** A clock may be set back, but here not to a day before, nor to when somebody had not left yet. */
function backwards(model: DoorModel, a: number): number {
  const to = model.now - (1 + (a % 20)) * minute;
  return timeOf(to).startsWith(model.day) && to >= model.lastLeft() ? to : model.now;
}

export function moveOf(model: DoorModel, [kind, a, b, c]: Step): Move {
  let rest = kind % weights;
  for (const [weight, make] of makers) {
    if (rest < weight) return make(model, a, b, c);
    rest -= weight;
  }
  throw new Error('the weights add up to more');
}

function phoneOf(n: number): string {
  return `138000000${String((n % 12) + 10)}`;
}

function next(model: DoorModel, a: number, b: number, c: number): Wish {
  const form = a % 20;
  const named = form >= 15 && form <= 16;
  return {
    act: 'next',
    phone: form < 13 && form > 2 ? phoneOf(b) : null,
    name: form === 13 || form === 5 ? '何先生' : null,
    asksFor: [14, 16, 4].includes(form) ? seller(c) : null,
    referredBy: [6, 7, 17, 18].includes(form) ? customer(model, c) : null,
    by: named || form === 8 ? whoever(model, c, canJoin) : null,
    wait: b % 3 === 0,
  };
}

function done(model: DoorModel, a: number, b: number): Wish {
  const who = whoever(model, a, (code) => model.receptionOf(code) !== undefined);
  return { act: 'done', who, notACustomer: b % 5 === 0 };
}

const kinds: readonly AwayKind[] = [
  'lunch',
  'stepped-out',
  'meeting',
  'out',
  'outpost',
  'half-day',
];
function away(model: DoorModel, a: number, b: number): Wish {
  const until = b % 4 === 0 ? model.now + 30 * minute : null;
  return { act: 'away', who: whoever(model, a, canJoin), kind: among(kinds, b), until };
}

function cover(model: DoorModel, a: number, b: number, c: number): Wish {
  const visit = visitWhere(model, a, 'waiting');
  const isReferral = model.visits[visit - 1]?.kind === 'referral';
  return { act: 'cover', visit, to: isReferral && b % 2 === 0 ? whoever(model, c, canJoin) : null };
}

function pass(model: DoorModel, a: number, b: number): Wish {
  return { act: 'pass', visit: visitWhere(model, a, 'receiving'), to: whoever(model, b, canJoin) };
}

function roster(_model: DoorModel, a: number, b: number): Wish {
  return { act: 'roster', who: seller(a), state: b % 2 === 0 ? 'rest' : 'duty' };
}

function transfer(model: DoorModel, a: number, b: number): Wish {
  return { act: 'transfer', customer: customer(model, a) ?? 1, to: seller(b) };
}

function register(model: DoorModel, a: number, b: number): Wish {
  return { act: 'register', visit: 1 + (a % (model.visits.length + 1)), phone: phoneOf(b) };
}

function seller(n: number): string {
  return among(people, n % 5).code;
}

/** Nine times in ten somebody it makes sense for. */
function whoever(
  model: DoorModel,
  n: number,
  fits: (code: string, m: DoorModel) => boolean,
): string {
  const codes = people.map((one) => one.code);
  const fitting = codes.filter((code) => fits(code, model));
  return n % 10 === 9 || fitting.length === 0 ? among(codes, n) : among(fitting, n);
}

const canJoin = (code: string, model: DoorModel) =>
  model.onDuty(code) && !model.isAway(code) && model.receptionOf(code) === undefined;
const isElsewhere = (code: string, model: DoorModel) => model.isAway(code) || !model.onDuty(code);

function visitWhere(model: DoorModel, n: number, status: string): number {
  const fitting = model.visits.filter((one) => one.status === status);
  if (n % 10 === 9 || fitting.length === 0) return 1 + (n % (model.visits.length + 1));
  return among(fitting, n).id;
}

function customer(model: DoorModel, n: number): number | null {
  return model.customers.length === 0 ? null : among(model.customers, n).id;
}

function among<T>(list: readonly T[], n: number): T {
  const found = list[n % list.length];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}

/** The line as somebody types it on this day. */
export function lineOf(wish: Wish, day: string): string {
  switch (wish.act) {
    case 'roster':
      return `roster set ${wish.who} ${wish.state} ${day}`;
    case 'resign':
      return `staff resign ${wish.who}`;
    case 'transfer':
      return `visitor transfer C${wish.customer} --to ${wish.to} --why 人员调整 --as M01`;
    case 'register':
      return `visitor register V${wish.visit} --phone ${wish.phone}`;
    default:
      return doorLine(wish);
  }
}

type DoorWish = Exclude<Wish, { act: 'roster' | 'resign' | 'transfer' | 'register' }>;

function doorLine(wish: DoorWish): string {
  switch (wish.act) {
    case 'away':
      return awayLine(wish);
    case 'next':
      return nextLine(wish);
    case 'cover':
      return `queue cover V${wish.visit}${wish.to === null ? '' : ` --to ${wish.to} --arranged`}`;
    case 'done':
      return `queue done ${wish.who}${wish.notACustomer ? ' --not-a-customer --why 送快递' : ''}`;
    case 'pass':
      return `queue pass V${wish.visit} --to ${wish.to} --why 临时开会`;
    case 'undo':
      return 'queue undo';
    default:
      return `queue ${wish.act} ${wish.who}`;
  }
}

function awayLine({ who, kind, until }: Extract<Wish, { act: 'away' }>): string {
  return `queue away ${who} --kind ${kind}${until === null ? '' : ` --until ${timeOf(until)}`}`;
}

function nextLine(wish: Extract<Wish, { act: 'next' }>): string {
  return [
    'queue next',
    wish.phone && `--phone ${wish.phone}`,
    wish.name && `--name ${wish.name}`,
    wish.asksFor && `--asks-for ${wish.asksFor}`,
    wish.referredBy !== null && `--referred-by C${wish.referredBy}`,
    wish.by && `--by ${wish.by} --why 领导安排`,
    wish.wait && '--wait',
  ]
    .filter(Boolean)
    .join(' ');
}
