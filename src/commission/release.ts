/** When commission is paid out (佣金发放): half on contract, half when the unit is paid for, or as policy says. */
import { apportion } from '../money/apportion.ts';
import { fen, type Fen } from '../money/fen.ts';
import { shareRatio } from '../money/shares.ts';
import type { Milestone, Portion, ReleasePart } from './types.ts';

/**
 * When commission becomes payable: one part for each portion of policy `commission.release`, reached or not
 * (RULEBOOK 7). The parts add up to the commission; odd fen by largest remainder.
 *
 *     releaseParts(fen(101), [{ on: 'contract', portion: '0.5' }, { on: 'paid', portion: '0.5' }], ['contract'])
 *     // 51 fen on contract, reached; 50 fen on paid, not reached
 */
export function releaseParts(
  commissionFen: Fen,
  release: readonly Portion[],
  reached: readonly Milestone[],
): ReleasePart[] {
  const amounts = apportion(
    commissionFen,
    release.map((each) => shareRatio({ share: each.portion })),
  );
  return release.map((each, index) => ({
    on: each.on,
    portion: each.portion,
    amountFen: amounts[index] ?? fen(0),
    reached: reached.includes(each.on),
  }));
}
