/**
 * The tables of a desk as Kysely sees them: `snake_case`, instants in ms, days as text, money in fen,
 * booleans as 0 and 1. Row types stay in `store.ts` files; the domain has types of its own.
 */
export interface Tables {
  desk: DeskTable;
  journal: JournalTable;
  policy_version: PolicyVersionTable;
  staff: StaffTable;
  staff_pin: StaffPinTable;
  roster_change: RosterChangeTable;
  customer: CustomerTable;
  customer_phone: CustomerPhoneTable;
  ownership: OwnershipTable;
  visit: VisitTable;
  call: CallTable;
  followup: FollowupTable;
  queue_act: QueueActTable;
}

export interface DeskTable {
  id: number;
  name: string;
  training: number;
  timezone: string;
  currency: string;
  language: string;
  schema: number;
  /** Grows by one with every write; taking it is the desk's lock, and it numbers the journal. */
  version: number;
  created_at: number;
}

export interface JournalTable {
  seq: number;
  happened_at: number;
  recorded_at: number;
  act: string;
  by: string | null;
  proved: number;
  terminal: string;
  late: number;
  why: string | null;
  what: string;
  previous_hash: string;
  hash: string;
}

export interface PolicyVersionTable {
  entry: number;
  key: string;
  value: string;
  from_day: string;
}

export interface StaffTable {
  code: string;
  name: string;
  role: string;
  team: string | null;
  hired: string | null;
  probation_until: string | null;
  resigned_at: number | null;
  resigned_entry: number | null;
}

export interface StaffPinTable {
  staff: string;
  salt: string;
  hash: string;
  failures: number;
  failed_at: number | null;
}

export interface RosterChangeTable {
  entry: number;
  staff: string;
  day: string;
  state: string;
  why: string | null;
  at: number;
}

export interface CustomerTable {
  id: number;
  entry: number;
  name: string | null;
  name_key: string | null;
  /** Readings to find the name by, or null while nobody has worked them out. */
  pinyin: string | null;
  owner: string | null;
  first_visit: string | null;
  level: string | null;
  channel: string | null;
  address_as: string | null;
  district: string | null;
  occupation: string | null;
  purpose: string | null;
  layout: string | null;
  area: string | null;
  budget: string | null;
  reason: string | null;
  suggestions: string | null;
  note: string | null;
}

export interface CustomerPhoneTable {
  phone: string;
  customer: number;
  entry: number;
}

export interface OwnershipTable {
  entry: number;
  n: number;
  customer: number;
  at: number;
  from_staff: string | null;
  to_staff: string | null;
  cause: string;
  visit: number | null;
}

export interface VisitTable {
  id: number;
  entry: number;
  day: string;
  at: number;
  customer: number | null;
  party: number;
  channel: string | null;
  /** As the door took the visitor in, before anybody received or registered them. */
  arrival_kind: string;
  arrival_owner: string | null;
  referrer: number | null;
  /** What `visitor register` found out, when it did. */
  identified_entry: number | null;
  identified_at: number | null;
  identified_owner: string | null;
  identified_kind: string | null;
  /** From here on: what the day's acts add up to, kept so that lists need not replay them. */
  kind: string;
  owner: string | null;
  staff: string | null;
  basis: string | null;
  cover_case: string | null;
  status: string;
  recognised: number;
  began_at: number | null;
  ended_at: number | null;
  outcome: string | null;
}

export interface CallTable {
  id: number;
  entry: number;
  at: number;
  recorded_at: number;
  phone: string;
  customer: number | null;
  by: string;
  name: string | null;
  address: string | null;
  intent: string | null;
  channel: string | null;
  seconds: number | null;
}

export interface FollowupTable {
  id: number;
  entry: number;
  at: number;
  recorded_at: number;
  customer: number;
  by: string;
  said: string;
  liked: string | null;
  disliked: string | null;
  obstacle: string | null;
}

export interface QueueActTable {
  entry: number;
  n: number;
  day: string;
  act: string;
  staff: string | null;
  visit: number | null;
  at: number;
  recorded_at: number;
  by: string | null;
  late: number;
  why: string | null;
  data: string;
}
