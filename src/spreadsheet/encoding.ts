import { isUtf8 } from 'node:buffer';
import { usage } from '../errors.ts';
import { countBreaks } from './lines.ts';
import { refusals, said } from './messages.ts';
import { shareEveryday } from './plausible.ts';
import type { Alternative, BadSpot, Reading } from './types.ts';

/**
 * From bytes to text. The encoding is decided from the whole file, and only where the file leaves one
 * sensible reading; otherwise it is refused with the flag to give.
 */
export interface Decoded {
  readonly text: string;
  /** `utf-8`, `gb18030`, `utf-16le`, …: the WHATWG name. */
  readonly encoding: string;
  /** Whether the file says so itself, by a byte order mark. */
  readonly bom: boolean;
}

type Decoding = Reading<{ decoded: Decoded }>;

// `gbk` as a decoder of its own damages rare characters; GB18030 holds all of GBK.
const gbFamily = /^(?:gbk|gb2312|gb_?2312-80|gb18030|cp936|ms936|ansi|x-gbk)$/;

/** Below this a reading is not what anybody wrote; wrong readings stay under a half, right ones near 1. */
const sensibleShare = 0.7;

/**
 * The encoding a flag names: `auto`, or the WHATWG name; `gbk` and `gb2312` are read as GB18030.
 *
 *     parseEncoding('GBK') // 'gb18030'
 *
 * Throws usage for a name nobody knows.
 */
export function parseEncoding(name: string): string {
  const wanted = name.trim().toLowerCase();
  if (wanted === 'auto') return 'auto';
  if (gbFamily.test(wanted)) return 'gb18030';
  if (wanted === 'utf16') return 'utf-16le';
  try {
    return new TextDecoder(wanted).encoding;
  } catch {
    throw usage(said.unknownEncoding(name));
  }
}

const hanzi = /\p{Script=Han}/u;

interface Mark {
  readonly encoding: string;
  readonly bytes: readonly number[];
}

