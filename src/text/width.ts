/**
 * Places that text takes on a screen: Chinese characters take two, Latin letters one, what is set over or under another
 * character none, and an emoji two, of however many characters it is made (👨‍👩‍👧).
 */
import fastStringWidth from 'fast-string-width';

const oneEach = /^[\x20-\x7e]*$/;
// Seen by nobody, but for what joins emoji and what spells flags with them.
const unseen = /(?![\u200d\u{e0020}-\u{e007f}])\p{Cf}/gu;
// The library takes them for narrow.
const otherWide = /\p{Script=Yi}/gu;

/**
 * Places that a text takes on one line.
 *
 *     widthOf('王芳 A01') // 8
 */
export function widthOf(text: string): number {
  if (oneEach.test(text)) return text.length;
  // Composed, since Korean and Japanese may come in parts that take one place together.
  const composed = text.normalize('NFC').replace(unseen, '').replace(otherWide, '中');
  return fastStringWidth(composed, { tabWidth: 1 });
}

/** With spaces behind it up to that many places; what takes more is left as it is. */
export function padTo(text: string, places: number): string {
  return text + ' '.repeat(Math.max(0, places - widthOf(text)));
}

/**
 * At most that many places of a text, the last of them `…` where something was cut off. No character is cut apart.
 *
 *     cutTo('锦绣花园一期', 8) // '锦绣花…'
 */
export function cutTo(text: string, places: number): string {
  if (widthOf(text) <= places) return text;
  let kept = '';
  for (const character of charactersOf(text)) {
    if (widthOf(kept + character) >= places) break;
    kept += character;
  }
  return `${kept}…`;
}

/** Characters as people see them: 'e' and the accent over it are one, and so is a family of emoji. */
export function charactersOf(text: string): string[] {
  return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
}
