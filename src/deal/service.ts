/** What the floors above may use of selling: deals and units as they stand, and all that happened to them. */
export { closingVisit } from './closing-visit.ts';
export { getDeal, listDeals, visitsOfCustomer, type Look } from './lookup-service.ts';
export { milestonesReached } from './stages.ts';
export { listDealEvents, listPayments, type DealFilter } from './store.ts';
export { listComing, listOverdue, type DueLine } from './due-service.ts';
export { listUnitEvents, listUnits, type EventRange, type UnitRecord } from './unit-store.ts';
