/**
 * The figures of a report (报表): what a day, a month or one consultant's month came to. They name no customer
 * and no phone. Instants are ms, money is fen, averages and parts are decimal text: '4.2', '0.25'.
 */
import type { Day } from '../calendar/time.ts';
import type { Fen } from '../money/fen.ts';
import type { ChannelFigures, Conversion, StockByPlace, VisitFigures } from '../tally/index.ts';

export type PageKind = 'day' | 'month' | 'staff';

/** Days from and to, both included; `staff` narrows the report to one person. */
export interface PageWanted {
  readonly kind: PageKind;
  readonly from: Day;
  readonly to: Day;
  readonly staff: string | null;
}

export interface PagePerson {
  readonly code: string;
  readonly name: string;
  readonly team: string | null;
}

export interface HourLine {
  /** 9 is 09:00 to 09:59. */
  readonly hour: number;
  readonly visits: number;
}

export interface WeekdayLine {
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number;
  /** How many of them there were, up to today. */
  readonly days: number;
  readonly visits: number;
  readonly perDay: string | null;
}

export interface RankLine {
  /** Who has the same credit has the same rank. */
  readonly rank: number;
  readonly staff: string;
  readonly name: string;
  readonly team: string | null;
  readonly receptions: number;
  /** Shares of closings added up, '1.5'. */
  readonly closings: string;
  readonly creditFen: Fen;
  /** What of the credit nobody can object to any more. */
  readonly finalFen: Fen;
}

export interface TeamLine {
  readonly team: string | null;
  readonly people: number;
  readonly receptions: number;
  readonly closings: string;
  readonly creditFen: Fen;
}

export interface FairLine {
  readonly staff: string;
  readonly name: string;
  /** In the line or receiving. */
  readonly minutes: number;
  /** All of them, whatever the basis. */
  readonly receptions: number;
  /** Those that the line gave: basis turn or cover. */
  readonly byLine: number;
  /** What their minutes would have given of what the line gave to all. */
  readonly expected: string;
  readonly difference: string;
}

export interface PageFigures {
  readonly kind: PageKind;
  readonly desk: string;
  readonly training: boolean;
  readonly from: Day;
  readonly to: Day;
  /** The last of the days that has begun. */
  readonly through: Day;
  /** When the figures were read. */
  readonly at: number;
  /** Whether the days are not over yet. */
  readonly running: boolean;
  readonly staff: PagePerson | null;
  readonly visits: VisitFigures;
  readonly funnel: readonly Conversion[];
  readonly hours: readonly HourLine[];
  /** The days that `weekdays` looks at: those of the report; for one day the four weeks that it ends. */
  readonly weekdaysFrom: Day;
  readonly weekdays: readonly WeekdayLine[];
  readonly channels: readonly ChannelFigures[];
  readonly ranking: readonly RankLine[];
  readonly teams: readonly TeamLine[];
  /** Credit that went to the company's activity fund. */
  readonly fundFen: Fen;
  /** Null in a report on people. */
  readonly stock: StockByPlace | null;
  readonly fairness: readonly FairLine[];
}
