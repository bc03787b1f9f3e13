import type { Desk, Role, Writing } from '../desk/index.ts';
import { usage, granted } from '../errors.ts';
import type { DealId } from '../ids.ts';
import type { Share } from '../money/shares.ts';
import type { Decision } from '../reason.ts';
import {
  getStaff,
  isConsultant,
  listConduct,
  recordConduct,
  type NewConduct,
} from '../staff/index.ts';
import { getCase, type CreditCase } from './case-query.ts';
import { findEvidence, type RecordId } from './named-records-query.ts';
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
  readonly deal: DealId;
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
  readonly deal: DealId;
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
  wish: { readonly deal: DealId; readonly by: string | null },
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
  readonly deal: DealId;
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

/** Who rules on disputes, and finds a claim malicious. */
export const rulers: readonly Role[] = ['manager'];

export interface RulingInput {
  readonly deal: DealId;
  /** Null rejects the objection whole. */
  readonly shares: readonly Share[] | null;
  readonly malicious: string | null;
  readonly why: string;
}

/** A case after an act that may have been a finding of malice, and what followed from that. */
export interface Ruled {
  readonly found: CreditCase;
  readonly conduct: NewConduct | null;
}

/**
 * A manager's ruling. Errors: `deal.not-found`, `usage` where a code names no party,
 * `staff.not-found`, `not-allowed`; then as `decideRuling`.
 */
export async function ruleOnDispute(desk: Desk, wish: RulingInput): Promise<Ruled> {
  return desk.write(
    'commission.rule',
    async (w) => {
      const { shares, malicious, why } = wish;
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
    { roles: rulers },
  );
}

export interface MaliceInput {
  readonly deal: DealId;
  readonly party: string;
  readonly why: string;
}

/**
 * A malicious claim found at any time. Errors: `deal.not-found`, `staff.not-found`,
 * `not-allowed`; then as `decideMalice`.
 */
export async function findMalice(desk: Desk, wish: MaliceInput): Promise<Ruled> {
  const { party, why } = wish;
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
    { roles: rulers },
  );
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
  return getCase(w, before.deal.id);
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
  await recordConduct(w, conduct);
  w.note({ followed: conduct.followed });
  return conduct;
}
