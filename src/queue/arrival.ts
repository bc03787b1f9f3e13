/** A visitor comes in (`queue next`): who receives them, by RULEBOOK 4. */
import { clockTimeOf } from '../calendar/time.ts';
import type { VisitId } from '../ids.ts';
import type { VisitKind } from '../visitor/index.ts';
import type { Decision, Reason } from '../reason.ts';
import { decided, type Answered, type Scene } from './decision.ts';
import { lineOf } from './line.ts';
import { passedBy, reasons, warned } from './messages.ts';
import {
  claimantOf,
  explain,
  passedOver,
  plain,
  reason,
  rightfulOwner,
  termsFor,
  waitEnds,
  type Visitor,
  type Way,
} from './reception.ts';
import type { ActOf, Explained, Warning } from './types.ts';
import { availabilityOf, whereaboutsOf } from './whereabouts.ts';
import { refusalForEmptyLine, refusalToReceive } from './who-may.ts';

/** What the door knows of a visitor who comes in. */
export interface ArrivalWish {
  /** The id the visit will have. */
  readonly visit: VisitId;
  readonly kind: VisitKind;
  /** The customer's owner, resigned or not; null for a new visitor and for a referral. */
  readonly owner: string | null;
  /** On a referral: the owner of the customer who sent them, resigned or not. */
  readonly referrerOwner: string | null;
  /** The consultant the visitor asks for, to be told where the record says another. */
  readonly asksFor: string | null;
  /** The receiver whom the door names, and why. */
  readonly by: { readonly staff: string; readonly why: string } | null;
  /** Let the visitor wait for anyone when nobody is in the line. */
  readonly wait: boolean;
}

/**
 * Who receives a visitor who comes in at `scene.at`: one `next` act, received or waiting. Refuses
 * `queue.empty` (M 5.3.1.2) when position 1 is needed and nobody stands there, and for a named receiver
 * `staff.resigned`, `queue.not-a-consultant`, `queue.off-duty`, `queue.receiving`, `queue.away`.
 *
 *     decideNext(scene, { visit: 'V2', kind: 'returning', owner: 'A01', … })
 *     // A01 at lunch: V2 waits for A01; A01 at the outpost: position 1 covers
 */
export function decideNext(scene: Scene, wish: ArrivalWish): Decision<Answered> {
  const { floor } = scene;
  const visitor: Visitor = { ...wish, id: wish.visit, at: scene.at };
  const warnings = warningsFor(wish);
  if (wish.by !== null) {
    const { staff, why } = wish.by;
    const refused = refusalToReceive(floor, staff);
    if (refused !== null) return { refused };
    return decided(scene, [receivedBy(scene, visitor, staff, { way: 'named', why })], warnings);
  }
  const rightful = rightfulOwner(floor, visitor);
  const availability = rightful === null ? 'absent' : availabilityOf(floor, rightful);
  if (rightful !== null && availability === 'free')
    return decided(scene, [receivedBy(scene, visitor, rightful, plain)], warnings);
  if (rightful !== null && availability === 'busy')
    return decided(scene, [waitsFor(scene, visitor, rightful)], warnings);
  const first = floor.line[0];
  if (first !== undefined)
    return decided(scene, [receivedBy(scene, visitor, first.staff, plain)], warnings);
  if (!wish.wait) return { refused: refusalForEmptyLine(floor, true) };
  return decided(scene, [waitsForAnyone(scene, visitor)], warnings);
}

function warningsFor({ asksFor, owner }: ArrivalWish): Warning[] {
  if (asksFor === null || owner === null || asksFor === owner) return [];
  const said = warned.ownerDiffers(asksFor, owner);
  return [{ code: 'owner.differs', clause: 'M 5.3.2.2', text: said }];
}

function receivedBy(scene: Scene, visitor: Visitor, staff: string, way: Way): ActOf<'next'> {
  const reception = termsFor(scene, visitor, staff, way);
  const { kind, referrerOwner } = visitor;
  const explained = explain(scene, visitor, staff, reception, way);
  const data = {
    kind,
    owner: visitor.owner,
    referrerOwner,
    forAnyone: false,
    reception,
    explained,
  };
  return { act: 'next', staff, visit: visitor.id, data };
}

function waitsFor(scene: Scene, visitor: Visitor, owner: string): ActOf<'next'> {
  const { facts, floor } = scene;
  const isReferral = visitor.kind === 'referral';
  const where = whereaboutsOf(floor, owner);
  const until = clockTimeOf(waitEnds(scene, visitor), facts.zone);
  const said = reasons.waits(owner, facts.policy.maxWaitMinutes, until);
  const because = [
    isReferral
      ? reason('M 5.3.2.4', reasons.referralOf(owner, where))
      : reason('M 5.3.2.2', reasons.ownerNow(owner, where)),
    reason(isReferral ? 'M 5.3.2.4' : 'M 5.3.2.2', said, 'visit.maxWaitMinutes'),
  ];
  return waiting(scene, visitor, owner, because);
}

/** A known owner who is off or not here stays the owner: whoever takes the visitor then covers. */
function waitsForAnyone(scene: Scene, visitor: Visitor): ActOf<'next'> {
  const isReferral = visitor.kind === 'referral';
  const claimant = claimantOf(visitor);
  const owner = isReferral ? null : rightfulOwner(scene.floor, visitor);
  const because: Reason[] = [];
  if (claimant !== null) {
    const where = whereaboutsOf(scene.floor, claimant);
    because.push(
      isReferral
        ? reason('M 5.3.2.4', reasons.referralOf(claimant, where))
        : reason('M 5.3.2.2', reasons.ownerNow(claimant, where)),
    );
  }
  because.push(reason('M 5.3.4.1', reasons.waitsForAnyone));
  return waiting(scene, visitor, owner, because, true);
}

function waiting(
  scene: Scene,
  visitor: Visitor,
  owner: string | null,
  because: readonly Reason[],
  forAnyone = false,
): ActOf<'next'> {
  const ahead = passedBy.waits(owner ?? '', visitor.id);
  const explained: Explained = {
    before: lineOf(scene.floor),
    after: [],
    because,
    passedOver: forAnyone ? [] : passedOver(scene.floor, visitor, null, ahead),
  };
  const { kind, referrerOwner } = visitor;
  const data = { kind, owner, referrerOwner, forAnyone, reception: null, explained };
  return { act: 'next', staff: null, visit: visitor.id, data };
}
