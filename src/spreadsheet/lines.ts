/** Lines of a file as an editor numbers them: CR CR LF, CR LF, LF and a lone CR each end one. */

const anyBreak = /\r\r\n|\r\n|\n|\r/g;

export function countBreaks(text: string): number {
  return text.match(anyBreak)?.length ?? 0;
}

/**
 * Whether rows end with a lone CR, as old Mac files have it. Only then does a lone CR end a row; in any
 * other file it is a line break inside a cell.
 */
export function endsLinesWithCr(text: string): boolean {
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text[at];
    if (unit === '"') quoted = !quoted;
    else if (unit === '\n' && !quoted) return false;
    else if (unit === '\r' && !quoted) return !/^\r?\n/.test(text.slice(at + 1, at + 3));
  }
  return false;
}
