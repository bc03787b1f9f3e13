/** What people say of themselves and of the home they want, as it is kept. */
export const longestText = 1000;

/** A plain number without trailing zeros; words such as 90-120 as they are. */
export function plainMeasure(said: string | null): string | null {
  return said !== null && /^\d+\.\d+$/.test(said) ? said.replace(/\.?0+$/, '') : said;
}

/** What somebody typed or a file held, on one line. */
export function cleanText(typed: string): string {
  return typed
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .trim();
}
