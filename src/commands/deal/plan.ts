import { parseDay, type Day } from '../../calendar/time.ts';
import { dealColumns, planColumns, planDeal, type PlanItem } from '../../deal/index.ts';
import { usage } from '../../errors.ts';
import { text } from '../../language.ts';
import { formatYuanGrouped } from '../../money/fen.ts';
import { AtDesk, day, otherwise, type Kind, type Read } from '../../terminal/kinds.ts';
import { plain } from '../../text/fold.ts';
import { act, objectsOf, rowAnswer } from '../answers.ts';
import { amountIn, deal, unusable } from '../kinds.ts';
import { many, needed, optional, verb } from '../verb.ts';
import { dealLine } from './deal-view.ts';
import { planView } from './plan-view.ts';

/** `2026-04-01:50000` is that day and 5000000 fen. */
const planItem: Kind<PlanItem> = {
  shown: 'day:yuan',
  read: async (typed, label) => {
    const [, written = '', yuan = ''] = /^([^:]*):(.*)$/.exec(plain(typed)) ?? [];
    const dueOn = await dayIn(written, typed, label);
    const amountFen = amountIn(yuan, label);
    return new AtDesk(async (around) => ({
      dueOn: dueOn instanceof AtDesk ? await dueOn.at(around) : dueOn,
      amountFen,
    }));
  },
  understood: ({ dueOn, amountFen }, typed) =>
    parseDay(typed.slice(0, 10)) !== null && /^[\d.:-]+$/.test(typed)
      ? null
      : otherwise(`${dueOn}:${formatYuanGrouped(amountFen)}`, typed),
};

async function dayIn(written: string, typed: string, label: string): Promise<Read<Day>> {
  try {
    return await day.read(written, label);
  } catch {
    throw unusable(
      label,
      typed,
      text(
        'it is a day and an amount, such as 2026-04-01:50000',
        '应为 日期:金额，例如 2026-04-01:50000',
      ),
    );
  }
}

export const plan = verb({
  says: text('payment plan and contract-by day', '付款计划与签约期限'),
  args: { deal: needed(deal) },
  flags: {
    pay: many(
      planItem,
      text(
        'such as 2026-04-01:50000, any number of times; the new plan takes the old one’s place',
        '例如 2026-04-01:50000，可多次；新计划取代旧计划',
      ),
    ),
    contractBy: optional(day, text('to be signed by', '签约期限')),
  },
  examples: [
    'deal plan D1 --pay 2026-04-01:50000 --pay 2026-05-01:500000 --contract-by 2026-04-15',
  ],
  run: async (call, { deal: id, pay, contractBy }) => {
    const items = pay.length === 0 ? null : pay;
    if (items === null && contractBy === undefined) throw nothingToPlan();
    const { found, eyes } = await act(call, (desk) => planDeal(desk, id, { items, contractBy }));
    const { deal, plan } = found;
    return {
      result: {
        ...rowAnswer('deal', dealColumns, deal, eyes).result,
        plan: objectsOf(planColumns, plan, eyes),
        contractBy: deal.contractBy,
      },
      view: async (page) => `${dealLine(page, deal)}\n${await planView(page, plan, deal, eyes)}`,
    };
  },
});

function nothingToPlan() {
  return usage(
    text('There is nothing to plan.', '没有要登记的计划。'),
    text(
      'Add --pay DAY:YUAN or --contract-by DAY.',
      '请加上 --pay 日期:金额 或 --contract-by 日期。',
    ),
  );
}
