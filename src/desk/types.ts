import type { Kysely, Transaction } from 'kysely';
import type { Zone } from '../calendar/time.ts';
import type { Tables } from '../db/schema.ts';
import type { Language } from '../language.ts';
import type { PolicyValues } from './policy-schema.ts';

/** The desk (案场) as a whole, and what a use case is given when it reads from it or writes to it. */
export interface DeskInfo {
  readonly name: string;
  readonly training: boolean;
  readonly timezone: Zone;
  readonly currency: string;
  readonly language: Language;
  readonly schema: number;
}

export const roles = ['consultant', 'senior', 'clerk', 'officer', 'supervisor', 'manager'] as const;
export type Role = (typeof roles)[number];

/** Who is acting, as far as this desk knows them. `proved` when a PIN said so, or on a training desk. */
export interface Actor {
  readonly code: string;
  readonly role: Role;
  readonly proved: boolean;
}

export type PolicyKey = keyof PolicyValues;

/** Policy as in force on a day. */
export type Policy = <K extends PolicyKey>(key: K) => PolicyValues[K];

/** A value of the policy from a day on, until the next one of its key begins. */
export interface PolicyVersion {
  readonly entry: number;
  readonly key: string;
  /** JSON */
  readonly value: string;
  readonly fromDay: string;
}

/** What every use case sees: one consistent picture of the desk, at one moment. */
export interface Reading {
  readonly db: Kysely<Tables> | Transaction<Tables>;
  readonly desk: DeskInfo;
  /** The moment, in ms, cut to the whole second that people are shown. */
  readonly now: number;
  /** The desk's own day, `2026-03-02`. */
  readonly today: string;
  readonly actor: Actor | null;
  /** Values in force today, or on the day given. */
  policy(day?: string): Promise<Policy>;
  /** All there is of the policy, in order of day, then of entry; read from the database once. */
  policyVersions(): Promise<readonly PolicyVersion[]>;
}

/** A use case that changes something: inside one transaction that holds the desk's lock. */
export interface Writing extends Reading {
  readonly db: Transaction<Tables>;
  /** When it happened: now, or what `--at` says. */
  readonly at: number;
  /** The desk's day of `at`. */
  readonly day: string;
  /** Whether it is typed in after the fact. */
  readonly late: boolean;
  readonly why: string | null;
  /** The journal's number of this act; rows it makes carry it, so that order is never in doubt. */
  readonly entry: number;
  /** Says what changed, for the journal. */
  note(what: Record<string, unknown>): void;
  /**
   * Refuses (`not-allowed`) unless the actor has one of the roles that `write` was told, proved by PIN. Comes after
   * what must exist was found, before the rules. Where `roleWhen` decides, `write` has called it.
   */
  authorize(): Actor;
  /**
   * Refuses (`not-allowed`) unless whoever acts may by the `guard` that `write` was told. Comes, like `authorize`, after
   * what must exist was found, before the rules.
   */
  allow(): void;
}

/**
 * Who may, where it is not simply a role: a fact that only some may type (`guarded`), a statement in somebody's name
 * (`own-word`; with `relay` a lead or clerk may record it with a reason), an act that somebody must stand for
 * (`named`). How strict each is depends on the desk: see FLOOR 0 and F1.1, F1.2.
 */
export type Guard =
  | { readonly kind: 'guarded'; readonly roles: readonly Role[] }
  | { readonly kind: 'own-word'; readonly of: string; readonly relay: boolean }
  | { readonly kind: 'named' };

export interface WriteOptions {
  /** Who may: the use case must call `authorize()`. */
  readonly roles?: readonly Role[] | undefined;
  /**
   * Whether it takes one of `roles` at all, by what is found at the desk; `write` authorizes then, before the use case
   * begins. Looked up twice, before the desk's lock and under it: it writes nothing, and finds first what must exist.
   */
  readonly roleWhen?: (found: Reading) => Promise<boolean>;
  /** Who may, where it is not simply a role: the use case must call `allow()`. */
  readonly guard?: Guard | undefined;
  /** A use case that takes no time of its own, such as `init` or a PIN: `--at` is refused. */
  readonly live?: boolean;
  /** It only notes that something is read: should the answer be lost, the line is typed again. */
  readonly aside?: boolean;
}

export interface Desk {
  readonly info: DeskInfo;
  read<T>(use: (reading: Reading) => Promise<T>): Promise<T>;
  write<T>(act: string, use: (writing: Writing) => Promise<T>, options?: WriteOptions): Promise<T>;
}

/** What the person typed round a command, as far as the desk cares. */
export interface Caller {
  readonly as: string | undefined;
  readonly at: string | undefined;
  readonly why: string | undefined;
  /** A PIN from `SALESDESK_PIN` or a prompt; null when there is none to be had. */
  pin(code: string): Promise<string | null>;
  readonly canAskPin: boolean;
  readonly terminal: string;
  now(): number;
}
