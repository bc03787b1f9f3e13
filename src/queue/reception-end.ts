/** A reception ends (`queue done`). */
import type { VisitId } from '../ids.ts';
import type { Decision } from '../reason.ts';
import { settleOwners } from '../visitor/index.ts';
import { decided, longestWaiting, type Answered, type Scene } from './decision.ts';
import { refusals } from './messages.ts';
import { handOver } from './reception.ts';
import type { ActOf, FloorVisit, Goes } from './types.ts';
import { isOnDuty } from './whereabouts.ts';
import { refuse } from './who-may.ts';

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
export function decideDone(scene: Scene, wish: DoneWish): Decision<Answered> {
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
    (place === 'free' ? undefined : longestWaiting(scene, (one) => one.forAnyone));
  if (next === undefined) return decided(scene, [done(place)]);
  const carries = place !== 'free' && visit.place !== null;
  const then = notACustomer ? withoutCustomer(scene, visit.id) : scene;
  // Where they would enter the line while a visitor waits for anyone, they receive that one instead.
  return decided(scene, [done('free'), handOver(then, next, staff, carries)]);
}

function placeAfter(visit: FloorVisit, notACustomer: boolean): Goes {
  if (notACustomer) return 'head';
  return visit.keepsPlace && visit.place !== null ? 'place' : 'free';
}

/** Whoever turned out to be no customer makes nobody an owner; whoever is handed over next still may. */
function withoutCustomer(scene: Scene, visit: VisitId): Scene {
  const { customers } = settleOwners(scene.customers, [{ what: 'no-customer', visit }]);
  return { ...scene, customers };
}
