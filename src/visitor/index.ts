/** Visitors (来访与客户): who comes and who calls, whose customers they are, who is to be asked again. */
export {
  callColumns,
  customerColumns,
  followupDueColumns,
  followupColumns,
  visitColumns,
  visitorFileColumns,
  type VisitorField,
} from './columns.ts';
export {
  addCall,
  addFollowup,
  hotlineSeconds,
  type NewCall,
  type NewFollowup,
} from './contact-service.ts';
export { getCustomer, insertCustomer, learnName } from './customer-service.ts';
export {
  customersOf,
  findByPhone,
  nextCustomerId,
  nextVisitId,
  type DoorCustomer,
} from './door-query.ts';
export { recordArrival, recordVisits } from './door-service.ts';
export type { Due } from './due.ts';
export { importVisitors } from './import-service.ts';
export { maskName, nameProblem } from './name.ts';
export {
  basisNames,
  coverNames,
  levelNames,
  levelWords,
  ownershipCauseNames,
  purposeNames,
  purposeWords,
  visitKindNames,
  visitStatusNames,
} from './names.ts';
export {
  ownerInTurn,
  settleOwners,
  type Customers,
  type Happened,
  type OwnerChange,
} from './ownership.ts';
export { parsePhone } from './phone.ts';
export {
  callRows,
  customerRows,
  findCustomers,
  followupRows,
  listCalls,
  listCallsOfDays,
  listDue,
  listFollowups,
  listOwnership,
  listVisits,
  listVisitsOfDay,
  showCustomer,
  visitRows,
  type Dossier,
} from './query.ts';
export { registerVisit, type Registered, type Registration } from './register-service.ts';
export {
  channelsNow,
  firstReceptions,
  listCallsBetween,
  listVisitsAmong,
  listVisitsBetween,
  listVisitsRegisteredAfter,
  type SpanVisit,
} from './span-query.ts';
export { transferCustomer, transferRoles } from './transfer-service.ts';
export type * from './types.ts';
export { getVisit } from './visit-service.ts';
export { isReceived, seenOn } from './visit-status.ts';
export { longestText, plainMeasure } from './remarks.ts';
