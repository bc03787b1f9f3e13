import type { Month } from '../calendar/time.ts';
import type { Desk, Role } from '../desk/index.ts';
import { refused } from '../errors.ts';
import { decideRun } from './run.ts';
import { settleNow, type Statement } from './statement-query.ts';
import { insertRun, listRuns } from './store.ts';

/** Who settles a month. */
export const settlers: readonly Role[] = ['clerk', 'manager'];

/**
 * Settles a month and freezes what comes of it. Errors: `not-allowed` (clerk, manager), `run.frozen`,
 * `run.month-not-over`, `run.out-of-order`.
 */
export async function runMonth(desk: Desk, month: Month): Promise<Statement> {
  return desk.write(
    'commission.run',
    async (w) => {
      const { code: by } = w.authorize();
      const runs = (await listRuns(w.db)).map((run) => run.month);
      const decision = decideRun({ month, runs, now: w.now, zone: w.desk.timezone });
      if (decision.refused !== undefined) throw refused(decision.refused);
      const settlement = await settleNow(w, month);
      await insertRun(w.db, { month, entry: w.entry, runAt: w.now, by }, settlement);
      const { staff, held, totalPayableFen } = settlement;
      w.note({ month, parties: staff.length, held: held.length, totalPayableFen });
      return { ...settlement, frozen: true, runAt: w.now };
    },
    // A run is made on the facts of its own moment, so it has no other time.
    { roles: settlers, live: true },
  );
}
