/**
 * Whether somebody is still with the company, asked in three ways. What was true at a moment stays true whatever is
 * recorded later, so whoever judges the past asks with a moment. (At the door it is the order of the acts that tells:
 * `isResigned` of its floor.)
 */
import { refused, type UserError } from '../errors.ts';
import { text } from '../language.ts';
import type { StaffMember } from './types.ts';

type Leaver = Pick<StaffMember, 'resignedAt'>;

/** As the desk has it on record: for what is done now, and for what goes on from now. */
export function hasLeft({ resignedAt }: Leaver): boolean {
  return resignedAt !== null;
}

/** By a moment, in ms, that very one included: for an act that happened then. */
export function hasLeftBy({ resignedAt }: Leaver, moment: number): boolean {
  return resignedAt !== null && resignedAt <= moment;
}

/** Before a day or a month began, or before it was over: `moment` is the first instant that does not count any more. */
export function hasLeftBefore({ resignedAt }: Leaver, moment: number): boolean {
  return resignedAt !== null && resignedAt < moment;
}

export function alreadyResigned(code: string): UserError {
  return refused({
    code: 'staff.resigned',
    text: text(`${code} has left the company.`, `${code} 已离职。`),
    hint: text('See who is here: salesdesk staff list', '查看人员：salesdesk staff list'),
  });
}
