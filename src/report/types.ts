/**
 * What an export is made of: a noun of the contract with its columns, and rows that have one value for
 * each of them. `visits` has the columns id, at, endedAt, …, and a row is [12, 1772413200000, null, …].
 */
import type { Day, Zone } from '../calendar/time.ts';
import type { Reading } from '../desk/types.ts';
import type { Text } from '../language.ts';

/**
 * | kind | value | JSON | CSV |
 * | --- | --- | --- | --- |
 * | text, code | string | as it is | as it is, harmless in a spreadsheet |
 * | phone | string or strings | masked unless allowed | several as `138****0001 139****0002` |
 * | money | fen | fen under `keyFen` | yuan with two decimals under `key` |
 * | area, share | decimal text | the same text | the same text |
 * | day | '2026-03-02' | the same | the same |
 * | instant | ms | ISO with the desk's offset | the same |
 * | whole, yes-no | number, boolean | the same | digits, true or false |
 * | facts | any JSON | as it is, its phones masked unless allowed | JSON |
 *
 * Codes are short and of few kinds (ids, staff codes, states); nobody types more than that into them.
 */
export type Kind =
  | 'text'
  | 'code'
  | 'phone'
  | 'money'
  | 'area'
  | 'share'
  | 'day'
  | 'instant'
  | 'whole'
  | 'yes-no'
  | 'facts';

export interface Column {
  /** The contract's key; for money without its `Fen`. */
  readonly key: string;
  readonly heading: Text;
  readonly kind: Kind;
  /** This value, or together with the others so marked, names the row. */
  readonly names?: true;
  /** How else a file may call it. */
  readonly from?: { readonly headings: readonly string[] };
}

export type Value = string | number | boolean | null | readonly string[] | object;

/** One value for each column, in their order. */
export type Row = readonly Value[];

/** Days from and to, both included; null is open. */
export interface Days {
  readonly from: Day | null;
  readonly to: Day | null;
}

/** Something that can be exported. Adding one is a file in `nouns/` and its line in `nouns.ts`. */
export interface Noun {
  /** As the contract calls it: `visits`. */
  readonly name: string;
  readonly title: Text;
  /** What `--from` and `--to` look at; null where rows have no day, and both are refused. */
  readonly dated: Text | null;
  readonly columns: readonly Column[];
  count(reading: Reading, days: Days): Promise<number>;
  /** All rows in the order of what names them, a page at a time: there may be more than memory holds. */
  pages(reading: Reading, days: Days): AsyncIterable<readonly Row[]>;
}

export const formats = ['csv', 'xlsx', 'json'] as const;
export type Format = (typeof formats)[number];

/** Above the columns: the contract's keys, or words of a language. */
export type Headings = 'keys' | 'en' | 'zh';

/** How rows are written, whatever the format. */
export interface Look {
  readonly columns: readonly Column[];
  readonly zone: Zone;
  readonly headings: Headings;
  /** Phones whole, for who has proved that they may read them. */
  readonly unmask: boolean;
}

/** Where an export goes, piece by piece; done when there is room for the next piece. */
export type Put = (piece: string | Uint8Array) => Promise<void>;

/** Turns pages of rows into a file of one format. */
export interface RowWriter {
  rows(page: readonly Row[]): Promise<void>;
  end(): Promise<void>;
}
