import type { Text } from './language.ts';

/**
 * Why a rule decided as it did. Reasons travel with the result they explain; whatever explains later
 * (`queue why`, `commission explain`, a statement) prints these and computes nothing again.
 *
 *     { clause: 'M 5.3.1.2', policy: null, text: { en: 'A01 stood first', zh: 'A01 排在第一位' } }
 */
export interface Reason {
  /** The rulebook's clause, or null where the rule is the house's own. */
  readonly clause: string | null;
  /** The policy key that set a number in it, or null. */
  readonly policy: string | null;
  readonly text: Text;
}

/** A rule says no: a stable code, what is wrong with the value in it, the clause, and what to type next. */
export interface Refusal {
  readonly code: string;
  readonly text: Text;
  readonly clause?: string | undefined;
  readonly hint?: Text | undefined;
}

/** What a rule gives back when it may refuse. */
export type Decision<T> = { readonly refused: Refusal } | ({ readonly refused?: undefined } & T);
