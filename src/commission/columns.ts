/** The columns of credit, disputes and commission: for lists, sheets and exports alike. */
import { text, type Text } from '../language.ts';
import type { Column } from '../spreadsheet/columns.ts';
import type { AtRisk } from './at-risk.ts';
import type { EvidenceLine } from './bundle-service.ts';
import type { CreditCase } from './case-service.ts';
import type { Precedent } from './precedent-service.ts';
import type { CreditParty, ExplainedCommission, FrozenLine } from './types.ts';
import type { PolicyDifference } from './what-if-service.ts';
import { basisNames, coverNames, kindNames, statusNames, visitKindNames } from './words.ts';

const said = {
  deal: text('Deal', '成交编号'),
  party: text('Party', '归属'),
  credit: text('Credit', '业绩'),
  commission: text('Commission', '佣金'),
};

/** A deal's credit for one party. */
export interface CreditRow extends Pick<CreditCase, 'deal' | 'credit'> {
  readonly party: CreditParty;
}

/** One row for each party. */
export function creditRows({ deal, credit }: CreditCase): CreditRow[] {
  return credit.parties.map((party) => ({ deal, credit, party }));
}

export const creditColumns: readonly Column<CreditRow>[] = [
  { key: 'deal', heading: said.deal, kind: 'code', names: true, get: ({ deal }) => deal.id },
  { key: 'party', heading: said.party, kind: 'code', names: true, get: ({ party }) => party.party },
  { key: 'share', heading: text('Share', '份额'), kind: 'share', get: ({ party }) => party.share },
  { key: 'credit', heading: said.credit, kind: 'money', get: ({ party }) => party.creditFen },
  {
    key: 'status',
    heading: text('Status', '状态'),
    kind: 'code',
    words: statusNames,
    get: ({ credit }) => credit.status,
  },
  {
    key: 'closedAt',
    heading: text('Closed', '成交时间'),
    kind: 'instant',
    get: ({ deal }) => deal.closedAt,
  },
  {
    key: 'windowEndsAt',
    heading: text('Objections until', '异议截止'),
    kind: 'instant',
    get: ({ credit }) => credit.windowEndsAt,
  },
];

/** What a record says is told in the reader's language. */
export function evidenceColumns(say: (said: Text) => string): readonly Column<EvidenceLine>[] {
  return [
    { key: 'at', heading: text('Happened', '发生时间'), kind: 'instant', get: (line) => line.at },
    {
      key: 'recordedAt',
      heading: text('Recorded', '登记时间'),
      kind: 'instant',
      get: (line) => line.recordedAt,
    },
    { key: 'what', heading: text('Kind', '类别'), kind: 'code', get: (line) => line.what },
    { key: 'id', heading: text('Record', '记录'), kind: 'code', get: (line) => line.id },
    { key: 'text', heading: text('What', '内容'), kind: 'text', get: (line) => say(line.text) },
    { key: 'clause', heading: text('Clause', '条款'), kind: 'code', get: (line) => line.clause },
    {
      key: 'beforeClosing',
      heading: text('Before the closing', '成交之前'),
      kind: 'yes-no',
      get: (line) => line.beforeClosing,
    },
    { key: 'entry', heading: text('Journal', '流水'), kind: 'whole', get: (line) => line.entry },
    { key: 'hash', heading: text('Hash', '校验值'), kind: 'code', get: (line) => line.hash },
  ];
}

