import type { Reading } from '../desk/types.ts';
import type { Eyes } from '../spreadsheet/columns.ts';
import { maskPhone } from '../visitor/service.ts';

/** Who may have whole phones in a file, proved by PIN (M 5.4.6). */
export const phoneReaders = ['clerk', 'supervisor', 'manager'] as const;

export function eyesOf({ desk }: Pick<Reading, 'desk'>, unmask: boolean): Eyes {
  return { zone: desk.timezone, phone: unmask ? (phone) => phone : maskPhone };
}

/** Whether phones of ours may be told this reader: whole only to those who may export them whole. */
export function mayReadPhones({ actor }: Pick<Reading, 'actor'>): boolean {
  return actor?.proved === true && phoneReaders.some((role) => role === actor.role);
}
