import { formatInstant, type Zone } from '../../calendar/time.ts';
import type { Explanation, RiskReport, Statement } from '../../commission/index.ts';
import type { Credit, Dispute, Precedent } from '../../credit/index.ts';
import type { Eyes } from '../../spreadsheet/columns.ts';

/** Credit and statements as the contract gives them: instants with the desk's offset. */
export function creditJson(credit: Credit, zone: Zone) {
  const { deal, status, windowEndsAt, parties, because, dispute } = credit;
  return {
    deal,
    status,
    windowEndsAt: windowEndsAt === null ? null : formatInstant(windowEndsAt, zone),
    parties: parties.map(({ party, share, creditFen }) => ({ party, share, creditFen })),
    because,
    dispute: dispute === null ? null : disputeJson(dispute, zone),
  };
}

function disputeJson(dispute: Dispute, zone: Zone) {
  const { phase, parties, objections, escalatedAt, reportsDue, reports, ruling } = dispute;
  const time = (ms: number): string => formatInstant(ms, zone);
  return {
    phase,
    parties,
    objections: objections.map(({ by, at, evidence }) => ({ by, at: time(at), evidence })),
    escalatedAt: escalatedAt === null ? null : time(escalatedAt),
    reportsDue,
    reports: reports.map(({ by, at }) => ({ by, at: time(at) })),
    ruling: ruling === null ? null : { ...ruling, at: time(ruling.at) },
  };
}

export function statementJson(statement: Statement, zone: Zone) {
  const { month, frozen, runAt, staff, held, totalPayableFen } = statement;
  return {
    month,
    frozen,
    runAt: runAt === null ? null : formatInstant(runAt, zone),
    staff,
    held,
    totalPayableFen,
  };
}

export function explanationJson(told: Explanation, zone: Zone) {
  const { found, commission, facts, policy, paid } = told;
  return {
    credit: creditJson(found.credit, zone),
    commission,
    facts: facts.map((fact) => ({ ...fact, at: formatInstant(fact.at, zone) })),
    policy,
    paid: paid.map(({ month, party, kind, payableFen }) => ({ month, party, kind, payableFen })),
  };
}

export function precedentJson({ found, ruling }: Precedent, eyes: Eyes) {
  const { visit, standing, deal } = found;
  return {
    deal: deal.id,
    at: formatInstant(ruling.at, eyes.zone),
    by: ruling.by,
    basis: visit?.basis ?? null,
    kind: visit?.kind ?? null,
    recognised: visit?.recognised ?? null,
    coverCase: visit?.coverCase ?? null,
    parties: standing.parties,
    shares: ruling.shares,
    malicious: ruling.malicious,
    why: eyes.text(ruling.why),
  };
}

export function riskJson({ overdue, lines, totalFen }: RiskReport) {
  return {
    overdue: overdue.map(({ deal, what, dueOn, days, owner }) => ({
      ...{ deal, what, dueOn, days, owner },
    })),
    atRisk: lines,
    totalFen,
  };
}
