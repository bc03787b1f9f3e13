import type { Actor, Reading } from '../desk/types.ts';
import type { Eyes } from '../spreadsheet/columns.ts';
import { maskPhone } from './phone.ts';

/**
 * Customer data is confidential (M 5.4.6, 5.4.7.3): whole phones are for the owner, a clerk, a supervisor or a manager,
 * who has proved it.
 */
export function mayReadPhones(reader: Actor | null, owner: string | null): boolean {
  if (reader?.proved !== true) return false;
  return reader.code === owner || ['clerk', 'supervisor', 'manager'].includes(reader.role);
}

/** How a reader sees what is kept of an owner's customer. */
export function eyesFor(
  { desk, actor }: Pick<Reading, 'desk' | 'actor'>,
  owner: string | null,
): Eyes {
  const isOpen = mayReadPhones(actor, owner);
  return { zone: desk.timezone, phone: isOpen ? (phone) => phone : maskPhone };
}
