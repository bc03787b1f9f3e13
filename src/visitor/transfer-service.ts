/** `visitor transfer`: a manager gives a customer to another consultant, with a reason, from then on. */
import type { Actor, Desk } from '../desk/types.ts';
import { refused, whyMissing } from '../errors.ts';
import { alreadyResigned, getStaff, hasLeftBy, isConsultant } from '../staff/index.ts';
import { getCustomer, setOwner } from './customer-service.ts';
import { said } from './messages.ts';
import type { Customer } from './types.ts';
import type { CustomerWord } from './words.ts';

/**
 * Visits keep the owner they had; only what comes after is the new owner's. Errors: `usage`, `customer.not-found`,
 * `staff.not-found`, `not-allowed`, `staff.resigned`, `staff.not-a-consultant`, `customer.same-owner`.
 */
export async function transferCustomer(
  desk: Desk,
  wanted: {
    readonly customer: CustomerWord;
    readonly to: string;
    readonly why: string | undefined;
  },
): Promise<{ customer: Customer; reader: Actor | null }> {
  if (wanted.why === undefined) throw whyMissing();
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
    { roles: ['manager'] },
  );
}
