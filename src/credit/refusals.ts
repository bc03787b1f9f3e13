/** What is refused in a dispute, and what to type instead. */
import type { Day } from '../calendar/time.ts';
import { text, type Text } from '../language.ts';
import type { Refusal } from '../reason.ts';
import { moment } from './reasons.ts';
import type { DisputeFacts } from './types.ts';

export const refusals = {
  rulingFinal: (deal: string): Refusal => ({
    code: 'ruling.final',
    clause: 'M 5.3.3.2',
    text: text(
      `${deal} has been ruled on, and the ruling is final.`,
      `${deal} 已经裁定，裁定为最终结果，不得再提异议。`,
    ),
    hint: explain(deal),
  }),
  settled: (deal: string): Refusal => ({
    code: 'dispute.settled',
    clause: 'M 5.3.3.2',
    text: text(
      `The parties of ${deal} have agreed, and are bound by it.`,
      `${deal} 的各方已协商一致，应按协议执行。`,
    ),
    hint: explain(deal),
  }),
  tooLate: (deal: string, endedAt: number, { zone, policy }: DisputeFacts): Refusal => ({
    code: 'objection.too-late',
    clause: 'M 5.3.2.3',
    text: text(
      `Objections to ${deal} were taken until ${moment(endedAt, zone)}, ${policy.objectionHours} hours after the closing.`,
      `${deal} 的异议时限为成交后 ${policy.objectionHours} 小时，已于 ${moment(endedAt, zone)} 截止。`,
    ),
    hint: explain(deal),
  }),
  noEvidence: (deal: string, by: string): Refusal => ({
    code: 'objection.no-evidence',
    clause: 'M 5.3.3.3',
    text: text(
      `${by} has named no evidence for an objection to ${deal}.`,
      `${by} 对 ${deal} 的异议没有提供证据。`,
    ),
    hint: evidenceHint(deal, by),
  }),
  evidenceElsewhere: (deal: string, by: string, ids: readonly string[]): Refusal => ({
    code: 'objection.no-evidence',
    clause: 'M 5.3.3.3',
    text: text(
      `${ids.join(', ')} is no evidence for ${deal}: of another customer, or recorded after the closing.`,
      `${ids.join('、')} 不能作为 ${deal} 的证据：不是该客户的记录，或成交后才登记。`,
    ),
    hint: evidenceHint(deal, by),
  }),
  notYourEvidence: (deal: string, by: string, id: string): Refusal => ({
    code: 'objection.not-your-evidence',
    clause: 'M 5.3.3.3',
    text: text(
      `${id} does not show ${by}; evidence is a visit, call or follow-up of one's own.`,
      `${id} 不是 ${by} 的记录，证据须是本人的接待、来电或回访。`,
    ),
    hint: evidenceHint(deal, by),
  }),
  tooManyParties: (deal: string, parties: readonly string[], most: number): Refusal => ({
    code: 'dispute.too-many-parties',
    clause: 'M 5.3.3.2',
    text: text(
      `${deal} already has ${parties.length} parties (${parties.join(', ')}), at most ${most}.`,
      `${deal} 的争佣已有 ${parties.length} 方（${parties.join('、')}），最多 ${most} 方。`,
    ),
    hint: explain(deal),
  }),
  noDispute: (deal: string): Refusal => ({
    code: 'dispute.none',
    clause: 'M 5.3.3.2',
    text: text(`There is no dispute over ${deal}.`, `${deal} 没有争佣。`),
    hint: explain(deal),
  }),
  notAParty: (code: string, deal: string, who: string, parties: readonly string[]): Refusal => ({
    code,
    clause: 'M 5.3.3.2',
    text: text(
      `${who} is no party to ${deal}; the parties are ${parties.join(', ')}.`,
      `${who} 不是 ${deal} 的当事人，当事人为 ${parties.join('、')}。`,
    ),
    hint: explain(deal),
  }),
  escalatedAlready: (deal: string, due: Day): Refusal => ({
    code: 'dispute.escalated',
    clause: 'M 5.3.3.2',
    text: text(
      `Negotiation over ${deal} has failed already; reports are due by the end of ${due}.`,
      `${deal} 已记录协商不成，争佣报告须在 ${due} 当天结束前提交。`,
    ),
    hint: text(
      `Type: salesdesk commission report ${deal} --by CODE --text "…"`,
      `请输入：salesdesk commission report ${deal} --by 工号 --text "…"`,
    ),
  }),
  notEscalated: (deal: string): Refusal => ({
    code: 'dispute.not-escalated',
    clause: 'M 5.3.3.2',
    text: text(
      `The parties of ${deal} are still negotiating; reports come after that.`,
      `${deal} 仍在协商，协商不成后才填写争佣报告。`,
    ),
    hint: text(
      `If it has failed: salesdesk commission escalate ${deal}`,
      `协商不成时请输入：salesdesk commission escalate ${deal}`,
    ),
  }),
  reportTooLate: (deal: string, due: Day): Refusal => ({
    code: 'report.too-late',
    clause: 'M 5.3.3.2',
    text: text(
      `Reports on ${deal} were due by the end of ${due}.`,
      `${deal} 的争佣报告须在 ${due} 当天结束前提交，现已逾期。`,
    ),
    hint: explain(deal),
  }),
  rulingTooEarly: (deal: string, hint: Text): Refusal => ({
    code: 'ruling.too-early',
    clause: 'M 5.3.3.2',
    text: text(
      `${deal} cannot be ruled on yet: every party reports first, or the days for it pass.`,
      `${deal} 还不能裁定：须等各方提交争佣报告或报告期限届满。`,
    ),
    hint,
  }),
  maliceRecorded: (deal: string, party: string): Refusal => ({
    code: 'malice.recorded',
    clause: 'M 5.3.3.4',
    text: text(
      `${party}'s malicious claim on ${deal} is recorded already.`,
      `${party} 在 ${deal} 的恶意争佣已记录。`,
    ),
    hint: explain(deal),
  }),
  cancelled: (deal: string): Refusal => ({
    code: 'deal.cancelled',
    text: text(
      `${deal} is cancelled; there is no credit to share.`,
      `${deal} 已退房，没有业绩可分。`,
    ),
    hint: explain(deal),
  }),
};

/** What a manager waits for. */
export const waitingFor = {
  escalation: (deal: string): Text =>
    text(
      `When negotiation has failed: salesdesk commission escalate ${deal}`,
      `协商不成时请输入：salesdesk commission escalate ${deal}`,
    ),
  reports: (missing: readonly string[], due: Day): Text =>
    text(
      `Reports missing from ${missing.join(', ')}; without them, from the day after ${due}.`,
      `还缺 ${missing.join('、')} 的争佣报告；如未提交，${due} 之后可裁定。`,
    ),
};

export const strangers = (names: readonly string[], parties: readonly string[]): Text =>
  text(
    `${names.join(', ')}: no party to it; the parties are ${parties.join(', ')}.`,
    `${names.join('、')} 不是当事人，当事人为 ${parties.join('、')}。`,
  );

function explain(deal: string): Text {
  return text(
    `See why with: salesdesk commission explain ${deal}`,
    `查看依据：salesdesk commission explain ${deal}`,
  );
}

function evidenceHint(deal: string, by: string): Text {
  return text(
    `Name your own visit, call or follow-up with this customer from before the closing: salesdesk commission object ${deal} --by ${by} --evidence V1, or --document "…"`,
    `请提供本人在成交前与该客户的接待、来电或回访记录：salesdesk commission object ${deal} --by ${by} --evidence V1，或 --document "…"`,
  );
}
