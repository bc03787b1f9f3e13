/** Visitors (来访与客户): who comes and who calls, whose customers they are, who is to be asked again. */
export { addCall, hotlineSeconds, type NewCall } from './call-service.ts';
export {
  callColumns,
  customerColumns,
  dueColumns,
  followupColumns,
  visitColumns,
  visitorImportColumns,
  type SeenVisit,
} from './columns.ts';
export {
  createCustomer,
  getCustomer,
  learnName,
  resolveVisitor,
  revertOwnership,
  setOwner,
} from './customer-service.ts';
export type { Due } from './due.ts';
export { eyesFor, mayReadPhones } from './eyes.ts';
export { addFollowup, type NewFollowup } from './followup-service.ts';
export { importVisitors } from './import-service.ts';
export { maskName } from './name.ts';
export {
  basisNames,
  coverNames,
  levelNames,
  ownershipCauseNames,
  purposeNames,
  visitKindNames,
  visitStatusNames,
} from './names.ts';
export { maskPhone } from './phone.ts';
export {
  callSheet,
  customerSheet,
  findCustomers,
  followupSheet,
  listCalls,
  listDue,
  listFollowups,
  listOwnership,
  listVisits,
  listVisitsOfDay,
  showCustomer,
  visitSheet,
  type Dossier,
  type KnownCall,
} from './query.ts';
export { registerVisit, type Registered, type Registration } from './register-service.ts';
export { transferCustomer, transferRoles } from './transfer-service.ts';
export type * from './types.ts';
export { getVisit, insertVisit, saveVisitState } from './visit-service.ts';
export { isReceived, seenOn } from './visit-status.ts';
