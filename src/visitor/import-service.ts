/** `visitor import`: last year's visitors, and this week's, from a sheet. */
import { nextId } from '../db/rows.ts';
import { personFinder, type Desk, type Reading, type Writing } from '../desk/index.ts';
import { idAfter } from '../ids.ts';
import type { ImportOutcome, ImportRun } from '../spreadsheet/import-run.ts';
import type { Rejected, Table } from '../spreadsheet/types.ts';
import { isConsultant, listStaff } from '../staff/index.ts';
import type { VisitorField } from './columns.ts';
import { planVisitors, type Known, type VisitorPlan } from './import-plan.ts';
import { readVisitorRow, type RowFacts, type VisitorRow } from './import-rows.ts';
import { loadSpellings, nameKey } from '../text/person-name.ts';
import { keptPinyin } from './pinyin.ts';
import {
  insertCustomers,
  insertOwnership,
  insertPhones,
  listImportedOwners,
  listSearchable,
  updateCustomer,
  type NewCustomerRow,
} from './store.ts';
import { setOwner } from './customer-service.ts';

/** Thrown inside the write, so that nothing of it stays: a dry run, or a sheet that changes nothing. */
class TakenBack extends Error {
  constructor(readonly outcome: ImportOutcome) {
    super('taken back');
  }
}

/**
 * Imports the good rows of a sheet in one write; `created` and `updated` count customers. A sheet that changes nothing
 * leaves no entry in the journal either. Errors: `import.rejected`.
 */
export async function importVisitors(
  desk: Desk,
  table: Table<VisitorField>,
  run: ImportRun,
): Promise<ImportOutcome> {
  try {
    return await desk.write('visitor.import', async (w) => {
      const rejected: Rejected[] = [];
      const rows = await readRows(table, await factsOf(w, table), rejected);
      run.refuseIfBad(rejected);
      const plan = planVisitors(rows, await listKnown(w));
      const { length: created } = plan.created;
      const { length: updated } = plan.updated;
      const outcome = { created, updated, rejected };
      if (run.dryRun || created + updated === 0) throw new TakenBack(outcome);
      await save(w, plan, run);
      return outcome;
    });
  } catch (problem) {
    if (problem instanceof TakenBack) return problem.outcome;
    throw problem;
  }
}

async function readRows(
  table: Table<VisitorField>,
  facts: RowFacts,
  rejected: Rejected[],
): Promise<VisitorRow[]> {
  const rows: VisitorRow[] = [];
  for (const row of table.rows) {
    const read = await readVisitorRow(row, facts, rejected);
    if (read !== null) rows.push(read);
  }
  return rows;
}

async function factsOf({ db, today }: Reading, table: Table<VisitorField>): Promise<RowFacts> {
  const consultants = (await listStaff(db)).filter(({ role }) => isConsultant(role));
  return {
    today,
    consultant: personFinder(
      consultants.map(({ code, name }) => ({ code, name, left: false })),
      await loadSpellings(),
    ),
    budgetInWan: table.columns.budget?.includes('万') ?? false,
  };
}

async function listKnown({ db }: Reading): Promise<Known[]> {
  const owners = await listImportedOwners(db);
  return (await listSearchable(db)).map(({ customer }) => ({
    customer,
    importedOwner: owners.get(customer.id) ?? null,
  }));
}

async function save(w: Writing, { created, updated }: VisitorPlan, run: ImportRun): Promise<void> {
  const total = created.length + updated.length;
  const firstId = await nextId(w.db, 'customer');
  const rows: (NewCustomerRow & { readonly phone: string | null })[] = [];
  for (const [at, { phones, name, ...person }] of created.entries()) {
    rows.push({
      ...person,
      ...{ id: idAfter(firstId, at), entry: w.entry, phone: phones[0] ?? null },
      ...(await namingOf(name)),
    });
    run.progress(at + 1, total);
  }
  await insertCustomers(w.db, rows);
  await insertPhones(w.db, phonesOf(w, rows));
  await insertOwnership(w.db, ownersOf(w, rows));
  for (const [at, { customer, change }] of updated.entries()) {
    const { owner, name, ...rest } = change;
    const naming = name === undefined ? {} : await namingOf(name);
    await updateCustomer(w.db, customer.id, { ...rest, ...naming });
    if (owner !== undefined) await setOwner(w, customer.id, owner, 'import', null);
    run.progress(created.length + at + 1, total);
  }
  w.note({
    created: rows.map(({ id, phone, name, owner, firstVisit }) => ({
      ...{ customer: id, phone, name, owner, firstVisit },
    })),
    updated: updated.map(({ customer, change }) => ({ customer: customer.id, ...change })),
  });
}

async function namingOf(name: string | null) {
  if (name === null) return { name };
  return { name, nameKey: nameKey(name), pinyin: await keptPinyin(name) };
}

function phonesOf(w: Writing, rows: readonly (NewCustomerRow & { phone: string | null })[]) {
  return rows.flatMap(({ id: customer, phone }) =>
    phone === null ? [] : [{ phone, customer, entry: w.entry }],
  );
}

function ownersOf({ entry, at }: Writing, rows: readonly NewCustomerRow[]) {
  return rows.flatMap(({ id: customer, owner: to = null }) =>
    to === null
      ? []
      : [{ entry, n: 1, customer, at, from: null, to, cause: 'import' as const, visit: null }],
  );
}
