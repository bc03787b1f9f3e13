/** Customers, phones and names as somebody types them on the command line. */
import { usage } from '../errors.ts';
import { text } from '../language.ts';
import { cleanLine } from '../text/clean.ts';
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

/** An option as `read` reads it, where it was given at all. */
export function given<T>(
  typed: string | undefined,
  label: string,
  read: (typed: string, label: string) => T,
): T | undefined {
  return typed === undefined ? undefined : read(typed, label);
}

export const longestText = 1000;

/**
 * Free text on one line, without what steers a terminal; blank text is null. Errors: `usage`, when it is too long.
 *
 *     textOption(' 想看 三房\n', '--note') // '想看 三房'
 */
export function textOption(typed: string, label: string): string | null {
  const clean = cleanLine(typed);
  if (clean.length <= longestText) return clean || null;
  throw usage(
    text(
      `${label} is too long: ${clean.length} characters, ${longestText} at most.`,
      `${label} 太长：共 ${clean.length} 个字，最多 ${longestText} 个。`,
    ),
  );
}

/** A wanted area or a budget, as `plainMeasure` has it. Errors: `usage`, when it is too long. */
export function measureOption(typed: string, label: string): string | null {
  return plainMeasure(textOption(typed, label));
}

/** A plain number without trailing zeros; words such as 90-120 as they are. */
export function plainMeasure(said: string | null): string | null {
  return said !== null && /^\d+\.\d+$/.test(said) ? said.replace(/\.?0+$/, '') : said;
}
