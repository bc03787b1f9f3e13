/** Selling (房源与成交): units, deals on them, what falls due, and what only an approval allows. */
export {
  decideRequest,
  requestApproval,
  whoDecides,
  type ApprovalWish,
} from './approval-service.ts';
export { waitsFor } from './approved.ts';
export { addBuyer, keepForm, removeBuyer, type DealWithBuyers } from './buyer-service.ts';
export { closingVisit } from './closing-visit.ts';
export {
  approvalColumns,
  buyerColumns,
  dealColumns,
  dueColumns,
  overdueColumns,
  paymentColumns,
  planColumns,
  unitColumns,
} from './columns.ts';
export type { DueItem } from './due.ts';
export { listComing, listOverdue, type DueLine } from './due-query.ts';
export { acknowledgeOverdue, planDeal, whoAcknowledges } from './due-service.ts';
export { listIncomplete, type Incomplete } from './incomplete-query.ts';
export {
  approvalKindNames,
  approvalStatusNames,
  buyerFieldNames,
  dealStageNames,
  dueNames,
  happeningNames,
  openingStageNames,
  paymentWayNames,
  priceUnitNames,
  stageNames,
  unitStatusNames,
  waitsForNames,
} from './names.ts';
export { openDeal } from './opening-service.ts';
export {
  dealKeepers,
  payDeal,
  refundDeal,
  voidPayment,
  type Paid,
  type Voided,
  type PaymentWish,
} from './payment-service.ts';
export {
  getDeal,
  listApprovals,
  listDealEvents,
  listDeals,
  listPaymentMoves,
  listPaymentsOf,
  listUnitEvents,
  listUnits,
  plansByDeal,
  showDeal,
  type DealDossier,
  unitMeant,
} from './query.ts';
export { advanceDeal, cancelDeal } from './stage-service.ts';
export { milestonesReached } from './stages.ts';
export { swapUnit } from './swap-service.ts';
export { unitStatuses } from './types.ts';
export type * from './types.ts';
export { parseArea, problemWithLayout, problemWithUnitCode } from './unit-cells.ts';
export type { UnitField } from './unit-import.ts';
export { importUnits } from './unit-import-service.ts';
export { addUnit, changeListPrice, putBackOnSale, takeOffSale } from './unit-service.ts';
