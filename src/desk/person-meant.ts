/** Who is meant by a word: a code however it is typed, or a name that is one person's (RULEBOOK 14). */
import { exits, notFound, UserError } from '../errors.ts';
import { joinTexts, text } from '../language.ts';
import { finderByCode } from '../text/fold.ts';
import { nearest } from '../text/nearest.ts';
import { loadSpellings, nameKey, type Spellings } from '../text/person-name.ts';

export interface Nameable {
  readonly code: string;
  readonly name: string;
  /** Whether they have left the company. */
  readonly left: boolean;
}

/**
 * Finds the person meant by a word, or null. A code comes before a name, and who is here before who has left; only a
 * name that nobody has as it is typed is looked for in its other spellings. Throws `ambiguous` for a name of several.
 */
export type PersonFinder = (word: string) => Nameable | null;

/**
 * Without spellings, names are found as they are typed alone.
 *
 *     personFinder(people)('ａ01')?.code // 'A01'
 *     personFinder(people)('王芳')?.code // 'A01'
 */
export function personFinder(people: readonly Nameable[], spellings?: Spellings): PersonFinder {
  const byCode = finderByCode(people);
  const named = grouped(people, (name) => [nameKey(name)]);
  const alike = spellings === undefined ? null : grouped(people, spellings);
  const byName = (word: string): readonly Nameable[] =>
    named.get(nameKey(word)) ?? spellings?.(word).flatMap((one) => alike?.get(one) ?? []) ?? [];
  return (word) => byCode(word) ?? (word.trim() === '' ? null : onlyOne(word, byName(word)));
}

/** The same, the tables of characters being read only where a name is spelled otherwise. */
export async function personMeant(
  word: string,
  people: readonly Nameable[],
): Promise<Nameable | null> {
  const found = personFinder(people)(word);
  if (found !== null || !mayBeSpelledOtherwise(word)) return found;
  return personFinder(people, await loadSpellings())(word);
}

/** A mistyped code needs no tables of characters. */
function mayBeSpelledOtherwise(word: string): boolean {
  return /\p{L}{2}|\p{Script=Han}/u.test(word);
}

function grouped(
  people: readonly Nameable[],
  keysOf: (name: string) => readonly string[],
): Map<string, Nameable[]> {
  const groups = new Map<string, Nameable[]>();
  for (const one of people) {
    for (const key of keysOf(one.name)) groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return groups;
}

function onlyOne(word: string, found: readonly Nameable[]): Nameable | null {
  const here = found.filter(({ left }) => !left);
  const [one = null, ...others] = new Set(here.length > 0 ? here : found);
  if (one !== null && others.length > 0) throw ambiguous(word, [one, ...others]);
  return one;
}

function ambiguous(word: string, people: readonly Nameable[]): UserError {
  const list = people.map(({ code, name }) => `${code} ${name}`);
  return new UserError(
    'ambiguous',
    exits.usage,
    text(
      `${word} may be several people: ${list.join(', ')}.`,
      `叫“${word}”的不止一人：${list.join('、')}。`,
    ),
    {
      hint: text('Type the code instead of the name.', '请改用工号。'),
      details: { staff: people.map(({ code }) => code) },
    },
  );
}

/** `staff.not-found`, with whoever has a code that a slip makes of the one typed. */
export function unknownStaff(
  word: string,
  people: readonly { readonly code: string; readonly name: string }[],
): UserError {
  const near = nearest(
    word,
    people.map(({ code }) => code),
  ).map((code) => `${code} ${people.find((one) => one.code === code)?.name ?? ''}`);
  return notFound(
    'staff',
    text(`Nobody here is ${word}, by code or by name.`, `没有工号或姓名为 ${word} 的人员。`),
    joinTexts([
      ...(near.length === 0
        ? []
        : [text(`Did you mean ${near.join(' or ')}?`, `是否指 ${near.join('、')}？`)]),
      text('See who is here: salesdesk staff list', '查看人员：salesdesk staff list'),
    ]),
  );
}
