/**
 * The domain library's door: what another program may do at a desk. Every room's use cases, types and names are here; the
 * command line stands on the same ones.
 */
import { openDesk as open, type Desk } from './desk/index.ts';

/** Who acts, and when and why it happened where that is not now; all of it as on the command line. */
export interface Who {
  /** A staff code. */
  readonly as?: string;
  readonly pin?: string;
  /** A time in the past makes a late entry, which needs `why`. */
  readonly at?: string;
  readonly why?: string;
  /** What the journal calls this terminal. */
  readonly terminal?: string;
  /** The clock, in ms; a training desk's may be any. */
  readonly now?: () => number;
}

export interface DeskAtHand extends Desk {
  /** The same desk for somebody else, or for another time. */
  by(who: Who): DeskAtHand;
  close(): Promise<void>;
}

/**
 * Opens a desk: a SQLite file, or `postgres://user@host/database?desk=NAME`. An older one is brought up to date. Errors
 * are `UserError`s with the contract's codes: `storage.missing`, `storage.not-a-desk`, …
 *
 *     const desk = await openDesk('desk.db', { as: 'A01', pin: '2580' });
 *     const { board } = await desk.read((reading) => lookAtBoard(reading));
 *     await desk.close();
 */
export async function openDesk(place: string, who: Who = {}): Promise<DeskAtHand> {
  const opened = await open(place, callerOf(who), false);
  const by = (whoever: Who): DeskAtHand => ({
    ...opened.by(callerOf(whoever)),
    by,
    close: () => opened.close(),
  });
  return by(who);
}

function callerOf({ as, pin, at, why, terminal = 'library', now }: Who) {
  return {
    ...{ as, at, why, terminal },
    canAskPin: false,
    pin: () => Promise.resolve(pin ?? null),
    now: now ?? (() => Date.now()),
  };
}

export { UserError, type Exit } from './errors.ts';
export type * from './ids.ts';
export { say, type Language, type Text } from './language.ts';
export type { Decision, Reason, Refusal } from './reason.ts';
export * from './desk/index.ts';
export * from './staff/index.ts';
export * from './visitor/index.ts';
export * from './queue/index.ts';
export * from './deal/index.ts';
export * from './credit/index.ts';
export * from './commission/index.ts';
export * from './note/index.ts';
export * from './tally/index.ts';
export * from './export/index.ts';
export * from './report/index.ts';
