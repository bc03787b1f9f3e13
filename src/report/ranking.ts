/** Who sold how much: receptions, closings and credit by person and by team. */
import { addFen, fen, sumFen, type Fen } from '../money/fen.ts';
import { addRatio, formatDecimal, parseDecimal, zero } from '../money/ratio.ts';
import type { PagePerson, RankLine, TeamLine } from './types.ts';

/** A party's part of one closing. */
export interface CreditPart {
  readonly party: string;
  /** Decimal text, '0.5'. */
  readonly share: string;
  readonly creditFen: Fen;
  readonly isFinal: boolean;
}

export interface Seller extends PagePerson {
  /** Shown even when there is nothing to show. */
  readonly sells: boolean;
}

type Figures = Pick<RankLine, 'receptions' | 'closings' | 'creditFen' | 'finalFen'>;

const nothing: Figures = { receptions: 0, closings: '0', creditFen: fen(0), finalFen: fen(0) };

/**
 * Everybody who sells or had a part, the most credit first; equal credit is an equal rank.
 *
 *     // A01 and A02 have 1,000,000.00 each, A03 nothing
 *     rankingOf(sellers, parts, receptions).map((line) => line.rank) // [1, 1, 3]
 */
export function rankingOf(
  sellers: readonly Seller[],
  parts: readonly CreditPart[],
  receptions: ReadonlyMap<string, number>,
): RankLine[] {
  const figures = new Map<string, Figures>();
  for (const part of parts) {
    figures.set(part.party, withPart(figures.get(part.party) ?? nothing, part));
  }
  const lines = sellers
    .map(({ sells, code, name, team }) => {
      const own = figures.get(code);
      const received = receptions.get(code) ?? 0;
      const isListed = sells || own !== undefined || received > 0;
      const line = { staff: code, name, team, ...(own ?? nothing), receptions: received };
      return { isListed, line };
    })
    .filter(({ isListed }) => isListed)
    .map(({ line }) => line)
    .sort((a, b) => b.creditFen - a.creditFen || (a.staff < b.staff ? -1 : 1));
  return lines.map((line) => ({
    rank: lines.findIndex((other) => other.creditFen === line.creditFen) + 1,
    ...line,
  }));
}

function withPart(before: Figures, { share, creditFen, isFinal }: CreditPart): Figures {
  return {
    ...before,
    closings: addDecimals(before.closings, share),
    creditFen: addFen(before.creditFen, creditFen),
    finalFen: isFinal ? addFen(before.finalFen, creditFen) : before.finalFen,
  };
}

function addDecimals(a: string, b: string): string {
  return formatDecimal(addRatio(parseDecimal(a) ?? zero, parseDecimal(b) ?? zero));
}

/** The ranking added up by team, the most credit first; those without a team last. */
export function teamsOf(ranking: readonly RankLine[]): TeamLine[] {
  const names = [...new Set(ranking.map((line) => line.team))];
  return names
    .map((team) => {
      const own = ranking.filter((line) => line.team === team);
      return {
        team,
        people: own.length,
        receptions: own.reduce((sum, line) => sum + line.receptions, 0),
        closings: own.reduce((sum, line) => addDecimals(sum, line.closings), '0'),
        creditFen: sumFen(own.map((line) => line.creditFen)),
      };
    })
    .sort(
      (a, b) =>
        Number(a.team === null) - Number(b.team === null) ||
        b.creditFen - a.creditFen ||
        ((a.team ?? '') < (b.team ?? '') ? -1 : 1),
    );
}
