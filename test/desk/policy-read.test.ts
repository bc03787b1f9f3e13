import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { policyKeys } from '../../src/desk/policy-keys.ts';

const source = path.resolve(import.meta.dirname, '../../src');
const told = ['desk/policy-keys.ts', 'desk/policy-schema.ts'];

/** All code but where keys are listed, without what a reason merely names. */
const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !told.includes(file.split(path.sep).join('/')))
  .map((file) => readFileSync(path.join(source, file), 'utf8'))
  .join('\n');

it.each(Object.keys(policyKeys))('the policy key %s is read by code', (key) => {
  const reads = new RegExp(`(policy|take|inForce|policyOf)\\w*(\\([^()]*\\))*\\)?\\(\\s*'${key}'`);
  expect(code, `no code asks for ${key}: build what it promises, or take it away`).toMatch(reads);
});
