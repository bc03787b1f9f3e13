import { mayReadPhones } from '../../desk/index.ts';
import type { Actor } from '../../desk/types.ts';
import type { Sheet } from '../../terminal/output.ts';
import type { KnownCall } from '../../visitor/contact-store.ts';
import {
  callJson,
  customerJson,
  visitJson,
  type Customer,
  type Visit,
} from '../../visitor/types.ts';
import type { Eyes } from './view.ts';

/** Lists of visitors as spreadsheets see them: the contract's keys, in its order. */
export function visitsSheet(visits: readonly Visit[], { zone, today }: Eyes): Sheet {
  const columns = [
    ...['id', 'at', 'endedAt', 'kind', 'status', 'customer', 'owner', 'staff', 'basis'],
    ...['recognised', 'party', 'channel', 'outcome'],
  ] as const;
  return sheetOf(
    columns,
    visits.map((visit) => visitJson(visit, zone, today)),
  );
}

/** Several phones stand in one cell, a space between them. */
export function customersSheet(customers: readonly Customer[], reader: Actor | null): Sheet {
  const columns = [
    ...['id', 'name', 'phones', 'owner', 'firstVisit', 'level', 'channel', 'addressAs'],
    ...['district', 'occupation', 'purpose', 'layout', 'area', 'budget', 'reason', 'suggestions'],
    'note',
  ] as const;
  const rows = customers
    .map((customer) => customerJson(customer, reader))
    .map((json) => ({ ...json, phones: json.phones.join(' ') }));
  return sheetOf(columns, rows);
}

export function callsSheet(calls: readonly KnownCall[], { zone, reader }: Eyes): Sheet {
  const columns = [
    ...['id', 'at', 'phone', 'customer', 'by', 'name', 'address', 'intent', 'channel'],
    ...['seconds', 'invited'],
  ] as const;
  return sheetOf(
    columns,
    calls.map((call) => callJson(call, zone, mayReadPhones(reader, call.owner))),
  );
}

export function sheetOf(
  columns: readonly string[],
  rows: readonly Readonly<Record<string, string | number | boolean | null>>[],
): Sheet {
  return { columns, rows: rows.map((row) => columns.map((column) => row[column] ?? null)) };
}
