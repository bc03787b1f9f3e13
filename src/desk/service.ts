import { conflict, exits, notFound, usage, UserError } from '../errors.ts';
import { text, type Text } from '../language.ts';
import { refuseTooSoon, unknownStaff, wrongPin } from './access.ts';
import { brokenLink, genesis, type ChainedEntry } from './journal.ts';
import { hashPin, isPin, isPinShape } from './pin.ts';
import { policyKeys } from './policy-keys.ts';
import { isPolicyKey } from './policy.ts';
import {
  findCredentials,
  findDeskRow,
  insertPolicyVersion,
  listEntries,
  listPolicyVersions,
  savePin,
  setPinFailures,
  type Credentials,
} from './store.ts';
import type { Desk, PolicyKey, Reading, Writing } from './types.ts';

export { alreadyResigned, roleName, unknownStaff } from './access.ts';
export { canonical, genesis } from './journal.ts';
export { policyByDay, underDraft } from './policy.ts';
export { hasManagerWithPin } from './store.ts';

/** One key of the policy as people and programs see it. */
export interface PolicyLine {
  readonly key: PolicyKey;
  readonly value: unknown;
  readonly default: unknown;
  readonly clause: string;
  /** The first day of the version in force; null for the default. */
  readonly since: string | null;
  readonly unit: Text;
  readonly about: Text;
}

/** Every key with its value in force today, or one. Errors: `policy.not-found`. */
export async function showPolicy(reading: Reading, key?: string): Promise<PolicyLine[]> {
  const wanted = key === undefined ? (Object.keys(policyKeys) as PolicyKey[]) : [knownKey(key)];
  const versions = await reading.policyVersions();
  const begun = versions.filter(({ fromDay }) => fromDay <= reading.today);
  return wanted.map((one) => {
    const { default: byDefault, clause, unit, about } = policyKeys[one];
    const last = begun.findLast((version) => version.key === one);
    const value: unknown = last === undefined ? byDefault : JSON.parse(last.value);
    return {
      key: one,
      value,
      default: byDefault,
      clause,
      since: last?.fromDay ?? null,
      unit,
      about,
    };
  });
}

/**
 * Sets a key from a day on; a manager's act, with a reason. The value is checked before anything else, since its words
 * alone tell. Errors: `usage`, `policy.not-found`, `not-allowed`.
 */
export async function setPolicy(
  desk: Desk,
  wanted: { key: string; typed: string; from: string | null; why: string | undefined },
): Promise<PolicyLine[]> {
  if (wanted.why === undefined) throw whyMissing();
  const { parsePolicyValue } = await import('./policy-value.ts');
  const value = isPolicyKey(wanted.key) ? parsePolicyValue(wanted.key, wanted.typed) : null;
  return desk.write(
    'policy.set',
    async (writing) => {
      const key = knownKey(wanted.key);
      writing.authorize();
      const fromDay = wanted.from ?? writing.today;
      await insertPolicyVersion(writing.db, {
        entry: writing.entry,
        key,
        value: JSON.stringify(value),
        fromDay,
      });
      writing.note({ key, value, from: fromDay });
      // As it is now, whatever was read before.
      const policyVersions = () => listPolicyVersions(writing.db);
      return showPolicy({ ...writing, policyVersions }, key);
    },
    { roles: ['manager'], live: true },
  );
}

/** Reads a value as `setPolicy` would, and sets nothing. Errors: `policy.not-found`, `usage`. */
export async function readPolicyValue(
  typedKey: string,
  typed: string,
): Promise<{ key: PolicyKey; value: unknown }> {
  const key = knownKey(typedKey);
  const { parsePolicyValue } = await import('./policy-value.ts');
  return { key, value: parsePolicyValue(key, typed) };
}

function knownKey(key: string): PolicyKey {
  if (isPolicyKey(key)) return key;
  throw notFound(
    'policy',
    text(`The policy has no key ${key}.`, `没有名为 ${key} 的规则项。`),
    text('See all: salesdesk policy show', '查看全部：salesdesk policy show'),
  );
}

export function whyMissing(): UserError {
  return usage(
    text('This needs a reason.', '此操作须说明原因。'),
    text('Add: --why "…"', '请加上：--why "……"'),
  );
}

const pageOfEntries = 2000;

