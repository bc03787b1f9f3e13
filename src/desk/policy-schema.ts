import { z } from 'zod';

/**
 * What each policy key accepts. Decimals are kept as the text of their digits, never as floating point; whole numbers
 * as numbers. Loaded only when policy is set: what is stored has been through here.
 */
const digits = z
  .string()
  .regex(/^\d{1,15}$/, 'a whole number')
  .transform(Number);
const whole = z.union([digits, z.number().int().nonnegative()]);
const positive = whole.refine((n) => n > 0, 'more than 0');

/** A decimal from 0 to 1 in plain digits, without trailing zeros: '0.5'. */
const fraction = z
  .string()
  .regex(/^\d+(\.\d+)?$/, 'a decimal such as 0.5')
  .transform((text) => plainDecimal(text))
  .refine((text) => text === '0' || text === '1' || text.startsWith('0.'), 'from 0 to 1');

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as 09:30');
const flag = z.union([z.boolean(), z.enum(['true', 'false']).transform((word) => word === 'true')]);

const hours = z
  .array(z.tuple([clockTime, clockTime]).refine(([from, to]) => from < to, 'from before to'))
  .min(1);

const tier = z.strictObject({ fromFen: whole, rate: fraction });
const tiers = z
  .array(tier)
  .min(1, 'at least one tier')
  .refine((list) => list[0]?.fromFen === 0, 'the first tier starts at 0')
  .refine(
    (list) => list.every((one, i) => i === 0 || one.fromFen > (list[i - 1]?.fromFen ?? 0)),
    'each tier starts above the one before',
  );

const release = z
  .array(z.strictObject({ on: z.enum(['subscription', 'contract', 'paid']), portion: fraction }))
  .min(1)
  .refine((list) => new Set(list.map((one) => one.on)).size === list.length, 'each milestone once')
  .refine((list) => addsUpToOne(list.map((one) => one.portion)), 'portions add up to 1');

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
  'counter.minimum': whole,
  'call.makesOwner': flag,
  'followup.dueDays': whole,
  'cover.ownerShare': fraction,
  'cover.busyOwnerShare': fraction,
  'deal.closesAt': z.enum(['deposit', 'subscription', 'contract']),
  'objection.hours': whole,
  'dispute.maxParties': positive.refine((n) => n >= 2, 'two or more'),
  'report.days': whole,
  'commission.tiers': tiers,
  'commission.tierMode': z.enum(['marginal', 'whole']),
  'commission.release': release,
  'due.aheadDays': whole,
  'overdue.days': whole,
  'tally.cutoff': clockTime,
  'month.dueDay': positive.refine((n) => n <= 28, 'at most 28'),
} as const;

export type PolicyValues = {
  [K in keyof typeof policySchemas]: z.output<(typeof policySchemas)[K]>;
};

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
