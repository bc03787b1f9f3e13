import { roleNames, type Role } from '../desk/index.ts';
import { text, type Text } from '../language.ts';
import { valueNamed } from '../text/fold.ts';
import { rosterStateNames } from './names.ts';
import type { RosterState } from './types.ts';

/** What may stand in a person's entry: codes such as `A01`, names as people write them, the floor's words for roles. */

const codePattern = /^[A-Za-z0-9][A-Za-z0-9_-]{0,11}$/;

/**
 * What is wrong with a staff code, or null. `FUND` is the company's activity fund, which takes a person's place in
 * shares (M 5.3.3.4), so nobody may be called that.
 *
 *     problemWithCode('A01') // null
 */
export function problemWithCode(code: string): Text | null {
  if (code.toUpperCase() === 'FUND') {
    return text('FUND stands for the activity fund.', 'FUND 专指活动基金，不能用作工号。');
  }
  if (codePattern.test(code)) return null;
  return text(
    'a staff code has 1 to 12 letters, digits, - or _, and begins with a letter or digit',
    '工号为 1 到 12 位字母、数字、- 或 _，以字母或数字开头',
  );
}

/** Consultants and seniors stand in the line and have customers (RULEBOOK 3). */
export function isConsultant(role: string): boolean {
  return role === 'consultant' || role === 'senior';
}

/** What sheets and people call them besides. */
const roleWords: Readonly<Record<Role, readonly string[]>> = {
  consultant: ['销售顾问', '顾问', '销售'],
  senior: ['高级顾问', '组长'],
  clerk: ['销控', '统计员'],
  officer: ['值班员'],
  planner: ['策划师', '企划'],
  paperwork: ['办证员', '权证', '权证专员'],
  supervisor: ['销售主管'],
  deputy: ['副经理', '副主任（副经理）'],
  manager: ['销售经理', '营销部经理', '主任'],
};

/** A role as a sheet may name it, in English or Chinese; null for a word nobody knows. */
export function parseRole(word: string): Role | null {
  return valueNamed(word, roleNames, roleWords);
}

/** What sheets and people call them besides. */
const stateWords: Readonly<Record<RosterState, readonly string[]>> = {
  duty: ['上班', '当班', '值班', '班', '全班'],
  rest: ['休', '轮休', '调休', '公休'],
  leave: ['假', '事假', '病假', '年假', '婚假', '产假', '丧假'],
};

/** A roster state as a sheet may name it; null for a word nobody knows. */
export function parseState(word: string): RosterState | null {
  return valueNamed(word, rosterStateNames, stateWords);
}
