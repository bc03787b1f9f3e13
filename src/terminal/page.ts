import { clean } from '../text/clean.ts';
import { Chalk, type ChalkInstance } from 'chalk';
import { say, type Language, type Text } from '../language.ts';
import { saidOf, standsRight, type Column, type Eyes } from '../spreadsheet/columns.ts';
import type { Terminal } from './terminal.ts';

/** What a view draws with: one language, cleaned text, colours where there are any, tables that know wide characters. */
export interface Page {
  readonly language: Language;
  readonly colour: ChalkInstance;
  readonly columns: number;
  say(text: Text): string;
  /** Any value that a person or a file gave us, safe to show; nothing shows as `-`. */
  show(value: string | number | null | undefined): string;
  table(
    headings: readonly Text[],
    rows: readonly (readonly Cell[])[],
    options?: TableOptions,
  ): Promise<string>;
  /** Rows under a noun's own headings, codes by their words; some columns, by their keys, in colour. */
  list<R>(
    columns: readonly Column<R>[],
    rows: readonly R[],
    eyesOn: Eyes | ((row: R) => Eyes),
    dyes?: Readonly<Record<string, (row: R, said: string) => string>>,
  ): Promise<string>;
}

export type Cell = string | number | null | undefined | Styled;

/** A cell already cleaned and coloured by the view. */
export interface Styled {
  readonly styled: string;
}

export interface TableOptions {
  /** Columns, from 0, that stand to the right: numbers. */
  readonly right?: readonly number[];
}

export function pageOn(terminal: Terminal, language: Language): Page {
  const colour = new Chalk({ level: terminal.colour ? 1 : 0 });
  const show = (value: string | number | null | undefined): string =>
    value === null || value === undefined || value === '' ? '-' : clean(String(value));
  const page: Page = {
    language,
    colour,
    columns: terminal.columns,
    say: (text) => clean(say(text, language)),
    show,
    table: (headings, rows, options = {}) => {
      const cells = rows.map((row) =>
        row.map((cell) => (isStyled(cell) ? cell.styled : show(cell))),
      );
      const heads = headings.map((heading) => colour.bold(say(heading, language)));
      return drawTable(heads, cells, new Set(options.right));
    },
    list: (columns, rows, eyesOn, dyes = {}) => {
      const cells = rows.map((row) => {
        const eyes = typeof eyesOn === 'function' ? eyesOn(row) : eyesOn;
        return columns.map((column) => {
          const said = show(say(saidOf(column, column.get(row), eyes), language));
          return { styled: dyes[column.key]?.(row, said) ?? said };
        });
      });
      const headings = columns.map(({ heading }) => heading);
      const right = columns.flatMap((column, at) => (standsRight(column) ? [at] : []));
      return page.table(headings, cells, { right });
    },
  };
  return page;
}

async function drawTable(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  right: ReadonlySet<number>,
): Promise<string> {
  const { default: Table } = await import('cli-table3');
  const { standIns } = await import('./stand-ins.ts');
  const standing = standIns();
  const table = new Table({
    chars: bare,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 2 },
    head: heads.map((head) => standing.hide(head)),
    colAligns: heads.map((_, i) => (right.has(i) ? 'right' : 'left')),
  });
  for (const row of rows) table.push(row.map((cell) => standing.hide(cell)));
  return standing.show(table.toString().replace(/[ \t]+$/gm, ''));
}

function isStyled(cell: Cell): cell is Styled {
  return typeof cell === 'object' && cell !== null;
}

const bare = Object.fromEntries(
  ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right']
    .concat(['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid', 'middle'])
    .map((name) => [name, '']),
);
