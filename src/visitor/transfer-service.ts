/** `visitor transfer`: a manager gives a customer to another consultant, with a reason, from then on. */
import type { Actor, Desk, Role } from '../desk/index.ts';
import { refused } from '../errors.ts';
import { alreadyResigned, getStaff, hasLeftBy, isConsultant } from '../staff/index.ts';
import { getCustomer, setOwner } from './customer-service.ts';
import { said } from './messages.ts';
import type { Customer, CustomerWord } from './types.ts';

export const transferRoles: readonly Role[] = ['manager'];

/**
 * Visits keep the owner they had; only what comes after is the new owner's. Errors: `customer.not-found`,
 * `staff.not-found`, `not-allowed`, `staff.resigned`, `staff.not-a-consultant`, `customer.same-owner`.
 */
export async function transferCustomer(
  desk: Desk,
  wanted: { readonly customer: CustomerWord; readonly to: string },
): Promise<{ customer: Customer; reader: Actor | null }> {
  return desk.write(
    'visitor.transfer',
    async (w) => {
      const { id, owner } = await getCustomer(w.db, wanted.customer);
      const person = await getStaff(w.db, wanted.to);
      w.authorize();
      if (hasLeftBy(person, w.at)) throw alreadyResigned(person.code);
      if (!isConsultant(person.role)) throw refused(said.notConsultant(person.code));
      if (owner === person.code) throw refused(said.sameOwner(id, owner));
      await setOwner(w, id, person.code, 'transfer', null);
      w.note({ customer: id, from: owner, to: person.code });
      return { customer: await getCustomer(w.db, id), reader: w.actor };
    },
    { roles: transferRoles },
  );
}
