import { formatInstant, type Zone } from '../calendar/time.ts';
import { text, type Language, type Text } from '../language.ts';
import { fen, formatYuan, formatYuanGrouped } from '../money/fen.ts';
import type { Column as FileColumn } from './types.ts';

/**
 * A noun's columns are data: lists, `--csv`, exports, sheets that come back and imports use the same ones, so that a
 * thing has one key, one heading and one form everywhere.
 *
 *     const unitColumns: readonly Column<Unit>[] = [
 *       { key: 'code', heading: text('Unit', '房号'), kind: 'code', names: true, get: (unit) => unit.code },
 *       { key: 'list', heading: text('List price', '标价'), kind: 'money', get: (unit) => unit.listFen },
 *     ];
 */
export interface Column<R = never> extends Heading {
  readonly get: (row: R) => Value;
}

export interface Heading {
  /** The contract's key; for money without its `Fen`. */
  readonly key: string;
  readonly heading: Text;
  readonly kind: Kind;
  /** What JSON calls it, where the contract has another word for it there. */
  readonly json?: string;
  /** This value, or together with the others so marked, names the row. */
  readonly names?: true;
  /** What people call its values, where they are of a few kinds. */
  readonly words?: Readonly<Record<string, Text>>;
  /** How a file that is imported may call it, where it can be imported. */
  readonly from?: Imported;
}

export interface Imported {
  /** The contract's name of it in a file: `first_visit`. */
  readonly field: string;
  /** What people call it besides its heading. */
  readonly headings: readonly string[];
  readonly required?: true;
}

/**
 * | kind | value | JSON | CSV | people |
 * | --- | --- | --- | --- | --- |
 * | text | string | as it is, phones in it masked unless allowed | the same | the same, cleaned |
 * | code | string | as it is | as it is | by its words |
 * | phone | string or strings | masked unless allowed | several as `138****0001 139****0002` | the same |
 * | money | fen | fen under `keyFen` | yuan with two decimals under `key` | with commas, to the right |
 * | area, share | decimal text | the same text | the same text | to the right |
 * | day | '2026-03-02' | the same | the same | the same |
 * | instant | ms | ISO with the desk's offset | the same | to the minute, without offset |
 * | whole, yes-no | number, boolean | the same | digits, true or false | digits, yes or no |
 * | facts | any JSON | as it is, its phones masked unless allowed | JSON | JSON |
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

export type Value = string | number | boolean | null | readonly string[] | object;

/** Where a value is shown, and how much of a phone. */
export interface Eyes {
  readonly zone: Zone;
  /** A phone as this reader may see it. */
  phone(phone: string): string;
  /** What somebody wrote, as this reader may see it: there may be a phone in it. */
  text(text: string): string;
}

/**
 * What makes columns of values that rows hold under the columns' own keys.
 *
 *     const column = columnsOf<Call>();
 *     column('seconds', text('Seconds', '通话秒数'), 'whole') // get: (call) => call.seconds
 */
export function columnsOf<R>() {
  return (
    key: keyof R & string,
    heading: Text,
    kind: Kind,
    more: Partial<Column<R>> = {},
  ): Column<R> => ({ key, heading, kind, get: (row) => row[key] as Value, ...more });
}

/** The columns with these keys, in this order. */
export function pick<R>(columns: readonly Column<R>[], ...keys: readonly string[]): Column<R>[] {
  return keys.map((key) => {
    const found = columns.find((column) => column.key === key);
    if (found === undefined) throw new Error(`no column ${key}`);
    return found;
  });
}

/**
 * What writes the values of a column as plain text: nothing as '', money as yuan.
 *
 *     textOf({ key: 'amount', kind: 'money', … }, eyes)(128000050) // '1280000.50'
 */
export function textOf({ kind }: Heading, eyes: Eyes): (value: Value) => string {
  const write = writers[kind](eyes);
  return (value) => (value === null ? '' : write(value));
}

/** What writes a whole row as plain text, a cell for each column. */
export function cellsOf<R>(columns: readonly Column<R>[], eyes: Eyes): (row: R) => string[] {
  const writers = columns.map((column) => ({ get: column.get, write: textOf(column, eyes) }));
  return (row) => writers.map(({ get, write }) => write(get(row)));
}

const asText = (value: Value): string => value as string;

