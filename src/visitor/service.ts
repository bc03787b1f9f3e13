/** What the floors above may use of visitors: who they are, whose they are, and the visits themselves. */
export {
  addPhone,
  createCustomer,
  getCustomer,
  learnName,
  resolveVisitor,
  revertOwnership,
  setOwner,
  type NewCustomer,
  type Reverting,
} from './customers.ts';
export { listCalls, listFollowups, type KnownCall } from './contact-store.ts';
export { maskName } from './name.ts';
export { listOwnership } from './store.ts';
export { getVisit, insertVisit, listVisitsOfDay, saveVisitState, type NewVisit } from './visits.ts';
export { listVisits, type VisitFilter } from './visit-store.ts';
export { customerWord, nameOption, phoneOption, type CustomerWord } from './words.ts';
