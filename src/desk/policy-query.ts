import type { Text } from '../language.ts';
import { policyKeys } from './policy-keys.ts';
import { knownKey } from './policy.ts';
import type { PolicyKey, Reading } from './types.ts';

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
  const versions = await reading.policyVersions();
  const begun = versions.filter(({ fromDay }) => fromDay <= reading.today);
  return wanted.map((one) => {
    const { default: byDefault, clause, unit, about } = policyKeys[one];
    const last = begun.findLast((version) => version.key === one);
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