const writers: Record<Kind, (eyes: Eyes) => (value: Value) => string> = {
  text: (eyes) => (value) => eyes.text(value as string),
  code: () => asText,
  phone: (eyes) => (value) => joinPhones(phonesOf(value, eyes)),
  money: () => (value) => formatYuan(fen(value as number)),
  area: () => asText,
  share: () => asText,
  day: () => asText,
  instant: (eyes) => (value) => formatInstant(value as number, eyes.zone),
  whole: () => (value) => `${value as number}`,
  'yes-no': () => (value) => (value === true ? 'true' : 'false'),
  facts: (eyes) => (value) => factsText(value, eyes),
};

/** Above the columns: the contract's keys, or words of a language. */
export type Headings = 'keys' | Language;

export function headingOf({ key, heading }: Heading, headings: Headings): string {
  return headings === 'keys' ? key : heading[headings];
}

/** The key of a column in JSON. */
export function jsonKey({ key, kind, json }: Heading): string {
  return json ?? (kind === 'money' ? `${key}Fen` : key);
}

/** A value as JSON has it: money stays fen, instants are ISO. */
function jsonValue({ kind }: Heading, value: Value, eyes: Eyes): unknown {
  if (value === null) return null;
  if (kind === 'instant') return formatInstant(value as number, eyes.zone);
  if (kind === 'facts') return JSON.parse(factsText(value, eyes));
  if (kind === 'text') return eyes.text(value as string);
  if (kind !== 'phone') return value;
  const phones = phonesOf(value, eyes);
  return Array.isArray(value) ? phones : phones[0];
}

/** What a row is called: 'V12', or '7/0' where two columns name it. */
export function rowName<R>(columns: readonly Column<R>[], row: R): string {
  return columns
    .filter((column) => column.names)
    .map((column) => String(column.get(row) as string | number))
    .join('/');
}

/** The columns that a file may fill, with all that it may call them. */
export function fieldsOf<F extends string>(columns: readonly Column[]): FileColumn<F>[] {
  return columns.flatMap(({ heading, from }) =>
    from === undefined
      ? []
      : [{ ...from, field: from.field as F, headings: [heading.zh, ...from.headings, heading.en] }],
  );
}

/** A row as the contract shows it: `{ id: 'D1', amountFen: 100, openedAt: '2026-03-02T…' }`. */
export function objectOf<R>(
  columns: readonly Column<R>[],
  row: R,
  eyes: Eyes,
): Record<string, unknown> {
  return Object.fromEntries(
    columns.map((column) => [jsonKey(column), jsonValue(column, column.get(row), eyes)]),
  );
}

/** Rows for `--csv`, under the contract's keys. */
export function sheetOf<R>(
  columns: readonly Column<R>[],
  rows: readonly R[],
  eyesOn: Eyes | ((row: R) => Eyes),
): { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  return {
    columns: columns.map((column) => column.key),
    rows: rows.map((row) => {
      const eyes = typeof eyesOn === 'function' ? eyesOn(row) : eyesOn;
      return cellsOf(columns, eyes)(row);
    }),
  };
}

/** What a person reads of a value: a word for a code, minutes without an offset. */
export function saidOf({ kind, words }: Heading, value: Value, eyes: Eyes): Text {
  if (value === null) return text('', '');
  if (kind === 'money') return same(formatYuanGrouped(fen(value as number)));
  if (kind === 'yes-no') return value === true ? text('yes', '是') : text('no', '否');
  const word = kind === 'code' ? words?.[value as string] : undefined;
  if (word !== undefined) return word;
  const plain = writers[kind](eyes)(value);
  return same(kind === 'instant' ? plain.slice(0, 16).replace('T', ' ') : plain);
}

function same(shown: string): Text {
  return text(shown, shown);
}

const numbers: readonly Kind[] = ['money', 'area', 'share', 'whole'];

export function standsRight({ kind }: Heading): boolean {
  return numbers.includes(kind);
}

/** Several phones in one cell; there is no space within one. */
export function joinPhones(phones: readonly string[]): string {
  return phones.join(' ');
}

function phonesOf(value: Value, eyes: Eyes): string[] {
  const phones = typeof value === 'string' ? [value] : (value as readonly string[]);
  return phones.map((phone) => eyes.phone(phone));
}

/** Acts keep phones under `phone` and in what people wrote, and name customers by id. */
function factsText(value: Value, eyes: Eyes): string {
  return JSON.stringify(value, (key, inner: unknown) => {
    if (typeof inner !== 'string') return inner;
    return key === 'phone' ? eyes.phone(inner) : eyes.text(inner);
  });
}
