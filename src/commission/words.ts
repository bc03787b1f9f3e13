/** The floor's words for where credit, a dispute or a payment stands, in both languages. */
import { text, type Text } from '../language.ts';
import { formatPercent, type Share } from '../money/shares.ts';
import type { Reason } from '../reason.ts';
import {
  fund,
  type CreditStatus,
  type DisputeAct,
  type DisputePhase,
  type LineKind,
} from './types.ts';

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

export const kindNames: Readonly<Record<LineKind, Text>> = {
  payment: text('payment', '发放'),
  adjustment: text('adjustment', '调整'),
  clawback: text('clawback', '扣回'),
};

/** 'A01 王芳', and the fund by its own name. */
export function whoIs(code: string, names: ReadonlyMap<string, string>): Text {
  if (code === fund) return text(`${fund} (activity fund)`, `${fund}（活动基金）`);
  const name = names.get(code);
  return name === undefined ? text(code, code) : text(`${code} ${name}`, `${code} ${name}`);
}

/** 'A03 60%, A01 40%'. */
export function sharesSaid(shares: readonly Share[]): Text {
  const said = shares.map((each) => `${each.party} ${formatPercent(each.share)}`);
  return text(said.join(', '), said.join('，'));
}

/** A reason with its clause and policy key, as a person reads it. */
export function reasonSaid({ text: said, clause, policy }: Reason): Text {
  const from = [clause, policy].filter((one) => one !== null).join(', ');
  if (from === '') return said;
  return text(`${said.en} (${from})`, `${said.zh}（${from}）`);
}

/** One act of a dispute, told in a line. */
export function actSaid(act: DisputeAct): Text {
  switch (act.act) {
    case 'object':
      return text(
        `${act.by} objects: ${act.evidence.join(', ')}`,
        `${act.by} 提出异议：${act.evidence.join('，')}`,
      );
    case 'agree': {
      const shares = sharesSaid(act.shares);
      return text(`${act.by} would share: ${shares.en}`, `${act.by} 同意分配：${shares.zh}`);
    }
    case 'escalate':
      return act.by === null
        ? text('Negotiation has failed', '协商不成')
        : text(`${act.by}: negotiation has failed`, `${act.by}：协商不成`);
    case 'report':
      return text(`${act.by} reports: ${act.text}`, `${act.by} 的争佣报告：${act.text}`);
    case 'rule':
      return ruledSaid(act);
    case 'malice':
      return text(
        `${act.by} finds ${act.party} malicious: ${act.why}`,
        `${act.by} 认定 ${act.party} 恶意争佣：${act.why}`,
      );
  }
}

function ruledSaid({ by, shares, malicious, why }: Extract<DisputeAct, { act: 'rule' }>): Text {
  const given = shares === null ? text('objection rejected', '驳回异议') : sharesSaid(shares);
  const bad =
    malicious === null ? text('', '') : text(`; ${malicious} malicious`, `；${malicious} 恶意争佣`);
  return text(
    `${by} rules: ${given.en}${bad.en}: ${why}`,
    `${by} 裁定：${given.zh}${bad.zh}：${why}`,
  );
}
