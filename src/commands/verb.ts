import type { Role } from '../desk/index.ts';
import type { Text } from '../language.ts';
import type { Kind } from '../terminal/kinds.ts';
import type { Answer } from '../terminal/output.ts';
import type { Call } from './context.ts';

/**
 * A verb is data: what is typed, what it means in both languages, and what it does. Help, completion, the questions for
 * what is missing and the README's list of commands are all read from it.
 *
 *     export const pass = verb({
 *       says: text('hand a visitor over in mid-reception', '接待途中转交'),
 *       args: { visit: needed(visit) },
 *       flags: { to: needed(staff, text('to whom', '转给谁')) },
 *       why: 'needed',
 *       run: async (call, { visit, to, why }) => …
 *     });
 *
 * Its path is where it stands: `commands/queue/pass.ts` is `salesdesk queue pass`. A flag is called as its key, in
 * kebab-case; `why` is what `--why` said.
 */
export interface Verb {
  readonly says: Text;
  readonly args: Inputs;
  readonly flags: Inputs;
  /** Whether a reason is asked for: always, or for what was typed. */
  readonly why?: 'needed' | ((typed: never) => boolean) | undefined;
  /** Those whose role it takes, with PIN; anybody where it is not given. */
  readonly who?: readonly Role[] | undefined;
  /** Without the word `salesdesk`. */
  readonly examples?: readonly string[] | undefined;
  /** It has printed for itself: no answer follows. */
  readonly silent?: boolean | undefined;
  run(call: Call, typed: never): Promise<Answer>;
}

/** One argument or flag: what kind of value, how often, and what for. */
export interface Input<T = unknown> {
  readonly kind: Kind<unknown>;
  readonly often: 'needed' | 'optional' | 'many' | 'switch';
  readonly says: Text | undefined;
  /** Never set: it tells the compiler what is read. */
  readonly reads?: T;
}

export type Inputs = Readonly<Record<string, Input>>;

export type ValuesOf<I extends Inputs> = {
  readonly [K in keyof I]: I[K] extends Input<infer T> ? T : never;
};

/** What `run` is given: every argument and flag as read, and the reason. */
export type Typed<A extends Inputs, F extends Inputs, W> = ValuesOf<A> &
  ValuesOf<F> & { readonly why: W extends 'needed' ? string : string | undefined };

interface Spec<A extends Inputs, F extends Inputs, W> {
  readonly says: Text;
  readonly args?: A;
  readonly flags?: F;
  readonly why?: W | ((typed: ValuesOf<A> & ValuesOf<F>) => boolean);
  readonly who?: readonly Role[];
  readonly examples?: readonly string[];
  readonly silent?: boolean;
  run(call: Call, typed: Typed<A, F, W>): Promise<Answer>;
}

export function verb<
  A extends Inputs = Record<never, never>,
  F extends Inputs = Record<never, never>,
  W extends 'needed' | undefined = undefined,
>(spec: Spec<A, F, W>): Verb {
  return { ...spec, args: spec.args ?? {}, flags: spec.flags ?? {} };
}

/** Without it nothing can be done: it is asked for at a terminal, and named where there is none. */
export function needed<T>(kind: Kind<T>, says?: Text): Input<T> {
  return { kind, often: 'needed', says };
}

export function optional<T>(kind: Kind<T>, says?: Text): Input<T | undefined> {
  return { kind, often: 'optional', says };
}

/** Any number of times; none is an empty list. */
export function many<T>(kind: Kind<T>, says?: Text): Input<readonly T[]> {
  return { kind, often: 'many', says };
}

/** A flag that stands alone. */
export function given(says: Text): Input<boolean> {
  return { kind: alone, often: 'switch', says };
}

const alone: Kind<boolean> = { shown: '', read: () => true };

/** A noun of the command line and its verbs, each loaded when it is meant. */
export interface Noun {
  readonly says: Text;
  /** The verb that is meant where none is typed. */
  readonly bare?: string | undefined;
  readonly verbs: Tree;
}

export type Tree = Readonly<Record<string, Noun | (() => Promise<Verb>)>>;
