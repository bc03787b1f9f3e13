/**
 * What a sheet of visitors changes. Rows with one phone are one customer; rows without a phone are one where name, day
 * and consultant agree. Of the rows of one customer, in order of their days, name and owner are the first that stand
 * there, the first visit is the earliest, and of everything else the last word counts. The desk knows better who a
 * customer is and whose: their name and owner stay, and all else takes what the sheet says.
 */
import type { Day } from '../calendar/time.ts';
import type { VisitorRow } from './import-rows.ts';
import { nameKey } from './name.ts';
import type { Customer, Particulars } from './types.ts';

/** A customer of the desk, and the owner that an earlier sheet gave them. */
export interface Known {
  readonly customer: Customer;
  readonly importedOwner: string | null;
}

/** A customer as the sheet has them. */
export interface Draft {
  readonly phone: string | null;
  readonly name: string | null;
  readonly owner: string | null;
  readonly firstVisit: Day | null;
  readonly particulars: Particulars;
}

export type Change = Partial<Particulars> & {
  readonly name?: string;
  readonly owner?: string;
  readonly firstVisit?: Day;
};

export interface VisitorPlan {
  readonly created: readonly Draft[];
  readonly updated: readonly { readonly customer: Customer; readonly change: Change }[];
}

/**
 * Plans an import; the same sheet once more plans nothing.
 *
 *     planVisitors([{ phone: '13800000001', name: '陈立', … }], []) // { created: [陈立], updated: [] }
 */
export function planVisitors(rows: readonly VisitorRow[], known: readonly Known[]): VisitorPlan {
  const find = finder(known);
  const created: Draft[] = [];
  const updated: { customer: Customer; change: Change }[] = [];
  for (const draft of draftsOf(rows)) {
    const customer = find(draft);
    if (customer === undefined) {
      created.push(draft);
      continue;
    }
    const change = changeOf(customer, draft);
    if (Object.keys(change).length > 0) updated.push({ customer, change });
  }
  return { created, updated };
}

/** One draft for each customer, in the order in which the sheet first names them. */
function draftsOf(rows: readonly VisitorRow[]): Draft[] {
  const groups = new Map<string, VisitorRow[]>();
  for (const row of rows) {
    const key = row.phone ?? anonymousKey(row.name, row.firstVisit, row.owner);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()].map(merge);
}

function anonymousKey(name: string | null, day: Day | null, owner: string | null): string {
  return JSON.stringify([nameKey(name ?? ''), day, owner]);
}

function merge(rows: readonly VisitorRow[]): Draft {
  const inOrder = rows.toSorted((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
  const first = <K extends 'phone' | 'name' | 'owner' | 'firstVisit'>(field: K) =>
    inOrder.find((row) => row[field] !== null)?.[field] ?? null;
  let particulars = inOrder[0]?.particulars ?? ({} as Particulars);
  for (const row of inOrder) particulars = { ...particulars, ...filled(row.particulars) };
  return {
    phone: first('phone'),
    name: first('name'),
    owner: first('owner'),
    firstVisit: first('firstVisit'),
    particulars,
  };
}

function filled(particulars: Particulars): Partial<Particulars> {
  return Object.fromEntries(Object.entries(particulars).filter(([, value]) => value !== null));
}

/** Finds the desk's customer of a draft: by phone, else by name, day and consultant, best one without a phone. */
function finder(known: readonly Known[]): (draft: Draft) => Customer | undefined {
  const byPhone = new Map<string, Customer>();
  const byKey = new Map<string, Customer>();
  const phoneless = known.filter(({ customer }) => customer.phones.length === 0);
  const others = known.filter(({ customer }) => customer.phones.length > 0);
  for (const { customer, importedOwner } of [...phoneless, ...others]) {
    for (const phone of customer.phones) byPhone.set(phone, customer);
    if (customer.name === null) continue;
    for (const owner of [importedOwner, customer.owner]) {
      const key = anonymousKey(customer.name, customer.firstVisit, owner);
      if (!byKey.has(key)) byKey.set(key, customer);
    }
  }
  return ({ phone, name, firstVisit, owner }) =>
    phone === null ? byKey.get(anonymousKey(name, firstVisit, owner)) : byPhone.get(phone);
}

function changeOf(customer: Customer, draft: Draft): Change {
  const { name, owner, firstVisit } = draft;
  const isEarlier =
    firstVisit !== null && (customer.firstVisit === null || firstVisit < customer.firstVisit);
  const told = Object.entries(filled(draft.particulars)).filter(
    ([field, value]) => customer[field as keyof Particulars] !== value,
  );
  return {
    ...(Object.fromEntries(told) as Partial<Particulars>),
    ...(customer.name === null && name !== null && { name }),
    ...(customer.owner === null && owner !== null && { owner }),
    ...(isEarlier && { firstVisit }),
  };
}
