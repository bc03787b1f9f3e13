import { headingOf, textOf, type Column, type Eyes } from '../spreadsheet/columns.ts';
import { csvCell, csvLine, guardCell } from '../spreadsheet/guard.ts';
import type { Look, Put, Row, RowWriter } from './types.ts';

/** RFC 4180 in UTF-8: every text that a spreadsheet would run is made harmless, and reads back as it was. */
export function csvWriter(look: Look, put: Put, options: { bom: boolean }): RowWriter {
  const writers = look.columns.map((column) => cellOf(column, look.eyes));
  let begun = false;
  const begin = (): string => {
    begun = true;
    const headings = look.columns.map((column) => guardCell(headingOf(column, look.headings)));
    return `${options.bom ? '\ufeff' : ''}${csvLine(headings)}`;
  };
  return {
    rows: async (page) => {
      let piece = begun ? '' : begin();
      for (const row of page) {
        let comma = '';
        for (const write of writers) {
          piece += comma + write(row);
          comma = ',';
        }
        piece += '\r\n';
      }
      await put(piece);
    },
    end: async () => {
      if (!begun) await put(begin());
    },
  };
}

/** Texts, codes, phones and facts are what people typed; the rest we write ourselves. */
function cellOf(column: Column<Row>, eyes: Eyes): (row: Row) => string {
  const { get, kind } = column;
  const write = textOf(column, eyes);
  switch (kind) {
    case 'code':
      return (row) => harmlessCode(write(get(row)));
    case 'text': {
      const written = remembering((typed) => harmlessCell(write(typed)));
      return (row) => {
        const typed = get(row) as string | null;
        return typed === null ? '' : written(typed);
      };
    }
    case 'phone':
    case 'facts':
      return (row) => harmlessCell(write(get(row)));
    default:
      return (row) => write(get(row));
  }
}

function harmlessCell(text: string): string {
  return csvCell(guardCell(text));
}

const plainWord = /^(?:[A-Za-z0-9][\w-]*)?$/;

/** Nearly every code is a plain word, which needs no closer look. */
function harmlessCode(code: string): string {
  return plainWord.test(code) ? code : harmlessCell(code);
}

const mostRemembered = 2000;

/** Channels and outcomes come again and again; to look one up is quicker than to look into it. */
function remembering(make: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = make(text);
    if (known.size < mostRemembered) known.set(text, made);
    return made;
  };
}
