import { notFound } from '../errors.ts';
import { text } from '../language.ts';
import { policyKeys } from './policy-keys.ts';
import type { PolicyValues } from './policy-schema.ts';
import type { Policy, PolicyKey, PolicyVersion } from './types.ts';

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

/** Errors: `policy.not-found`. */
export function knownKey(key: string): PolicyKey {
  if (Object.hasOwn(policyKeys, key)) return key as PolicyKey;
  throw notFound(
    'policy',
    text(`The policy has no key ${key}.`, `没有名为 ${key} 的规则项。`),
    text('See all: salesdesk policy show', '查看全部：salesdesk policy show'),
  );
}
