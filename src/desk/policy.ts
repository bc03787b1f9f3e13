import { policyKeys } from './policy-keys.ts';
import type { Policy, PolicyKey, PolicyVersion } from './types.ts';
import type { PolicyValues } from './policy-schema.ts';

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

export function isPolicyKey(key: string): key is PolicyKey {
  return Object.hasOwn(policyKeys, key);
}
