import { text, type Text } from './language.ts';
import type { Decision, Refusal } from './reason.ts';

/** The exit codes of the contract, by their meaning. */
export const exits = {
  done: 0,
  defect: 1,
  usage: 2,
  refused: 3,
  notFound: 4,
  conflict: 5,
  notAllowed: 6,
  storage: 7,
  cancelled: 130,
} as const;

export type Exit = (typeof exits)[keyof typeof exits];

interface Particulars {
  clause?: string | undefined;
  hint?: Text | undefined;
  /** Anything a program may want besides the sentence, such as the bad rows of an import. */
  details?: Record<string, unknown> | undefined;
}

/**
 * Something the person at the terminal can put right. Everything else that is thrown is our own defect.
 *
 *     throw new UserError('queue.empty', exits.refused, text('Nobody is in the line.', '现在没有人排位。'))
 */
export class UserError extends Error {
  readonly clause: string | undefined;
  readonly hint: Text | undefined;
  readonly details: Record<string, unknown> | undefined;

  constructor(
    readonly code: string,
    readonly exit: Exit,
    readonly said: Text,
    particulars: Particulars = {},
  ) {
    super(said.en);
    this.name = 'UserError';
    this.clause = particulars.clause;
    this.hint = particulars.hint;
    this.details = particulars.details;
  }
}

/** Used wrongly: what the words alone tell. Exit 2. */
export function usage(said: Text, hint?: Text): UserError {
  return new UserError('usage', exits.usage, said, { hint });
}

/** A rule refused. Exit 3. */
export function refused(refusal: Refusal): UserError {
  return new UserError(refusal.code, exits.refused, refusal.text, {
    clause: refusal.clause,
    hint: refusal.hint,
  });
}

/**
 * What a rule decided, or the refusal thrown.
 *
 *     const { deed } = granted(decideEscalation(standing, by));
 */
export function granted<T>(decision: Decision<T>): T {
  if (decision.refused !== undefined) throw refused(decision.refused);
  return decision;
}

/** `staff.not-found` and its kin. Exit 4. */
export function notFound(kind: string, said: Text, hint?: Text): UserError {
  return new UserError(`${kind}.not-found`, exits.notFound, said, { hint });
}

/** Someone else was quicker, or the desk stayed busy. Exit 5. */
export function conflict(said: Text, hint?: Text): UserError {
  return new UserError('conflict', exits.conflict, said, { hint });
}

/** Role or PIN. Exit 6. */
export function notAllowed(said: Text, particulars: Particulars = {}): UserError {
  return new UserError('not-allowed', exits.notAllowed, said, particulars);
}

/** `storage.missing`, `storage.not-a-desk`, … Exit 7. */
export function storage(code: string, said: Text, hint?: Text): UserError {
  return new UserError(`storage.${code}`, exits.storage, said, { hint });
}

/** A case that the types rule out. Reaching it is a defect, and zero is never a default. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}

/** A person pressed Ctrl-C at a prompt. */
export function cancelled(): UserError {
  return new UserError(
    'cancelled',
    exits.cancelled,
    text('Stopped; nothing was changed.', '已取消，什么都没有改动。'),
  );
}

/** Somebody must say why, and did not. */
export function whyMissing(): UserError {
  return usage(
    text('This needs a reason.', '此操作须说明原因。'),
    text('Add: --why "…"', '请加上：--why "……"'),
  );
}
