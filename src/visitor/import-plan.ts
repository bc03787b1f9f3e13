/**
 * What a sheet of visitors changes. Rows with one phone are one customer; rows without a phone are one where name, day
 * and consultant agree. Of the rows of one customer, in order of their days, name and owner are the first that stand
 * there, the first visit is the earliest, and of everything else the last word counts. The desk knows better who a
 * customer is and whose: their name and owner stay, and all else takes what the sheet says.
 */
import type { Day } from '../calendar/time.ts';
import { groupBy } from '../list.ts';
import type { VisitorRow } from './import-rows.ts';
import { nameKey } from '../text/person-name.ts';
import type { Customer, Particulars } from './types.ts';

/** A customer of the desk, and the owner that an earlier sheet gave them. */
export interface Known {
  readonly customer: Customer;
  readonly importedOwner: string | null;
}

export type Person = Omit<Customer, 'id' | 'entry'>;

export type Change = Partial<Particulars> & {
  readonly name?: string;
  readonly owner?: string;
  readonly firstVisit?: Day;
};

export interface VisitorPlan {
  /** In the order in which the sheet first names them. */
  readonly created: readonly Person[];
  readonly updated: readonly { readonly customer: Customer; readonly change: Change }[];
}

/**
 * Plans an import; the same sheet once more plans nothing.
 *
 *     planVisitors([{ phone: '13800000001', name: '陈立', … }], []) // { created: [陈立], updated: [] }
 */
export function planVisitors(rows: readonly VisitorRow[], known: readonly Known[]): VisitorPlan {
  const drafts = draftsOf(rows);
  const slots = known.map(slotOf);
  planReachable(
    drafts.filter(({ person }) => person.phones.length > 0),
    slots,
  );
  planUnreachable(
    drafts.filter(({ person }) => person.phones.length === 0),
    slots,
  );
  return {
    created: slots
      .filter(({ before }) => before === null)
      .sort((a, b) => a.place - b.place)
      .map(({ now }) => now),
    updated: slots.flatMap(({ before, change }) =>
      before === null || Object.keys(change).length === 0 ? [] : [{ customer: before, change }],
    ),
  };
}

/** A customer as the sheet has them, and which of its customers they are. */
interface Draft {
  readonly person: Person;
  readonly place: number;
}

/** A customer in the course of planning. */
interface Slot {
  /** As the desk has them; null for somebody new. */
  readonly before: Customer | null;
  readonly place: number;
  now: Person;
  change: Change;
  importedOwner: string | null;
  /** Named by a row without a phone: one such is one customer. */
  claimed: boolean;
}

function slotOf({ customer, importedOwner }: Known): Slot {
  return { before: customer, place: 0, now: customer, change: {}, importedOwner, claimed: false };
}

function newSlot({ person, place }: Draft): Slot {
  const { owner } = person;
  return { before: null, place, now: person, change: {}, importedOwner: owner, claimed: true };
}

function apply(slot: Slot, change: Change): void {
  slot.now = { ...slot.now, ...change };
  slot.change = { ...slot.change, ...change };
  slot.importedOwner ??= change.owner ?? null;
}

function planReachable(drafts: readonly Draft[], slots: Slot[]): void {
  const byPhone = new Map(slots.flatMap((slot) => slot.now.phones.map((one) => [one, slot])));
  for (const draft of drafts) {
    const slot = byPhone.get(draft.person.phones[0] ?? '');
    if (slot === undefined) slots.push(newSlot(draft));
    else apply(slot, changeOf(slot.now, draft.person));
  }
}

/**
 * Somebody without a phone is known by name, day and the consultant an earlier sheet gave them, else the present one;
 * last, they may be somebody who has given a phone, whose rows tell more of them than these.
 */
function planUnreachable(drafts: readonly Draft[], slots: Slot[]): void {
  const phoneless = slots.filter(({ now }) => now.phones.length === 0);
  const reachable = slots.filter(({ now }) => now.phones.length > 0);
  const imported = ({ importedOwner }: Slot): string | null => importedOwner;
  const present = ({ now }: Slot): string | null => now.owner;
  let open = drafts;
  for (const ownerOf of [imported, present]) {
    const find = finder(phoneless, ownerOf);
    open = open.filter(({ person }) => {
      const slot = find(person).find(({ claimed }) => !claimed);
      if (slot === undefined) return true;
      slot.claimed = true;
      apply(slot, changeOf(slot.now, person));
      return false;
    });
  }
  const finders = [finder(reachable, imported), finder(reachable, present)];
  for (const draft of open) {
    const [slot] = finders.flatMap((find) => find(draft.person));
    if (slot === undefined) slots.push(newSlot(draft));
    else apply(slot, blanksOf(slot.now, draft.person));
  }
}

type Find = (person: Person) => readonly Slot[];

function finder(slots: readonly Slot[], ownerOf: (slot: Slot) => string | null): Find {
  const byKey = groupBy(slots, (slot) => keyOf(slot.now, ownerOf(slot)));
  return (person) => byKey.get(keyOf(person, person.owner)) ?? [];
}

function keyOf({ name, firstVisit }: Pick<Person, 'name' | 'firstVisit'>, owner: string | null) {
  return JSON.stringify([name === null ? null : nameKey(name), firstVisit, owner]);
}

function draftsOf(rows: readonly VisitorRow[]): Draft[] {
  const groups = groupBy(rows, (row) => row.phone ?? keyOf(row, row.owner));
  return [...groups.values()].map((group, place) => ({ person: merge(group), place }));
}

function merge(rows: readonly VisitorRow[]): Person {
  const inOrder = rows.toSorted((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
  const first = <K extends 'phone' | 'name' | 'owner' | 'firstVisit'>(field: K) =>
    inOrder.find((row) => row[field] !== null)?.[field] ?? null;
  const phone = first('phone');
  return {
    ...inOrder.map((row) => row.particulars).reduce((told, one) => ({ ...told, ...filled(one) })),
    name: first('name'),
    phones: phone === null ? [] : [phone],
    owner: first('owner'),
    firstVisit: first('firstVisit'),
  };
}

function filled(particulars: Particulars): Partial<Particulars> {
  return Object.fromEntries(Object.entries(particulars).filter(([, value]) => value !== null));
}

function particularsOf(person: Person): Particulars {
  const { name: _name, phones: _phones, owner: _owner, firstVisit: _first, ...rest } = person;
  return rest;
}

function changeOf(now: Person, told: Person): Change {
  const { name, owner, firstVisit } = told;
  const isEarlier = firstVisit !== null && (now.firstVisit === null || firstVisit < now.firstVisit);
  const news = Object.entries(filled(particularsOf(told))).filter(
    ([field, value]) => now[field as keyof Particulars] !== value,
  );
  return {
    ...(Object.fromEntries(news) as Partial<Particulars>),
    ...(now.name === null && name !== null && { name }),
    ...(now.owner === null && owner !== null && { owner }),
    ...(isEarlier && { firstVisit }),
  };
}

/** What the desk does not know at all yet. */
function blanksOf(now: Person, told: Person): Change {
  return Object.fromEntries(
    Object.entries(filled(particularsOf(told))).filter(
      ([field]) => now[field as keyof Particulars] === null,
    ),
  );
}
