import { charactersOf, widthOf } from '../text/width.ts';

/**
 * cli-table3 measures with a table of its own, older than many emoji. While it draws, each character that it may take for
 * wider or narrower than it is gives its place to characters that nobody types and that take one place each.
 */
export interface StandIns {
  /** A cell as cli-table3 measures it right. */
  hide(cell: string): string;
  /** The drawing with all characters back in their places. */
  show(drawn: string): string;
}

// Latin, Chinese, Korean and what is drawn with: measured as we do, however it is put together.
const measuredAlike =
  /^[\0-\x7e\xa1-\xac\xae-\xff\u2010-\u2027\u2190-\u2193\u2500-\u259f\u3001-\u3029\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff60]*$/;
const filler = '\u{f0000}';
const standIn = /([\u{100000}-\u{10fffd}])\u{f0000}*/gu;

export function standIns(): StandIns {
  const numbers = new Map<string, number>();
  const kept: string[] = [];
  const numberOf = (character: string): number => {
    const number = numbers.get(character) ?? kept.push(character) - 1;
    numbers.set(character, number);
    return number;
  };
  const hidden = (character: string): string => {
    if (measuredAlike.test(character)) return character;
    const places = widthOf(character);
    if (places === 0) return '';
    return String.fromCodePoint(0x100000 + numberOf(character)) + filler.repeat(places - 1);
  };
  return {
    hide: (cell) => (measuredAlike.test(cell) ? cell : charactersOf(cell).map(hidden).join('')),
    show: (drawn) =>
      drawn.replace(
        standIn,
        (found, first: string) => kept[(first.codePointAt(0) ?? 0) - 0x100000] ?? found,
      ),
  };
}
