/** Who may not, and why: the refusals of the door, each in the order in which they are checked. */
import type { Text } from '../language.ts';
import type { Refusal } from '../reason.ts';
import { isInLine } from './line.ts';
import { hints, refusals } from './messages.ts';
import type { Floor } from './types.ts';
import { freeStaff, isConsultant, isOff, isResigned } from './whereabouts.ts';

type Check = (floor: Floor, staff: string) => Refusal | null;

function firstOf(floor: Floor, staff: string, checks: readonly Check[]): Refusal | null {
  for (const check of checks) {
    const refusal = check(floor, staff);
    if (refusal !== null) return refusal;
  }
  return null;
}

const resigned: Check = (floor, staff) =>
  isResigned(floor, staff)
    ? refuse('staff.resigned', refusals.resigned(staff), undefined, 'queue show')
    : null;

const notAConsultant: Check = (floor, staff) =>
  isConsultant(floor, staff)
    ? null
    : refuse('queue.not-a-consultant', refusals.notAConsultant(staff), 'M 5.3.1.1', 'staff list');

const receiving: Check = (floor, staff) => {
  const visit = floor.receiving.get(staff);
  if (visit === undefined) return null;
  const said = refusals.receiving(staff, visit);
  return refuse('queue.receiving', said, 'M 5.3.1.2', `queue done ${staff}`);
};

const inLine: Check = (floor, staff) => {
  const index = floor.line.findIndex((place) => place.staff === staff);
  if (index < 0) return null;
  const said = refusals.inLine(staff, index + 1);
  return refuse('queue.already-in-line', said, 'M 5.3.1.1', 'queue show');
};

function away(code: 'queue.away' | 'queue.already-away'): Check {
  return (floor, staff) => {
    const where = floor.away.get(staff);
    if (where === undefined) return null;
    return refuse(code, refusals.away(staff, where.kind), 'M 5.2.7', `queue back ${staff}`);
  };
}

const off: Check = (floor, staff) =>
  isOff(floor, staff)
    ? {
        code: 'queue.off-duty',
        text: refusals.off(staff),
        clause: 'M 5.3.2.2',
        hint: hints.cameIn(staff),
      }
    : null;

const full: Check = (floor) =>
  !floor.policy.standby && floor.line.length >= floor.policy.places
    ? refuse('queue.full', refusals.full(floor.policy.places), 'M 5.3.1.1', 'queue show')
    : null;

/** Why `staff` may not join the line; whether there is room is asked apart (`refusalForFullDoor`). */
export function refusalToJoin(floor: Floor, staff: string): Refusal | null {
  const checks = [resigned, notAConsultant, receiving, inLine, away('queue.away'), off];
  return firstOf(floor, staff, checks);
}

export function refusalForFullDoor(floor: Floor, staff: string): Refusal | null {
  return full(floor, staff);
}

export function refusalToLeave(floor: Floor, staff: string): Refusal | null {
  if (isInLine(floor, staff)) return null;
  return refuse('queue.not-in-line', refusals.notInLine(staff), 'M 5.3.1.1', `queue join ${staff}`);
}

export function refusalToGoAway(floor: Floor, staff: string): Refusal | null {
  return firstOf(floor, staff, [
    resigned,
    notAConsultant,
    receiving,
    away('queue.already-away'),
    off,
  ]);
}

export function refusalToComeBack(floor: Floor, staff: string): Refusal | null {
  const gone = resigned(floor, staff);
  if (gone !== null) return gone;
  if (floor.away.has(staff) || isOff(floor, staff)) return null;
  return refuse('queue.not-away', refusals.notAway(staff), 'M 5.2.7', 'queue show');
}

/** Why `staff` may not be given a visitor: named by the door, by an owner, or in mid-reception. */
export function refusalToReceive(floor: Floor, staff: string): Refusal | null {
  return firstOf(floor, staff, [resigned, notAConsultant, off, receiving, away('queue.away')]);
}

/** Position 1 is needed, and the line is empty. */
export function refusalForEmptyLine(floor: Floor, mayWait: boolean): Refusal {
  const free = freeStaff(floor);
  return {
    code: 'queue.empty',
    text: refusals.empty(free),
    clause: 'M 5.3.1.2',
    hint: hints.joinOrWait(free, mayWait),
  };
}

/** A refusal whose hint is one command to type. */
export function refuse(
  code: string,
  said: Text,
  clause: string | undefined,
  command: string,
): Refusal {
  return { code, text: said, clause, hint: hints.type(command) };
}
