import type { Day } from '../../calendar/time.ts';
import { usage } from '../../errors.ts';
import type { Days } from '../../export/index.ts';
import { text } from '../../language.ts';

interface Typed {
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
}

/** What `--from` and `--to` say. Errors: `usage` where they are the wrong way round. */
export function daysOf({ from, to }: Typed): Days {
  if (from !== undefined && to !== undefined && from > to) {
    throw usage(text(`--from ${from} is after --to ${to}.`, `--from ${from} 晚于 --to ${to}。`));
  }
  return { from: from ?? null, to: to ?? null };
}
