import { usage } from '../errors.ts';
import { text } from '../language.ts';

/**
 * Splits a line into words, quoted as in a shell: single quotes keep everything, double quotes know backslash before
 * `"`, `\`, `$` and a backtick, a bare backslash keeps the next character.
 *
 *     splitWords(`queue next --name '陈 先生'`) // ['queue', 'next', '--name', '陈 先生']
 */
export function splitWords(line: string): string[] {
  const words: string[] = [];
  let word: string | null = null;
  let rest = line;
  while (rest !== '') {
    const piece = pieceAt(rest);
    if (piece === null) {
      throw usage(text(`A quote is never closed: ${rest}`, `引号没有配对：${rest}`));
    }
    rest = rest.slice(piece.length);
    if (piece.kept === null) {
      if (word !== null) words.push(word);
      word = null;
    } else word = (word ?? '') + piece.kept;
  }
  return word === null ? words : [...words, word];
}

/** The next run of one kind: blanks (kept: null), a quoted part, an escaped character, plain characters. */
function pieceAt(rest: string): { length: number; kept: string | null } | null {
  const blank = /^\s+/.exec(rest);
  if (blank) return { length: blank[0].length, kept: null };
  const single = /^'([^']*)'/.exec(rest);
  if (single) return { length: single[0].length, kept: single[1] ?? '' };
  const double = /^"((?:[^"\\]|\\[^])*)"/.exec(rest);
  if (double)
    return { length: double[0].length, kept: (double[1] ?? '').replace(/\\(["\\$`])/g, '$1') };
  const escaped = /^\\([^])/.exec(rest);
  if (escaped) return { length: escaped[0].length, kept: escaped[1] ?? '' };
  const plain = /^[^\s'"\\]+/.exec(rest);
  return plain ? { length: plain[0].length, kept: plain[0] } : null;
}
