/** The people of the floor (人员), their roster (排班), their conduct (奖惩). */
export {
  calendarColumns,
  conductColumns,
  rosterColumns,
  rosterNameColumn,
  staffColumns,
  standingColumn,
  weekdayColumn,
} from './columns.ts';
export { recordConduct } from './conduct-service.ts';
export type { RosterField, StaffField } from './import-rows.ts';
export { importRoster, importStaff } from './import-service.ts';
export { rosterStateNames, weekdayNames } from './names.ts';
export { getColleague, getStaff, listConduct, listStaff } from './query.ts';
export { calendarOf, dayRoster, showRoster, statesOn } from './roster-query.ts';
export { setRoster, type RosterWish } from './roster-service.ts';
export { isConsultant } from './rules.ts';
export { addStaff, changePin, resignStaff, type NewStaff, type PinWish } from './service.ts';
export { alreadyResigned, hasLeft, hasLeftBefore, hasLeftBy } from './standing.ts';
export { rosterStates } from './types.ts';
export type * from './types.ts';
