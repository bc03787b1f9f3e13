import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../db/schema.ts';
import { policyKeys } from './policy-keys.ts';
import { listPolicyVersions, type PolicyVersion } from './store.ts';
import type { Policy, PolicyKey } from './types.ts';
import type { PolicyValues } from './policy-schema.ts';

/** Policy as in force on a day: the last version that has begun by then, else the default. */
export async function policyOn(
  db: Kysely<Tables> | Transaction<Tables>,
  day: string,
): Promise<Policy> {
  return policyFrom(await listPolicyVersions(db, day));
}

/** Versions in order of their first day, then of entry: the last one of a key is in force. */
function policyFrom(versions: readonly PolicyVersion[]): Policy {
  const inForce = new Map(versions.map((version) => [version.key, version.value]));
  return <K extends PolicyKey>(key: K): PolicyValues[K] => {
    const value = inForce.get(key);
    return value === undefined ? policyKeys[key].default : (JSON.parse(value) as PolicyValues[K]);
  };
}

export function isPolicyKey(key: string): key is PolicyKey {
  return Object.hasOwn(policyKeys, key);
}
