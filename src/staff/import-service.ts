import type { Day } from '../calendar/time.ts';
import { areRolesGuarded, type Desk, type Reading, type Writing } from '../desk/index.ts';
import type { ImportOutcome, ImportRun } from '../spreadsheet/import-run.ts';
import type { Table } from '../spreadsheet/types.ts';
import {
  daysAmong,
  planRoster,
  planStaff,
  type ImportPlan,
  type RosterField,
  type StaffField,
} from './import-rows.ts';
import { loadSpellings } from '../text/person-name.ts';
import { insertRosterChanges, listRosterChanges } from './roster-store.ts';
import { roleKeepers } from './service.ts';
import { insertStaff, listStaff, updateStaff } from './store.ts';
import type { RosterLine, StaffMember } from './types.ts';

/** Files of people and of their days. A file that changes nothing leaves no entry in the journal either. */

/** Thrown inside a write, so that all of it is taken back: a dry run, or nothing that changes. */
class TakenBack extends Error {
  constructor(readonly outcome: ImportOutcome) {
    super('taken back');
  }
}

async function orTakenBack(write: Promise<ImportOutcome>): Promise<ImportOutcome> {
  try {
    return await write;
  } catch (problem) {
    if (problem instanceof TakenBack) return problem.outcome;
    throw problem;
  }
}

/**
 * Takes on the people of a file, and brings those who are here already up to date. A row that makes or changes anybody
 * but a consultant takes a manager, as `addStaff` does. Errors: `not-allowed`, `import.rejected`.
 */
export async function importStaff(
  desk: Desk,
  table: Table<StaffField>,
  run: ImportRun,
): Promise<ImportOutcome> {
  const planAt = async ({ db }: Reading): Promise<StaffPlan> => {
    const people = byCode(await listStaff(db));
    return { people, plan: planStaff(table.rows, people) };
  };
  return orTakenBack(
    desk.write(
      'staff.import',
      async (writing) => {
        const { plan } = await planAt(writing);
        return settle(plan, run, () => saveStaff(writing, plan, run));
      },
      {
        roles: roleKeepers,
        roleWhen: async (found) =>
          !run.dryRun && (await areRolesGuarded(found)) && handsOutRoles(await planAt(found)),
      },
    ),
  );
}

function handsOutRoles({ people, plan }: StaffPlan): boolean {
  return [...plan.created, ...plan.updated].some(
    ({ code, role }) => role !== 'consultant' || (people.get(code)?.role ?? role) !== 'consultant',
  );
}

interface StaffPlan {
  readonly people: ReadonlyMap<string, StaffMember>;
  readonly plan: ImportPlan<StaffMember>;
}

async function saveStaff(
  writing: Writing,
  { created, updated }: ImportPlan<StaffMember>,
  run: ImportRun,
): Promise<void> {
  await insertStaff(writing.db, created);
  for (const [at, member] of updated.entries()) {
    await updateStaff(writing.db, member);
    run.progress(created.length + at + 1, created.length + updated.length);
  }
  const what = ({ code, name, role, team, hired, probationUntil }: StaffMember) => {
    return { code, name, role, team, hired, probationUntil };
  };
  writing.note({ created: created.map(what), updated: updated.map(what) });
}

/** Appends what a file says of people's days. Errors: `import.rejected`. */
export async function importRoster(
  desk: Desk,
  table: Table<RosterField>,
  run: ImportRun,
): Promise<ImportOutcome> {
  return orTakenBack(
    desk.write('roster.import', async (writing) => {
      const people = byCode(await listStaff(writing.db));
      const latest = await latestAmong(writing, table);
      const plan = planRoster(table.rows, people, latest, await loadSpellings());
      return settle(plan, run, async () => {
        const { db, entry, at } = writing;
        const lines = [...plan.created, ...plan.updated];
        await insertRosterChanges(db, { entry, at }, lines);
        run.progress(lines.length, lines.length);
        writing.note({ roster: lines });
      });
    }),
  );
}

async function latestAmong(
  { db }: Writing,
  { rows }: Table<RosterField>,
): Promise<(staff: string, day: Day) => RosterLine | undefined> {
  const days = daysAmong(rows);
  const changes = days === null ? [] : await listRosterChanges(db, days);
  const latest = new Map(changes.map((change) => [`${change.staff} ${change.day}`, change]));
  return (staff, day) => latest.get(`${staff} ${day}`);
}

/** What becomes of a plan: refused for its bad rows, only tried, found to change nothing, or saved. */
async function settle<T>(
  plan: ImportPlan<T>,
  run: ImportRun,
  save: () => Promise<void>,
): Promise<ImportOutcome> {
  const { created, updated, rejected } = plan;
  run.refuseIfBad(rejected);
  const outcome = { created: created.length, updated: updated.length, rejected };
  if (run.dryRun || created.length + updated.length === 0) throw new TakenBack(outcome);
  await save();
  return outcome;
}

function byCode(people: readonly StaffMember[]): Map<string, StaffMember> {
  return new Map(people.map((member) => [member.code, member]));
}