/** The facts of a ruling, then what was ruled. */
export const precedentColumns: readonly Column<Precedent>[] = [
  { key: 'deal', heading: said.deal, kind: 'code', names: true, get: ({ found }) => found.deal.id },
  {
    key: 'at',
    heading: text('Ruled', '裁定时间'),
    kind: 'instant',
    get: ({ ruling }) => ruling.at,
  },
  { key: 'by', heading: text('By', '裁定人'), kind: 'code', get: ({ ruling }) => ruling.by },
  {
    key: 'basis',
    heading: text('Basis', '依据'),
    kind: 'code',
    words: basisNames,
    get: ({ found }) => found.visit?.basis ?? null,
  },
  {
    key: 'kind',
    heading: text('Visitor', '来访类别'),
    kind: 'code',
    words: visitKindNames,
    get: ({ found }) => found.visit?.kind ?? null,
  },
  {
    key: 'recognised',
    heading: text('Recognised', '认出老客户'),
    kind: 'yes-no',
    get: ({ found }) => found.visit?.recognised ?? null,
  },
  {
    key: 'coverCase',
    heading: text('Cover', '代接待情形'),
    kind: 'code',
    words: coverNames,
    get: ({ found }) => found.visit?.coverCase ?? null,
  },
  {
    key: 'parties',
    heading: text('Parties', '当事人'),
    kind: 'code',
    get: ({ found }) => found.standing.parties.join(' '),
  },
  {
    key: 'shares',
    heading: text('Shares', '份额'),
    kind: 'code',
    get: ({ ruling: { shares } }) =>
      shares?.map((each) => `${each.party}:${each.share}`).join(' ') ?? null,
  },
  {
    key: 'malicious',
    heading: text('Malicious', '恶意争佣'),
    kind: 'code',
    get: ({ ruling }) => ruling.malicious,
  },
  { key: 'why', heading: text('Why', '理由'), kind: 'text', get: ({ ruling }) => ruling.why },
];

/** What runs have paid, or would pay. */
export const commissionColumns: readonly Column<FrozenLine>[] = [
  {
    key: 'month',
    heading: text('Month', '结算月份'),
    kind: 'code',
    names: true,
    get: (line) => line.month,
  },
  { key: 'deal', heading: said.deal, kind: 'code', names: true, get: (line) => line.deal },
  { key: 'party', heading: said.party, kind: 'code', names: true, get: (line) => line.party },
  {
    key: 'kind',
    heading: text('Kind', '类别'),
    kind: 'code',
    words: kindNames,
    get: (line) => line.kind,
  },
  { key: 'credit', heading: said.credit, kind: 'money', get: (line) => line.creditFen },
  { key: 'commission', heading: said.commission, kind: 'money', get: (line) => line.commissionFen },
  {
    key: 'payable',
    heading: text('Payable', '本次发放'),
    kind: 'money',
    get: (line) => line.payableFen,
  },
];

/** One party's commission by one deal. */
export const earningColumns: readonly Column<ExplainedCommission>[] = [
  { key: 'party', heading: said.party, kind: 'code', names: true, get: (one) => one.party },
  { key: 'credit', heading: said.credit, kind: 'money', get: (one) => one.creditFen },
  { key: 'commission', heading: said.commission, kind: 'money', get: (one) => one.commissionFen },
  {
    key: 'payable',
    heading: text('Payable', '可发放'),
    kind: 'money',
    get: (one) => one.payableFen,
  },
];

export const riskColumns: readonly Column<AtRisk>[] = [
  { key: 'deal', heading: said.deal, kind: 'code', names: true, get: (line) => line.deal },
  { key: 'party', heading: said.party, kind: 'code', names: true, get: (line) => line.party },
  { key: 'paid', heading: text('Paid', '已发放'), kind: 'money', get: (line) => line.paidFen },
  {
    key: 'clawback',
    heading: text('At risk', '可能扣回'),
    kind: 'money',
    get: (line) => line.clawbackFen,
  },
];

/** What one party would gain or lose by another policy. */
export const differenceColumns: readonly Column<PolicyDifference['staff'][number]>[] = [
  { key: 'party', heading: said.party, kind: 'code', names: true, get: (one) => one.party },
  { key: 'credit', heading: said.credit, kind: 'money', get: (one) => one.creditFen },
  {
    key: 'draftCredit',
    heading: text('Credit then', '改后业绩'),
    kind: 'money',
    get: (one) => one.draftCreditFen,
  },
  { key: 'commission', heading: said.commission, kind: 'money', get: (one) => one.commissionFen },
  {
    key: 'draftCommission',
    heading: text('Commission then', '改后佣金'),
    kind: 'money',
    get: (one) => one.draftCommissionFen,
  },
  {
    key: 'difference',
    heading: text('Difference', '增减'),
    kind: 'money',
    get: (one) => one.differenceFen,
  },
];
