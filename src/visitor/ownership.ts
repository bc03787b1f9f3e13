import type { CustomerId, VisitId } from '../ids.ts';
import type { OwnershipChange } from './types.ts';

/**
 * Whose customer somebody is, and what changes that (RULEBOOK 3, 4):
 *
 * | what happened | whose they are | whose they become |
 * | --- | --- | --- |
 * | came to somebody's door: waits for them, is theirs, is covered or referred for them | nobody's, or of somebody who has left | theirs |
 * | | anybody else's | - |
 * | received in turn | nobody's, of somebody who has left, or whose they were when they came to wait: a first reception overtakes a referral | the receiver's |
 * | | somebody else's since, by another visit or a manager's transfer | - ; the reception is in that owner's name (`ownerInTurn`) |
 * | no customer after all | by changes that came from this visit, the latest ones | as before the first of these |
 * | an act is undone | by changes of its entry or, where the visit itself is undone, from this visit, the latest ones | as before the first of these |
 *
 * A change that a later one stands on, such as a manager's transfer, stays. Taking one back is a change too (`undo`).
 */
export type Happened =
  | {
      readonly what: 'came' | 'received-in-turn';
      readonly visit: VisitId;
      /** As the visit leaves it; null while they wait for anyone. */
      readonly owner: string | null;
      /** The visit's owner while it waited. */
      readonly waitedAs: string | null;
    }
  | { readonly what: 'no-customer'; readonly visit: VisitId }
  | {
      readonly what: 'undone';
      readonly visit: VisitId;
      readonly entry: number;
      /** The visit itself is no more. */
      readonly whole: boolean;
    };

/** A customer as far as these rules go by. */
export interface Ownership {
  readonly customer: CustomerId;
  readonly owner: string | null;
  /** The changes that hold, oldest first. */
  readonly standing: readonly OwnershipChange[];
}

/** Some visits' customers. */
export interface Customers {
  readonly ofVisit: ReadonlyMap<VisitId, CustomerId>;
  readonly known: ReadonlyMap<CustomerId, Ownership>;
  /** Everybody who has left the company by now. */
  readonly left: ReadonlySet<string>;
}

export type OwnerChange = Omit<OwnershipChange, 'entry' | 'n' | 'at'>;

/**
 * What the happenings, one after the other, change of whose customers they are, and the customers as they are then.
 *
 *     // C12 came by referral as A01's, and A02 receives them in turn
 *     settleOwners(customers, [{ what: 'received-in-turn', visit: 'V3', owner: 'A02', waitedAs: 'A01' }])
 *     // changes [{ customer: 'C12', from: 'A01', to: 'A02', cause: 'reception', visit: 'V3' }]
 */
export function settleOwners(
  customers: Customers,
  happenings: readonly Happened[],
): { readonly changes: readonly OwnerChange[]; readonly customers: Customers } {
  const known = new Map(customers.known);
  const changes: OwnerChange[] = [];
  for (const happened of happenings) {
    const of = ownershipOf({ ...customers, known }, happened.visit);
    if (of === undefined) continue;
    const made = changesBy(of, happened, customers.left);
    known.set(of.customer, made.reduce(withChange, of));
    changes.push(...made);
  }
  return { changes, customers: { ...customers, known } };
}

/**
 * In whose name somebody in turn receives a visitor who has waited: somebody's whose customer they became meanwhile and
 * who is still here, else null, and that is the receiver's own.
 */
export function ownerInTurn(
  customers: Customers,
  visit: VisitId,
  waitedAs: string | null,
): string | null {
  const owner = ownershipOf(customers, visit)?.owner ?? null;
  return owner === null || owner === waitedAs || customers.left.has(owner) ? null : owner;
}

/** The changes that hold, oldest first: each `undo` takes away the last one before it. */
export function standingChanges(history: readonly OwnershipChange[]): OwnershipChange[] {
  const standing: OwnershipChange[] = [];
  for (const change of history) {
    if (change.cause === 'undo') standing.pop();
    else standing.push(change);
  }
  return standing;
}

function ownershipOf({ ofVisit, known }: Customers, visit: VisitId): Ownership | undefined {
  const customer = ofVisit.get(visit);
  return customer === undefined ? undefined : known.get(customer);
}

function changesBy(
  of: Ownership,
  happened: Happened,
  left: ReadonlySet<string>,
): readonly OwnerChange[] {
  switch (happened.what) {
    case 'came':
    case 'received-in-turn':
      return byVisit(of, happened, left);
    case 'no-customer':
      return takenBack(of, ({ visit }) => visit === happened.visit);
    case 'undone':
      return takenBack(
        of,
        ({ entry, visit }) =>
          entry === happened.entry || (happened.whole && visit === happened.visit),
      );
  }
}

function byVisit(
  { owner: from, customer }: Ownership,
  { what, visit, owner: to, waitedAs }: Extract<Happened, { what: 'came' | 'received-in-turn' }>,
  left: ReadonlySet<string>,
): OwnerChange[] {
  if (to === null || to === from) return [];
  const isOpen = from === null || left.has(from);
  const isOvertaken = what === 'received-in-turn' && from === waitedAs;
  return isOpen || isOvertaken ? [{ customer, from, to, cause: 'reception', visit }] : [];
}

/** The latest changes as long as they are among those, each taken back, the last one first. */
function takenBack(
  { customer, standing }: Ownership,
  isAmong: (change: OwnershipChange) => boolean,
): OwnerChange[] {
  const first = standing.findLastIndex((change) => !isAmong(change)) + 1;
  return standing
    .slice(first)
    .reverse()
    .map(({ from, to, visit }) => ({ customer, from: to, to: from, cause: 'undo', visit }));
}

/** What was changed just now has no entry yet: nothing takes it back within the same decision. */
function withChange({ customer, standing }: Ownership, change: OwnerChange): Ownership {
  const undone = change.cause === 'undo';
  const fresh = { ...change, entry: Infinity, n: 0, at: Infinity };
  return {
    customer,
    owner: change.to,
    standing: undone ? standing.slice(0, -1) : [...standing, fresh],
  };
}
