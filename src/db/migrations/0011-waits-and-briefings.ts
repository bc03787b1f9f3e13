import type { Transaction } from 'kysely';
import type { Migration } from '../migration.ts';
import type { Tables } from '../schema.ts';

/** How long visitors waited, how absent owners were called, who stayed at closing time: until here only acts told. */
export const waitsAndBriefings: Migration = {
  async up(trx, dialect) {
    for (const [column, type] of [
      ['first_began_at', dialect.whole],
      ['brief_due_at', dialect.whole],
      ['brief_tries', dialect.text],
      ['stay', dialect.text],
    ] as const) {
      await trx.schema
        .alterTable('visit')
        .addColumn(column, type as never)
        .execute();
    }
    await fillIn(trx);
  },
};

const daysAtOnce = 30;

/** A visit's acts are of its own day, so a few days at a time is all that has to be held. */
async function fillIn(trx: Transaction<Tables>): Promise<void> {
  const days = await trx.selectFrom('visit').select('day').distinct().orderBy('day').execute();
  for (let at = 0; at < days.length; at += daysAtOnce) {
    const some = days.slice(at, at + daysAtOnce).map(({ day }) => day);
    await fillDays(trx, some);
  }
}

async function fillDays(trx: Transaction<Tables>, days: readonly string[]): Promise<void> {
  const acts = await actsOf(trx, days);
  const minutes = await briefMinutes(trx);
  const visits = await trx
    .selectFrom('visit')
    .select(['id', 'day', 'at', 'cover_case', 'staff', 'began_at'])
    .where('day', 'in', days)
    .execute();
  for (const visit of visits) {
    const own = acts.filter((act) => act.visit === visit.id);
    const isBrief = visit.cover_case === 'absent';
    const tries = own.filter((act) => act.act === 'brief').map(tryOf);
    await trx
      .updateTable('visit')
      .set({
        first_began_at: visit.staff === null ? null : (firstBegan(own) ?? visit.began_at),
        brief_due_at: isBrief ? visit.at + minutes(visit.day) * 60_000 : null,
        brief_tries: isBrief ? JSON.stringify(tries) : null,
      })
      .where('id', '=', visit.id)
      .execute();
  }
}

interface Act {
  readonly entry: number;
  readonly act: string;
  readonly staff: string | null;
  readonly visit: number | null;
  readonly at: number;
  readonly by: string | null;
  readonly data: Record<string, unknown>;
}

/** Those that still hold, in the order in which they were recorded. */
async function actsOf(trx: Transaction<Tables>, days: readonly string[]): Promise<Act[]> {
  const rows = await trx
    .selectFrom('queue_act')
    .select(['entry', 'act', 'staff', 'visit', 'at', 'by', 'data'])
    .where('day', 'in', days)
    .where('act', 'in', ['next', 'cover', 'hand-over', 'brief', 'undo'])
    .orderBy('entry')
    .orderBy('n')
    .execute();
  const acts = rows.map((row) => ({ ...row, data: JSON.parse(row.data) as Act['data'] }));
  const undone = new Set(acts.flatMap(({ act, data }) => (act === 'undo' ? [data['undoes']] : [])));
  return acts.filter(({ entry }) => !undone.has(entry));
}

function firstBegan(acts: readonly Act[]): number | undefined {
  const receptions = acts.filter(
    ({ act, data }) => act !== 'brief' && (data['reception'] ?? null) !== null,
  );
  return receptions[0]?.at;
}

function tryOf({ at, staff, by, data }: Act) {
  return {
    at,
    tried: staff,
    by,
    reached: data['reached'],
    inTime: data['inTime'],
    text: data['text'],
  };
}

async function briefMinutes(trx: Transaction<Tables>): Promise<(day: string) => number> {
  const versions = await trx
    .selectFrom('policy_version')
    .select(['value', 'from_day'])
    .where('key', '=', 'visit.briefMinutes')
    .orderBy('from_day')
    .orderBy('entry')
    .execute();
  return (day) => {
    const inForce = versions.findLast((one) => one.from_day <= day);
    return inForce === undefined ? 5 : (JSON.parse(inForce.value) as number);
  };
}
