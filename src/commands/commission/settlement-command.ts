import { differenceColumns, diffPolicy } from '../../commission/index.ts';
import type { Command } from 'commander';
import type { Call, Context } from '../context.ts';
import { text } from '../../language.ts';
import { sheetOf } from '../../spreadsheet/columns.ts';
import { monthOption } from '../../terminal/options.ts';
import type { Answer } from '../../terminal/output.ts';
import { eyesOn, plainEyes } from './eyes.ts';
import { policyDiffView } from './what-if-view.ts';

/** The noun is the desk's; it is there whenever the line is about policy. */
export function registerPolicyDiff(
  program: Command,
  { describe, run }: Pick<Context, 'describe' | 'run'>,
): void {
  program.commands
    .find((noun) => noun.name() === 'policy')
    ?.command('diff')
    .description(
      describe(text('replay a month under another value', '用另一数值重算某月，不作改动')),
    )
    .argument('<key>')
    .argument('<value>')
    .requiredOption('--month <month>', describe(text('like 2026-03', '例如 2026-03')))
    .action(run(policyDiff));
}

async function policyDiff(
  call: Call,
  key: string,
  typed: string,
  options: { month: string },
): Promise<Answer> {
  const month = monthOption(options.month, '--month');
  const desk = await call.desk();
  const difference = await desk.read((reading) => diffPolicy(reading, { key, typed, month }));
  return {
    result: difference,
    rows: sheetOf(differenceColumns, difference.staff, plainEyes(desk)),
    view: async (page) => policyDiffView(page, difference, await eyesOn(desk)),
  };
}
