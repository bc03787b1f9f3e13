/** What people call what became of a cell or a row. */
import { text, type Text } from '../language.ts';

export const cellChangeNames = {
  rewritten: text('the same, written otherwise', '内容相同，写法不同'),
  'made-a-number': text('made into a rounded number', '被当成数值，位数丢失'),
  'zeros-lost': text('zeros in front were lost', '开头的 0 丢失'),
  'digits-lost': text('digits at the end became zeros', '末尾数字变成 0'),
  'made-a-date': text('made into a date', '被当成日期'),
  'characters-lost': text('characters were lost', '字符损坏'),
  emptied: text('emptied', '被清空'),
  filled: text('was empty', '原来为空'),
  changed: text('changed', '已改动'),
  'row-missing': text('the row is missing', '缺少此行'),
  'row-added': text('the row was not in the export', '导出时没有此行'),
  'row-twice': text('the row is there more than once', '此行重复出现'),
  'row-changed': text(
    'changed; the desk has changed since too, so the column is not certain',
    '已改动；案场数据后来也有变化，无法确定是哪一列',
  ),
  'column-missing': text('the column is missing', '缺少此列'),
} satisfies Record<string, Text>;

export type ChangeKind = keyof typeof cellChangeNames;
