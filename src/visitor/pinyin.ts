/**
 * Finding people by what somebody types at the door: a part of the name, its pinyin ('wangfang', 'wangf'),
 * its initials ('wf'), or a part of the phone.
 */
import { nameKey, type Spellings } from '../text/person-name.ts';
import { phoneDigits } from './phone.ts';

export interface Pinyin {
  /** Every way to read the name, likeliest first: 'shan tian fang', 'dan tian fang'. ü is written v. */
  readonly full: readonly string[];
  /** The first letters of each: 'stf', 'dtf'. */
  readonly initials: readonly string[];
}

export interface Findable {
  readonly name: string | null;
  readonly phones: readonly string[];
  readonly pinyin: Pinyin | null;
}

// A name with several many-voiced characters has thousands of readings; nobody types the rare ones.
const mostReadings = 32;
const fewestDigits = 3;

/**
 * How a name is read, the first reading taking its surname as a surname (单 is shan, 仇 is qiu). Characters
 * that are not Chinese are left out; a name without any has no readings.
 *
 *     await pinyinOf('曾国藩') // { full: ['zeng guo fan', 'ceng guo fan'], initials: ['zgf', 'cgf'] }
 */
export async function pinyinOf(name: string): Promise<Pinyin> {
  const chinese = nameKey(name).replace(/[^\p{Script=Han}]/gu, '');
  if (chinese === '') return { full: [], initials: [] };
  const { pinyin, polyphonic } = await import('pinyin-pro');
  const options = { toneType: 'none', type: 'array', v: true } as const;
  const likely = pinyin(chinese, { ...options, surname: 'head' });
  const possible = polyphonic(chinese, options);
  const voices = likely.map((reading, at) => [...new Set([reading, ...(possible[at] ?? [])])]);
  const readings = readingsOf(voices.map((voice) => voice.filter(isSyllable)));
  return {
    full: [...new Set(readings.map((syllables) => syllables.join(' ')))],
    initials: [...new Set(readings.map((syllables) => syllables.map((one) => one[0]).join('')))],
  };
}

/** The text to keep of it beside a name, so that a search need not work it out again. */
export async function keptPinyin(name: string): Promise<string> {
  return JSON.stringify(await pinyinOf(name));
}

/** What was kept; the door keeps none, since the dictionary is large and a visitor is waiting. */
export async function pinyinFrom(kept: string | null, name: string | null): Promise<Pinyin | null> {
  if (kept !== null) return JSON.parse(kept) as Pinyin;
  return name === null ? null : pinyinOf(name);
}

/**
 * Whether this person may be meant by what was typed: part of the name in any of its spellings, pinyin from any of its syllables on
 * ('wangfang', 'wangf', 'wfang', 'fang'), initials, or at least three digits of a phone. ü may be typed v,
 * u or yu.
 *
 *     matchesText({ name: '吕芳', phones: ['13800000001'], pinyin: await pinyinOf('吕芳') }, 'lvf', spellings) // true
 */
export function matchesText(person: Findable, typed: string, spellings: Spellings): boolean {
  const wanted = nameKey(typed);
  if (wanted === '') return false;
  if (person.name !== null && matchesName(spellings(person.name), spellings(typed))) return true;
  return matchesPhone(person.phones, typed) || matchesPinyin(person.pinyin, wanted);
}

/** Nothing is left of a middle dot alone, and nothing is part of every name. */
function matchesName(names: readonly string[], wanted: readonly string[]): boolean {
  return wanted.some((part) => part !== '' && names.some((name) => name.includes(part)));
}

function matchesPhone(phones: readonly string[], typed: string): boolean {
  const digits = phoneDigits(typed);
  if (digits === null || digits.length < fewestDigits) return false;
  return phones.some((phone) => phone.replace(/\D/g, '').includes(digits));
}

function matchesPinyin(pinyin: Pinyin | null, wanted: string): boolean {
  // People write xi'an, and separate syllables or not.
  const letters = wanted.replace(/[\s'’-]/gu, '').replace(/ü|u:/gu, 'v');
  if (pinyin === null || !/^[a-z]+$/.test(letters)) return false;
  if (pinyin.initials.some((initials) => initials.includes(letters))) return true;
  return pinyin.full.some((reading) =>
    spellingsOf(reading).some((syllables) =>
      syllables.some((_, at) => spells(letters, syllables.slice(at))),
    ),
  );
}

/** Whole syllables or their initials one after the other, and any beginning of the last: 'wangf', 'wfang', 'zhwei'. */
function spells(letters: string, syllables: readonly string[]): boolean {
  const [first, ...rest] = syllables;
  if (first === undefined) return false;
  if (first.startsWith(letters)) return true;
  const initial = /^[zcs]h/.exec(first)?.[0] ?? first.slice(0, 1);
  return [first, initial, first.slice(0, 1)].some(
    (part) => letters.startsWith(part) && spells(letters.slice(part.length), rest),
  );
}

function spellingsOf(reading: string): string[][] {
  const spellings = reading.includes('v')
    ? [reading, reading.replaceAll('v', 'u'), reading.replaceAll('v', 'yu')]
    : [reading];
  return spellings.map((spelling) => spelling.split(' '));
}

/** Every choice of one voice for each character, those that keep to the likelier voices first. */
function readingsOf(voices: readonly (readonly string[])[]): string[][] {
  let readings: { syllables: string[]; unlikely: number }[] = [{ syllables: [], unlikely: 0 }];
  for (const voice of voices) {
    if (voice.length === 0) continue;
    readings = readings
      .flatMap(({ syllables, unlikely }) =>
        voice.map((one, at) => ({ syllables: [...syllables, one], unlikely: unlikely + at })),
      )
      .sort((one, other) => one.unlikely - other.unlikely)
      .slice(0, mostReadings);
  }
  return readings.map(({ syllables }) => syllables);
}

// What the dictionary cannot read it gives back as it is.
function isSyllable(reading: string): boolean {
  return /^[a-z]+$/.test(reading);
}
