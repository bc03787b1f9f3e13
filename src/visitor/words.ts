/** Customers, phones and names as somebody types them on the command line. */
import { usage } from '../errors.ts';
import { text } from '../language.ts';
import { nameProblem } from './name.ts';
import { parsePhone } from './phone.ts';

/** By number, or by one of their phones. */
export type CustomerWord =
  | { readonly id: number; readonly phone?: undefined }
  | { readonly phone: string; readonly id?: undefined };

/**
 * A phone as the desk writes it. Errors: `usage`, naming the flag.
 *
 *     await phoneOption('+86 138-0000-0001', '--phone') // '13800000001'
 */
export async function phoneOption(typed: string, label: string): Promise<string> {
  const read = await parsePhone(typed);
  if (read.problem === undefined) return read.phone;
  throw usage(text(`${label}: ${read.problem.en}`, `${label}：${read.problem.zh}`));
}

/**
 * `C12` or a phone. Errors: `usage`.
 *
 *     await customerWord('c12', 'CUSTOMER') // { id: 12 }
 */
export async function customerWord(typed: string, label: string): Promise<CustomerWord> {
  const digits = /^\s*c([1-9]\d{0,14})\s*$/i.exec(typed)?.[1];
  return digits === undefined ? { phone: await phoneOption(typed, label) } : { id: Number(digits) };
}

/** A name, kept as typed but for spaces at its ends. Errors: `usage`, naming the flag. */
export function nameOption(typed: string, label: string): string {
  const problem = nameProblem(typed);
  if (problem === null) return typed.trim();
  throw usage(text(`${label}: ${problem.en}`, `${label}：${problem.zh}`));
}
