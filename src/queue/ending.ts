/** How a reception ends or changes hands (`queue done`, `queue pass`), and the call to an absent owner. */
import { withinMinutes } from '../calendar/windows.ts';
import type { VisitId } from '../ids.ts';
import type { Decision, Reason } from '../reason.ts';
import { isInLine, isOnDuty, lineOf, type Floor, type FloorVisit } from './floor.ts';
import { passedBy, reasons, refusals } from './messages.ts';
import { refusalToReceive, refuse } from './permission.ts';
import { passedOver, reason } from './reception.ts';
import { availabilityOf, decided, longestWaiting, type Decided, type Scene } from './scene.ts';
import { handOver } from './turn.ts';
import type { ActOf, Explained, Goes, Reception } from './types.ts';

export interface DoneWish {
  readonly staff: string;
  readonly outcome: string | null;
  readonly notACustomer: boolean;
}

/**
 * `staff` ends the reception. Whoever has waited longest for them is theirs at once. No customer costs no turn:
 * back to the head of the line, unless a visitor waits for them or for anyone. Refuses `queue.not-receiving`.
 *
 *     decideDone(scene, { staff: 'A01', outcome: '考虑中', notACustomer: false })
 *     // V3 waits for A01: acts done and hand-over, handedOver V3
 */
export function decideDone(scene: Scene, wish: DoneWish): Decision<Decided> {
  const { staff, outcome, notACustomer } = wish;
  const { floor } = scene;
  const received = floor.receiving.get(staff);
  const visit = received && floor.visits.get(received);
  if (visit === undefined) {
    const said = refusals.notReceiving(staff);
    return { refused: refuse('queue.not-receiving', said, 'M 5.3.1.2', 'queue show') };
  }
  const done = (goes: Goes): ActOf<'done'> => ({
    act: 'done',
    staff,
    visit: visit.id,
    data: { outcome, notACustomer, goes },
  });
  if (!isOnDuty(floor, staff)) return decided(scene, [done('free')]);
  const place: Goes = placeAfter(visit, notACustomer);
  const next =
    longestWaiting(scene, (one) => one.owner === staff) ??
    (place === 'free' ? undefined : anyone(scene));
  if (next === undefined) return decided(scene, [done(place)]);
  const carries = place !== 'free' && visit.place !== null;
  return decided(scene, [done('free'), handOver(scene, next, staff, carries)]);
}

function placeAfter(visit: FloorVisit, notACustomer: boolean): Goes {
  if (notACustomer) return 'head';
  return visit.keepsPlace && visit.place !== null ? 'place' : 'free';
}

/** Where somebody would enter the line while a visitor waits for anyone, they receive that one instead. */
function anyone(scene: Scene): FloorVisit | undefined {
  return longestWaiting(scene, (one) => one.forAnyone);
}

export interface PassWish {
  readonly visit: VisitId;
  readonly to: string;
  readonly why: string;
}

/**
 * The visit goes to a colleague in mid-reception. To its owner it becomes `own` (a referral stays `referral`) and
 * the former receiver's place in the line is restored. Refuses `visit.not-receiving` and what a named receiver is
 * refused for.
 *
 *     decidePass(scene, { visit: 'V3', to: 'A01', why: '认出是老客户' }) // A02 stands in the line again
 */
export function decidePass(scene: Scene, wish: PassWish): Decision<Decided> {
  const { floor } = scene;
  const visit = floor.visits.get(wish.visit);
  if (visit?.status !== 'receiving' || visit.staff === null) {
    const said = refusals.visitNotReceived(wish.visit);
    return { refused: refuse('visit.not-receiving', said, 'M 5.3.2.2', 'queue show') };
  }
  const refused = refusalToReceive(floor, wish.to);
  if (refused !== null) return { refused };
  const from = visit.staff;
  const restores = restoresPlace(floor, visit, wish.to);
  const next = restores ? anyone(scene) : undefined;
  const goes: Goes = restores && next === undefined ? 'place' : 'free';
  const pass = passOn(scene, visit, from, wish, goes);
  if (next === undefined) return decided(scene, [pass]);
  return decided(scene, [pass, handOver(scene, next, from, true)]);
}

