/**
 * Rows of a file of units: what each says, what is wrong with it, and what it would change. A file adds units and
 * corrects layouts and areas; prices and sales have their own ways (M 5.4.2.8).
 */
import type { DealId } from '../ids.ts';
import { text, type Text } from '../language.ts';
import { formatYuanGrouped, type Fen } from '../money/fen.ts';
import type { MoneyUnit } from '../money/written.ts';
import type { Cell, Rejected, Row } from '../spreadsheet/types.ts';
import { finderByCode, foldCode } from '../text/fold.ts';
import type { Unit, UnitStatus } from './types.ts';
import {
  parseArea,
  parsePrice,
  parseUnitStatus,
  problemWithLayout,
  problemWithUnitCode,
} from './unit-cells.ts';

export type UnitField = 'code' | 'layout' | 'area' | 'price' | 'status';

/** A unit as the desk has it, with the live deal on it. */
export type KnownUnit = Unit & { readonly deal: DealId | null };

export interface UnitPlan {
  readonly created: readonly Unit[];
  readonly updated: readonly { readonly before: KnownUnit; readonly after: KnownUnit }[];
  readonly rejected: readonly Rejected[];
}

/** What a row says; null where it says nothing, and the desk keeps what it has. */
interface UnitRow {
  readonly code: string;
  readonly layout: string | null;
  readonly area: string | null;
  readonly listFen: Fen;
  readonly status: UnitStatus | null;
}

type Bad = (cell: Cell, reason: Text) => void;

/**
 * What a file of units changes. The same file a second time changes nothing; a code that comes twice with something
 * else is a bad row; so is a row that would change a price, or a unit with a deal on it.
 *
 *     planUnits(rows, new Map(), 'wan') // { created: [{ code: '3-1-1502', listFen: 235000000, … }], … }
 */
export function planUnits(
  rows: readonly Row<UnitField>[],
  known: ReadonlyMap<string, KnownUnit>,
  priceUnit: MoneyUnit,
): UnitPlan {
  const created: Unit[] = [];
  const updated: { before: KnownUnit; after: KnownUnit }[] = [];
  const rejected: Rejected[] = [];
  const seen = new Map<string, number>();
  const knownBy = finderByCode(known.values());
  for (const row of rows) {
    const found = rejected.length;
    const bad: Bad = ({ line, column, value }, reason) =>
      rejected.push({ line, column, value, reason });
    const read = readRow(row, priceUnit, bad);
    if (read === null || isSecond(row, read.code, seen, bad)) continue;
    const before = knownBy(read.code);
    if (before === undefined) created.push({ ...read, status: read.status ?? 'available' });
    else {
      const after = changed(before, read, row, bad);
      if (rejected.length === found && !isSame(before, after)) updated.push({ before, after });
    }
  }
  return { created, updated, rejected };
}

function isSecond(
  { line, cells }: Row<UnitField>,
  code: string,
  seen: Map<string, number>,
  bad: Bad,
): boolean {
  const first = seen.get(foldCode(code));
  if (first === undefined) seen.set(foldCode(code), line);
  else bad(cells.code, text(`line ${first} has this code already`, `与第 ${first} 行房号重复`));
  return first !== undefined;
}

function readRow({ cells }: Row<UnitField>, priceUnit: MoneyUnit, bad: Bad): UnitRow | null {
  const code = cells.code.value.trim();
  const layout = cells.layout.value === '' ? null : cells.layout.value;
  const price = parsePrice(cells.price.value, priceUnit);
  const problems: readonly (readonly [Cell, Text | null])[] = [
    [cells.code, problemWithUnitCode(code)],
    [cells.layout, layout === null ? null : problemWithLayout(layout)],
    [cells.price, typeof price === 'number' ? null : price],
  ];
  let isGood = true;
  for (const [cell, problem] of problems) {
    if (problem === null) continue;
    bad(cell, problem);
    isGood = false;
  }
  const area = optional(cells.area, parseArea, noArea, bad);
  const status = optional(cells.status, parseUnitStatus, noStatus, bad);
  if (!isGood || typeof price !== 'number' || area === undefined || status === undefined)
    return null;
  return { code, layout, area, listFen: price, status };
}

/** A filled cell as `parse` reads it; null when it is empty, undefined when it is bad and was said so. */
function optional<T>(
  cell: Cell,
  parse: (value: string) => T | null,
  reason: Text,
  bad: Bad,
): T | null | undefined {
  if (cell.value === '') return null;
  const parsed = parse(cell.value);
  if (parsed !== null) return parsed;
  bad(cell, reason);
  return undefined;
}

const noArea = text(
  'it is no area such as 89.5, with at most four decimals',
  '不是有效的面积，例如 89.5，最多四位小数',
);
const noStatus = text(
  'it is none of available, held, subscribed, contracted, off',
  '不是可售、小定、认购、签约、停售之一',
);

/** The unit as the row leaves it; says what the row may not change. */
function changed(
  before: KnownUnit,
  { layout, area, listFen, status }: UnitRow,
  { cells }: Row<UnitField>,
  bad: Bad,
): KnownUnit {
  const after: KnownUnit = {
    ...before,
    layout: layout ?? before.layout,
    area: area ?? before.area,
    status: status ?? before.status,
  };
  if (listFen !== before.listFen) bad(cells.price, otherPrice(before.listFen));
  if (isSame(before, after)) return after;
  if (before.deal !== null) bad(cells.code, hasDeal(before.deal));
  else if (before.status !== after.status && isSold(after.status)) bad(cells.status, sellByDeal);
  return after;
}

function isSold(status: UnitStatus): boolean {
  return status !== 'available' && status !== 'off';
}

function isSame(one: KnownUnit, other: KnownUnit): boolean {
  return one.layout === other.layout && one.area === other.area && one.status === other.status;
}

function otherPrice(listFen: Fen): Text {
  const listed = formatYuanGrouped(listFen);
  return text(
    `it is listed at ${listed}; a list price changes with an approval, not by a file`,
    `标价为 ${listed}；修改标价须经审批，不能通过导入更改`,
  );
}

function hasDeal(deal: DealId): Text {
  return text(`${deal} has this unit`, `该房源已有成交 ${deal}`);
}

const sellByDeal = text('a sale is recorded with deal open', '成交须用 deal open 登记');
