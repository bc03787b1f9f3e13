/** Words as they are compared and looked for: Chinese input methods type `０９：３５` and `Ａ０１` as readily as `09:35` and `A01`. */

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

/**
 * One of a few values, by its key or by any of the words for it; null for a word nobody knows.
 *
 *     valueNamed('自住', ['live', 'invest'], { live: ['自住', '刚需'], invest: ['投资'] }) // 'live'
 */
export function valueNamed<T extends string>(
  typed: string,
  values: readonly T[],
  words: Readonly<Record<T, readonly string[]>>,
): T | null {
  const word = fold(typed);
  return values.find((one) => one === word || words[one].includes(word)) ?? null;
}
