/** What people call the roles, once for every list, refusal and page. */
import { text, type Text } from '../language.ts';
import type { Role } from './types.ts';

export const roleNames: Readonly<Record<Role, Text>> = {
  consultant: text('consultant', '置业顾问'),
  senior: text('senior consultant', '高级置业顾问'),
  clerk: text('clerk', '销控统计员'),
  officer: text('duty officer', '值班'),
  planner: text('planner', '策划'),
  paperwork: text('paperwork', '办证'),
  supervisor: text('supervisor', '主管'),
  deputy: text('deputy manager', '副主任'),
  manager: text('manager', '经理'),
};
