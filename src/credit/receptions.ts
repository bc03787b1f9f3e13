/** Who received a visitor, one after the other, as the door's acts tell: 'V3: A02 at 09:35, passed on to A01 at 09:50'. */
import type { VisitId } from '../ids.ts';
import type { ActEvent } from '../queue/index.ts';

export interface ReceptionBegun {
  readonly staff: string;
  /** The journal's number of the act it began with. */
  readonly entry: number;
  readonly at: number;
}

/**
 * Every reception of a visit, in the order in which they were recorded; what was undone counts for nobody.
 *
 *     receptionsOf(actsOfTheDay, 3) // [{ staff: 'A02', … }, { staff: 'A01', … }]
 */
export function receptionsOf(acts: readonly ActEvent[], visit: VisitId): ReceptionBegun[] {
  const undone = new Set(acts.flatMap((act) => (act.act === 'undo' ? [act.data.undoes] : [])));
  return acts.flatMap((act) => {
    if (act.visit !== visit || undone.has(act.entry)) return [];
    const staff = beganWith(act);
    return staff === null ? [] : [{ staff, entry: act.entry, at: act.at }];
  });
}

function beganWith(act: ActEvent): string | null {
  switch (act.act) {
    case 'next':
      return act.data.reception === null ? null : act.staff;
    case 'cover':
    case 'hand-over':
    case 'pass':
      return act.staff;
    default:
      return null;
  }
}
