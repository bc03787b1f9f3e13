import { cleanLine, cleanOrNull } from '../text/clean.ts';
import { parseWrittenDay } from '../calendar/written.ts';
import type { Day } from '../calendar/time.ts';
import { personFinder, type PersonFinder, type Role } from '../desk/index.ts';
import { UserError } from '../errors.ts';
import { text, type Text } from '../language.ts';
import type { Cell, Rejected, Row } from '../spreadsheet/types.ts';
import { finderByCode, foldCode, plain } from '../text/fold.ts';
import type { Spellings } from '../text/person-name.ts';
import { parseRole, parseState, problemWithCode } from './rules.ts';
import { hasLeft } from './standing.ts';
import type { RosterLine, RosterState, StaffMember } from './types.ts';

/** Rows of a file of staff or roster: what each says, what is wrong with it, and what it would change. */

export type StaffField = 'code' | 'name' | 'role' | 'team' | 'hired' | 'probation_until';

export type RosterField = 'code' | 'day' | 'state' | 'why';

/** What a row changes, or why it cannot. A row that changes nothing has neither. */
export interface ImportPlan<T> {
  readonly created: readonly T[];
  readonly updated: readonly T[];
  readonly rejected: readonly Rejected[];
}

const said = {
  noRole: text(
    'it is no role: consultant, senior, clerk, officer, supervisor or manager',
    '不是岗位；可用：置业顾问、高级置业顾问、销控统计员、值班、主管、经理',
  ),
  noDay: text('it is no day like 2026-03-02', '不是有效的日期，应类似 2026-03-02'),
  noState: text('it is none of duty, rest, leave', '不是上班、休息、请假之一'),
  noName: text('it must not be empty', '不能为空'),
  unknown: text('nobody here has this staff code or name', '没有这个工号或姓名的人员'),
  left: text('this person has left the company', '此人已离职'),
  hiredLater: text('it is before the day they were hired', '早于入职日期'),
  before: (line: number): Text =>
    text(`line ${line} says something else of the same`, `与第 ${line} 行对同一项的说法不一致`),
};

type Bad = (cell: Cell, reason: Text) => void;

/** Reads rows one by one; those with anything bad are left out, and all that is bad is listed. */
function eachRow<F extends string, T>(
  rows: readonly Row<F>[],
  read: (row: Row<F>, bad: Bad) => T | null,
): { good: T[]; rejected: Rejected[] } {
  const good: T[] = [];
  const rejected: Rejected[] = [];
  for (const row of rows) {
    const before = rejected.length;
    const value = read(row, ({ line, column, value: shown }, reason) =>
      rejected.push({ line, column, value: shown, reason }),
    );
    if (value !== null && rejected.length === before) good.push(value);
  }
  return { good, rejected };
}

/** A filled cell as `parse` reads it; null when it is empty, or bad and said so. */
function optional<T>(
  cell: Cell,
  parse: (value: string) => T | null,
  reason: Text,
  bad: Bad,
): T | null {
  if (cell.value === '') return null;
  const parsed = parse(cell.value);
  if (parsed === null) bad(cell, reason);
  return parsed;
}

/** What a file says of one person; null where it says nothing, and the desk keeps what it has. */
interface StaffRow {
  readonly code: string;
  readonly name: string;
  readonly role: Role | null;
  readonly team: string | null;
  readonly hired: Day | null;
  readonly probationUntil: Day | null;
}

function readStaffRow({ cells }: Row<StaffField>, bad: Bad): StaffRow {
  const code = plain(cells.code.value);
  const problem = problemWithCode(code);
  if (problem !== null) bad(cells.code, problem);
  const name = cleanLine(cells.name.value);
  if (name === '') bad(cells.name, said.noName);
  return {
    code,
    name,
    role: optional(cells.role, parseRole, said.noRole, bad),
    team: cleanOrNull(cells.team.value),
    hired: optional(cells.hired, parseWrittenDay, said.noDay, bad),
    probationUntil: optional(cells.probation_until, parseWrittenDay, said.noDay, bad),
  };
}

const newcomer: StaffMember = {
  code: '',
  name: '',
  role: 'consultant',
  team: null,
  hired: null,
  probationUntil: null,
  resignedAt: null,
  resignedEntry: null,
};

/** An empty cell leaves what the desk has. */
function merge(before: StaffMember, row: StaffRow): StaffMember {
  const filled = Object.entries(row).filter(([, value]) => value !== null);
  return { ...before, ...(Object.fromEntries(filled) as Partial<StaffMember>) };
}

