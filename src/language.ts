/**
 * What people read, in both languages of the floor. A `Text` always carries English and Chinese, so a
 * sentence that lacks one does not compile; the terminal picks one at the very end.
 *
 *     const greeting: Text = text('A01 receives V1', 'A01 接待 V1');
 *     say(greeting, 'zh'); // 'A01 接待 V1'
 */
export type Language = 'en' | 'zh';

export const languages: readonly Language[] = ['en', 'zh'];

const languageWords: Readonly<Record<Language, readonly string[]>> = {
  en: ['en', 'english', '英文', '英语', 'en-us', 'en-gb'],
  zh: ['zh', 'chinese', '中文', '汉语', '简体', '简体中文', 'zh-cn', 'cn'],
};

/** The language that a word names, in either of them; null for none. */
export function languageNamed(word: string): Language | null {
  const plain = word.normalize('NFKC').trim().toLowerCase().replaceAll('_', '-');
  return languages.find((one) => languageWords[one].includes(plain)) ?? null;
}

export type Text = { readonly en: string; readonly zh: string };

export function text(en: string, zh: string): Text {
  return { en, zh };
}

export function say(said: Text, language: Language): string {
  return said[language];
}

/** Both languages of several sentences, one after the other. */
export function joinTexts(texts: readonly Text[], between: Text = text(' ', '')): Text {
  return {
    en: texts.map((one) => one.en).join(between.en),
    zh: texts.map((one) => one.zh).join(between.zh),
  };
}

/** Whether a value is a `Text`: exactly the two keys, both strings. Output uses it to resolve whole results. */
export function isText(value: unknown): value is Text {
  if (typeof value !== 'object' || value === null) return false;
  const keys = Object.keys(value);
  return (
    keys.length === 2 &&
    typeof (value as { en?: unknown }).en === 'string' &&
    typeof (value as { zh?: unknown }).zh === 'string'
  );
}
