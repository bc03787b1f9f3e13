import { notFound } from '../errors.ts';
import { text } from '../language.ts';
import { policyKeys } from './policy-keys.ts';
import type { PolicyValues } from './policy-schema.ts';
import type { Policy, PolicyKey } from './types.ts';

/** A value that a key was given from a day on, as JSON. */
export interface PolicyVersion {
  readonly entry: number;
  readonly key: string;
  readonly value: string;
  readonly fromDay: string;
}

/** Versions in order of their first day, then of entry: the last one of a key is in force, else the default. */
export function policyFrom(versions: readonly PolicyVersion[]): Policy {
  const inForce = new Map(versions.map((version) => [version.key, version.value]));
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