/**
 * What a file of staff changes. An empty cell leaves what the desk has; somebody who has left is not changed any more.
 *
 *     // the desk has A01 王芳; the file says A01 王芳, A02 李强
 *     planStaff(rows, people) // { created: [A02], updated: [], rejected: [] }
 */
export function planStaff(
  rows: readonly Row<StaffField>[],
  people: ReadonlyMap<string, StaffMember>,
): ImportPlan<StaffMember> {
  const seen = new Map<string, { line: number; member: StaffMember }>();
  const known = finderByCode(people.values());
  const { good, rejected } = eachRow(rows, (row, bad) => {
    const typed = readStaffRow(row, bad);
    const before = known(typed.code);
    const member = merge(before ?? newcomer, { ...typed, code: before?.code ?? typed.code });
    if (endsBeforeItBegins(member)) bad(row.cells.probation_until, said.hiredLater);
    const earlier = seen.get(foldCode(member.code));
    if (earlier !== undefined) {
      if (!isSame(earlier.member, member)) bad(row.cells.code, said.before(earlier.line));
      return null;
    }
    seen.set(foldCode(member.code), { line: row.line, member });
    if (before !== undefined && isSame(before, member)) return null;
    if (hasLeft(member)) bad(row.cells.code, said.left);
    return member;
  });
  return {
    created: good.filter(({ code }) => !people.has(code)),
    updated: good.filter(({ code }) => people.has(code)),
    rejected,
  };
}

function endsBeforeItBegins({ hired, probationUntil }: StaffMember): boolean {
  return hired !== null && probationUntil !== null && probationUntil < hired;
}

function isSame(one: StaffMember, other: StaffMember): boolean {
  return (Object.keys(one) as (keyof StaffMember)[]).every((key) => one[key] === other[key]);
}

function readRosterRow(
  { cells }: Row<RosterField>,
  person: PersonFinder,
  bad: Bad,
): RosterLine | null {
  const staff = staffIn(cells.code, person, bad);
  const day = optional(cells.day, parseWrittenDay, said.noDay, bad);
  const state = optional(cells.state, parseState, said.noState, bad);
  if (staff === null || day === null || state === null) return null;
  return { staff, day, state, why: cleanOrNull(cells.why.value) };
}

function staffIn(cell: Cell, person: PersonFinder, bad: Bad): string | null {
  try {
    const found = person(cell.value);
    if (found !== null) return found.code;
    bad(cell, said.unknown);
  } catch (problem) {
    if (!(problem instanceof UserError)) throw problem;
    bad(cell, problem.said);
  }
  return null;
}

/**
 * What a file of days changes; `latest` gives the last word so far on somebody's day. A line that repeats it, with the
 * same reason or none, changes nothing.
 */
export function planRoster(
  rows: readonly Row<RosterField>[],
  people: ReadonlyMap<string, StaffMember>,
  latest: (staff: string, day: Day) => RosterLine | undefined,
  spellings?: Spellings,
): ImportPlan<RosterLine> {
  const seen = new Map<string, { line: number; state: RosterState }>();
  const nameable = [...people.values()].map((one) => ({ ...one, left: hasLeft(one) }));
  const person = personFinder(nameable, spellings);
  const isNew = ({ staff, day }: RosterLine): boolean => latest(staff, day) === undefined;
  const { good, rejected } = eachRow(rows, (row, bad) => {
    const line = readRosterRow(row, person, bad);
    if (line === null) return null;
    const key = `${line.staff} ${line.day}`;
    const earlier = seen.get(key);
    if (earlier !== undefined) {
      if (earlier.state !== line.state) bad(row.cells.code, said.before(earlier.line));
      return null;
    }
    seen.set(key, { line: row.line, state: line.state });
    if (repeats(line, latest(line.staff, line.day))) return null;
    const member = people.get(line.staff);
    if (member !== undefined && hasLeft(member)) bad(row.cells.code, said.left);
    return line;
  });
  return {
    created: good.filter(isNew),
    updated: good.filter((line) => !isNew(line)),
    rejected,
  };
}

function repeats(line: RosterLine, before: RosterLine | undefined): boolean {
  return before?.state === line.state && (line.why === null || line.why === before.why);
}

/** The first and the last day that a file speaks of; null when it speaks of none. */
export function daysAmong(rows: readonly Row<RosterField>[]): { from: Day; to: Day } | null {
  const days = rows
    .map(({ cells }) => parseWrittenDay(cells.day.value))
    .filter((day) => day !== null)
    .sort();
  const [from] = days;
  const to = days.at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}
