import { whyMissing } from '../desk/service.ts';
import type { Desk, Reading, Writing } from '../desk/types.ts';
import { granted, usage } from '../errors.ts';
import type { Share } from '../money/shares.ts';
import type { Decision } from '../reason.ts';
import { getStaff, insertConduct, isConsultant, listConduct } from '../staff/service.ts';
import type { NewConduct } from '../staff/types.ts';
import { getCase, listCases, type CreditCase } from './case-service.ts';
import { disputeLists, type DisputeLists } from './credit.ts';
import { findEvidence, type RecordId } from './evidence-service.ts';
import { decideAgreement, decideEscalation, decideReport } from './negotiation.ts';
import { decideObjection } from './objection.ts';
import { decideMalice, decideRuling, followsMalice, namesNoParty } from './ruling.ts';
import { insertDisputeAct } from './store.ts';
import { fund, type DisputeDeed } from './types.ts';

/**
 * Disputes (争佣): each use case loads the deal's case under the desk's lock, decides, and adds one act to it. What a
 * window of time is measured by is when the act is recorded: a late entry opens no window that is closed.
 */
export interface ObjectionInput {
  readonly deal: number;
  readonly by: string;
  readonly evidence: readonly RecordId[];
  readonly documents: readonly string[];
}

/**
 * Objects to a deal's credit. Errors: `deal.not-found`, `staff.not-found`, `visit.not-found` and its like for
 * evidence; then as `decideObjection`.
 */
export async function objectToCredit(desk: Desk, wish: ObjectionInput): Promise<CreditCase> {
  return desk.write('commission.object', async (w) => {
    const { by, documents } = wish;
    const before = await getCase(w, wish.deal);
    await getStaff(w.db, by);
    const evidence = await findEvidence(w, wish.evidence, by);
    const { deed } = granted(decideObjection(before.standing, { by, evidence, documents }, w.now));
    return recorded(w, before, deed);
  });
}

export interface AgreementInput {
  readonly deal: number;
  readonly by: string;
  readonly shares: readonly Share[];
}

/**
 * One party's word on the shares. Errors: `deal.not-found`, `usage` where a share names no party, `staff.not-found`;
 * then as `decideAgreement`.
 */
export async function agreeOnShares(desk: Desk, wish: AgreementInput): Promise<CreditCase> {
  return desk.write('commission.agree', async (w) => {
    const before = await getCase(w, wish.deal);
    await checkParties(w, before, codesOf(wish.shares));
    await getStaff(w.db, wish.by);
    const { deed } = granted(decideAgreement(before.standing, wish));
    return recorded(w, before, deed);
  });
}

/**
 * Negotiation has failed: a party says so, or somebody at the desk for them. A consultant who acts says so for
 * themselves. Errors: `deal.not-found`, `staff.not-found`; then as `decideEscalation`.
 */
export async function escalateDispute(
  desk: Desk,
  wish: { readonly deal: number; readonly by: string | null },
): Promise<CreditCase> {
  return desk.write('commission.escalate', async (w) => {
    const before = await getCase(w, wish.deal);
    if (wish.by !== null) await getStaff(w.db, wish.by);
    const acting = w.actor !== null && isConsultant(w.actor.role) ? w.actor.code : null;
    const { deed } = granted(decideEscalation(before.standing, wish.by ?? acting));
    return recorded(w, before, deed);
  });
}

export interface ReportInput {
  readonly deal: number;
  readonly by: string;
  readonly text: string;
}

/**
 * A party's report. One that is too late is refused, and the journal keeps what it said (RULEBOOK 6). Errors:
 * `deal.not-found`, `staff.not-found`; then as `decideReport`.
 */
export async function fileReport(desk: Desk, wish: ReportInput): Promise<CreditCase> {
  const outcome = await desk.write<Decision<{ done: CreditCase }>>(
    'commission.report',
    async (w) => {
      const before = await getCase(w, wish.deal);
      await getStaff(w.db, wish.by);
      const decision = decideReport(before.standing, wish, w.now);
      if (decision.refused?.code === 'report.too-late') {
        w.note({ deal: before.deal.id, by: wish.by, text: wish.text, refused: 'report.too-late' });
        return { refused: decision.refused };
      }
      const { deed } = granted(decision);
      return { done: await recorded(w, before, deed) };
    },
  );
  // Thrown only now: what was noted stays.
  return granted(outcome).done;
}