function restoresPlace(floor: Floor, visit: FloorVisit, to: string): boolean {
  if (visit.staff === null || visit.place === null) return false;
  return takesOver(visit, to) && isOnDuty(floor, visit.staff);
}

/** Whether it goes to its owner. Somebody whose turn it was, and who gets it back, is not taking over as one. */
function takesOver(visit: FloorVisit, to: string): boolean {
  if (visit.owner !== to || visit.kind === 'new') return false;
  return visit.kind === 'returning' || visit.basis === 'referral';
}

function passOn(
  scene: Scene,
  visit: FloorVisit,
  from: string,
  wish: PassWish,
  goes: Goes,
): ActOf<'pass'> {
  const toOwner = takesOver(visit, wish.to);
  const reception = passTerms(scene, visit, wish.to);
  const explained = explainPass(scene, visit, wish, goes);
  const data = { from, goes, toOwner, reception, explained };
  return { act: 'pass', staff: wish.to, visit: visit.id, data };
}

/** Somebody else than the owner takes over the owner's reception as a cover nobody waited for. */
function passTerms(scene: Scene, visit: FloorVisit, to: string): Reception {
  const { floor, facts } = scene;
  const fromLine = isInLine(floor, to);
  const owner = visit.owner ?? to;
  const fixed = { owner, fromLine, carriesPlace: false };
  if (takesOver(visit, to)) {
    const basis = visit.kind === 'referral' ? 'referral' : 'own';
    const keepsPlace = facts.policy.ownCustomerKeepsPlace && basis === 'own' && fromLine;
    return { ...fixed, basis, coverCase: null, keepsPlace };
  }
  if (visit.basis !== 'own')
    return {
      ...fixed,
      basis: visit.basis ?? 'turn',
      coverCase: visit.coverCase,
      keepsPlace: false,
    };
  const availability = availabilityOf(floor, owner);
  const isAbsent = availability === 'absent' || availability === 'resigned';
  return {
    ...fixed,
    basis: 'cover',
    coverCase: isAbsent ? 'absent' : 'busy-early',
    keepsPlace: false,
  };
}

function explainPass(scene: Scene, visit: FloorVisit, wish: PassWish, goes: Goes): Explained {
  const from = visit.staff ?? '';
  const { to, why } = wish;
  const because: Reason[] = [reason(null, reasons.passed(from, to, why))];
  if (takesOver(visit, to)) {
    const isReferral = visit.kind === 'referral';
    const clause = isReferral ? 'M 5.3.2.4' : 'M 5.3.2.2';
    because.push(reason(clause, reasons.recognised(to, isReferral)));
  }
  if (goes === 'place') because.push(reason(null, reasons.placeRestored(from)));
  const ahead = passedBy.passed(to, why);
  const passed = passedOver(scene.floor, visit, to, ahead);
  return { before: lineOf(scene.floor), after: [], because, passedOver: passed };
}

export interface BriefWish {
  readonly visit: VisitId;
  readonly reached: boolean;
  readonly text: string | null;
}

/**
 * The owner was tried for a briefing (M 5.3.2.2), in time when within `visit.briefMinutes` of the arrival. Refuses
 * `visit.not-today` and `visit.no-owner`.
 */
export function decideBrief(scene: Scene, wish: BriefWish): Decision<Decided> {
  const visit = scene.floor.visits.get(wish.visit);
  if (visit === undefined || visit.status === 'undone') {
    const said = refusals.visitNotToday(wish.visit);
    return { refused: refuse('visit.not-today', said, 'M 5.3.2.2', 'queue log') };
  }
  if (visit.owner === null) {
    const said = refusals.noOwner(wish.visit);
    return { refused: refuse('visit.no-owner', said, 'M 5.3.2.2', 'queue show') };
  }
  const inTime = withinMinutes(scene.at, visit.at, scene.facts.policy.briefMinutes);
  const { reached, text } = wish;
  const data = { reached, text, inTime };
  return decided(scene, [{ act: 'brief', staff: visit.owner, visit: visit.id, data }]);
}
