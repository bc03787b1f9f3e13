/** What makes text from a person or a file safe to show, and one line of it out of whatever was typed. */

// The marks that turn text round or hide in it.
const marks = '\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff';
// C0 but for tab and newline, DEL, C1.
const steering = new RegExp(`[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f${marks}]`, 'g');
const hidden = new RegExp(`[\\p{Cc}${marks}]`, 'gu');

/**
 * Makes text safe for a terminal: control characters become a mark that is seen.
 *
 *     clean('王\u001b[2J芳') // '王�[2J芳'
 */
export function clean(text: string): string {
  return text.replace(steering, '\ufffd');
}

/**
 * What somebody typed or a file held, on one line and without what steers a terminal; else as it was written.
 *
 *     cleanLine(' 王\u0000 芳\n') // '王 芳'
 */
export function cleanLine(typed: string): string {
  return typed
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/\s+/g, ' ')
    .replace(hidden, '')
    .trim();
}

/** Such a line or nothing: what is blank is null. */
export function cleanOrNull(typed: string | null | undefined): string | null {
  return cleanLine(typed ?? '') || null;
}

/** Whether a code or a name has on one line only what is seen: no control characters, line breaks or hidden marks. */
export function isPlainLine(typed: string): boolean {
  return !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(typed);
}

// Contacts and chat programs paste direction marks along with a name or a number; U+2800 is an empty pattern of Braille.
const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]|(?!\s)\p{Cc}/gu;

/** Without what nobody sees; spaces and line breaks stay. */
export function withoutInvisible(text: string): string {
  return text.replace(invisible, '');
}

const controls = /(?![\t\n\r])\p{Cc}/gu;

/** Characters that steer a terminal or end a text early; tabs and line breaks are not among them. */
export function hasControls(text: string): boolean {
  return text.search(controls) >= 0;
}

/** Control characters made visible: ESC becomes `\x1B`. */
export function printable(text: string): string {
  return text.replace(
    controls,
    (unit) => `\\x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
