/** A visit changes hands in mid-reception (`queue pass`). */
import type { VisitId } from '../ids.ts';
import type { Decision, Reason } from '../reason.ts';
import { decided, longestWaiting, type Answered, type Scene } from './decision.ts';
import { isInLine, lineOf } from './line.ts';
import { passedBy, reasons, refusals } from './messages.ts';
import { handOver, passedOver, reason } from './reception.ts';
import type { ActOf, Explained, Floor, FloorVisit, Goes, Reception } from './types.ts';
import { availabilityOf, isOnDuty } from './whereabouts.ts';
import { refusalToReceive, refuse } from './who-may.ts';

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
export function decidePass(scene: Scene, wish: PassWish): Decision<Answered> {
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
  const next = restores ? longestWaiting(scene, (one) => one.forAnyone) : undefined;
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
