/**
 * Who a visitor turns out to be when they are registered (M 5.3.2.3): a rule from the visit as the door has it and the
 * customer the phone leads to, to whose customer that is and whether the door knew them.
 */
import type { Visit, VisitKind } from './types.ts';

/** The customer that a phone leads to, as far as the rule cares. */
export interface Found {
  readonly owner: string | null;
  /** Whether that owner has left the company. */
  readonly resigned: boolean;
  /** Whether they were received on an earlier day. */
  readonly cameBefore: boolean;
}

export interface Identified {
  readonly kind: VisitKind;
  /** The visit's owner from now on. */
  readonly owner: string | null;
  readonly recognised: boolean;
  /** Whose the customer becomes by this; null leaves them whose they are. */
  readonly becomes: string | null;
}

type AtDoor = Pick<Visit, 'kind' | 'owner' | 'staff'>;

/**
 * Decides what a registration makes of a visit whose customer was not known; `found` is null for a new phone.
 *
 *     // A03 received as a new visitor somebody who is A01's
 *     identify({ kind: 'new', owner: 'A03', staff: 'A03' }, { owner: 'A01', resigned: false, cameBefore: true })
 *     // { kind: 'returning', owner: 'A01', recognised: false, becomes: null }
 */
export function identify(visit: AtDoor, found: Found | null): Identified {
  if (found === null) return { ...asAtDoor(visit), becomes: ownerByReception(visit) };
  if (found.owner === null) return identifyUnowned(visit, found);
  if (found.resigned && found.owner !== visit.staff) {
    return { ...asAtDoor(visit), kind: 'returning', becomes: receiverOf(visit) };
  }
  // Nobody has received them yet, so whoever does can still know whose they are.
  const known = visit.staff === null || found.owner === visit.staff || found.owner === visit.owner;
  return { kind: 'returning', owner: found.owner, recognised: known, becomes: null };
}

function identifyUnowned(visit: AtDoor, found: Found): Identified {
  const kind = found.cameBefore && visit.kind === 'new' ? 'returning' : visit.kind;
  return { ...asAtDoor(visit), kind, becomes: ownerByReception(visit) };
}

function asAtDoor({ kind, owner }: AtDoor) {
  return { kind, owner, recognised: true };
}

/** Who received the visitor, in their own name or in that of the visit's owner. */
function receiverOf({ owner, staff }: AtDoor): string | null {
  return staff === null ? null : (owner ?? staff);
}

/**
 * Whose a customer without an owner becomes: the visit's owner. Who still waits on a referral may yet be received by
 * somebody else, whose they are then.
 */
function ownerByReception(visit: AtDoor): string | null {
  if (visit.staff !== null) return receiverOf(visit);
  return visit.kind === 'referral' ? null : visit.owner;
}
