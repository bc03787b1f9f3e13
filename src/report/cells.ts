/** One value of one column as text, as JSON, and what stands above the column. */
import { formatInstant } from '../calendar/time.ts';
import { fen, formatYuan } from '../money/fen.ts';
import { maskPhone, maskPhonesIn } from '../desk/index.ts';
import type { Column, Kind, Look, Row, Value } from './types.ts';

/**
 * What writes the values of a column as plain text: nothing as '', money as yuan.
 *
 *     textOf({ key: 'amount', kind: 'money', … }, look)(128000050) // '1280000.50'
 */
export function textOf(column: Column, look: Look): (value: Value) => string {
  const write = writers[column.kind](look);
  return (value) => (value === null ? '' : write(value));
}

const asText = (value: Value): string => value as string;

const writers: Record<Kind, (look: Look) => (value: Value) => string> = {
  text: (look) => (look.unmask ? asText : (value) => maskPhonesIn(value as string)),
  code: () => asText,
  phone: (look) => (value) => joinPhones(phonesOf(value, look)),
  money: () => (value) => formatYuan(fen(value as number)),
  area: () => asText,
  share: () => asText,
  day: () => asText,
  instant: (look) => (value) => formatInstant(value as number, look.zone),
  whole: () => (value) => `${value as number}`,
  'yes-no': () => (value) => (value === true ? 'true' : 'false'),
  facts: (look) => (value) => JSON.stringify(factsOf(value, look)),
};

/** The key of a column in JSON. */
export function jsonKey(column: Column): string {
  return column.kind === 'money' ? `${column.key}Fen` : column.key;
}

/** A value as JSON has it: money stays fen, instants are ISO, phones masked unless the look says otherwise. */
export function jsonValue(column: Column, value: Value, look: Look): unknown {
  if (value === null) return null;
  if (column.kind === 'instant') return formatInstant(value as number, look.zone);
  if (column.kind === 'facts') return factsOf(value, look);
  if (column.kind === 'text') return writers.text(look)(value);
  if (column.kind !== 'phone') return value;
  const phones = phonesOf(value, look);
  return Array.isArray(value) ? phones : phones[0];
}

/** What stands above a column: the contract's key, or its word in a language. */
export function headingOf(column: Column, look: Pick<Look, 'headings'>): string {
  return look.headings === 'keys' ? column.key : column.heading[look.headings];
}

/** What a row is called: 'V12', or '7/0' where two columns name it. */
export function rowName(columns: readonly Column[], row: Row): string {
  return columns
    .flatMap((column, at) => (column.names ? [String(row[at] as string | number)] : []))
    .join('/');
}

/** Several phones in one cell; there is no space within one. */
export function joinPhones(phones: readonly string[]): string {
  return phones.join(' ');
}

function phonesOf(value: Value, { unmask }: Look): string[] {
  const phones = typeof value === 'string' ? [value] : (value as readonly string[]);
  return phones.map((phone) => (unmask ? phone : maskPhone(phone)));
}

/** Acts keep phones under `phone` and in what people wrote, and name customers by id. */
function factsOf(value: Value, { unmask }: Look): unknown {
  if (unmask) return value;
  return JSON.parse(
    JSON.stringify(value, (key, inner: unknown) => {
      if (typeof inner !== 'string') return inner;
      return key === 'phone' ? maskPhone(inner) : maskPhonesIn(inner);
    }),
  );
}
