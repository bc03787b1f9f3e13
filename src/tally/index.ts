/** The counts (销控): the day's tally, the month, and every figure that reports read. */
export { calendarDealItems } from './calendar-query.ts';
export { closeTally, deliverTally, tallyKeepers } from './closing-service.ts';
export { figureColumns, monthColumns, tallyColumns, type MonthLine } from './columns.ts';
export { channelsOf, figuresOf, visitsOf } from './count.ts';
export { figuresOfTally } from './figures.ts';
export { isCounted } from './items.ts';
export { oddText } from './messages.ts';
export { conversionOf, straddlingFen, type Reconciliation, type Straddling } from './month.ts';
export { reportMonth, type MonthReport } from './month-query.ts';
export { changeNames, figureNames, stepNames, whatNames } from './names.ts';
export { stockByPlace } from './stock-by-place.ts';
export { listClosed, previewClosing, showTally, type Shown } from './tally-query.ts';
export type * from './types.ts';
export { readFigures, verifyTally, type Verified } from './verify-query.ts';
export { isOnTime } from './cutoff.ts';
