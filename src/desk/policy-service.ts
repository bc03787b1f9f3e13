import type { Day } from '../calendar/time.ts';
import { whyMissing } from '../errors.ts';
import { showPolicy, type PolicyLine } from './policy-query.ts';
import { knownKey } from './policy.ts';
import { insertPolicyVersion, listPolicyVersions } from './store.ts';
import type { Desk, PolicyKey, Role } from './types.ts';

/** Whose act it is to change the rules' numbers. */
export const policyMakers: readonly Role[] = ['manager'];

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
      // As it is now, whatever was read before.
      const policyVersions = () => listPolicyVersions(writing.db);
      return showPolicy({ ...writing, policyVersions }, key);
    },
    { roles: policyMakers, live: true },
  );
}
