/**
 * On what terms somebody begins to receive a visitor (RULEBOOK 4): the basis, the owner as the visit leaves it,
 * how a cover stands - and the reasons for it. 'A02 covers V3 of A01, who is at the outpost'.
 */
import { clockTimeOf } from '../calendar/time.ts';
import { minutesAfter } from '../calendar/windows.ts';
import type { VisitId } from '../ids.ts';
import type { Text } from '../language.ts';
import type { Reason } from '../reason.ts';
import { ownerInTurn, type CoverCase, type VisitKind } from '../visitor/index.ts';
import type { Scene } from './decision.ts';
import { isInLine, lineOf } from './line.ts';
import { passedBy, reasons, whereIs } from './messages.ts';
import type { ActOf, Explained, Floor, PassedOver, Reception } from './types.ts';
import { availabilityOf, isResigned, whereaboutsOf } from './whereabouts.ts';

/** A visit that needs somebody, as far as the terms depend on it. */
export interface Visitor {
  readonly id: VisitId;
  readonly at: number;
  readonly kind: VisitKind;
  readonly owner: string | null;
  readonly referrerOwner: string | null;
}

/** How it came that this one receives, where it was neither the turn nor the owner's being free. */
export type Way =
  | { readonly way: 'plain' }
  | { readonly way: 'named'; readonly why: string }
  | { readonly way: 'arranged' }
  /** Position 1 takes a visitor who waits for somebody else. */
  | { readonly way: 'covers' }
  /** Just joined, back, or done with somebody else; `carries` when their earlier place stays remembered. */
  | { readonly way: 'freed'; readonly carries: boolean };

export const plain: Way = { way: 'plain' };
export const covers: Way = { way: 'covers' };

/** The consultant whose customer (or whose customer's friend) this is, resigned or not. */
export function claimantOf(visitor: Visitor): string | null {
  if (visitor.kind === 'referral') return visitor.owner ?? visitor.referrerOwner;
  return visitor.owner;
}

/** The same, if they have not left the company. */
export function rightfulOwner(floor: Floor, visitor: Visitor): string | null {
  const claimant = claimantOf(visitor);
  return claimant === null || isResigned(floor, claimant) ? null : claimant;
}

/**
 * The terms on which `staff` would receive this visitor now (M 5.3.2).
 *
 *     termsFor(scene, { kind: 'returning', owner: 'A01', … }, 'A02', plain)
 *     // { basis: 'cover', owner: 'A01', coverCase: 'absent', … } while A01 is off today
 */
export function termsFor(scene: Scene, visitor: Visitor, staff: string, way: Way): Reception {
  const { basis, owner } = basisFor(scene, visitor, staff, way);
  const fromLine = isInLine(scene.floor, staff);
  const carriesPlace = way.way === 'freed' && way.carries;
  const hasPlace = fromLine || carriesPlace;
  return {
    basis,
    owner,
    coverCase: basis === 'cover' ? coverCaseOf(scene, visitor, owner) : null,
    fromLine,
    keepsPlace: scene.facts.policy.ownCustomerKeepsPlace && basis === 'own' && hasPlace,
    carriesPlace,
  };
}

function basisFor(
  scene: Scene,
  visitor: Visitor,
  staff: string,
  way: Way,
): Pick<Reception, 'basis' | 'owner'> {
  const rightful = rightfulOwner(scene.floor, visitor);
  const isReferral = visitor.kind === 'referral';
  if (rightful === staff) return { basis: isReferral ? 'referral' : 'own', owner: staff };
  if (rightful !== null && !isReferral) return { basis: 'cover', owner: rightful };
  if (rightful !== null && keepsReferral(scene, visitor, rightful, way))
    return { basis: 'referral', owner: rightful };
  const waitedAs = scene.later.visits.get(visitor.id)?.owner ?? null;
  return { basis: 'turn', owner: ownerInTurn(scene.customers, visitor.id, waitedAs) ?? staff };
}

/** Somebody whom the owner names receives for them, and so does position 1 while they were still to be waited for. */
function keepsReferral(scene: Scene, visitor: Visitor, owner: string, { way }: Way): boolean {
  if (way === 'arranged') return true;
  const availability = availabilityOf(scene.floor, owner);
  const isHere = availability === 'busy' || availability === 'free';
  return way === 'covers' && isHere && scene.at <= waitEnds(scene, visitor);
}

/** Judged when the cover begins. An owner who is simply free has not been waited for either. */
function coverCaseOf(scene: Scene, visitor: Visitor, owner: string): CoverCase {
  const availability = availabilityOf(scene.floor, owner);
  if (availability === 'absent' || availability === 'resigned') return 'absent';
  const isOver = scene.at > waitEnds(scene, visitor);
  return availability === 'busy' && isOver ? 'busy-late' : 'busy-early';
}

/** Until when the visitor waits at most; at that very second the wait is not over yet. */
export function waitEnds(scene: Scene, visitor: Pick<Visitor, 'at'>): number {
  return minutesAfter(visitor.at, scene.facts.policy.maxWaitMinutes);
}

/** A waiting visit goes to somebody who is free from this moment. */
export function handOver(
  scene: Scene,
  visit: Visitor,
  staff: string,
  carries: boolean,
): ActOf<'hand-over'> {
  const way: Way = { way: 'freed', carries };
  const reception = termsFor(scene, visit, staff, way);
  const explained = explain(scene, visit, staff, reception, way);
  return { act: 'hand-over', staff, visit: visit.id, data: { reception, explained } };
}

