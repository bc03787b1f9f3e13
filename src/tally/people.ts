/** The count by person and team: receptions, new customers, closings and credit, as items tell who had a part in them. */
import { addFen, fen } from '../money/fen.ts';
import { addRatio, formatDecimal, parseDecimal, zero } from '../money/ratio.ts';
import { compareNames } from './count.ts';
import type { ByStaff, ByTeam, Item, StaffFigures } from './types.ts';

export interface Person {
  readonly code: string;
  readonly team: string | null;
  /** Whether they sell: a consultant or senior who had not left by the span's end. */
  readonly isActive: boolean;
}

export interface People {
  /** Every active consultant, by code. */
  readonly byStaff: readonly ByStaff[];
  /** Whoever else had a part: FUND, somebody who has left. */
  readonly others: readonly ByStaff[];
  /** By name, those without a team last. */
  readonly byTeam: readonly ByTeam[];
}

const nothing: StaffFigures = { receptions: 0, newCustomers: 0, closings: '0', creditFen: fen(0) };

/**
 * Who did how much of what items tell. A reception counts for who ended it or has the visitor now; a closing for
 * everybody with a share in it, by that share.
 *
 *     // D4 closed for ¥1,000,000.01, half and half
 *     peopleOf([d4], team).byStaff // [{ staff: 'A01', closings: '0.5', creditFen: 50000000, … }, …]
 */
export function peopleOf(items: readonly Item[], people: readonly Person[]): People {
  const figures = new Map<string, StaffFigures>();
  const add = (staff: string, more: Partial<StaffFigures>): void =>
    void figures.set(staff, sum(figures.get(staff) ?? nothing, { ...nothing, ...more }));
  for (const item of items) addItem(item, add);
  const active = people.filter((person) => person.isActive);
  const codes = new Set(active.map((person) => person.code));
  const byStaff = active.map(({ code, team }) => ({
    team,
    line: { staff: code, ...(figures.get(code) ?? nothing) },
  }));
  return {
    byStaff: byStaff.map((one) => one.line).sort((a, b) => compareNames(a.staff, b.staff)),
    others: [...figures]
      .filter(([staff, one]) => !codes.has(staff) && !isNothing(one))
      .map(([staff, one]) => ({ staff, ...one }))
      .sort((a, b) => compareNames(a.staff, b.staff)),
    byTeam: teamsOf(byStaff),
  };
}

function addItem(item: Item, add: (staff: string, more: Partial<StaffFigures>) => void): void {
  const { visit, count, credits } = item;
  if (visit !== null && visit.staff !== null) {
    add(visit.staff, { receptions: count, newCustomers: visit.isFirst ? count : 0 });
  }
  for (const { party, share, creditFen } of credits) {
    add(party, { closings: item.what === 'subscription' ? share : '0', creditFen });
  }
}

function teamsOf(
  lines: readonly { readonly team: string | null; readonly line: ByStaff }[],
): ByTeam[] {
  const teams = new Map<string | null, StaffFigures>();
  for (const { team, line } of lines) teams.set(team, sum(teams.get(team) ?? nothing, line));
  return [...teams]
    .map(([team, figures]) => ({ team, ...figures }))
    .sort((a, b) => compareNames(a.team, b.team));
}

function sum(a: StaffFigures, b: StaffFigures): StaffFigures {
  return {
    receptions: a.receptions + b.receptions,
    newCustomers: a.newCustomers + b.newCustomers,
    closings: addShares(a.closings, b.closings),
    creditFen: addFen(a.creditFen, b.creditFen),
  };
}

function addShares(a: string, b: string): string {
  return b === '0' ? a : formatDecimal(addRatio(decimal(a), decimal(b)));
}

function decimal(written: string) {
  return parseDecimal(written) ?? zero;
}

function isNothing({ receptions, newCustomers, closings, creditFen }: StaffFigures): boolean {
  return receptions === 0 && newCustomers === 0 && closings === '0' && creditFen === 0;
}
