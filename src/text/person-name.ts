/**
 * Names of people as they are compared and looked for: when two spellings are one name ('阿依古丽·买买提' and
 * '阿依古丽•买买提'), and under which spellings a name is found.
 */
import { withoutInvisible } from './clean.ts';
import { fold } from './fold.ts';

// Every keyboard has a middle dot of its own, and some people make do with a full stop.
const middleDots = /[·・•‧∙⋅]/gu;
const eastAsian = '[\\p{Script=Han}\\p{Script=Hangul}\\p{Script=Hiragana}\\p{Script=Katakana}]';
const hasEastAsian = new RegExp(eastAsian, 'u');
const dotBetween = new RegExp(`(?<=${eastAsian}) ?\\. ?(?=${eastAsian})`, 'gu');
const spaceBeside = new RegExp(`(?<=${eastAsian}|·) | (?=${eastAsian}|·)`, 'gu');
// Nearly all names are these alone, and a search takes the key of every one.
const plainChinese = /^[\u4e00-\u9fff]+$/;

/** A name on one line, with the middle dot there is and without spaces that mean nothing; case stays. */
export function oneSpelling(name: string): string {
  return withoutInvisible(name.normalize('NFKC'))
    .replace(/\s+/gu, ' ')
    .replace(middleDots, '·')
    .replace(dotBetween, '·')
    .replace(spaceBeside, '')
    .trim();
}

export function isEastAsian(name: string): boolean {
  return hasEastAsian.test(name);
}

/**
 * Names with the same key are the same name. Never shown to anybody.
 *
 *     nameKey('阿依古丽 • 买买提') === nameKey('阿依古丽·买买提')
 *     nameKey('Ａｎｎａ  li') === nameKey('Anna Li')
 */
export function nameKey(name: string): string {
  if (plainChinese.test(name)) return name;
  return fold(oneSpelling(name));
}

/** What a name may be looked for by: none of its spellings is more right than another. */
export type Spellings = (name: string) => readonly string[];

/**
 * The spellings that a name is found by, and that are looked for when it is typed: traditional characters as simplified
 * ones, without middle dots, and letters without their marks ('müller' also as 'muller' and 'mueller'). The tables are
 * read when they are first asked for.
 *
 *     const spellings = await loadSpellings();
 *     spellings('陳·阿旺') // ['陈阿旺']
 */
export async function loadSpellings(): Promise<Spellings> {
  const simplify = await loadSimplifier();
  return (name) => {
    const key = simplify(nameKey(name)).replaceAll('·', '');
    if (plainChinese.test(key)) return [key];
    const bare = withoutMarks(key);
    const german = withoutMarks(key.replace(/[äöü]/gu, (letter) => `${letter}e`));
    return [...new Set([bare, german])];
  };
}

/** Each character by itself: in a name there are no phrases to go by. */
async function loadSimplifier(): Promise<(text: string) => string> {
  const { Converter } = await import('opencc-js/t2cn');
  const convert = Converter({ from: 't', to: 'cn' });
  const known = new Map<string, string>();
  const simple = (character: string): string => {
    const found = known.get(character) ?? convert(character);
    known.set(character, found);
    return found;
  };
  return (text) => (/\p{Script=Han}/u.test(text) ? Array.from(text, simple).join('') : text);
}

const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};

function withoutMarks(key: string): string {
  return key
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin}\p{M}*)\p{M}+/gu, '')
    .normalize('NFC')
    .replace(/[ßæœøłđı]/gu, (letter) => plainLetters[letter] ?? letter);
}
