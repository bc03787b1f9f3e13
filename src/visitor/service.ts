/** What the floors above may use of visitors: who they are, whose they are, and the visits themselves. */
export {
  createCustomer,
  getCustomer,
  learnName,
  resolveVisitor,
  revertOwnership,
  setOwner,
} from './customer-service.ts';
export { listCalls, listFollowups } from './contact-store.ts';
export { maskName } from './name.ts';
export {
  channelsNow,
  firstReceptions,
  listCallsBetween,
  listVisitsAmong,
  listVisitsBetween,
  listVisitsRegisteredAfter,
  type SpanVisit,
} from './span-query.ts';
export { listOwnership } from './store.ts';
export { getVisit, insertVisit, listVisitsOfDay, saveVisitState } from './visit-service.ts';
export { listVisits } from './visit-store.ts';
export { customerWord, nameOption, phoneOption, textOption, type CustomerWord } from './words.ts';
