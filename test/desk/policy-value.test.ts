import { describe, expect, it } from 'vitest';
import { policyKeys } from '../../src/desk/policy-keys.ts';
import { policySchemas } from '../../src/desk/policy-schema.ts';
import { parsePolicyValue } from '../../src/desk/policy-value.ts';
import type { PolicyKey } from '../../src/desk/types.ts';
import { UserError } from '../../src/errors.ts';

function refusalOf(key: PolicyKey, typed: string): UserError {
  try {
    parsePolicyValue(key, typed);
  } catch (problem) {
    if (problem instanceof UserError) return problem;
    throw problem;
  }
  throw new Error(`${key} took ${typed}`);
}

describe('a policy value', () => {
  it.each<[PolicyKey, string, unknown]>([
    ['door.places', '3', 3],
    ['queue.standby', 'false', false],
    ['queue.opensAt', '09:05', '09:05'],
    ['queue.opensAt', '"09:05"', '09:05'],
    ['cover.ownerShare', '0.3', '0.3'],
    ['cover.ownerShare', '"0.30"', '0.3'],
    ['cover.ownerShare', '1', '1'],
    ['commission.tierMode', 'whole', 'whole'],
    ['door.hours', '[["09:00","12:30"]]', [['09:00', '12:30']]],
    [
      'commission.tiers',
      '[{"fromFen":0,"rate":0.003},{"fromFen":100000000,"rate":"0.0050"}]',
      [
        { fromFen: 0, rate: '0.003' },
        { fromFen: 100000000, rate: '0.005' },
      ],
    ],
    [
      'commission.release',
      '[{"on":"subscription","portion":0.1},{"on":"contract","portion":0.2},{"on":"paid","portion":0.7}]',
      [
        { on: 'subscription', portion: '0.1' },
        { on: 'contract', portion: '0.2' },
        { on: 'paid', portion: '0.7' },
      ],
    ],
  ])('%s takes %s', (key, typed, value) => {
    expect(parsePolicyValue(key, typed)).toEqual(value);
  });

  it('reads decimals from their digits, however many', () => {
    expect(parsePolicyValue('cover.ownerShare', '0.1234567890123456789')).toBe(
      '0.1234567890123456789',
    );
  });

  it.each<[PolicyKey, string, string]>([
    ['door.places', '0', 'no place at all'],
    ['door.places', '2.5', 'half a place'],
    ['door.places', '-1', 'a sign'],
    ['door.places', 'many', 'a word'],
    ['queue.opensAt', '9:10', 'a time without its zero'],
    ['queue.opensAt', '24:00', 'no time'],
    ['cover.ownerShare', '1.5', 'more than all'],
    ['cover.ownerShare', '5e-1', 'an exponent'],
    ['commission.tiers', '[]', 'no tier'],
    ['commission.tiers', '[{"fromFen":100,"rate":"0.003"}]', 'a first tier not at 0'],
    [
      'commission.tiers',
      '[{"fromFen":0,"rate":"0.003"},{"fromFen":0,"rate":"0.004"}]',
      'an overlap',
    ],
    [
      'commission.tiers',
      '[{"fromFen":0,"rate":"0.1"},{"fromFen":200,"rate":"0.2"},{"fromFen":100,"rate":"0.3"}]',
      'tiers out of order',
    ],
    ['commission.tiers', '[{"fromFen":0,"rate":"1.01"}]', 'a rate over 1'],
    ['commission.tiers', '[{"fromFen":0}]', 'a tier without a rate'],
    ['commission.tiers', '[{"fromFen":0,"rate":"0.1","cap":5}]', 'a word it does not know'],
    ['commission.release', '[{"on":"contract","portion":"0.5"}]', 'portions short of 1'],
    ['deal.closesAt', 'paid', 'no stage that closes'],
    ['dispute.maxParties', '1', 'a dispute with oneself'],
  ])('%s refuses %s: %s', (key, typed) => {
    const refusal = refusalOf(key, typed);
    expect(refusal.exit).toBe(2);
    expect(refusal.said.en).toContain(key);
    expect(refusal.said.en).toContain(typed);
    // What it must be, each in its language, and no library's words.
    expect(refusal.said.en).toMatch(/: (it|the|each) .*must .*\.$/);
    expect(refusal.said.zh).toMatch(/：[^\n]*[应用写要][^\n]*。$/);
  });

  it('has a default for every key that the key itself would take', () => {
    for (const [key, row] of Object.entries(policyKeys)) {
      const typed = typeof row.default === 'string' ? row.default : JSON.stringify(row.default);
      expect(parsePolicyValue(key as PolicyKey, typed), key).toEqual(row.default);
    }
    expect(Object.keys(policyKeys).sort()).toEqual(Object.keys(policySchemas).sort());
  });
});
