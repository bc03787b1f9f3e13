import { cleanLine, cleanOrNull } from '../text/clean.ts';
import { plain } from '../text/fold.ts';
import type { Day } from '../calendar/time.ts';
import { areRolesGuarded, hasPin, setPin, type Desk, type Role } from '../desk/index.ts';
import { refused, usage, type UserError } from '../errors.ts';
import { text } from '../language.ts';
import { getStaff } from './query.ts';
import { problemWithCode } from './rules.ts';
import { alreadyResigned, hasLeft } from './standing.ts';
import { findSameCode, insertStaff, setResigned } from './store.ts';
import type { StaffMember } from './types.ts';

/** People: who they are, when they leave, their PINs. Once a manager has set a PIN, roles are a manager's to hand out. */
export const roleKeepers: readonly Role[] = ['manager'];

export interface NewStaff {
  readonly code: string;
  readonly name: string;
  readonly role: Role;
  readonly team: string | null;
  readonly hired: Day | null;
  readonly probationUntil: Day | null;
}

/**
 * Takes somebody on. Errors: `usage` for a code or name that cannot be, `not-allowed` (any role but consultant, once a
 * manager has a PIN), `staff.exists`, also for the code of somebody who has left: codes are never given twice.
 */
export async function addStaff(desk: Desk, wanted: NewStaff): Promise<StaffMember> {
  const member = checked(wanted);
  return desk.write(
    'staff.add',
    async (writing) => {
      const same = await findSameCode(writing.db, member.code);
      if (same !== undefined) throw codeTaken(same.code);
      await insertStaff(writing.db, [member]);
      const { resignedAt: _at, resignedEntry: _entry, ...what } = member;
      writing.note(what);
      return member;
    },
    {
      roles: roleKeepers,
      roleWhen: async (found) => member.role !== 'consultant' && (await areRolesGuarded(found)),
    },
  );
}

function checked(wanted: NewStaff): StaffMember {
  const { hired, probationUntil } = wanted;
  const code = plain(wanted.code);
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
  return {
    ...wanted,
    code,
    name,
    team: cleanOrNull(wanted.team),
    resignedAt: null,
    resignedEntry: null,
  };
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
  return desk.write(
    'staff.resign',
    async (writing) => {
      const member = await getStaff(writing.db, code);
      if (hasLeft(member)) throw alreadyResigned(code);
      const { at, entry } = writing;
      await setResigned(writing.db, code, { at, entry });
      writing.note({ staff: code });
      return { ...member, resignedAt: at, resignedEntry: entry };
    },
    {
      roles: roleKeepers,
      roleWhen: async (found) => {
        await getStaff(found.db, code);
        return areRolesGuarded(found);
      },
    },
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
  if (hasLeft(member)) throw alreadyResigned(code);
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
