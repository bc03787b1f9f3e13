/** What the floors above may use of visitors: who they are, whose they are, and the visits themselves. */
export { getCustomer, insertCustomer, learnName } from './customer-service.ts';
export {
  customersOf,
  findByPhone,
  nextCustomerId,
  nextVisitId,
  type DoorCustomer,
} from './door-query.ts';
export { recordArrival, recordVisits } from './door-service.ts';
export { listCalls, listFollowups } from './contact-store.ts';
export { maskName } from './name.ts';
export { maskPhone } from './phone.ts';
export {
  ownerInTurn,
  settleOwners,
  type Customers,
  type Happened,
  type OwnerChange,
} from './ownership.ts';
export { listOwnership } from './store.ts';
export { getVisit, listVisitsOfDay } from './visit-service.ts';
export { listVisits } from './visit-store.ts';
export { customerWord, nameOption, phoneOption, textOption, type CustomerWord } from './words.ts';
