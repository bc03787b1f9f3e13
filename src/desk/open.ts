import type { Transaction, TransactionBuilder } from 'kysely';
import { clockTimeOf, dayOf, isZone } from '../calendar/time.ts';
import { readMoment } from '../calendar/typed.ts';
import { connect, noDesk } from '../db/connect.ts';
import type { Connection, OnStatement } from '../db/dialect.ts';
import { explainFailure, isMissingTable, notADesk } from '../db/failures.ts';
import { migrate, newerSchema, schemaVersion } from '../db/migrate.ts';
import type { DeskTable, Tables } from '../db/schema.ts';
import { conflict, notAllowed, refused, usage } from '../errors.ts';
import { text, type Language } from '../language.ts';
import { checkAccess, type Access } from './access-service.ts';
import { genesis, hashOf, type JournalEntry } from './journal.ts';
import { policyFrom } from './policy.ts';
import {
  deskFromRow,
  findDeskRow,
  findHead,
  insertDesk,
  insertEntry,
  listPolicyVersions,
  lockDesk,
  setSchema,
} from './store.ts';
import type {
  Actor,
  Caller,
  Desk,
  DeskInfo,
  PolicyVersion,
  Reading,
  Role,
  WriteOptions,
  Writing,
} from './types.ts';

/**
 * The one way into a desk: `read` for one consistent picture of it, `write` for an act that takes the desk's lock,
 * changes what it must, and leaves one journal entry. A desk is opened once a process and closed at its end.
 */
