import { notFound } from '../errors.ts';
import { text } from '../language.ts';
import { policyKeys } from './policy-keys.ts';
import type { PolicyValues } from './policy-schema.ts';
import type { Policy, PolicyKey, PolicyVersion, Reading } from './types.ts';

/**
 * Policy as in force on a day: the last version that has begun by then, else the default. Versions come in order of
 * their first day, then of entry.
 */
export function policyFrom(versions: readonly PolicyVersion[], day: string): Policy {
  const begun = versions.filter(({ fromDay }) => fromDay <= day);
  const inForce = new Map(begun.map((version) => [version.key, version.value]));
  return <K extends PolicyKey>(key: K): PolicyValues[K] => {
    const value = inForce.get(key);
    return value === undefined ? policyKeys[key].default : (JSON.parse(value) as PolicyValues[K]);
  };
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

/** Errors: `policy.not-found`. */
export function knownKey(key: string): PolicyKey {
  if (Object.hasOwn(policyKeys, key)) return key as PolicyKey;
  throw notFound(
    'policy',
    text(`The policy has no key ${key}.`, `没有名为 ${key} 的规则项。`),
    text('See all: salesdesk policy show', '查看全部：salesdesk policy show'),
  );
}
