/** Whom a notice is for. Pure. */
import { personFinder, roleNames, unknownStaff } from '../desk/index.ts';
import { usage } from '../errors.ts';
import { text } from '../language.ts';
import { fold, plain, valueNamed } from '../text/fold.ts';
import type { StaffMember } from '../staff/index.ts';
import type { Audience } from './types.ts';

const everybody = ['all', 'everybody', '全体', '全员', '所有人'];

/**
 * Reads `--to`: everybody, a role by its key or name, a team, or people by code. `people` are those active then. Errors:
 * `usage` for a word that names nobody, `ambiguous`, `staff.not-found` for a list with an unknown code.
 *
 *     readAudience('一组', people) // { to: '一组', readers: ['A01', 'A02'] }
 */
export function readAudience(
  typed: string,
  people: readonly StaffMember[],
): { readonly to: Audience; readonly readers: readonly string[] } {
  const word = fold(typed);
  if (everybody.includes(word)) return { to: 'all', readers: people.map(({ code }) => code) };
  const role = valueNamed(typed, roleNames);
  if (role !== null) return { to: role, readers: codesOf(people, (one) => one.role === role) };
  const team = people.find((one) => one.team !== null && fold(one.team) === word)?.team;
  if (team) return { to: team, readers: codesOf(people, (one) => one.team === team) };
  const codes = plain(typed)
    .split(/[,、\s]+/)
    .filter((one) => one !== '');
  const named = codes.map((code) => personOf(code, typed, codes.length === 1, people));
  const readers = [...new Set(named)];
  return { to: readers, readers };
}

function personOf(
  code: string,
  typed: string,
  isAlone: boolean,
  people: readonly StaffMember[],
): string {
  const found = personFinder(people.map((one) => ({ ...one, left: false })))(code);
  if (found !== null) return found.code;
  throw isAlone ? nobody(typed) : unknownStaff(code, people);
}

function codesOf(people: readonly StaffMember[], is: (one: StaffMember) => boolean): string[] {
  return people.filter(is).map(({ code }) => code);
}

function nobody(typed: string): Error {
  return usage(
    text(
      `--to ${typed} is no role, no team and nobody's code here.`,
      `--to ${typed} 不是岗位、小组或在职人员的工号。`,
    ),
    text(
      'Like: all, senior, a team, or A01,A02',
      '例如：all（全体）、senior（高级置业顾问）、小组名，或 A01,A02',
    ),
  );
}
