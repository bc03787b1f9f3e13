/** Readings of names as the customer's row keeps them, so that a search need not work them out again. */
import { pinyinOf, type Pinyin } from './pinyin.ts';

/** The text to keep beside a name. */
export async function readingsOf(name: string): Promise<string> {
  return JSON.stringify(await pinyinOf(name));
}

/** What was kept; the door keeps none, since the dictionary is large and a visitor is waiting. */
export async function pinyinFrom(kept: string | null, name: string | null): Promise<Pinyin | null> {
  if (kept !== null) return JSON.parse(kept) as Pinyin;
  return name === null ? null : pinyinOf(name);
}
