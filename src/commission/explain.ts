/**
 * How a deal's commission was worked out, written out step by step from the very numbers it was paid by:
 * '1,280,000.00 × 0.5 = 640,000.00', '640,000.00 × 0.003 = 1,920.00'.
 */
import type { Zone } from '../calendar/time.ts';
import { fund, type CreditParty } from '../credit/index.ts';
import { text, type Text } from '../language.ts';
import { formatExactYuan } from '../money/exact-yuan.ts';
import { fen, formatYuanGrouped } from '../money/fen.ts';
import { compareRatio, ratio, timesRatio } from '../money/ratio.ts';
import { shareRatio } from '../money/shares.ts';
import { milestoneNames } from './names.ts';
import { commissionsOf, exactCommission } from './tiers.ts';
import type {
  CreditedDeal,
  ExplainedCommission,
  PartyCommission,
  ReleasePart,
  Slice,
} from './types.ts';

/**
 * Each party's commission by one deal, explained. `deals` are all closed deals of its month, the deal itself
 * among them. While credit is open or disputed the commission shown is what it would be if it stayed so, and
 * nothing is payable; a deal that is cancelled, or not closed yet, earns nothing.
 */
export function explainCommission(
  deal: CreditedDeal,
  deals: readonly CreditedDeal[],
  zone: Zone,
): ExplainedCommission[] {
  if (deal.status === 'void' || deal.status === 'none') {
    return deal.parties.map((each) => nothing(each, deal));
  }
  const asIfFinal: CreditedDeal = { ...deal, status: 'final' };
  const others = deals.filter((each) => each.id !== deal.id);
  const earned = commissionsOf([...others, asIfFinal], zone);
  return deal.parties.flatMap((each) =>
    earned
      .filter((one) => one.deal === deal.id && one.party === each.party)
      .map((one) => explained(deal, each, one)),
  );
}

function nothing(each: CreditParty, deal: CreditedDeal): ExplainedCommission {
  const why =
    deal.status === 'void'
      ? text(`${deal.id} is cancelled: no commission.`, `${deal.id} 已退房，不计佣金。`)
      : text(`${deal.id} is not closed yet: no commission.`, `${deal.id} 尚未成交，不计佣金。`);
  const none = fen(0);
  return {
    party: each.party,
    creditFen: each.creditFen,
    commissionFen: none,
    payableFen: none,
    steps: [creditStep(deal, each), why],
  };
}

function explained(
  deal: CreditedDeal,
  each: CreditParty,
  earned: PartyCommission,
): ExplainedCommission {
  const final = deal.status === 'final';
  return {
    party: each.party,
    creditFen: earned.creditFen,
    commissionFen: earned.commissionFen,
    payableFen: final ? earned.payableFen : fen(0),
    steps: [
      creditStep(deal, each),
      ...tierSteps(deal, earned),
      ...earned.slices.map(sliceStep),
      ...roundingStep(earned),
      ...(final ? earned.parts.map(releaseStep) : [notFinalStep(deal)]),
    ],
  };
}

function creditStep(deal: CreditedDeal, each: CreditParty): Text {
  const exact = timesRatio(ratio(deal.amountFen), shareRatio(each));
  const product = `${formatYuanGrouped(deal.amountFen)} × ${each.share} = ${formatExactYuan(exact)}`;
  if (compareRatio(exact, ratio(each.creditFen)) === 0) {
    return text(`Credit: ${product}`, `业绩：${product}`);
  }
  const whole = formatYuanGrouped(each.creditFen);
  return text(
    `Credit: ${product}, to the whole fen by largest remainder: ${whole}`,
    `业绩：${product}，按最大余数分到分：${whole}`,
  );
}

function tierSteps(deal: CreditedDeal, earned: PartyCommission): Text[] {
  if (earned.party === fund) {
    return [text('The activity fund earns the first tier’s rate.', '活动基金按第一档比例计佣。')];
  }
  if (deal.terms.tiers.length < 2) return [];
  const { month } = earned;
  if (deal.terms.mode === 'whole') {
    const total = formatYuanGrouped(earned.monthFen ?? fen(0));
    return [
      text(
        `Final credit of ${month} in all: ${total}; all of it earns the rate that reaches (commission.tierMode).`,
        `${month} 已确定业绩合计：${total}，全部按所达档位计佣（commission.tierMode）。`,
      ),
    ];
  }
  const before = formatYuanGrouped(earned.positionFen ?? fen(0));
  return [
    text(
      `Final credit of ${month} before this deal: ${before}; each tier’s slice at its own rate (commission.tiers).`,
      `${month} 此前已确定业绩：${before}，各档分段计佣（commission.tiers）。`,
    ),
  ];
}

function sliceStep(slice: Slice): Text {
  const line = `${formatYuanGrouped(slice.creditFen)} × ${slice.rate} = ${formatExactYuan(exactCommission([slice]))}`;
  return text(line, line);
}

function roundingStep(earned: PartyCommission): Text[] {
  const exact = exactCommission(earned.slices);
  const rounded = formatYuanGrouped(earned.commissionFen);
  const isExact = compareRatio(exact, ratio(earned.commissionFen)) === 0;
  if (isExact && earned.slices.length === 1) return [];
  const sum = formatExactYuan(exact);
  if (isExact) return [text(`Together: ${sum}`, `合计：${sum}`)];
  return [
    text(`Together: ${sum}, rounded half up: ${rounded}`, `合计：${sum}，四舍五入到分：${rounded}`),
  ];
}

function releaseStep(part: ReleasePart): Text {
  const on = milestoneNames[part.on];
  const amount = formatYuanGrouped(part.amountFen);
  return part.reached
    ? text(
        `On ${on.en}, ${part.portion} of it: ${amount}; reached, so payable (commission.release).`,
        `${on.zh}时发放 ${part.portion}：${amount}；已达到，可发放（commission.release）。`,
      )
    : text(
        `On ${on.en}, ${part.portion} of it: ${amount}; not reached yet (commission.release).`,
        `${on.zh}时发放 ${part.portion}：${amount}；尚未达到（commission.release）。`,
      );
}

function notFinalStep(deal: CreditedDeal): Text {
  return deal.status === 'disputed'
    ? text(
        'The credit is disputed: held until it is agreed or ruled on.',
        '业绩有争议，协商一致或裁定之前暂不发放。',
      )
    : text(
        'The credit can still be objected to: held until the window has ended.',
        '异议时限未过，业绩确定之前暂不发放。',
      );
}
