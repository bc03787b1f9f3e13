import { z } from 'zod';

/**
 * What each policy key accepts. Decimals are kept as the text of their digits, never as floating point; whole numbers
 * as numbers. Loaded only when policy is set: what is stored has been through here.
 */
const digits = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number);
const whole = z.union(
  [digits, z.number().int().nonnegative()],
  must('it must be a whole number', '应为整数'),
);
const positive = whole.refine((n) => n > 0, must('it must be more than 0', '应大于 0'));

/** A decimal from 0 to 1 in plain digits, without trailing zeros: '0.5'. */
const decimal = must('it must be a decimal such as 0.5', '应为小数，例如 0.5');
const fraction = z
  .string(decimal)
  .regex(/^\d+(\.\d+)?$/, decimal)
  .transform((text) => plainDecimal(text))
  .refine(
    (text) => text === '0' || text === '1' || text.startsWith('0.'),
    must('it must be from 0 to 1', '应在 0 到 1 之间'),
  );

const time = must('it must be a time such as 09:30', '应为时间，例如 09:30');
const clockTime = z.string(time).regex(/^([01]\d|2[0-3]):[0-5]\d$/, time);
const flag = z.union(
  [z.boolean(), z.enum(['true', 'false']).transform((word) => word === 'true')],
  must('it must be true or false', '应为 true 或 false'),
);

const hoursLike = must(
  'it must look like [["09:30","12:00"],["14:00","18:00"]]',
  '写法如 [["09:30","12:00"],["14:00","18:00"]]',
);
const hours = z
  .array(
    z
      .tuple([clockTime, clockTime], hoursLike)
      .refine(
        ([from, to]) => from < to,
        must('the first time must be before the second', '开始时间应早于结束时间'),
      ),
    hoursLike,
  )
  .min(1, hoursLike);

const tiersLike = must(
  'it must look like [{"fromFen":0,"rate":"0.003"}]',
  '写法如 [{"fromFen":0,"rate":"0.003"}]',
);
const tier = z.strictObject({ fromFen: whole, rate: fraction }, tiersLike);
const tiers = z
  .array(tier, tiersLike)
  .min(1, must('it must have at least one tier', '至少要有一档'))
  .refine(
    (list) => list[0]?.fromFen === 0,
    must('the first tier must start at 0', '第一档应从 0 开始'),
  )
  .refine(
    (list) => list.every((one, i) => i === 0 || one.fromFen > (list[i - 1]?.fromFen ?? 0)),
    must('each tier must start above the one before', '每一档的起点应高于前一档'),
  );

const releaseLike = must(
  'it must look like [{"on":"contract","portion":"1"}]',
  '写法如 [{"on":"contract","portion":"1"}]',
);
const milestone = oneOf(['subscription', 'contract', 'paid']);
const release = z
  .array(z.strictObject({ on: milestone, portion: fraction }, releaseLike), releaseLike)
  .min(1, releaseLike)
  .refine(
    (list) => new Set(list.map((one) => one.on)).size === list.length,
    must('each milestone must stand there once', '每个节点只能出现一次'),
  )
  .refine(
    (list) => addsUpToOne(list.map((one) => one.portion)),
    must('the portions must add up to 1', '各节点比例之和应为 1'),
  );

export const policySchemas = {
  'door.places': positive,
  'door.minimum': whole,
  'door.hours': hours,
  'queue.standby': flag,
  'queue.opensAt': clockTime,
  'queue.undoMinutes': whole,
  'queue.ownCustomerKeepsPlace': flag,
  'visit.maxWaitMinutes': whole,
  'visit.briefMinutes': whole,
  'away.graceMinutes': whole,
  'counter.minimum': whole,
  'lunch.hours': hours,
  'day.hours': hours,
  'closing.minutes': whole,
  'call.makesOwner': flag,
  'followup.dueDays': whole,
  'cover.ownerShare': fraction,
  'cover.busyOwnerShare': fraction,
  'deal.closesAt': oneOf(['deposit', 'subscription', 'contract']),
  'objection.hours': whole,
  'dispute.maxParties': positive.refine((n) => n >= 2, must('it must be 2 or more', '应不小于 2')),
  'report.days': whole,
  'commission.tiers': tiers,
  'commission.tierMode': oneOf(['marginal', 'whole']),
  'commission.release': release,
  'due.aheadDays': whole,
  'overdue.days': whole,
  'tally.cutoff': clockTime,
  'month.dueDay': positive.refine((n) => n <= 28, must('it must be at most 28', '不能大于 28')),
} as const;

export type PolicyValues = {
  [K in keyof typeof policySchemas]: z.output<(typeof policySchemas)[K]>;
};

/** What a value must be, in both languages: the schema library has one text for each problem, so they share it. */
function must(en: string, zh: string): string {
  return `${en}\n${zh}`;
}

function oneOf<const W extends readonly string[]>(words: W) {
  return z.enum(words, must(`it must be ${words.join(' or ')}`, `可用：${words.join('、')}`));
}

/** '0.50' → '0.5', '1.0' → '1'. */
function plainDecimal(text: string): string {
  const [before = '0', after = ''] = text.split('.');
  const front = before.replace(/^0+(?=\d)/, '');
  const back = after.replace(/0+$/, '');
  return back === '' ? front : `${front}.${back}`;
}

/** Added as whole numbers of the smallest digit, so that 0.1 + 0.2 + 0.7 is 1. */
function addsUpToOne(portions: readonly string[]): boolean {
  const places = Math.max(...portions.map((one) => (one.split('.')[1] ?? '').length));
  const scaled = portions.map((one) => {
    const [before = '0', after = ''] = one.split('.');
    return BigInt(before + after.padEnd(places, '0'));
  });
  return scaled.reduce((sum, one) => sum + one, 0n) === 10n ** BigInt(places);
}
