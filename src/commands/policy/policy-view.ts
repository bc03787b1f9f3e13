import type { PolicyLine } from '../../desk/index.ts';
import { text } from '../../language.ts';
import type { Answer } from '../../terminal/output.ts';

/** Keys of the policy. A value is shown as it is typed: a word or a number bare, anything else as JSON. */
export function policyAnswer(lines: readonly PolicyLine[]): Answer {
  const shown = (one: unknown): string => (typeof one === 'string' ? one : JSON.stringify(one));
  return {
    result: { policy: lines.map(({ unit: _unit, about: _about, ...line }) => line) },
    rows: {
      columns: ['key', 'value', 'default', 'clause', 'since'],
      rows: lines.map((line) => [
        ...[line.key, shown(line.value), shown(line.default), line.clause, line.since],
      ]),
    },
    view: (page) =>
      page.table(
        [
          text('key', '规则项'),
          text('value', '当前值'),
          text('default', '默认'),
          text('clause', '条款'),
          text('since', '生效日'),
          text('what', '说明'),
        ],
        lines.map((line) => [
          ...[line.key, `${shown(line.value)} ${page.say(line.unit)}`.trim(), shown(line.default)],
          ...[line.clause, line.since, page.say(line.about)],
        ]),
      ),
  };
}
