import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { text } from '../../language.ts';
import { registerDisputes } from './dispute-command.ts';
import { registerLooking } from './looking-command.ts';
import { registerSettlement } from './settlement-command.ts';

/** Commission: whose deal it is, disputes over it, and what it pays. */
export function registerCommission(program: Command, context: Context): void {
  const commission = program
    .command('commission')
    .description(context.describe(text('credit, disputes, commission', '业绩、争佣、佣金')));
  registerLooking(commission, context);
  registerDisputes(commission, context);
  registerSettlement(commission, context);
}
