import { maskPhone, maskPhonesIn, type Reading } from '../desk/index.ts';
import type { Eyes } from '../spreadsheet/columns.ts';

/** A file has phones whole or masked, whoever reads it. */
export function fileEyes({ desk }: Pick<Reading, 'desk'>, unmask: boolean): Eyes {
  return {
    zone: desk.timezone,
    phone: unmask ? (phone) => phone : maskPhone,
    text: unmask ? (text) => text : maskPhonesIn,
  };
}
