/** The door (门口接待): whose turn it is, who receives whom, and why. */
export {
  explainVisit,
  listLog,
  loadDay,
  lookAtBoard,
  type Look,
  type Names,
  type Why,
} from './board-query.ts';
export { actColumns } from './columns.ts';
export { actNames, awayKindNames, triedSaid } from './names.ts';
export { nextVisitor, type Arrival } from './next-service.ts';
export { actPages, countActs, visitsTouchedAfter } from './query.ts';
export {
  briefOwner,
  comeBack,
  coverVisit,
  endReception,
  goAway,
  joinLine,
  leaveLine,
  passVisit,
  stayOn,
  undoLast,
  type DoorAnswer,
} from './service.ts';
export type * from './types.ts';
