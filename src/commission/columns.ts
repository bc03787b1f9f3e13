/** The columns of commission: for lists, sheets and exports alike. */
import { text } from '../language.ts';
import type { Column } from '../spreadsheet/columns.ts';
import type { AtRisk } from './at-risk.ts';
import { lineKindNames } from './names.ts';
import type { ExplainedCommission, FrozenLine } from './types.ts';
import type { PolicyDifference } from './what-if-query.ts';

const said = {
  deal: text('Deal', '成交编号'),
  party: text('Party', '归属'),
  credit: text('Credit', '业绩'),
  commission: text('Commission', '佣金'),
};

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
    words: lineKindNames,
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
