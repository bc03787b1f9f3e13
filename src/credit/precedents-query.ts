import type { Reading } from '../desk/index.ts';
import type { DealId } from '../ids.ts';
import { getCase, listCases, type CreditCase } from './case-query.ts';
import type { Ruling } from './types.ts';

/** Earlier rulings (裁定), for a manager who wants to decide like cases alike. */
export interface Precedent {
  readonly found: CreditCase;
  readonly ruling: Ruling;
}

/**
 * Rulings, the latest first; those on like facts where a deal is named. Errors: `deal.not-found`.
 *
 *     await listPrecedents(reading, 'D7') // rulings on closing visits of the same kind as D7's, with as many parties
 */
export async function listPrecedents(reading: Reading, like: DealId | null): Promise<Precedent[]> {
  const model = like === null ? null : await getCase(reading, like);
  const cases = await listCases(reading);
  return cases
    .filter((one) => model === null || (one.deal.id !== model.deal.id && isLike(one, model)))
    .flatMap((found) => {
      const ruling = found.standing.dispute?.ruling ?? null;
      return ruling === null ? [] : [{ found, ruling }];
    })
    .sort((a, b) => b.ruling.at - a.ruling.at || ruledIn(b.found) - ruledIn(a.found));
}

function ruledIn({ acts }: CreditCase): number {
  return acts.find((act) => act.act === 'rule')?.entry ?? 0;
}

/** Alike is what the closing visit was, and how many are party to it. */
function isLike(one: CreditCase, other: CreditCase): boolean {
  return likenessOf(one) === likenessOf(other);
}

function likenessOf({ visit, standing }: CreditCase): string {
  const of = visit === null ? [] : [visit.basis, visit.kind, visit.recognised, visit.coverCase];
  return [...of, standing.parties.length].join();
}
