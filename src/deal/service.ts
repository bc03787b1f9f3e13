/** What the floors above may use of selling: deals and units as they stand, and all that happened to them. */
export { closingVisit } from './closing-visit.ts';
export { getDeal, listDeals, visitsOfCustomer } from './lookup-service.ts';
export { milestonesReached } from './stages.ts';
export { listDealEvents, listPayments } from './store.ts';
export { listComing, type DueLine } from './due-service.ts';
export { listUnitEvents, listUnits } from './unit-store.ts';
