import { text } from '../language.ts';
import { file, words } from '../terminal/kinds.ts';
import { given, many, needed, optional } from './verb.ts';

/** What every `… import FILE` takes; `terminal/import-command.ts` does what they ask for. */
export const importArgs = { file: needed(file) };

export const importFlags = {
  encoding: optional(
    { ...words, shown: 'name' },
    text('auto, utf-8, gb18030, …; auto if not given', '编码：auto、utf-8、gb18030……默认 auto'),
  ),
  map: many(
    { ...words, shown: 'field=column' },
    text('which column is which, any number of times', '指明字段对应哪一列，可多次'),
  ),
  dryRun: given(text('check only, write nothing', '只检查，不写入')),
  partial: given(text('import the good rows, leave the bad ones', '只导入无误的行')),
  rejects: optional(file, text('write the bad rows there', '把有误的行另存到文件')),
  force: given(text('write over an existing --rejects', '覆盖已有的 --rejects 文件')),
};
