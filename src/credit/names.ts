/** What people call where credit and a dispute stand. */
import { text, type Text } from '../language.ts';
import type { CreditStatus, DisputePhase } from './types.ts';

export const statusNames: Readonly<Record<CreditStatus, Text>> = {
  none: text('not closed yet', '未成交'),
  open: text('open to objections', '异议期内'),
  disputed: text('disputed', '有争议'),
  final: text('final', '已确定'),
  void: text('cancelled', '已退房'),
};

export const phaseNames: Readonly<Record<DisputePhase, Text>> = {
  negotiation: text('negotiating', '协商中'),
  reports: text('reports due', '待交争佣报告'),
  ruled: text('ruled on', '已裁定'),
  agreed: text('agreed', '已协商一致'),
};
