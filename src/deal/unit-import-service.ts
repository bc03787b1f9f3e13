import type { Desk, Writing } from '../desk/index.ts';
import type { ImportOutcome, ImportRun } from '../spreadsheet/import-run.ts';
import type { Table } from '../spreadsheet/types.ts';
import type { UnitHappening } from './types.ts';
import type { MoneyUnit } from '../money/written.ts';
import { planUnits, type KnownUnit, type UnitField, type UnitPlan } from './unit-import.ts';
import { insertNewUnits, saveUnit } from './unit-service.ts';
import { listUnits } from './unit-store.ts';

/** A file of units. One that changes nothing leaves no entry in the journal either. */

/** Thrown inside the write, so that all of it is taken back: a dry run, or nothing that changes. */
class TakenBack extends Error {
  constructor(readonly outcome: ImportOutcome) {
    super('taken back');
  }
}

/** Adds the units of a file and corrects those that are here. Errors: `import.rejected`. */
export async function importUnits(
  desk: Desk,
  table: Table<UnitField>,
  { run, priceUnit }: { readonly run: ImportRun; readonly priceUnit: MoneyUnit },
): Promise<ImportOutcome> {
  try {
    return await desk.write('unit.import', async (w) => {
      const known = new Map((await listUnits(w.db)).map((unit) => [unit.code, unit]));
      const plan = planUnits(table.rows, known, priceUnit);
      const { created, updated, rejected } = plan;
      run.refuseIfBad(rejected);
      const outcome = { created: created.length, updated: updated.length, rejected };
      if (run.dryRun || created.length + updated.length === 0) throw new TakenBack(outcome);
      await save(w, plan, run);
      return outcome;
    });
  } catch (problem) {
    if (problem instanceof TakenBack) return problem.outcome;
    throw problem;
  }
}

async function save(w: Writing, { created, updated }: UnitPlan, run: ImportRun): Promise<void> {
  await insertNewUnits(w, created);
  for (const [at, { before, after }] of updated.entries()) {
    await saveUnit(w, before, after, happeningOf(before, after));
    run.progress(created.length + at + 1, created.length + updated.length);
  }
  const what = ({ code, layout, area, listFen, status }: Omit<KnownUnit, 'deal'>) => {
    return { unit: code, layout, area, listFen, status };
  };
  w.note({ created: created.map(what), updated: updated.map(({ after }) => what(after)) });
}

function happeningOf(before: KnownUnit, after: KnownUnit): UnitHappening {
  if (before.status === after.status) return 'changed';
  return after.status === 'off' ? 'off' : 'on';
}
