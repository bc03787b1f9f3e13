/** The people of the desk as the visitor's use cases ask for them. */
import { alreadyResigned } from '../desk/service.ts';
import type { Writing } from '../desk/types.ts';
import { getStaff } from '../staff/service.ts';
import type { StaffMember } from '../staff/types.ts';

/** Whether somebody had left the company by a moment. */
export function hasLeft({ resignedAt }: StaffMember, at: number): boolean {
  return resignedAt !== null && resignedAt <= at;
}

/** Somebody who was with the company when it happened. Errors: `staff.not-found`, `staff.resigned`. */
export async function getColleague(w: Writing, code: string): Promise<StaffMember> {
  const person = await getStaff(w.db, code);
  if (hasLeft(person, w.at)) throw alreadyResigned(code);
  return person;
}
