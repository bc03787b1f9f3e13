import { exits, UserError } from '../errors.ts';
import { text } from '../language.ts';
import type { Rejected } from './types.ts';

/**
 * One import as a use case sees it: what the person wanted of it, and what to do about bad rows. A service takes it
 * beside the table's rows, so that it needs to know of no flag, file or screen.
 */
export interface ImportRun {
  /** Nothing may be written: the outcome says what would be. */
  readonly dryRun: boolean;
  /**
   * Throws `import.rejected` when bad rows refuse the whole file: those given, or any found in reading it. Call it
   * after `authorize()` and before the first change, inside the write, so that the refusal takes all back.
   */
  refuseIfBad(rejected: readonly Rejected[]): void;
  /** How far it is, out of how much; draws a bar on a terminal when it takes long. One count from first to last. */
  progress(done: number, total: number): void;
}

export interface ImportOutcome {
  readonly created: number;
  readonly updated: number;
  /** Bad rows that the use case found; those found in reading the file are not repeated. */
  readonly rejected: readonly Rejected[];
}

/** The refusal of a file for its bad rows: exit 3, with every one of them. */
export function importRejected(read: number, rejected: readonly Rejected[]): UserError {
  const count = rejected.length;
  return new UserError(
    'import.rejected',
    exits.refused,
    text(
      `Nothing was imported: ${count} ${count === 1 ? 'value' : 'values'} in ${read} ${read === 1 ? 'row' : 'rows'} cannot be used.`,
      `没有导入：共 ${read} 行，其中 ${count} 处无法使用。`,
    ),
    {
      details: { read, rejected },
      hint: text(
        'Correct them, or take the good rows alone with --partial; --rejects FILE keeps the others.',
        '请更正后再导入；或用 --partial 只导入无误的行，--rejects 文件 可另存其余各行。',
      ),
    },
  );
}
