import { objectOf, type Eyes } from '../../spreadsheet/columns.ts';
import { seenOn, visitColumns, type Visit } from '../../visitor/index.ts';

/** A visit as the contract shows it on `today`. */
export function visitJson(visit: Visit, eyes: Eyes, today: string) {
  return objectOf(visitColumns, seenOn(visit, today), eyes);
}
