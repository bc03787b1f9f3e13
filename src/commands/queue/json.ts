import { formatInstant, type Zone } from '../../calendar/time.ts';
import type { Desk } from '../../desk/index.ts';
import type { Board, LinePlace, Warning } from '../../queue/index.ts';
import type { Eyes } from '../../spreadsheet/columns.ts';
import type { Sheet } from '../../terminal/output.ts';
import { briefJson } from '../visitor/json.ts';

/** The door as the contract shows it: instants with the desk's offset, visits by their ids. */
export function boardJson(board: Board, eyes: Eyes) {
  const { zone } = eyes;
  const time = (ms: number): string => formatInstant(ms, zone);
  const timeOrNull = (ms: number | null): string | null => (ms === null ? null : time(ms));
  return {
    day: board.day,
    line: lineJson(board.line, zone),
    receiving: board.receiving.map((one) => ({
      staff: one.staff,
      visit: one.visit,
      since: time(one.since),
      brief: one.brief && briefJson(one.brief, eyes),
    })),
    waiting: board.waiting.map((one) => ({
      visit: one.visit,
      owner: one.owner,
      since: time(one.since),
      until: time(one.until),
      overdue: one.overdue,
    })),
    away: board.away.map((one) => ({
      staff: one.staff,
      kind: one.kind,
      since: time(one.since),
      until: timeOrNull(one.until),
      allowedBy: one.allowedBy,
      proved: one.proved,
    })),
    free: board.free,
    off: board.off,
    warnings: board.warnings.map(({ code, clause, text }: Warning) => ({ code, clause, text })),
  };
}

export function lineJson(line: readonly LinePlace[], zone: Zone) {
  return line.map(({ position, side, staff, since }) => ({
    position,
    side,
    staff,
    since: formatInstant(since, zone),
  }));
}

/** The line, as a list: what every act at the door leaves. */
export function lineSheet({ line }: Board, desk: Desk): Sheet {
  return {
    columns: ['position', 'side', 'staff', 'since'],
    rows: lineJson(line, desk.info.timezone).map((one) => [
      one.position,
      one.side,
      one.staff,
      one.since,
    ]),
  };
}
