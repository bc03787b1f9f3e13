/**
 * The tables of a desk as Kysely sees them: `snake_case`, instants in ms, days as text, money in fen,
 * booleans as 0 and 1. Row types stay in `store.ts` files; the domain has types of its own.
 */
export interface Tables {
  desk: DeskTable;
  journal: JournalTable;
  policy_version: PolicyVersionTable;
  staff: StaffTable;
  staff_return: StaffReturnTable;
  staff_pin: StaffPinTable;
  roster_change: RosterChangeTable;
  customer: CustomerTable;
  customer_phone: CustomerPhoneTable;
  ownership: OwnershipTable;
  visit: VisitTable;
  call: CallTable;
  followup: FollowupTable;
  queue_act: QueueActTable;
  unit: UnitTable;
  unit_event: UnitEventTable;
  deal: DealTable;
  deal_event: DealEventTable;
  payment: PaymentTable;
  payment_void: PaymentVoidTable;
  plan_item: PlanItemTable;
  approval: ApprovalTable;
  deal_buyer: DealBuyerTable;
  buyer_form: BuyerFormTable;
  overdue_ack: OverdueAckTable;
  dispute_act: DisputeActTable;
  commission_run: CommissionRunTable;
  commission_total: CommissionTotalTable;
  commission_line: CommissionLineTable;
  commission_held: CommissionHeldTable;
  conduct: ConductTable;
  tally: TallyTable;
  tally_item: TallyItemTable;
  tally_delivery: TallyDeliveryTable;
  note: NoteTable;
  note_act: NoteActTable;
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
  /** The code as codes are compared; null where an older desk has the same key twice. No two rows have the same. */
  key: string | null;
  name: string;
  role: string;
  team: string | null;
  hired: string | null;
  probation_until: string | null;
  resigned_at: number | null;
  resigned_entry: number | null;
}

