/** Words as they are compared and looked for: Chinese input methods type `０９：３５` and `Ａ０１` as readily as `09:35` and `A01`. */
import type { Text } from '../language.ts';
import { withoutInvisible } from './clean.ts';

/** Half-width and composed, without the spaces round it; upper and lower case stay. */
export function plain(typed: string): string {
  return typed.normalize('NFKC').trim();
}

/**
 * Texts that differ in width, case or composition alone are folded into one. Never shown to anybody.
 *
 *     fold(' Ａnna ') === fold('ANNA')
 */
export function fold(typed: string): string {
  return plain(typed).toLowerCase().normalize('NFKC');
}

// Hyphens, dashes, minus signs, lines of boxes, the long vowel of kana: keyboards give them all for one stroke, and for
// the Chinese dash two at once.
const dashes = /[\p{Pd}\u02d7\u2043\u2212\u2500\u2501\u2796\u30fc]+/gu;

/**
 * Codes of people, units and all else that people give a code to: those with the same folded code are one and the
 * same (RULEBOOK 14). Shown is what was typed first.
 *
 *     foldCode('３—１- 1502a') // '3-1-1502A'
 */
export function foldCode(typed: string): string {
  return withoutInvisible(typed.normalize('NFKC'))
    .replace(/\s+/gu, '')
    .replace(dashes, '-')
    .toUpperCase()
    .normalize('NFKC');
}

/**
 * Finds among things with a code the one that a code names: as it stands, else folded. Where several of them fold into
 * one (older desks may hold such), the folded form names the first.
 *
 *     finderByCode(people)('ａ01') // A01's
 */
export function finderByCode<T extends { readonly code: string }>(
  things: Iterable<T>,
): (code: string) => T | undefined {
  const asTyped = new Map<string, T>();
  const folded = new Map<string, T>();
  for (const one of things) {
    asTyped.set(one.code, one);
    const key = foldCode(one.code);
    if (!folded.has(key) || one.code === key) folded.set(key, one);
  }
  return (code) => asTyped.get(code) ?? folded.get(foldCode(code));
}

/** Words that mean one of a few values besides its key and its names. */
export type OtherWords<T extends string> = Readonly<Partial<Record<T, readonly string[]>>>;

/**
 * One of a few values: by its key, by what people call it in either language, or by another word for it; null for a word
 * nobody knows.
 *
 *     valueNamed('休息', rosterStateNames, { rest: ['轮休'] }) // 'rest'
 */
export function valueNamed<T extends string>(
  typed: string,
  names: Readonly<Record<T, Text>>,
  others: OtherWords<T> | null = null,
): T | null {
  const word = asWord(typed);
  const values = Object.keys(names) as T[];
  const means = (called: readonly string[]): boolean =>
    called.some((name) => asWord(name) === word);
  return (
    values.find((one) => means([one, names[one].en, names[one].zh])) ??
    values.find((one) => means((others === null ? undefined : others[one]) ?? [])) ??
    null
  );
}

/** `not-a-customer`, `not a customer` and `Not_A_Customer` are one word. */
function asWord(typed: string): string {
  return fold(typed)
    .replace(dashes, '-')
    .replace(/[\s_-]+/gu, ' ');
}