/** What `queue why` will tell; the line after is filled in once all acts are known. */
export function explain(
  scene: Scene,
  visitor: Visitor,
  staff: string,
  terms: Reception,
  way: Way,
): Explained {
  return {
    before: lineOf(scene.floor),
    after: [],
    because: reasonsFor(scene, visitor, staff, terms, way),
    passedOver: passedOver(scene.floor, visitor, staff, aheadReason(visitor, staff, terms, way)),
  };
}

function reasonsFor(
  scene: Scene,
  visitor: Visitor,
  staff: string,
  terms: Reception,
  way: Way,
): Reason[] {
  const how = howReasons(scene, visitor, staff, way);
  switch (terms.basis) {
    case 'turn':
      return [...turnReasons(scene.floor, visitor, staff), ...how];
    case 'own':
      return [...how.filter(isException), ...ownReasons(staff, terms)];
    case 'referral':
      return [...how.filter(isException), ...referralReasons(scene, terms, staff, way)];
    case 'cover':
      return [...coverReasons(scene, visitor, terms), ...how];
  }
}

function isException(one: Reason): boolean {
  return one.clause === null;
}

function howReasons(scene: Scene, visitor: Visitor, staff: string, way: Way): Reason[] {
  if (way.way === 'named') return [reason(null, reasons.named(staff, way.why))];
  if (way.way === 'freed') return [reason('M 5.3.4.1', reasons.waitedForAnyone(visitor.id, staff))];
  if (scene.floor.line[0]?.staff === staff) return [reason('M 5.3.1.2', reasons.first(staff))];
  return [];
}

function turnReasons(floor: Floor, visitor: Visitor, staff: string): Reason[] {
  const claimant = claimantOf(visitor);
  if (visitor.kind === 'referral') {
    const said =
      claimant === null
        ? reasons.referralByNobody
        : reasons.referralOf(claimant, whereaboutsOf(floor, claimant));
    return [reason('M 5.3.2.4', said)];
  }
  if (claimant !== null) return [reason(null, reasons.ownerLeft(claimant, staff))];
  return visitor.kind === 'returning' ? [reason(null, reasons.becomesOwner(staff))] : [];
}

function ownReasons(staff: string, terms: Reception): Reason[] {
  const own = reason('M 5.3.2.2', reasons.own(staff));
  if (!terms.fromLine) return [own];
  const said = terms.keepsPlace ? reasons.keepsPlace(staff) : reasons.losesPlace(staff);
  return [own, reason(null, said, 'queue.ownCustomerKeepsPlace')];
}

function referralReasons(
  { facts, floor }: Scene,
  terms: Reception,
  staff: string,
  { way }: Way,
): Reason[] {
  const { owner } = terms;
  if (owner === staff) return [reason('M 5.3.2.4', reasons.referral(staff))];
  if (way !== 'covers') return [reason('M 5.3.2.4', reasons.arranged(owner, staff))];
  const early = reasons.referralEarly(owner, staff, facts.policy.maxWaitMinutes);
  return [
    reason('M 5.3.2.4', reasons.referralOf(owner, whereaboutsOf(floor, owner))),
    reason(null, early, 'visit.maxWaitMinutes'),
  ];
}

function coverReasons(scene: Scene, visitor: Visitor, terms: Reception): Reason[] {
  const { owner, coverCase } = terms;
  const { facts, floor } = scene;
  const minutes = facts.policy.maxWaitMinutes;
  const now = reason('M 5.3.2.2', reasons.ownerNow(owner, whereaboutsOf(floor, owner)));
  if (coverCase === 'busy-late')
    return [now, reason(null, reasons.busyLate(owner, minutes), 'cover.busyOwnerShare')];
  if (coverCase === 'busy-early')
    return [now, reason(null, reasons.busyEarly(owner, minutes), 'visit.maxWaitMinutes')];
  const until = clockTimeOf(minutesAfter(visitor.at, facts.policy.briefMinutes), facts.zone);
  return [
    now,
    reason('M 5.3.2.2', reasons.absent(owner), 'cover.ownerShare'),
    reason('M 5.3.2.2', reasons.brief(owner, visitor.id, until), 'visit.briefMinutes'),
  ];
}

function aheadReason(visitor: Visitor, staff: string, terms: Reception, way: Way): Text {
  if (way.way === 'named') return passedBy.named(staff, way.why);
  if (way.way === 'arranged') return passedBy.arranged(terms.owner, staff);
  if (terms.basis === 'own') return passedBy.own(staff);
  if (terms.basis === 'referral') return passedBy.referral(staff);
  return passedBy.freed(visitor.id);
}

/**
 * Those ahead of `staff` in the line (everyone in it, when they do not stand there), then the owner when somebody
 * else receives. `staff` is null while the visitor waits for the owner.
 */
export function passedOver(
  floor: Floor,
  visitor: Visitor,
  staff: string | null,
  ahead: Text,
): PassedOver[] {
  const index = floor.line.findIndex((place) => place.staff === staff);
  const before = index < 0 ? floor.line : floor.line.slice(0, index);
  const list = before.map((place) => ({ staff: place.staff, reason: ahead }));
  const owner = claimantOf(visitor);
  if (owner === null || staff === null || owner === staff) return list;
  if (list.some((one) => one.staff === owner)) return list;
  return [...list, { staff: owner, reason: whereIs(owner, whereaboutsOf(floor, owner)) }];
}

export function reason(clause: string | null, said: Text, policy: string | null = null): Reason {
  return { clause, policy, text: said };
}
