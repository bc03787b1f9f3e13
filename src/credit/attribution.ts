/**
 * Whose deal it is by its closing visit (M 5.3.2): a table from the visit's basis to shares. What it says holds
 * unless an objection changes it (dispute.ts).
 */
import type { VisitId } from '../ids.ts';
import { formatDecimal, one, subtractRatio } from '../money/ratio.ts';
import { formatPercent, shareRatio, withoutNothing, type Share } from '../money/shares.ts';
import { text } from '../language.ts';
import type { Reason } from '../reason.ts';

export interface ClosingVisitFacts {
  /** 'V2' */
  readonly id: VisitId;
  readonly kind: 'new' | 'returning' | 'referral';
  readonly basis: 'turn' | 'own' | 'cover' | 'referral';
  /** Who ends the reception, or has the visitor now. */
  readonly receiver: string;
  /** The customer's owner as this visit left it. */
  readonly owner: string | null;
  /** False where registration showed another consultant's customer. */
  readonly recognised: boolean;
  /** For a cover: why the owner did not receive, judged when the cover began. */
  readonly coverCase: 'absent' | 'busy-late' | 'busy-early' | null;
}

export interface AttributionFacts {
  /** Null when the customer was never received before the closing. */
  readonly visit: ClosingVisitFacts | null;
  /** The consultant named on the deal. */
  readonly consultant: string;
  /** Policy `cover.ownerShare` and `cover.busyOwnerShare`, decimal text from 0 to 1. */
  readonly ownerShare: string;
  readonly busyOwnerShare: string;
}

export interface Attribution {
  /** Receiver before owner, nobody without a share; adds up to one. */
  readonly parties: readonly Share[];
  readonly because: readonly Reason[];
}

/**
 * The shares a deal's closing visit gives (RULEBOOK 6).
 *
 *     // A02 covered for A01, who was off: half and half, A02 first
 *     attributeCredit({ visit: cover, consultant: 'A02', ownerShare: '0.5', busyOwnerShare: '0.5' }).parties
 *     // [{ party: 'A02', share: '0.5' }, { party: 'A01', share: '0.5' }]
 */
export function attributeCredit(facts: AttributionFacts): Attribution {
  const { visit } = facts;
  if (visit === null) return withoutVisit(facts.consultant);
  switch (visit.basis) {
    case 'turn':
      return allTo(visit.receiver, byTurn(visit));
    case 'own':
      return allTo(visit.owner ?? visit.receiver, ownCustomer(visit));
    case 'referral':
      return allTo(visit.owner ?? visit.receiver, referred(visit));
    case 'cover':
      return covered(visit, facts);
  }
}

function allTo(party: string, reason: Reason): Attribution {
  return { parties: [{ party, share: '1' }], because: [reason] };
}

function withoutVisit(consultant: string): Attribution {
  return allTo(consultant, {
    clause: null,
    policy: null,
    text: text(
      `Nobody received the customer before the closing: all credit to ${consultant}, who is named on the deal.`,
      `成交前没有接待记录，业绩全部归成交单上的置业顾问 ${consultant}。`,
    ),
  });
}

function byTurn({ id, kind, receiver, owner, recognised }: ClosingVisitFacts): Reason {
  if (!recognised) {
    return {
      clause: 'M 5.3.2.3',
      policy: null,
      text: text(
        `${id}: an earlier customer of ${owner ?? 'somebody else'}, not recognised: all credit to ${receiver}, who received, unless an objection in time changes it.`,
        `${id}：${owner ?? '其他置业顾问'} 的老客户未被认出，由 ${receiver} 接待，业绩全部归 ${receiver}；时限内有异议的除外。`,
      ),
    };
  }
  if (kind === 'referral') {
    return {
      clause: 'M 5.3.2.4',
      policy: null,
      text: text(
        `${id}: a referred customer received in turn: all credit to ${receiver}.`,
        `${id}：老带新客户按排位由 ${receiver} 接待，业绩全部归 ${receiver}。`,
      ),
    };
  }
  return {
    clause: 'M 5.3.2.1',
    policy: null,
    text: text(
      `${id}: received in turn by ${receiver}: all credit to ${receiver}.`,
      `${id}：按排位由 ${receiver} 接待，业绩全部归 ${receiver}。`,
    ),
  };
}

function ownCustomer({ id, receiver, owner }: ClosingVisitFacts): Reason {
  const whose = owner ?? receiver;
  return {
    clause: 'M 5.3.2.2',
    policy: null,
    text: text(
      `${id}: the customer is ${whose}'s own: all credit to ${whose}.`,
      `${id}：${whose} 的老客户，业绩全部归 ${whose}。`,
    ),
  };
}

function referred({ id, receiver, owner }: ClosingVisitFacts): Reason {
  const whose = owner ?? receiver;
  return {
    clause: 'M 5.3.2.4',
    policy: null,
    text: text(
      `${id}: referred by a customer of ${whose}: all credit to ${whose}.`,
      `${id}：${whose} 的客户老带新，业绩全部归 ${whose}。`,
    ),
  };
}

function covered(visit: ClosingVisitFacts, facts: AttributionFacts): Attribution {
  const { id, receiver, owner, coverCase } = visit;
  if (owner === null || owner === receiver) return allTo(receiver, ownCustomer(visit));
  if (coverCase === 'busy-early') {
    return allTo(owner, {
      clause: null,
      policy: 'visit.maxWaitMinutes',
      text: text(
        `${id}: ${receiver} covered for ${owner} before the wait was over: all credit stays with ${owner}.`,
        `${id}：等候时限未到，${receiver} 代 ${owner} 接待，业绩仍全部归 ${owner}。`,
      ),
    });
  }
  return shared(visit, owner, coverCase === 'busy-late' ? busyRule(facts) : absentRule(facts));
}

interface CoverRule {
  readonly ownerShare: string;
  readonly clause: string | null;
  readonly policy: string;
  readonly en: string;
  readonly zh: string;
}

function absentRule(facts: AttributionFacts): CoverRule {
  return {
    ownerShare: facts.ownerShare,
    clause: 'M 5.3.2.2',
    policy: 'cover.ownerShare',
    en: 'was off or not here',
    zh: '休息或不在案场',
  };
}

function busyRule(facts: AttributionFacts): CoverRule {
  return {
    ownerShare: facts.busyOwnerShare,
    clause: null,
    policy: 'cover.busyOwnerShare',
    en: 'was busy and the wait was over',
    zh: '正忙且已过等候时限',
  };
}

function shared(visit: ClosingVisitFacts, owner: string, rule: CoverRule): Attribution {
  const receiverShare = formatDecimal(subtractRatio(one, shareRatio({ share: rule.ownerShare })));
  const { id, receiver } = visit;
  const parties = withoutNothing([
    { party: receiver, share: receiverShare },
    { party: owner, share: rule.ownerShare },
  ]);
  const said = parties.map((each) => `${each.party} ${formatPercent(each.share)}`);
  const reason: Reason = {
    clause: rule.clause,
    policy: rule.policy,
    text: text(
      `${id}: ${receiver} covered for ${owner}, who ${rule.en}: ${said.join(', ')}.`,
      `${id}：${owner} ${rule.zh}，由 ${receiver} 代接待：${said.join('，')}。`,
    ),
  };
  return { parties, because: [reason] };
}
