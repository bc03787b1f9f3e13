/** What is said of credit and the disputes over it: why it stands as it does, and what was done. */
import { clockTimeOf, dayOf, type Day, type Zone } from '../calendar/time.ts';
import { text, type Text } from '../language.ts';
import { formatPercent, type Share } from '../money/shares.ts';
import type { Reason } from '../reason.ts';
import { fund, type DisputeAct, type DisputeFacts, type Ruling } from './types.ts';

export const said = {
  objected: (by: string, at: number, zone: Zone): Reason => ({
    clause: 'M 5.3.3.3',
    policy: null,
    text: text(`${by} objected on ${moment(at, zone)}.`, `${by} 于 ${moment(at, zone)} 提出异议。`),
  }),
  agreed: (shares: readonly Share[]): Reason => ({
    clause: 'M 5.3.3.2',
    policy: null,
    text: text(
      `The parties agreed: ${sharesSaid(shares).en}.`,
      `各方协商一致：${sharesSaid(shares).zh}。`,
    ),
  }),
  reportsDue: (day: Day): Reason => ({
    clause: 'M 5.3.3.2',
    policy: 'report.days',
    text: text(
      `Negotiation failed: reports are due by the end of ${day}.`,
      `协商不成：争佣报告须在 ${day} 当天结束前提交。`,
    ),
  }),
  ruled: ({ by, shares, why }: Ruling): Reason => ({
    clause: 'M 5.3.3.2',
    policy: null,
    text:
      shares === null
        ? text(
            `${by} rejected the objection; the closing visit's shares stand: ${why}`,
            `${by} 裁定驳回异议，按成交接待的份额执行：${why}`,
          )
        : text(
            `${by} ruled ${sharesSaid(shares).en}: ${why}`,
            `${by} 裁定 ${sharesSaid(shares).zh}：${why}`,
          ),
  }),
  malicious: (party: string, by: string): Reason => ({
    clause: 'M 5.3.3.4',
    policy: null,
    text: text(
      `${by} found ${party}'s claim malicious: the share of ${party}, if any, goes to the activity fund.`,
      `${by} 认定 ${party} 恶意争佣，其份额（如有）归公司活动基金。`,
    ),
  }),
  cancelled: {
    clause: null,
    policy: null,
    text: text('The deal is cancelled: it counts for nobody.', '该成交已退房，业绩不再计算。'),
  } satisfies Reason,
  window: (endsAt: number, isOpen: boolean, { policy, zone }: DisputeFacts): Reason => ({
    clause: 'M 5.3.2.3',
    policy: 'objection.hours',
    text: isOpen
      ? text(
          `Objections are taken until ${moment(endsAt, zone)} (${policy.objectionHours} hours).`,
          `异议时限为 ${policy.objectionHours} 小时，至 ${moment(endsAt, zone)} 止。`,
        )
      : text(
          `Nobody objected by ${moment(endsAt, zone)} (${policy.objectionHours} hours): final.`,
          `至 ${moment(endsAt, zone)}（${policy.objectionHours} 小时）无人提出异议，业绩已确定。`,
        ),
  }),
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

export function moment(at: number, zone: Zone): string {
  return `${dayOf(at, zone)} ${clockTimeOf(at, zone)}`;
}
