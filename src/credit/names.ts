/** What people call where credit and a dispute stand, and what a closing visit was. */
import { text, type Text } from '../language.ts';
import type { Basis, CoverCase, VisitKind } from '../visitor/types.ts';
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

export const basisNames: Readonly<Record<Basis, Text>> = {
  turn: text('in turn', '按排位'),
  own: text('own customer', '自己的客户'),
  cover: text('cover', '代接待'),
  referral: text('referral', '老带新'),
};

export const visitKindNames: Readonly<Record<VisitKind, Text>> = {
  new: text('new', '新客户'),
  returning: text('returning', '老客户'),
  referral: text('referral', '老带新'),
};

export const coverNames: Readonly<Record<CoverCase, Text>> = {
  absent: text('owner off or not here', '原置业顾问不在场'),
  'busy-late': text('owner busy, the wait was over', '原置业顾问忙，已过等候时限'),
  'busy-early': text('owner busy, before the wait was over', '原置业顾问忙，未到等候时限'),
};
