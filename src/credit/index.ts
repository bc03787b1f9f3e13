/** Credit (业绩): whose deal it is, by its closing visit, and what a dispute has made of that. */
export {
  creditKeys,
  eachCase,
  getCase,
  listCases,
  listDisputes,
  type CaseFilter,
  type CreditCase,
} from './case-query.ts';
export {
  creditColumns,
  creditRows,
  evidenceColumns,
  precedentColumns,
  type CreditRow,
} from './columns.ts';
export type { DisputeLists } from './credit.ts';
export {
  agreeOnShares,
  escalateDispute,
  fileReport,
  findMalice,
  objectToCredit,
  rulers,
  ruleOnDispute,
} from './dispute-service.ts';
export { collectEvidence, type Evidence, type EvidenceLine } from './evidence-query.ts';
export type { RecordId } from './named-records-query.ts';
export { phaseNames, statusNames } from './names.ts';
export { listPrecedents, type Precedent } from './precedents-query.ts';
export { actSaid, reasonSaid, sharesSaid, whoIs } from './reasons.ts';
export * from './types.ts';
