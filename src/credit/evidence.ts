/**
 * The desk's records as a manager reads them before ruling: each told in a line, with the rule it touches.
 * 'V2  A02 received C1, cover (owner off or not here)  M 5.3.2.2'.
 */
import { happeningNames, type DealEvent } from '../deal/index.ts';
import type { DealId, Id, VisitId } from '../ids.ts';
import { joinTexts, text, type Text } from '../language.ts';
import { formatYuanGrouped } from '../money/fen.ts';
import { actNames, triedSaid, type ActEvent, type ActKind } from '../queue/index.ts';
import {
  basisNames,
  coverNames,
  ownershipCauseNames,
  visitKindNames,
  type Call,
  type Followup,
  type OwnershipChange,
  type Visit,
} from '../visitor/index.ts';
import type { DisputeAct } from './types.ts';
import { actSaid } from './reasons.ts';

export interface EvidenceItem {
  readonly what:
    'visit' | 'door' | 'registration' | 'call' | 'followup' | 'owner' | 'deal' | 'dispute';
  /** The record: 'V2', 'K1', 'F3', 'C1', 'D1'. */
  readonly id: Id;
  /** When it happened. */
  readonly at: number;
  /** The journal's number. */
  readonly entry: number;
  /** The order within one entry. */
  readonly n: number;
  readonly text: Text;
  /** The rule it touches, or null where that is the house's own. */
  readonly clause: string | null;
}

/** A visit as the door's acts have left it. */
export function visitRecord(visit: Visit): EvidenceItem {
  return {
    what: 'visit',
    id: visit.id,
    at: visit.at,
    entry: visit.entry,
    n: -1,
    text: visitSaid(visit),
    clause: clauseOfVisit(visit),
  };
}

function visitSaid({ kind, staff, owner, basis, coverCase, recognised }: Visit): Text {
  const parts = [
    visitKindNames[kind],
    staff === null
      ? text('nobody received', '无人接待')
      : text(`received by ${staff}`, `${staff} 接待`),
    ...(basis === null ? [] : [basisNames[basis]]),
    ...(coverCase === null ? [] : [coverNames[coverCase]]),
    ...(owner === null ? [] : [text(`owner ${owner}`, `原置业顾问 ${owner}`)]),
    ...(recognised ? [] : [text('not recognised', '未被认出')]),
  ];
  return text(parts.map((part) => part.en).join(', '), parts.map((part) => part.zh).join('，'));
}

/** The clause by which a visit of this kind decides credit (RULEBOOK 6). */
function clauseOfVisit({ basis, kind, recognised }: Visit): string {
  if (!recognised) return 'M 5.3.2.3';
  if (kind === 'referral') return 'M 5.3.2.4';
  return basis === 'own' || basis === 'cover' ? 'M 5.3.2.2' : 'M 5.3.2.1';
}

const doorClauses: Partial<Record<ActKind, string>> = {
  next: 'M 5.3.1.2',
  cover: 'M 5.3.2.2',
  'hand-over': 'M 5.3.2.2',
  brief: 'M 5.3.2.2',
};

/** 'briefing: reached, in time: 客户看过两次' */
function actSaidAtDoor(act: ActEvent): Text {
  const name = actNames[act.act];
  if (act.act !== 'brief') return name;
  const how = triedSaid(act.data);
  const told = act.data.text;
  return joinTexts([name, how, ...(told === null ? [] : [text(told, told)])], text(': ', '：'));
}

export function doorRecord(act: ActEvent, id: VisitId): EvidenceItem {
  const name = actSaidAtDoor(act);
  const who = act.staff;
  return {
    what: 'door',
    id,
    at: act.at,
    entry: act.entry,
    n: act.n,
    text: who === null ? name : text(`${who}: ${name.en}`, `${who}：${name.zh}`),
    clause: doorClauses[act.act] ?? null,
  };
}

/** When a visitor whom the door did not know got a name. */
export function registrationRecord(visit: Visit): EvidenceItem[] {
  const { id, customer, recognised, registered } = visit;
  if (registered === null) return [];
  const whose = recognised
    ? text('', '')
    : text(', another consultant’s customer', '，属其他置业顾问的客户');
  return [
    {
      what: 'registration',
      id,
      at: registered.at,
      entry: registered.entry,
      n: 0,
      text: text(`registered as ${customer}${whose.en}`, `登记为客户 ${customer}${whose.zh}`),
      clause: recognised ? 'M 5.2.8' : 'M 5.3.2.3',
    },
  ];
}

export function callRecord({ id, entry, at, by, intent }: Call): EvidenceItem {
  const wish = intent === null ? '' : `: ${intent}`;
  return {
    what: 'call',
    id,
    at,
    entry,
    n: 0,
    text: text(`${by} answered a call${wish}`, `${by} 接听来电${wish}`),
    clause: 'M 5.1.4.3',
  };
}

export function followupRecord({ id, entry, at, by, text: said }: Followup): EvidenceItem {
  return {
    what: 'followup',
    id,
    at,
    entry,
    n: 0,
    text: text(`${by} followed up: ${said}`, `${by} 回访：${said}`),
    clause: 'M 5.3.4.5',
  };
}

export function ownershipRecord(change: OwnershipChange): EvidenceItem {
  const { entry, n, at, customer, from, to, cause, visit } = change;
  const how = ownershipCauseNames[cause];
  const where = visit === null ? '' : ` ${visit}`;
  return {
    what: 'owner',
    id: customer,
    ...{ at, entry, n },
    text: text(
      `owner ${from ?? 'nobody'} → ${to ?? 'nobody'}, ${how.en}${where}`,
      `归属 ${from ?? '无'} → ${to ?? '无'}，${how.zh}${where}`,
    ),
    clause: cause === 'transfer' ? null : 'M 5.3.2.2',
  };
}

export function dealRecord({ deal, entry, n, at, what, fen, unit }: DealEvent): EvidenceItem {
  const said = happeningNames[what];
  const amount = formatYuanGrouped(fen);
  return {
    what: 'deal',
    id: deal,
    ...{ at, entry, n },
    text: text(`${said.en}: ${unit}, ${amount}`, `${said.zh}：${unit}，${amount}`),
    clause: what === 'closed' ? 'M 5.3.3.2' : null,
  };
}

const disputeClauses: Readonly<Record<DisputeAct['act'], string>> = {
  object: 'M 5.3.3.3',
  agree: 'M 5.3.3.2',
  escalate: 'M 5.3.3.2',
  report: 'M 5.3.3.2',
  rule: 'M 5.3.3.2',
  malice: 'M 5.3.3.4',
};

export function disputeRecord(act: DisputeAct & { readonly deal: DealId }): EvidenceItem {
  const { deal: id, at, entry } = act;
  const clause = disputeClauses[act.act];
  return { what: 'dispute', id, at, entry, n: 0, text: actSaid(act), clause };
}