// The longer marks first: that of UTF-32 begins with that of UTF-16.
const marks: readonly Mark[] = [
  { encoding: 'utf-32', bytes: [0xff, 0xfe, 0, 0] },
  { encoding: 'utf-32', bytes: [0, 0, 0xfe, 0xff] },
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'gb18030', bytes: [0x84, 0x31, 0x95, 0x33] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

const otherFiles: readonly { readonly kind: string; readonly bytes: readonly number[] }[] = [
  { kind: 'xlsx', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { kind: 'xls', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { kind: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46] },
];

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

/**
 * Decodes a file. `wanted` is what `parseEncoding` gave, `auto` to decide from the file.
 *
 *     decodeBytes(Buffer.from('d0d5c3fb', 'hex')) // text 姓名, encoding gb18030
 *
 * Refuses `import.empty`, `import.not-csv` (a workbook by its first bytes) and `import.encoding`: bytes
 * that are invalid (naming byte and line), lines in two encodings, a mark that contradicts the flag, and
 * files that could be read in two ways (with `alternatives`).
 */
export function decodeBytes(bytes: Uint8Array, wanted = 'auto'): Decoding {
  const other = otherFiles.find((file) => startsWith(bytes, file.bytes));
  if (other !== undefined) return { refused: refusals.notCsv(other.kind) };
  const mark = marks.find((one) => startsWith(bytes, one.bytes));
  const decoding = decide(bytes, wanted, mark);
  if (decoding.refused) return decoding;
  const text = decoding.decoded.text.replace(/^\ufeff+/, '');
  if (text === '') return { refused: refusals.empty() };
  return { decoded: { ...decoding.decoded, text } };
}

function decide(bytes: Uint8Array, wanted: string, mark: Mark | undefined): Decoding {
  if (mark === undefined) return wanted === 'auto' ? detect(bytes) : decodeAs(bytes, wanted, false);
  if (mark.encoding === 'utf-32') return { refused: refusals.utf32() };
  if (wanted !== 'auto' && wanted !== mark.encoding) {
    return { refused: refusals.markContradicts(mark.encoding, wanted) };
  }
  return decodeAs(bytes, mark.encoding, true);
}

function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function accept(text: string, encoding: string, bom = false): Decoding {
  return { decoded: { text, encoding, bom } };
}

function decodeAs(bytes: Uint8Array, encoding: string, bom: boolean): Decoding {
  const text = strictly(bytes, encoding);
  if (text !== null) return accept(text, encoding, bom);
  return { refused: refusals.invalid([badSpot(bytes, encoding)]) };
}

function detect(bytes: Uint8Array): Decoding {
  const wide = bytes.includes(0) ? detectWide(bytes) : null;
  if (wide !== null) return wide;
  const gb = strictly(bytes, 'gb18030');
  if (isUtf8(bytes)) return asUtf8(bytes, gb);
  if (gb !== null) return asGb(bytes, gb);
  return {
    refused: refusals.invalid([badSpot(bytes, 'utf-8'), badSpot(bytes, 'gb18030')]),
  };
}

/** UTF-16 without a mark: only that gives readable text from both halves of each pair of bytes. */
function detectWide(bytes: Uint8Array): Decoding | null {
  for (const [encoding, opposite] of [
    ['utf-16le', 'utf-16be'],
    ['utf-16be', 'utf-16le'],
  ] as const) {
    const text = strictly(bytes, encoding);
    if (text === null || !/[\n\r,;\t]/.test(text)) continue;
    const mirrored = strictly(bytes, opposite);
    const rival = mirrored === null ? 0 : shareEveryday(mirrored);
    if (shareEveryday(text) >= sensibleShare && rival < sensibleShare)
      return accept(text, encoding);
  }
  return null;
}

function asUtf8(bytes: Uint8Array, gb: string | null): Decoding {
  const text = strictly(bytes, 'utf-8') ?? '';
  // Nothing beyond ASCII, or nonsense if read as GB18030: the one reading that is left is UTF-8.
  if (gb === null || gb === text || shareEveryday(gb) < sensibleShare) return accept(text, 'utf-8');
  // Chance makes Greek or Cyrillic letters out of Chinese words (一 becomes һ), never other Chinese words.
  if (hanzi.test(text) && shareEveryday(text) >= sensibleShare) return accept(text, 'utf-8');
  return {
    refused: refusals.undecided(differing({ 'utf-8': text, gb18030: gb })),
  };
}

function asGb(bytes: Uint8Array, text: string): Decoding {
  if (shareEveryday(text) < sensibleShare) {
    const big5 = strictly(bytes, 'big5');
    const readings: Record<string, string> =
      big5 === null ? { gb18030: text } : { gb18030: text, big5 };
    return { refused: refusals.doubtful(differing(readings), badSpot(bytes, 'utf-8')) };
  }
  const line = findUtf8Line(bytes);
  return line === null ? accept(text, 'gb18030') : { refused: refusals.mixed(line) };
}

/** The first line that makes sense as UTF-8 and none as GB18030, in a file that is otherwise GB18030. */
function findUtf8Line(bytes: Uint8Array): number | null {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const found = bytes.indexOf(0x0a, start);
    const end = found < 0 ? bytes.length : found;
    const part = bytes.subarray(start, end);
    if (part.some((byte) => byte >= 0xe0) && isUtf8(part)) {
      const gb = strictly(part, 'gb18030');
      if (gb === null || shareEveryday(gb) < sensibleShare) return line;
    }
    start = end + 1;
  }
  return null;
}

/** Both readings of the first stretch in which they differ, short enough to compare by eye. */
function differing(readings: Readonly<Record<string, string>>): Alternative[] {
  return Object.entries(readings).map(([encoding, text]) => ({
    encoding,
    sample: /[^\s,;"]*\P{ASCII}[^\s,;"]*/u.exec(text)?.[0].slice(0, 12) ?? '',
  }));
}

/** Where a decoder first stops. Prefixes are valid up to there and never again after, so halving finds it. */
function badSpot(bytes: Uint8Array, encoding: string): BadSpot {
  let valid = 0;
  let invalid = bytes.length + 1;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (isValidPrefix(bytes.subarray(0, middle), encoding)) valid = middle;
    else invalid = middle;
  }
  const before = decodePrefix(bytes, valid, encoding);
  // The bytes just before may be the good half of the broken character: name where that begins.
  let offset = valid;
  while (offset > 0 && decodePrefix(bytes, offset - 1, encoding).length === before.length) offset--;
  return { encoding, offset, line: countBreaks(before) + 1 };
}

function decodePrefix(bytes: Uint8Array, length: number, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes.subarray(0, length), { stream: true });
}

function isValidPrefix(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
