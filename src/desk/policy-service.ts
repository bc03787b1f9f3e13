import type { Day } from '../calendar/time.ts';
import { notFound, whyMissing } from '../errors.ts';
import { text, type Text } from '../language.ts';
import { policyKeys } from './policy-keys.ts';
import { isPolicyKey } from './policy.ts';
import { insertPolicyVersion, listPolicyVersions } from './store.ts';
import type { Desk, PolicyKey, Reading, Role } from './types.ts';

/** Whose act it is to change the rules' numbers. */
export const policyMakers: readonly Role[] = ['manager'];

/** One key of the policy as people and programs see it. */
export interface PolicyLine {
  readonly key: PolicyKey;
  readonly value: unknown;
  readonly default: unknown;
  readonly clause: string;
  /** The first day of the version in force; null for the default. */
  readonly since: string | null;
  readonly unit: Text;
  readonly about: Text;
}

/** Every key with its value in force today, or one. Errors: `policy.not-found`. */
export async function showPolicy(reading: Reading, key?: string): Promise<PolicyLine[]> {
  const wanted = key === undefined ? (Object.keys(policyKeys) as PolicyKey[]) : [knownKey(key)];
  const versions = await listPolicyVersions(reading.db, reading.today);
  return wanted.map((one) => {
    const { default: byDefault, clause, unit, about } = policyKeys[one];
    const last = versions.findLast((version) => version.key === one);
    const value: unknown = last === undefined ? byDefault : JSON.parse(last.value);
    return {
      key: one,
      value,
      default: byDefault,
      clause,
      since: last?.fromDay ?? null,
      unit,
      about,
    };
  });
}

/** A key with a value that it accepts, as `readPolicyValue` gives it. */
export interface PolicySetting {
  readonly key: PolicyKey;
  readonly value: unknown;
}

/** Reads a key and its value as typed; nothing is set yet. Errors: `policy.not-found`, `usage`. */
export async function readPolicyValue(typedKey: string, typed: string): Promise<PolicySetting> {
  const key = knownKey(typedKey);
  const { parsePolicyValue } = await import('./policy-value.ts');
  return { key, value: parsePolicyValue(key, typed) };
}

/**
 * Sets a key from a day on, today if none is given; a manager's act, with a reason. Gives it as it is in force now.
 * Errors: `usage` without a reason, `not-allowed`.
 */
export async function setPolicy(
  desk: Desk,
  { key, value }: PolicySetting,
  from: Day | null,
): Promise<PolicyLine[]> {
  return desk.write(
    'policy.set',
    async (writing) => {
      writing.authorize();
      if (writing.why === null) throw whyMissing();
      const fromDay = from ?? writing.today;
      const { entry } = writing;
      await insertPolicyVersion(writing.db, { entry, key, value: JSON.stringify(value), fromDay });
      writing.note({ key, value, from: fromDay });
      return showPolicy(writing, key);
    },
    { roles: policyMakers, live: true },
  );
}

function knownKey(key: string): PolicyKey {
  if (isPolicyKey(key)) return key;
  throw notFound(
    'policy',
    text(`The policy has no key ${key}.`, `没有名为 ${key} 的规则项。`),
    text('See all: salesdesk policy show', '查看全部：salesdesk policy show'),
  );
}
