/** Commission (佣金): what credit earns, when it is paid, and why. */
export type { AtRisk } from './at-risk.ts';
export { commissionColumns, differenceColumns, earningColumns, riskColumns } from './columns.ts';
export type { PolicyFact } from './credited-query.ts';
export { lineDifferences, type LineDifference } from './difference.ts';
export { explainDeal, type Explanation } from './explain-query.ts';
export { lineKindNames } from './names.ts';
export { runMonth, settlers } from './run-service.ts';
export { getStatement, listPaid, statementBefore, type Statement } from './statement-query.ts';
export type { FrozenLine, ExplainedCommission, StaffStatement, StatementLine } from './types.ts';
export { diffPolicy, riskToday, type PolicyDifference, type RiskReport } from './what-if-query.ts';
