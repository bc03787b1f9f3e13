import { rehearsal, type Desk } from '../desk/index.ts';
import { cancelled } from '../errors.ts';
import { text } from '../language.ts';
import { saidOf, type Column, type Eyes } from '../spreadsheet/columns.ts';
import { pageOn, type Page } from '../terminal/page.ts';
import { act, type Seen } from './answers.ts';
import type { Call } from './context.ts';
import { given } from './verb.ts';

/** What was before, and what a correction makes of it. */
export interface Corrected<T> {
  readonly before: T;
  readonly after: T;
}

/** A correction asks once at a terminal, unless it is told not to. */
export const asksOnce = { yes: given(text('do not ask', '不再询问')) };

/**
 * Puts something right. At a terminal it first shows what would become of it, and asks once; where nobody can be asked it
 * is done at once. Errors: whatever `use` refuses, before anybody is asked.
 */
export async function correcting<T>(
  call: Call,
  yes: boolean,
  use: (desk: Desk) => Promise<T>,
  show: (page: Page, found: T, eyes: Eyes) => Promise<string> | string,
): Promise<Seen<T>> {
  if (call.canAsk && !yes) {
    const { found, eyes } = await act(call, (desk) => use(rehearsal(desk)));
    const page = pageOn(call.terminal, call.context.language(call.globals));
    call.terminal.out(`${await show(page, found, eyes)}\n`);
    const question = text('Is this right?', '确认更正？');
    if (!(await call.prompts.confirm(call.say(question), true))) throw cancelled();
  }
  return act(call, use);
}

/** What a correction changed, a line for each: `Stage: subscription → deposit`. */
export function changesView<R>(
  page: Page,
  columns: readonly Column<R>[],
  { before, after }: Corrected<R>,
  eyes: Eyes,
): string {
  const lines = columns.flatMap((column) => {
    const [was, is] = [before, after].map((row) =>
      page.show(page.say(saidOf(column, column.get(row), eyes))),
    );
    return was === is ? [] : [`${page.say(column.heading)}: ${was} → ${page.colour.bold(is)}`];
  });
  return lines.length === 0 ? page.say(text('Nothing changed.', '没有变化。')) : lines.join('\n');
}
