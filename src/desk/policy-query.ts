import type { Text } from '../language.ts';
import { policyKeys } from './policy-keys.ts';
import { knownKey, policyFrom } from './policy.ts';
import type { Policy, PolicyKey, Reading } from './types.ts';

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

/** What a room takes of the policy of any day, worked out once a day: ten thousand deals ask for some thirty days. */
export async function policyByDay<T>(
  reading: Reading,
  take: (policy: Policy) => T,
): Promise<(day: string) => T> {
  const versions = await reading.policyVersions();
  const taken = new Map<string, T>();
  return (day) => {
    const known = taken.get(day);
    if (known !== undefined) return known;
    const fresh = take(policyFrom(versions, day));
    taken.set(day, fresh);
    return fresh;
  };
}

/** The desk as it would be if a key had another value from a day on, whatever was set for later. */
export function underDraft(
  reading: Reading,
  draft: { readonly key: PolicyKey; readonly value: unknown; readonly from: string },
): Reading {
  const { key, from: fromDay } = draft;
  const version = { entry: Infinity, key, value: JSON.stringify(draft.value), fromDay };
  const policyVersions = async () => [...(await reading.policyVersions()), version];
  return {
    ...reading,
    policyVersions,
    policy: async (day = reading.today) => policyFrom(await policyVersions(), day),
  };
}
