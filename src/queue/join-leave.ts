/** Coming and going: into the line and out of it, away and back (RULEBOOK 3). */
import { betweenClockTimes } from '../calendar/windows.ts';
import type { Decision } from '../reason.ts';
import { isSuperior } from '../staff/index.ts';
import { decided, longestWaiting, type Answered, type Scene } from './decision.ts';
import { refusals, warned } from './messages.ts';
import { handOver } from './reception.ts';
import type { ActOf, AwayKind, Warning } from './types.ts';
import { isOff } from './whereabouts.ts';
import {
  refusalForFullDoor,
  refusalToComeBack,
  refusalToGoAway,
  refusalToJoin,
  refusalToLeave,
  refuse,
} from './who-may.ts';

/**
 * `staff` joins the line at its end, or at once receives whoever waits for them (they were set to duty again), else
 * whoever has waited longest for anyone (M 5.3.1.1, M 5.3.4.1). Refuses, in this order, `staff.resigned`, `queue.not-a-consultant`, `queue.receiving`,
 * `queue.already-in-line`, `queue.away`, `queue.off-duty`, `queue.full`. Before `queue.opensAt` it warns.
 *
 *     decideJoin(scene, 'A03') // V4 waits for anyone: acts join and hand-over, handedOver 4
 */
export function decideJoin(scene: Scene, staff: string): Decision<Answered> {
  const refused = refusalToJoin(scene.floor, staff);
  if (refused !== null) return { refused };
  const visit =
    longestWaiting(scene, (one) => one.owner === staff && !one.forAnyone) ??
    longestWaiting(scene, (one) => one.forAnyone);
  const warnings = earlyWarning(scene, staff);
  if (visit === undefined) {
    const full = refusalForFullDoor(scene.floor, staff);
    return full === null ? decided(scene, [join(staff, true)], warnings) : { refused: full };
  }
  return decided(scene, [join(staff, false), handOver(scene, visit, staff, false)], warnings);
}

function join(staff: string, enters: boolean): ActOf<'join'> {
  return { act: 'join', staff, visit: null, data: { enters } };
}

function earlyWarning({ at, facts }: Scene, staff: string): Warning[] {
  const { opensAt } = facts.policy;
  if (opensAt === '00:00' || !betweenClockTimes(at, '00:00', opensAt, facts.zone)) return [];
  return [{ code: 'queue.early', clause: 'M 5.3.1.1', text: warned.early(staff, opensAt) }];
}

/** `staff` leaves the line; refuses `queue.not-in-line`. */
export function decideLeave(scene: Scene, staff: string): Decision<Answered> {
  const refused = refusalToLeave(scene.floor, staff);
  if (refused !== null) return { refused };
  return decided(scene, [{ act: 'leave', staff, visit: null, data: {} }]);
}

export interface AwayWish {
  readonly staff: string;
  readonly kind: AwayKind;
  readonly until: number | null;
  readonly allowedBy: string | null;
}

/**
 * `staff` goes away and so leaves the line (M 5.2.7). Refuses `staff.resigned`, `queue.not-a-consultant`,
 * `queue.receiving`, `queue.already-away`, `queue.off-duty`, and `away.granter` where whoever is said to have allowed it
 * is no superior of theirs (M 5.4.4.3.2).
 */
export function decideAway(scene: Scene, wish: AwayWish): Decision<Answered> {
  const { staff, kind, until, allowedBy } = wish;
  const { actor } = scene;
  const refused = refusalToGoAway(scene.floor, staff);
  if (refused !== null) return { refused };
  if (allowedBy !== null && !mayLetGo(scene, allowedBy, staff)) {
    const said = refusals.granter(staff, allowedBy);
    return { refused: refuse('away.granter', said, 'M 5.4.4.3.2', 'staff list') };
  }
  const proved = allowedBy !== null && actor?.code === allowedBy && actor.proved;
  const data = { kind, until, allowedBy, proved };
  return decided(scene, [{ act: 'away', staff, visit: null, data }]);
}

function mayLetGo({ floor }: Scene, granter: string, staff: string): boolean {
  const [one, of] = [floor.people.get(granter), floor.people.get(staff)];
  return one !== undefined && of !== undefined && isSuperior(one, of);
}

/**
 * `staff` is back, or came in although off today, and is handed whoever has waited longest for them; nobody
 * comes back into the line. Refuses `staff.resigned`, `queue.not-away`.
 */
export function decideBack(scene: Scene, staff: string): Decision<Answered> {
  const { floor } = scene;
  const refused = refusalToComeBack(floor, staff);
  if (refused !== null) return { refused };
  const cameIn = isOff(floor, staff);
  const back: ActOf<'back'> = { act: 'back', staff, visit: null, data: { cameIn } };
  const visit = floor.receiving.has(staff)
    ? undefined
    : longestWaiting(scene, (one) => one.owner === staff);
  if (visit === undefined) return decided(scene, [back]);
  return decided(scene, [back, handOver(scene, visit, staff, false)]);
}