export interface OpenDesk {
  readonly info: DeskInfo;
  /** The desk as one caller uses it: who acts, when, why. */
  by(caller: Caller): Desk;
  /** What the words of a command line mean here: nobody acts, and no time but the desk's own is meant. */
  look<T>(clock: Pick<Caller, 'now'>, use: (reading: Reading) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface NewDesk {
  readonly name: string;
  readonly training: boolean;
  readonly timezone: string;
  readonly language: Language;
}

/** Makes a desk at a location. A desk already there is refused (`desk.exists`) and not touched. */
export async function initDesk(
  location: string,
  wanted: NewDesk,
  caller: Caller,
): Promise<DeskInfo> {
  if (!isZone(wanted.timezone)) throw unknownZone(wanted.timezone);
  const connection = await guarded(location, () => connect(location, true));
  return guarded(connection.place, async () => {
    try {
      await refuseOccupied(connection);
      return await writeDesk(connection, wanted, caller);
    } finally {
      await connection.close();
    }
  });
}

async function writeDesk(
  connection: Connection,
  wanted: NewDesk,
  caller: Caller,
): Promise<DeskInfo> {
  const now = wholeSecond(caller.now());
  const row: DeskTable = {
    id: 1,
    name: wanted.name,
    training: wanted.training ? 1 : 0,
    timezone: wanted.timezone,
    currency: 'CNY',
    language: wanted.language,
    schema: schemaVersion,
    version: 1,
    created_at: now,
  };
  await connection.db.transaction().execute(async (trx) => {
    await connection.prepare(trx);
    await migrate(trx, connection, 0);
    await insertDesk(trx, row);
    const { id: _id, version: _version, created_at: _at, ...what } = row;
    await append(trx, {
      seq: 1,
      happenedAt: now,
      recordedAt: now,
      act: 'init',
      what,
      ...unsigned(caller),
    });
  });
  return deskFromRow(row);
}

async function refuseOccupied(connection: Connection): Promise<void> {
  if (await connection.isEmpty()) return;
  const row = await deskRowOf(connection);
  throw refused({
    code: 'desk.exists',
    text: text(
      `There is a desk already at ${connection.place}: ${row.name}. It was not touched.`,
      `${connection.place} 已有案场「${row.name}」，没有改动。`,
    ),
    hint: text('Name another place with --db.', '请用 --db 另指定位置。'),
  });
}

/** Opens the desk at a location, bringing an older one up to date. Errors: `storage.…`, `usage` for a clock. */
export async function openDesk(
  location: string,
  caller: Caller,
  clockSet: boolean,
  onStatement?: OnStatement,
): Promise<OpenDesk> {
  const connection = await guarded(location, () => connect(location, false, onStatement));
  return guarded(connection.place, async () => {
    try {
      const row = await deskRowOf(connection);
      if (clockSet && row.training !== 1) throw clockOnRealDesk();
      if (row.schema > schemaVersion) throw newerSchema(connection.place, row.schema);
      if (row.schema < schemaVersion) await upgrade(connection, caller);
      connection.ready();
      const info = { ...deskFromRow(row), schema: schemaVersion };
      return {
        info,
        by: (one) => deskBy(connection, info, one),
        look: (clock, use) =>
          guarded(connection.place, () =>
            snapshotOf(connection).execute((db) =>
              use(readingOf(db, info, null, wholeSecond(clock.now()))),
            ),
          ),
        close: () => connection.close(),
      };
    } catch (problem) {
      await connection.close();
      throw problem;
    }
  });
}

async function deskRowOf(connection: Connection): Promise<DeskTable> {
  try {
    const row = await findDeskRow(connection.db);
    if (row === undefined) throw notADesk(connection.place);
    return row;
  } catch (problem) {
    if (!isMissingTable(problem)) throw problem;
    throw (await connection.isEmpty()) && connection.dialect.name === 'postgres'
      ? noDesk(connection.place)
      : notADesk(connection.place);
  }
}

async function upgrade(connection: Connection, caller: Caller): Promise<void> {
  await connection.db.transaction().execute(async (trx) => {
    const row = await lockDesk(trx);
    const findings = await migrate(trx, connection, row.schema);
    await setSchema(trx, schemaVersion);
    const now = wholeSecond(caller.now());
    const what = { from: row.schema, to: schemaVersion, ...findings };
    await append(trx, {
      seq: row.version,
      happenedAt: now,
      recordedAt: now,
      act: 'upgrade',
      what,
      ...unsigned(caller),
    });
  });
}

function deskBy(connection: Connection, info: DeskInfo, caller: Caller): Desk {
  return {
    info,
    read: (use) =>
      guarded(connection.place, async () => {
        if (caller.at !== undefined) throw atOnRead();
        const { actor } = await checkAccess(connection, info, caller, undefined);
        return snapshotOf(connection).execute((db) =>
          use(readingOf(db, info, actor, wholeSecond(caller.now()))),
        );
      }),
    write: (act, use, options = {}) =>
      guarded(connection.place, async () => {
        const roles = await rolesFor(connection, info, caller, options);
        const access = await checkAccess(connection, info, caller, roles);
        const doing = { info, caller, access, act, options: { ...options, roles } };
        return connection.db.transaction().execute((trx) => writeOnce({ trx, ...doing }, use));
      }),
  };
}

/** Whether roles count is looked up before the lock as well, for a PIN may have to be asked for. */
async function rolesFor(
  connection: Connection,
  info: DeskInfo,
  caller: Caller,
  { roles, roleWhen }: WriteOptions,
): Promise<readonly Role[] | undefined> {
  if (roleWhen === undefined) return roles;
  const now = wholeSecond(caller.now());
  const takesRole = await snapshotOf(connection).execute((db) =>
    roleWhen(readingOf(db, info, null, now)),
  );
  return takesRole ? roles : undefined;
}

function snapshotOf({ db, dialect }: Connection): TransactionBuilder<Tables> {
  const begun = db.transaction();
  return dialect.snapshot === undefined ? begun : begun.setIsolationLevel(dialect.snapshot);
}

interface Act {
  readonly trx: Transaction<Tables>;
  readonly info: DeskInfo;
  readonly caller: Caller;
  readonly access: Access;
  readonly act: string;
  readonly options: WriteOptions;
}

async function writeOnce<T>(doing: Act, use: (writing: Writing) => Promise<T>): Promise<T> {
  const { trx, info, caller, access, act, options } = doing;
  // The clock is read once the lock is ours: acts are in order of their numbers and of their times.
  const locked = await lockDesk(trx);
  const now = wholeSecond(caller.now());
  const at = happenedAt(caller, info, now, options);
  const late = at < now;
  const why = caller.why ?? null;
  const notes: Record<string, unknown> = {};
  let allowed = options.guard === undefined;
  let authorized = options.roles === undefined || options.roleWhen !== undefined;
  const writing: Writing = {
    ...readingOf(trx, info, access.actor, now),
    db: trx,
    at,
    day: dayOf(at, info.timezone),
    late,
    why,
    entry: locked.version,
    note: (what) => Object.assign(notes, what),
    authorize: () => {
      authorized = true;
      if (access.problem !== null) throw access.problem;
      if (access.actor === null) throw notAllowed(text('Nobody is acting.', '未指明操作人。'));
      return access.actor;
    },
    allow: () => {
      allowed = true;
    },
  };
  if (await options.roleWhen?.(writing)) {
    if (options.roles === undefined) throw changedMeanwhile();
    writing.authorize();
  }
  const result = await use(writing);
  if (!authorized) throw new Error(`${act} names roles and never asked for them`);
  if (!allowed) throw new Error(`${act} is guarded and never asked whether it may`);
  const moment = { seq: locked.version, happenedAt: at, recordedAt: now, late, why };
  await append(trx, { ...moment, ...signed(caller, access), act, what: notes });
  return result;
}

async function append(trx: Transaction<Tables>, entry: JournalEntry): Promise<void> {
  const previousHash = (await findHead(trx))?.hash ?? genesis;
  await insertEntry(trx, { ...entry, previousHash, hash: hashOf(entry, previousHash) });
}

function readingOf(
  db: Transaction<Tables>,
  desk: DeskInfo,
  actor: Actor | null,
  now: number,
): Reading {
  const today = dayOf(now, desk.timezone);
  let versions: Promise<readonly PolicyVersion[]> | undefined;
  const policyVersions = () => (versions ??= listPolicyVersions(db));
  return {
    ...{ db, desk, now, today, actor, policyVersions },
    policy: async (day = today) => policyFrom(await policyVersions(), day),
  };
}

/** The desk's clock has no finer hand than the second it shows: what is printed is what was decided on. */
function wholeSecond(ms: number): number {
  return Math.floor(ms / 1000) * 1000;
}

function happenedAt(caller: Caller, desk: DeskInfo, now: number, options: WriteOptions): number {
  if (caller.at === undefined) return now;
  if (options.live)
    throw usage(text('--at does not go with this command.', '此命令不能使用 --at。'));
  const at = readMoment(caller.at, { zone: desk.timezone, now });
  if (at === null) throw noMoment(caller.at);
  if (at > now) throw inFuture(spoken(at, desk.timezone), spoken(now, desk.timezone));
  if (at < now && caller.why === undefined) throw lateNeedsWhy();
  return wholeSecond(at);
}

function signed({ terminal }: Caller, { actor }: Access) {
  return { by: actor?.code ?? null, proved: actor?.proved ?? false, terminal };
}

function unsigned(caller: Caller) {
  return { by: null, proved: false, terminal: caller.terminal, late: false, why: null };
}

async function guarded<T>(place: string, use: () => Promise<T>): Promise<T> {
  try {
    return await use();
  } catch (problem) {
    throw explainFailure(problem, place);
  }
}

/** `2026-03-02 09:40:00`: people at the desk are all in its zone. */
function spoken(ms: number, zone: string): string {
  return `${dayOf(ms, zone)} ${clockTimeOf(ms, zone)}`;
}

function changedMeanwhile(): Error {
  return conflict(
    text(
      'The desk has changed meanwhile, and this takes a role now.',
      '案场数据刚刚有变，此操作现在须验证身份。',
    ),
    text('Nothing was changed; type it again.', '什么都没有改动，请再输入一次。'),
  );
}

function noMoment(value: string): Error {
  return usage(
    text(`--at ${value} is no time.`, `--at ${value} 不是有效的时间。`),
    text(
      'Like 14:05, 1405, "2026-03-02 14:05" or 2026-03-02T14:05:00+08:00',
      '写法：14:05、14点05、"2026-03-02 14:05" 或 2026-03-02T14:05:00+08:00',
    ),
  );
}

function inFuture(at: string, now: string): Error {
  return usage(
    text(`--at ${at} has not come yet; it is ${now}.`, `--at ${at} 还没有到，现在是 ${now}。`),
  );
}

function lateNeedsWhy(): Error {
  return usage(
    text('What happened earlier is a late entry and needs a reason.', '补录须说明原因。'),
    text('Add: --why "…"', '请加上：--why "……"'),
  );
}

function atOnRead(): Error {
  return usage(
    text(
      '--at goes with what is recorded; this command only shows.',
      '--at 只用于登记类命令，本命令只是查看。',
    ),
    text(
      'For the door at a past minute: salesdesk queue at TIME',
      '查看过去某刻的排位：salesdesk queue at 时间',
    ),
  );
}

function clockOnRealDesk(): Error {
  return usage(
    text(
      'SALESDESK_CLOCK is set, and this is a real desk: only a training desk has a clock to set.',
      '设置了 SALESDESK_CLOCK，但这是正式案场；只有训练案场可以拨表。',
    ),
    text('Unset it: unset SALESDESK_CLOCK', '请取消：unset SALESDESK_CLOCK'),
  );
}

function unknownZone(zone: string): Error {
  return usage(
    text(`--timezone ${zone} is not a time zone.`, `--timezone ${zone} 不是有效的时区。`),
    text('Like Asia/Shanghai', '例如 Asia/Shanghai'),
  );
}
