/** Who leads, and who is whose superior (直属上司): those who may let somebody go, and say who stays. */
import type { Role } from '../desk/index.ts';

export const leads: readonly Role[] = ['supervisor', 'deputy', 'manager'];

interface Colleague {
  readonly code: string;
  readonly role: string;
  readonly team: string | null;
  readonly resigned: boolean;
}

export function isLead(role: string): boolean {
  return leads.some((lead) => lead === role);
}

/**
 * The seniors of somebody's team other than themself, and all leads, as long as they are with the company.
 *
 *     isSuperior({ code: 'A09', role: 'senior', team: '一组', … }, { code: 'A01', team: '一组', … }) // true
 */
export function isSuperior(one: Colleague, of: Colleague): boolean {
  if (one.code === of.code || one.resigned) return false;
  return isLead(one.role) || (one.role === 'senior' && one.team !== null && one.team === of.team);
}
