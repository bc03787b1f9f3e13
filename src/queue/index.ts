/** The door (门口接待): whose turn it is, who receives whom, and why. */
export { actNames, awayKindNames } from './names.ts';
export { callNext, type Arrival } from './next-service.ts';
export {
  briefOwner,
  comeBack,
  coverVisit,
  endReception,
  explainVisit,
  goAway,
  joinLine,
  leaveLine,
  listLog,
  loadDay,
  lookAtBoard,
  passVisit,
  undoLast,
  type DoorAnswer,
  type Look,
  type Names,
  type Why,
} from './service.ts';
export type { RecordedAct } from './store.ts';
export type * from './types.ts';