/** Somebody is back whose leaving was recorded: when and with which act they had left, and came back. */
export interface StaffReturnTable {
  staff: string;
  entry: number;
  at: number;
  left_at: number;
  left_entry: number;
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
  identified_recognised: number | null;
  /** The `visitor register` that gave the visit its customer; null where the door knew them, or nobody did. */
  registered_entry: number | null;
  registered_at: number | null;
  registered_by: string | null;
  /** From here on: what the day's acts add up to, kept so that lists need not replay them. */
  kind: string;
  owner: string | null;
  staff: string | null;
  basis: string | null;
  cover_case: string | null;
  status: string;
  recognised: number;
  first_began_at: number | null;
  began_at: number | null;
  ended_at: number | null;
  outcome: string | null;
  brief_due_at: number | null;
  /** JSON */
  brief_tries: string | null;
  /** JSON */
  stay: string | null;
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
  invited: number;
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

export interface UnitTable {
  code: string;
  /** As the key of a person. */
  key: string | null;
  entry: number;
  layout: string | null;
  /** Square metres as decimal text. */
  area: string | null;
  list_fen: number;
  status: string;
  /** The live deal on it. */
  deal: number | null;
}

/** What happened to a unit, added to and never changed; `before` and `status` are what it was and became. */
export interface UnitEventTable {
  unit: string;
  entry: number;
  n: number;
  at: number;
  recorded_at: number;
  what: string;
  before: string | null;
  status: string;
  list_fen: number;
  deal: number | null;
}

/** What a deal's events add up to, kept so that lists need not replay them. */
export interface DealTable {
  id: number;
  entry: number;
  unit: string;
  customer: number;
  by: string;
  area: string | null;
  amount_fen: number;
  /** The unit's list price when the amount was agreed. */
  list_fen: number;
  approval: number | null;
  stage: string;
  opened_at: number;
  subscribed_at: number | null;
  contract_at: number | null;
  paid_at: number | null;
  closed_at: number | null;
  closing_entry: number | null;
  cancelled_at: number | null;
  cancel_why: string | null;
  visit_named: number | null;
  visit_settled: number | null;
  received_fen: number;
  contract_by: string | null;
  /** The entry of the payment plan in force. */
  plan_entry: number | null;
}

export interface DealEventTable {
  deal: number;
  entry: number;
  n: number;
  at: number;
  recorded_at: number;
  what: string;
  /** The deal's amount then; of `amount`, by how much it changed. */
  fen: number;
  area: string | null;
  unit: string | null;
  customer: number | null;
}

/** Money that came in, or (less than 0) was given back. */
export interface PaymentTable {
  id: number;
  deal: number;
  entry: number;
  at: number;
  recorded_at: number;
  fen: number;
  how: string | null;
  receipt: string | null;
  by: string | null;
  why: string | null;
}

/** A payment that was typed wrong counts as never made; its row stays. */
export interface PaymentVoidTable {
  payment: number;
  entry: number;
  at: number;
  recorded_at: number;
  by: string | null;
  why: string | null;
}

export interface PlanItemTable {
  deal: number;
  entry: number;
  n: number;
  due_on: string;
  fen: number;
}

export interface ApprovalTable {
  id: number;
  entry: number;
  kind: string;
  status: string;
  unit: string | null;
  deal: number | null;
  customer: number | null;
  amount_fen: number | null;
  why: string;
  asked_by: string | null;
  asked_at: number;
  decided_entry: number | null;
  decided_by: string | null;
  decided_at: number | null;
  decided_why: string | null;
  allowed_by: string | null;
  used_entry: number | null;
  used_for: string | null;
}

export interface DealBuyerTable {
  deal: number;
  customer: number;
  entry: number;
  at: number;
  approval: number | null;
  removed_entry: number | null;
  removed_at: number | null;
  removed_approval: number | null;
}

export interface BuyerFormTable {
  deal: number;
  customer: number;
  entry: number;
  at: number;
  address: string | null;
  occupation: string | null;
  purpose: string | null;
}

export interface OverdueAckTable {
  deal: number;
  what: string;
  due_on: string;
  entry: number;
  at: number;
  by: string;
  why: string | null;
}

/** What was done in a dispute; `data` holds what its kind of act has beside who and when. */
export interface DisputeActTable {
  entry: number;
  n: number;
  deal: number;
  act: string;
  by: string | null;
  at: number;
  recorded_at: number;
  data: string;
}

/** A month that was settled, with three tables of what its statement showed. */
export interface CommissionRunTable {
  month: string;
  entry: number;
  run_at: number;
  by: string;
}

/** A party of the month: credit and commission of its deals, and what the run paid in all. */
export interface CommissionTotalTable {
  month: string;
  party: string;
  credit_fen: number;
  commission_fen: number;
  payable_fen: number;
}

export interface CommissionLineTable {
  month: string;
  deal: number;
  party: string;
  kind: string;
  credit_fen: number;
  commission_fen: number;
  payable_fen: number;
}

export interface CommissionHeldTable {
  month: string;
  deal: number;
}

export interface ConductTable {
  entry: number;
  n: number;
  staff: string;
  at: number;
  recorded_at: number;
  kind: string;
  clause: string | null;
  by: string;
  deal: number | null;
  why: string;
  followed: string;
}

/** A closed tally: `content` is its canonical JSON, sealed together with its items and the seal before it. */
export interface TallyTable {
  day: string;
  entry: number;
  from_at: number | null;
  to_at: number;
  closed_at: number;
  by: string;
  content: string;
  previous_seal: string;
  seal: string;
}

/** One thing that a tally counted, or (`adjusts`) listed of an earlier span; `data` has it whole. */
export interface TallyItemTable {
  day: string;
  n: number;
  adjusts: number;
  what: string;
  id: number;
  at: number;
  data: string;
}

export interface TallyDeliveryTable {
  day: string;
  entry: number;
  at: number;
  recorded_at: number;
  receiver: string;
  how: string | null;
  by: string;
}

/** A note as it was written; `audience` is whom it names, `readers` the codes that were meant then, both JSON. */
export interface NoteTable {
  id: number;
  entry: number;
  at: number;
  kind: string;
  by: string | null;
  said: string;
  audience: string;
  readers: string;
  until: string | null;
  replaces: number | null;
}

export interface NoteActTable {
  note: number;
  entry: number;
  at: number;
  act: string;
  staff: string | null;
  why: string | null;
}
