/** At closing time: a leader says who stays with whoever is still inside (`queue stay`, S4). */
import type { VisitId } from '../ids.ts';
import type { Decision } from '../reason.ts';
import { isLead } from '../staff/index.ts';
import { decided, type Answered, type Scene } from './decision.ts';
import { refusals } from './messages.ts';
import { isResigned } from './whereabouts.ts';
import { refuse } from './who-may.ts';

export interface StayWish {
  readonly visit: VisitId;
  readonly leader: string;
  readonly staff: string | null;
  readonly text: string | null;
}

/**
 * The leader's word on a visitor who waits or is received. Refuses `visit.over` for any other, then `stay.leader` where
 * the leader is neither a lead nor a duty officer.
 *
 *     decideStay(scene, { visit: 'V3', leader: 'S01', staff: 'A02', text: null })
 */
export function decideStay(scene: Scene, wish: StayWish): Decision<Answered> {
  const { floor } = scene;
  const { leader, staff, text } = wish;
  const visit = floor.visits.get(wish.visit);
  if (visit?.status !== 'receiving' && visit?.status !== 'waiting') {
    return { refused: refuse('visit.over', refusals.visitOver(wish.visit), 'S4', 'queue show') };
  }
  if (!mayDecide(scene, leader)) {
    return { refused: refuse('stay.leader', refusals.noLeader(leader), 'S4', 'staff list') };
  }
  return decided(scene, [{ act: 'stay', staff: leader, visit: visit.id, data: { staff, text } }]);
}

function mayDecide({ floor }: Scene, leader: string): boolean {
  const role = floor.people.get(leader)?.role ?? '';
  return !isResigned(floor, leader) && (isLead(role) || role === 'officer');
}
