/** The columns of credit, of its evidence and of rulings: for lists, sheets and exports alike. */
import { text, type Text } from '../language.ts';
import type { Column } from '../spreadsheet/columns.ts';
import { basisNames, coverNames, visitKindNames } from '../visitor/index.ts';
import type { CreditCase } from './case-query.ts';
import type { EvidenceLine } from './evidence-query.ts';
import { statusNames } from './names.ts';
import type { Precedent } from './precedents-query.ts';
import type { CreditParty } from './types.ts';

const dealHeading = text('Deal', '成交编号');

/** A deal's credit for one party. */
export interface CreditRow extends Pick<CreditCase, 'deal' | 'credit'> {
  readonly party: CreditParty;
}

/** One row for each party. */
export function creditRows({ deal, credit }: CreditCase): CreditRow[] {
  return credit.parties.map((party) => ({ deal, credit, party }));
}

export const creditColumns: readonly Column<CreditRow>[] = [
  { key: 'deal', heading: dealHeading, kind: 'code', names: true, get: ({ deal }) => deal.id },
  {
    key: 'party',
    heading: text('Party', '归属'),
    kind: 'code',
    names: true,
    get: ({ party }) => party.party,
  },
  { key: 'share', heading: text('Share', '份额'), kind: 'share', get: ({ party }) => party.share },
  {
    key: 'credit',
    heading: text('Credit', '业绩'),
    kind: 'money',
    get: ({ party }) => party.creditFen,
  },
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
  {
    key: 'deal',
    heading: dealHeading,
    kind: 'code',
    names: true,
    get: ({ found }) => found.deal.id,
  },
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
