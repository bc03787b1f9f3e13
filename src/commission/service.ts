/** What the floors above may use of commission: whose every deal is, and what the runs have paid. */
export { listCases } from './case-service.ts';
export { listFrozenLines } from './store.ts';
