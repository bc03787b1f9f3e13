import type { Connection } from '../db/dialect.ts';
import { notAllowed, type UserError } from '../errors.ts';
import { text, type Text } from '../language.ts';
import { roleNames } from './names.ts';
import { personMeant, unknownStaff } from './person-meant.ts';
import { isPin, waitAfter } from './pin.ts';
import { findCredentials, listNameable, setPinFailures, type Credentials } from './store.ts';
import type { Actor, Caller, DeskInfo, Reading, Role } from './types.ts';

/** Who is acting, and whether they may: roles proved by PIN. On a training desk the code alone is proof. */
export interface Access {
  readonly actor: Actor | null;
  /** Why the actor may not do what was asked, to be thrown when the rules' turn has come; null when they may. */
  readonly problem: UserError | null;
}

/**
 * Finds out who acts and, when the use case is for some roles only, whether they may. A PIN is asked for only of
 * somebody whose role would do, before the desk is locked: nobody waits for a person typing.
 */
export async function checkAccess(
  connection: Connection,
  desk: DeskInfo,
  caller: Caller,
  roles: readonly Role[] | undefined,
): Promise<Access> {
  if (caller.as === undefined) return { actor: null, problem: roles ? nobody(roles) : null };
  const person = await findActor(connection.db, caller.as);
  const known: Actor = { code: person.code, role: person.role, proved: desk.training };
  if (person.resigned)
    return { actor: { ...known, proved: false }, problem: resigned(person.code) };
  if (roles !== undefined && !roles.includes(person.role))
    return { actor: known, problem: wrongRole(known, roles) };
  if (desk.training) return { actor: known, problem: null };
  const problem = await provePin(connection, caller, person, roles !== undefined);
  return {
    actor: { ...known, proved: problem === null },
    problem: roles === undefined ? null : problem,
  };
}

/** The code of the person meant by a word; null for nobody. Errors: `ambiguous`. */
export async function staffMeant(
  { db }: Pick<Reading, 'db'>,
  word: string,
): Promise<string | null> {
  return (await personMeant(word, await listNameable(db)))?.code ?? null;
}

/** Whoever `--as` means, by code or by name. Most type their code as it is. */
async function findActor(db: Reading['db'], word: string): Promise<Credentials> {
  const found = await findCredentials(db, word);
  if (found !== undefined) return found;
  const people = await listNameable(db);
  const meant = await personMeant(word, people);
  const person = meant === null ? undefined : await findCredentials(db, meant.code);
  if (person === undefined) throw unknownStaff(word, people);
  return person;
}

async function provePin(
  connection: Connection,
  caller: Caller,
  person: Credentials,
  needed: boolean,
): Promise<UserError | null> {
  if (person.pin === null) return noPinYet(person.code);
  // Without a role to prove, a PIN is used when it is at hand and never asked for.
  const pin = needed || !caller.canAskPin ? await caller.pin(person.code) : null;
  if (pin === null) return pinMissing(person.code);
  const wait = waitLeft(person.pin, caller.now());
  if (wait > 0) return tooSoon(person.code, wait);
  const right = await isPin(pin, person.pin);
  const failures = right ? 0 : person.pin.failures + 1;
  if (failures !== person.pin.failures)
    await recordTry(connection, person.code, failures, caller.now());
  return right ? null : wrongPin(person.code);
}

/** How many seconds nobody may try yet. */
function waitLeft(pin: NonNullable<Credentials['pin']>, now: number): number {
  const ms = (pin.failedAt ?? 0) + waitAfter(pin.failures) - now;
  return Math.max(0, Math.ceil(ms / 1000));
}

export function refuseTooSoon(
  code: string,
  pin: NonNullable<Credentials['pin']>,
  now: number,
): void {
  const wait = waitLeft(pin, now);
  if (wait > 0) throw tooSoon(code, wait);
}

/** In a transaction of its own: a wrong PIN must be remembered although the command fails. */
async function recordTry(
  connection: Connection,
  code: string,
  failures: number,
  now: number,
): Promise<void> {
  await connection.db
    .transaction()
    .execute((trx) => setPinFailures(trx, code, failures, failures === 0 ? null : now));
}

function whoMay(roles: readonly Role[]): Text {
  const list = roles.map((role) => roleNames[role]);
  const zh = list
    .map((one) => one.zh)
    .join('、')
    .replace(/、(?=[^、]+$)/, '或');
  return text(list.map((one) => one.en).join(' or '), zh);
}

function nobody(roles: readonly Role[]): UserError {
  const may = whoMay(roles);
  return notAllowed(
    text(
      `This is for a ${may.en}, and nobody is acting.`,
      `此操作须由${may.zh}执行，当前未指明操作人。`,
    ),
    {
      hint: text('Say who you are: --as CODE', '请指明操作人：--as 工号'),
    },
  );
}

function wrongRole(actor: Actor, roles: readonly Role[]): UserError {
  const may = whoMay(roles);
  const is = roleNames[actor.role];
  return notAllowed(
    text(
      `${actor.code} is a ${is.en}; this is for a ${may.en}.`,
      `${actor.code} 是${is.zh}，此操作须由${may.zh}执行。`,
    ),
  );
}

function resigned(code: string): UserError {
  return notAllowed(text(`${code} has left the company.`, `${code} 已离职。`));
}

function noPinYet(code: string): UserError {
  return notAllowed(text(`${code} has no PIN yet.`, `${code} 还没有设置 PIN。`), {
    hint: text(`Set one: salesdesk staff pin ${code}`, `请先设置：salesdesk staff pin ${code}`),
  });
}

function pinMissing(code: string): UserError {
  return notAllowed(
    text(
      `The PIN of ${code} is needed, and there is no terminal to ask on.`,
      `需要 ${code} 的 PIN，但当前没有可输入的终端。`,
    ),
    {
      hint: text(
        'Give it in the environment variable SALESDESK_PIN.',
        '请通过环境变量 SALESDESK_PIN 提供。',
      ),
    },
  );
}

export function wrongPin(code: string): UserError {
  return notAllowed(text(`That is not the PIN of ${code}.`, `${code} 的 PIN 不正确。`), {
    hint: text(
      `Several wrong ones make the next try wait. Forgotten? A manager can set a new one: salesdesk staff pin ${code} --as MANAGER`,
      `连续输错须等待后再试。忘记了？可由经理重设：salesdesk staff pin ${code} --as 经理工号`,
    ),
  });
}

function tooSoon(code: string, seconds: number): UserError {
  return notAllowed(
    text(
      `After several wrong PINs ${code} has to wait ${seconds} s more.`,
      `PIN 多次输错，${code} 还须等待 ${seconds} 秒。`,
    ),
  );
}
