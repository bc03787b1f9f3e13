/** The policy keys that the door goes by, read once. */
import type { Policy } from '../desk/index.ts';
import type { DoorPolicy } from './types.ts';

export function doorPolicy(policy: Policy): DoorPolicy {
  return {
    places: policy('door.places'),
    minimum: policy('door.minimum'),
    hours: policy('door.hours'),
    standby: policy('queue.standby'),
    opensAt: policy('queue.opensAt'),
    undoMinutes: policy('queue.undoMinutes'),
    ownCustomerKeepsPlace: policy('queue.ownCustomerKeepsPlace'),
    maxWaitMinutes: policy('visit.maxWaitMinutes'),
    briefMinutes: policy('visit.briefMinutes'),
    awayGraceMinutes: policy('away.graceMinutes'),
    counterMinimum: policy('counter.minimum'),
    lunchHours: policy('lunch.hours'),
    dayHours: policy('day.hours'),
    closingMinutes: policy('closing.minutes'),
  };
}
