import type { Desk } from '../desk/index.ts';
import { text, type Text } from '../language.ts';
import { parseEncoding } from '../spreadsheet/encoding.ts';
import type { ImportOutcome, ImportRun } from '../spreadsheet/import-run.ts';
import type { Column, Table } from '../spreadsheet/types.ts';
import { importFile } from '../terminal/import-command.ts';
import { file, words, type Kind } from '../terminal/kinds.ts';
import {
  given,
  many,
  needed,
  optional,
  verb,
  type Inputs,
  type ValuesOf,
  type Verb,
} from './verb.ts';

interface ImportSpec<F extends string, M extends Inputs> {
  readonly says: Text;
  readonly examples: readonly string[];
  readonly columns: readonly Column<F>[];
  /** At least one of these must be in the file, and filled in every row. */
  readonly oneOf?: readonly F[];
  /** Flags of this import alone. */
  readonly flags?: M;
  /** Checks the good rows of the table and keeps them, all in one write. */
  save(desk: Desk, table: Table<F>, run: ImportRun, typed: ValuesOf<M>): Promise<ImportOutcome>;
}

const encoding: Kind<string> = { shown: 'name', read: parseEncoding };
const assignment: Kind<string> = { ...words, shown: 'field=column' };

/** What every `… import FILE` has alike: its flags, and the way through the file. */
export function importVerb<F extends string, M extends Inputs = Record<never, never>>(
  spec: ImportSpec<F, M>,
): Verb {
  const { says, examples, columns, oneOf } = spec;
  return verb({
    says,
    examples,
    args: { file: needed(file) },
    flags: {
      ...spec.flags,
      encoding: optional(
        encoding,
        text('auto, utf-8, gb18030, …; auto if not given', '编码：auto、utf-8、gb18030……默认 auto'),
      ),
      map: many(
        assignment,
        text('which column is which, any number of times', '指明字段对应哪一列，可多次'),
      ),
      dryRun: given(text('check only, write nothing', '只检查，不写入')),
      partial: given(text('import the good rows, leave the bad ones', '只导入无误的行')),
      rejects: optional(file, text('write the bad rows there', '把有误的行另存到文件')),
      force: given(text('write over an existing --rejects', '覆盖已有的 --rejects 文件')),
    },
    run: (call, { file, ...options }) =>
      importFile(call, file, options, {
        ...{ columns, oneOf },
        save: async (table, run) =>
          spec.save(await call.desk(), table, run, options as unknown as ValuesOf<M>),
      }),
  });
}
