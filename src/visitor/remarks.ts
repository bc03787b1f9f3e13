/** What people say of themselves and of the home they want, as it is kept. */
export const longestText = 1000;

/** A plain number without trailing zeros; words such as 90-120 as they are. */
export function plainMeasure(said: string | null): string | null {
  return said !== null && /^\d+\.\d+$/.test(said) ? said.replace(/\.?0+$/, '') : said;
}
