import { unknownStaff, type Writing } from '../desk/index.ts';
import { alreadyResigned, hasLeftBy } from './standing.ts';
import { findStaff, listStaff, type Db } from './store.ts';
import type { StaffMember } from './types.ts';

export { listConduct } from './conduct-store.ts';
export { listStaff } from './store.ts';

/** The person with this code, also when they have left. Throws `staff.not-found`. */
export async function getStaff(db: Db, code: string): Promise<StaffMember> {
  const found = await findStaff(db, code);
  if (found === undefined) throw unknownStaff(code, await listStaff(db));
  return found;
}

/** Somebody who was with the company when it happened. Errors: `staff.not-found`, `staff.resigned`. */
export async function getColleague(w: Writing, code: string): Promise<StaffMember> {
  const person = await getStaff(w.db, code);
  if (hasLeftBy(person, w.at)) throw alreadyResigned(code);
  return person;
}