export interface RulingInput {
  readonly deal: number;
  /** Null rejects the objection whole. */
  readonly shares: readonly Share[] | null;
  readonly malicious: string | null;
  readonly why: string | undefined;
}

/** A case after an act that may have been a finding of malice, and what followed from that. */
export interface Ruled {
  readonly found: CreditCase;
  readonly conduct: NewConduct | null;
}

/**
 * A manager's ruling. Errors: `usage` without a reason, `deal.not-found`, `usage` where a code names no party,
 * `staff.not-found`, `not-allowed`; then as `decideRuling`.
 */
export async function ruleOnDispute(desk: Desk, wish: RulingInput): Promise<Ruled> {
  const { why } = wish;
  if (why === undefined) throw whyMissing();
  return desk.write(
    'commission.rule',
    async (w) => {
      const { shares, malicious } = wish;
      const before = await getCase(w, wish.deal);
      const codes = [...codesOf(shares ?? []), ...(malicious === null ? [] : [malicious])];
      await checkParties(w, before, codes);
      const { code: by } = w.authorize();
      const { deed } = granted(
        decideRuling(before.standing, { by, shares, malicious, why }, w.now),
      );
      const found = await recorded(w, before, deed);
      const isNew = malicious !== null && !before.standing.malicious.includes(malicious);
      const conduct = isNew ? await recordMalice(w, before, malicious, { by, why }) : null;
      return { found, conduct };
    },
    { roles: ['manager'] },
  );
}

export interface MaliceInput {
  readonly deal: number;
  readonly party: string;
  readonly why: string | undefined;
}

/**
 * A malicious claim found at any time. Errors: `usage` without a reason, `deal.not-found`, `staff.not-found`,
 * `not-allowed`; then as `decideMalice`.
 */
export async function findMalice(desk: Desk, wish: MaliceInput): Promise<Ruled> {
  const { party, why } = wish;
  if (why === undefined) throw whyMissing();
  return desk.write(
    'commission.malice',
    async (w) => {
      const before = await getCase(w, wish.deal);
      if (party !== fund) await getStaff(w.db, party);
      const { code: by } = w.authorize();
      const { deed } = granted(decideMalice(before.standing, { party, by, why }));
      const found = await recorded(w, before, deed);
      return { found, conduct: await recordMalice(w, before, party, { by, why }) };
    },
    { roles: ['manager'] },
  );
}

/** The manager's desk: where every deal's credit stands, with the cases that are in one of the lists. */
export async function listDisputes(
  reading: Reading,
): Promise<{ readonly lists: DisputeLists; readonly cases: readonly CreditCase[] }> {
  const all = await listCases(reading);
  const lists = disputeLists(
    all.map((one) => one.standing),
    reading.now,
  );
  const listed = new Set(Object.values(lists).flat());
  return { lists, cases: all.filter((one) => listed.has(one.deal.id)) };
}

function codesOf(shares: readonly Share[]): string[] {
  return shares.map((each) => each.party);
}

/** A code that is no party is a slip in the words themselves, so it is said before role and rules. */
async function checkParties(
  w: Writing,
  { standing }: CreditCase,
  codes: readonly string[],
): Promise<void> {
  const problem = namesNoParty(standing, codes);
  if (problem !== null) throw usage(problem);
  for (const code of codes) await getStaff(w.db, code);
}

async function recorded(w: Writing, before: CreditCase, deed: DisputeDeed): Promise<CreditCase> {
  await insertDisputeAct(w, before.deal.id, deed);
  const { act: _act, ...told } = deed;
  w.note({ deal: before.deal.id, ...told });
  return getCase(w, Number(before.deal.id.slice(1)));
}

async function recordMalice(
  w: Writing,
  { deal }: CreditCase,
  staff: string,
  { by, why }: { readonly by: string; readonly why: string },
): Promise<NewConduct> {
  const record = await listConduct(w.db, staff);
  const earlier = new Set(record.map((one) => one.deal).filter((id) => id !== deal.id)).size;
  const conduct: NewConduct = {
    ...{ staff, by, why, deal: deal.id },
    kind: 'malicious-claim',
    clause: 'M 5.3.3.4',
    followed: followsMalice(earlier),
  };
  await insertConduct(w, conduct);
  w.note({ followed: conduct.followed });
  return conduct;
}
