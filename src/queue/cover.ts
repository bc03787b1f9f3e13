/** Who takes a visitor that waits (`queue cover`), and the call to an absent owner (`queue brief`). */
import { withinMinutes } from '../calendar/windows.ts';
import type { VisitId } from '../ids.ts';
import type { Decision } from '../reason.ts';
import { decided, type Answered, type Scene } from './decision.ts';
import { refusals } from './messages.ts';
import { covers, explain, termsFor, type Visitor, type Way } from './reception.ts';
import type { ActOf } from './types.ts';
import { refusalForEmptyLine, refusalToReceive, refuse } from './who-may.ts';

export interface CoverWish {
  readonly visit: VisitId;
  readonly to: string | null;
}

/**
 * Who takes a visitor that waits: position 1, or for a referral the colleague whom its owner names (`to`), who
 * then receives for the owner (M 5.3.2.4). Refuses `visit.not-waiting`, `queue.not-a-referral`, `queue.empty`,
 * and for the colleague what `decideNext` refuses for a named receiver.
 *
 *     decideCover(scene, { visit: 'V3', to: null }) // 11:06, A01 busy since 11:00: A02 covers, 'busy-late'
 */
export function decideCover(scene: Scene, wish: CoverWish): Decision<Answered> {
  const { floor } = scene;
  const visit = floor.visits.get(wish.visit);
  if (visit?.status !== 'waiting') {
    const said = refusals.visitNotWaiting(wish.visit);
    return { refused: refuse('visit.not-waiting', said, 'M 5.3.2.2', 'queue show') };
  }
  if (wish.to !== null) return coverArranged(scene, visit, wish.to);
  const first = floor.line[0];
  if (first === undefined) return { refused: refusalForEmptyLine(floor, false) };
  return decided(scene, [cover(scene, visit, first.staff, covers)]);
}

function coverArranged(scene: Scene, visit: Visitor, to: string): Decision<Answered> {
  if (visit.kind !== 'referral') {
    const said = refusals.notAReferral(visit.id);
    return {
      refused: refuse('queue.not-a-referral', said, 'M 5.3.2.4', `queue cover ${visit.id}`),
    };
  }
  const refused = refusalToReceive(scene.floor, to);
  if (refused !== null) return { refused };
  return decided(scene, [cover(scene, visit, to, { way: 'arranged' })]);
}

function cover(scene: Scene, visit: Visitor, staff: string, way: Way): ActOf<'cover'> {
  const reception = termsFor(scene, visit, staff, way);
  const explained = explain(scene, visit, staff, reception, way);
  const data = { arranged: way.way === 'arranged', reception, explained };
  return { act: 'cover', staff, visit: visit.id, data };
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
export function decideBrief(scene: Scene, wish: BriefWish): Decision<Answered> {
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
