import { usage } from '../errors.ts';
import { text } from '../language.ts';
import { policySchemas } from './policy-schema.ts';
import type { PolicyKey } from './types.ts';

/**
 * Reads a policy value as typed: JSON, or plain text where that is no JSON. Decimals are read from their digits, so
 * that 0.003 never passes through floating point.
 *
 *     parsePolicyValue('commission.tiers', '[{"fromFen":0,"rate":0.003}]') // [{ fromFen: 0, rate: '0.003' }]
 */
export function parsePolicyValue(key: PolicyKey, typed: string): unknown {
  const read = policySchemas[key].safeParse(jsonWithDigits(typed));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const where = issue === undefined || issue.path.length === 0 ? '' : ` (${issue.path.join('.')})`;
  const [en = '', zh = en] = (issue?.message ?? '').split('\n');
  throw usage(
    text(`${key} cannot be ${typed}${where}: ${en}.`, `${key} 不能设为 ${typed}${where}：${zh}。`),
    text(
      `See what it is now: salesdesk policy show ${key}`,
      `查看当前值：salesdesk policy show ${key}`,
    ),
  );
}

/** JSON in which every number has become the text of its digits; the text itself where it is no JSON. */
function jsonWithDigits(typed: string): unknown {
  try {
    JSON.parse(typed);
  } catch {
    return typed;
  }
  const quoted = typed.replace(/"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g, (token) =>
    token.startsWith('"') ? token : JSON.stringify(token),
  );
  return JSON.parse(quoted);
}
