import type { Day } from '../calendar/time.ts';
import type { NoteId } from '../ids.ts';

/**
 * Notes with receipts (告示): what one shift hands to the next, the notebook where posts and things to remember stand,
 * the notice board (S2 front desk; M 5.4.7.2).
 */
export const noteKinds = ['handover', 'notebook', 'notice'] as const;
export type NoteKind = (typeof noteKinds)[number];

/** Whom a notice is for: `all`, the key of a role, a team's name, or people by their codes. */
export type Audience = string | readonly string[];

/** A note as it was written; it is never changed. */
export interface WrittenNote {
  readonly id: NoteId;
  readonly entry: number;
  /** When, in ms. */
  readonly at: number;
  readonly kind: NoteKind;
  /** Who wrote it; null where nobody acted. */
  readonly by: string | null;
  readonly text: string;
  readonly to: Audience;
  /** Who `to` named when it was written; a hand-over's readers are those on duty on the next day. */
  readonly readers: readonly string[];
  /** The last day on which it counts; null while nobody says. */
  readonly until: Day | null;
  /** The note whose place it takes. */
  readonly replaces: NoteId | null;
}

/** What was done about a note, added to and never changed. */
export interface NoteAct {
  readonly note: NoteId;
  readonly entry: number;
  readonly at: number;
  readonly act: 'read' | 'close';
  /** Whose receipt it is, or who closed it. */
  readonly staff: string | null;
  readonly why: string | null;
}

export interface Receipt {
  readonly staff: string;
  readonly at: number;
}

/** A note and what has become of it. */
export interface Note extends Omit<WrittenNote, 'readers'> {
  /** Unresolved, or still in force: nobody closed or replaced it, and its last day is not over. */
  readonly open: boolean;
  readonly readBy: readonly Receipt[];
  /** Who owes a reading, by code. */
  readonly unread: readonly string[];
  readonly closed: { readonly at: number; readonly by: string | null; readonly why: string } | null;
  readonly replacedBy: NoteId | null;
}
