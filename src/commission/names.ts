/** What people call the lines of a settlement, and what it waits for. */
import { text, type Text } from '../language.ts';
import type { LineKind, Milestone } from './types.ts';

export const lineKindNames: Readonly<Record<LineKind, Text>> = {
  payment: text('payment', '发放'),
  adjustment: text('adjustment', '调整'),
  clawback: text('clawback', '扣回'),
};

export const milestoneNames: Readonly<Record<Milestone, Text>> = {
  subscription: text('subscription', '认购'),
  contract: text('contract', '签约'),
  paid: text('full payment', '付清'),
};
