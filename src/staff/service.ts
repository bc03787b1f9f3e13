import type { Day } from '../calendar/time.ts';
import {
  alreadyResigned,
  hasManagerWithPin,
  hasPin,
  setPin,
  unknownStaff,
} from '../desk/service.ts';
import type { Desk, Role, Writing } from '../desk/types.ts';
import { refused, usage, type UserError } from '../errors.ts';
import { text } from '../language.ts';
import { cleanLine, cleanOrNull } from '../text/clean.ts';
import { problemWithCode } from './rules.ts';
import { findStaff, insertStaff, setResigned, type Db } from './store.ts';
import type { StaffMember } from './types.ts';

export { insertConduct, listConduct } from './conduct-store.ts';
export { dayRoster } from './roster-service.ts';
export { isConsultant } from './rules.ts';
export { listStaff } from './store.ts';

/** People: who they are, when they leave, their PINs. Once a manager has set a PIN, roles are a manager's to hand out. */
export interface NewStaff {
  readonly code: string;
  readonly name: string;
  readonly role: Role;
  readonly team: string | null;
  readonly hired: Day | null;
  readonly probationUntil: Day | null;
}

/** The person with this code, also when they have left. Throws `staff.not-found`. */
export async function getStaff(db: Db, code: string): Promise<StaffMember> {
  const found = await findStaff(db, code);
  if (found === undefined) throw unknownStaff(code);
  return found;
}

/**
 * Takes somebody on. Errors: `usage` for a code or name that cannot be, `not-allowed` (any role but consultant, once a
 * manager has a PIN), `staff.exists`, also for the code of somebody who has left: codes are never given twice.
 */
export async function addStaff(desk: Desk, wanted: NewStaff): Promise<StaffMember> {
  const member = checked(wanted);
  return writeAsManagerWhere(desk, 'staff.add', async (writing, managerOnly) => {
    if (member.role !== 'consultant') await managerOnly();
    if ((await findStaff(writing.db, member.code)) !== undefined) throw codeTaken(member.code);
    await insertStaff(writing.db, [member]);
    const { resignedAt: _at, resignedEntry: _entry, ...what } = member;
    writing.note(what);
    return member;
  });
}

function checked(wanted: NewStaff): StaffMember {
  const { code, hired, probationUntil } = wanted;
  const problem = problemWithCode(code);
  if (problem !== null) {
    throw usage(text(`CODE ${code}: ${problem.en}`, `工号 ${code}：${problem.zh}`));
  }
  const name = cleanLine(wanted.name);
  if (name === '') throw usage(text('NAME must not be empty.', '姓名不能为空。'));
  if (hired !== null && probationUntil !== null && probationUntil < hired) {
    throw usage(
      text(
        `--probation-until ${probationUntil} is before --hired ${hired}.`,
        `--probation-until ${probationUntil} 早于 --hired ${hired}。`,
      ),
    );
  }
  return { ...wanted, name, team: cleanOrNull(wanted.team), resignedAt: null, resignedEntry: null };
}

function codeTaken(code: string): UserError {
  return refused({
    code: 'staff.exists',
    text: text(`The staff code ${code} is taken.`, `工号 ${code} 已被使用。`),
    hint: text('See who has it: salesdesk staff list', '查看人员：salesdesk staff list'),
  });
}

/** Records that somebody leaves the company. Errors: `staff.not-found`, `not-allowed`, `staff.resigned`. */
export async function resignStaff(desk: Desk, code: string): Promise<StaffMember> {
  return writeAsManagerWhere(desk, 'staff.resign', async (writing, managerOnly) => {
    const member = await getStaff(writing.db, code);
    await managerOnly();
    if (member.resignedAt !== null) throw alreadyResigned(code);
    const { at, entry } = writing;
    await setResigned(writing.db, code, { at, entry });
    writing.note({ staff: code });
    return { ...member, resignedAt: at, resignedEntry: entry };
  });
}

const managerNeeded = new Error('a manager is needed');

/**
 * An act that takes a manager in some cases: `use` calls `managerOnly()` in those. Whether the rule is in force is
 * looked up under the desk's lock, so the act is begun without a role and, where that shows it needs one, begun again.
 */
export async function writeAsManagerWhere<T>(
  desk: Desk,
  act: string,
  use: (writing: Writing, managerOnly: () => Promise<void>) => Promise<T>,
): Promise<T> {
  try {
    return await desk.write(act, (writing) =>
      use(writing, async () => {
        if (writing.desk.training || !(await hasManagerWithPin(writing.db))) return;
        throw managerNeeded;
      }),
    );
  } catch (problem) {
    if (problem !== managerNeeded) throw problem;
  }
  return desk.write(
    act,
    async (writing) => {
      const role = { asked: false };
      const managerOnly = (): Promise<void> => {
        role.asked = true;
        writing.authorize();
        return Promise.resolve();
      };
      const result = await use(writing, managerOnly);
      if (!role.asked) writing.authorize();
      return result;
    },
    { roles: ['manager'] },
  );
}

export interface PinWish {
  /** Null where a new PIN was nowhere to be had. */
  readonly fresh: string | null;
  /** The person's own present PIN; null when a manager acts for them. */
  readonly present: string | null;
}

/**
 * Sets a PIN, asking for what it takes once it is known whether there is one already. Errors: `usage`,
 * `staff.not-found`, `staff.resigned`, `not-allowed`.
 */
export async function changePin(
  desk: Desk,
  code: string,
  ask: (present: boolean) => Promise<PinWish>,
): Promise<void> {
  const present = await hasPin(desk, code);
  const member = await desk.read(({ db }) => getStaff(db, code));
  if (member.resignedAt !== null) throw alreadyResigned(code);
  const { fresh, present: given } = await ask(present);
  if (fresh === null) throw noNewPin();
  await setPin(desk, code, { fresh, present: given });
}

function noNewPin(): UserError {
  return usage(
    text('There is no new PIN, and no terminal to ask on.', '没有新 PIN，也没有可输入的终端。'),
    text(
      'Give it in the environment variable SALESDESK_NEW_PIN.',
      '请通过环境变量 SALESDESK_NEW_PIN 提供。',
    ),
  );
}