/** Entries recorded in `[from, until)`, oldest first, a page at a time: a journal may be longer than memory. */
export async function* journalPages(
  reading: Reading,
  range: { from?: number; until?: number } = {},
): AsyncGenerator<ChainedEntry[]> {
  let afterSeq = 0;
  for (;;) {
    const page = await listEntries(reading.db, { ...range, afterSeq, limit: pageOfEntries });
    if (page.length === 0) return;
    yield page;
    afterSeq = page.at(-1)?.seq ?? afterSeq;
  }
}

/**
 * Walks the chain from the first entry to the last. Gives its length and head; throws `journal.tampered` (exit 7) naming
 * the first entry that does not hold, or that entries are missing at the end.
 */
export async function verifyJournal(
  reading: Reading,
): Promise<{ ok: true; entries: number; head: string }> {
  let entries = 0;
  let head = genesis;
  for await (const page of journalPages(reading)) {
    for (const entry of page) {
      if (brokenLink(entry, { seq: entries + 1, previousHash: head }) !== null)
        throw tampered(entries + 1);
      entries = entry.seq;
      head = entry.hash;
    }
  }
  // Every write takes a number from the desk, so the last entry has the desk's own.
  const desk = await findDeskRow(reading.db);
  if (desk?.version !== entries) throw tampered(entries + 1);
  return { ok: true, entries, head };
}

function tampered(seq: number): UserError {
  return new UserError(
    'journal.tampered',
    exits.storage,
    text(
      `The journal was changed by other means than salesdesk: entry ${seq} does not hold.`,
      `流水被人从外部改动：第 ${seq} 条校验不符。`,
    ),
    {
      details: { entry: seq },
      hint: text(
        'Keep this file as it is, and compare it with the last backup.',
        '请保留此文件原样，并与最近的备份核对。',
      ),
    },
  );
}

/**
 * Sets a person's PIN. The first one anybody at the terminal may set; a later one takes the present PIN, or a manager's.
 * Errors: `usage`, `staff.not-found`, `not-allowed`.
 */
export async function setPin(
  desk: Desk,
  code: string,
  pins: { fresh: string; present: string | null },
): Promise<void> {
  if (!isPinShape(pins.fresh))
    throw usage(text('A PIN is 4 to 12 digits.', 'PIN 为 4 到 12 位数字。'));
  const made = await hashPin(pins.fresh);
  const kept = await desk.read((reading) => findCredentials(reading.db, code));
  if (kept === undefined) throw unknownStaff(code);
  const byOwner = kept.pin === null || (await isPresentPin(desk, kept, pins.present));
  await desk.write(
    'staff.pin',
    async (writing) => {
      if (!byOwner) writing.authorize();
      await refuseRace(writing, code, kept.pin?.hash ?? null);
      await savePin(writing.db, { staff: code, ...made });
      writing.note({ staff: code });
    },
    byOwner ? { live: true } : { roles: ['manager'], live: true },
  );
}

/** A wrong present PIN counts like any other wrong one: it makes the next try wait. */
async function isPresentPin(
  desk: Desk,
  { code, pin }: Credentials,
  present: string | null,
): Promise<boolean> {
  if (pin === null || present === null) return false;
  const now = await desk.read((reading) => Promise.resolve(reading.now));
  refuseTooSoon(code, pin, now);
  if (await isPin(present, pin)) return true;
  await desk.write(
    'staff.pin-refused',
    async (writing) => {
      await setPinFailures(writing.db, code, pin.failures + 1, writing.now);
      writing.note({ staff: code });
    },
    { live: true },
  );
  throw wrongPin(code);
}

/** Two first PINs at the same moment: the second is not the first any more. */
async function refuseRace(writing: Writing, code: string, hashSeen: string | null): Promise<void> {
  const now = await findCredentials(writing.db, code);
  if ((now?.pin?.hash ?? null) !== hashSeen) {
    throw conflict(
      text(`The PIN of ${code} was just set by somebody else.`, `${code} 的 PIN 刚刚被他人设置。`),
    );
  }
}

export async function hasPin(desk: Desk, code: string): Promise<boolean> {
  return desk.read(async (reading) => {
    const kept = await findCredentials(reading.db, code);
    if (kept === undefined) throw unknownStaff(code);
    return kept.pin !== null;
  });
}
