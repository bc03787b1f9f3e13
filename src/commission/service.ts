/** What the floors above may use of commission: whose every deal is, and what the runs have paid. */
export { getCase, listCases, type CaseFilter, type CreditCase } from './case-service.ts';
export { getStatement, type Statement } from './settlement-service.ts';
export { listFrozenLines, listRuns, type Run } from './store.ts';
