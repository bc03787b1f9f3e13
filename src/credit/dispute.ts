/**
 * How a deal's credit stands: the closing visit's shares, and what objections, agreements, a ruling and bad
 * faith have made of them (M 5.3.3). A fold over the acts; the decisions are in objection.ts, negotiation.ts
 * and ruling.ts.
 */
import { hoursAfter, lastDayWithin, withinDays } from '../calendar/windows.ts';
import { addRatio, formatDecimal } from '../money/ratio.ts';
import { sameShares, shareRatio, withoutNothing, type Share } from '../money/shares.ts';
import type { Reason } from '../reason.ts';
import { said } from './reasons.ts';
import {
  fund,
  type CreditStatus,
  type Dispute,
  type DisputeAct,
  type DisputeFacts,
  type DisputePhase,
  type Objection,
  type Ruling,
  type Standing,
} from './types.ts';

/**
 * How credit stands at `now` (ms) after the acts so far, in the journal's order. For how it stood earlier,
 * leave out the later acts.
 *
 *     disputeAfter([], { …, closedAt, policy: { objectionHours: 24, … } }, closedAt + 24 * 3_600_000).status // 'open'
 *     // one second later: 'final'
 */
export function disputeAfter(
  acts: readonly DisputeAct[],
  facts: DisputeFacts,
  now: number,
): Standing {
  const course = [...acts]
    .sort((a, b) => a.entry - b.entry)
    .reduce((before, act) => courseAfter(before, act, facts), untouched);
  const windowEndsAt =
    facts.closedAt === null ? null : hoursAfter(facts.closedAt, facts.policy.objectionHours);
  const standing = {
    facts,
    status: statusOf(course, facts, windowEndsAt, now),
    windowEndsAt,
    shares: withFund(sharesOf(course, facts), course),
    dispute: disputeOf(course, facts),
    parties: partiesOf(course, facts),
    malicious: course.malicious.map((each) => each.party),
  };
  return { ...standing, because: reasonsFor(course, standing) };
}

interface Word {
  readonly entry: number;
  readonly shares: readonly Share[];
}

/** What has happened so far; shares are worked out from it only when asked. */
interface Course {
  readonly objections: readonly Objection[];
  /** Each party's latest word on how to share. */
  readonly words: ReadonlyMap<string, Word>;
  readonly agreed: readonly Share[] | null;
  readonly escalatedAt: number | null;
  readonly reports: Dispute['reports'];
  readonly ruling: Ruling | null;
  readonly malicious: readonly { readonly party: string; readonly by: string }[];
}

const untouched: Course = {
  objections: [],
  words: new Map(),
  agreed: null,
  escalatedAt: null,
  reports: [],
  ruling: null,
  malicious: [],
};

function courseAfter(course: Course, act: DisputeAct, facts: DisputeFacts): Course {
  switch (act.act) {
    case 'object':
      return objectedTo(course, { by: act.by, at: act.at, evidence: act.evidence });
    case 'agree': {
      const words = new Map(course.words).set(act.by, { entry: act.entry, shares: act.shares });
      return { ...course, words, agreed: commonWord(words, partiesOf(course, facts)) };
    }
    case 'escalate':
      return { ...course, escalatedAt: act.at };
    case 'report':
      return { ...course, reports: [...course.reports, { by: act.by, at: act.at }] };
    case 'rule': {
      const { by, at, shares, malicious, why } = act;
      const ruled = { ...course, ruling: { by, at, shares, malicious, why } };
      return malicious === null ? ruled : inBadFaith(ruled, malicious, by);
    }
    case 'malice':
      return inBadFaith(course, act.party, act.by);
  }
}

/** An objection to what others had agreed opens it again, and negotiating starts anew. */
function objectedTo(course: Course, objection: Objection): Course {
  const objections = [...course.objections, objection];
  if (course.agreed === null) return { ...course, objections };
  return { ...course, objections, agreed: null, escalatedAt: null, reports: [] };
}

function inBadFaith(course: Course, party: string, by: string): Course {
  return { ...course, malicious: [...course.malicious, { party, by }] };
}

/** What every party has said alike, in the order of the earliest of these words; null while they differ. */
function commonWord(
  words: ReadonlyMap<string, Word>,
  parties: readonly string[],
): readonly Share[] | null {
  const given = parties.flatMap((party) => words.get(party) ?? []);
  const [earliest] = [...given].sort((a, b) => a.entry - b.entry);
  if (earliest === undefined || given.length < parties.length) return null;
  const alike = given.every((word) => sameShares(word.shares, earliest.shares));
  return alike ? withoutNothing(earliest.shares) : null;
}

/** At most as many as policy allows, also where a later closing visit brought shares for others. */
function partiesOf(course: Course, facts: DisputeFacts): string[] {
  const sharing = facts.byVisit.map((each) => each.party);
  const objecting = course.objections.map((each) => each.by);
  const most = Math.max(facts.policy.maxParties, sharing.length);
  return [...new Set([...sharing, ...objecting])].slice(0, most);
}

function statusOf(
  course: Course,
  facts: DisputeFacts,
  windowEndsAt: number | null,
  now: number,
): CreditStatus {
  if (facts.cancelledAt !== null) return 'void';
  if (windowEndsAt === null) return 'none';
  if (course.ruling !== null || course.agreed !== null) return 'final';
  if (course.objections.length > 0) return 'disputed';
  return now <= windowEndsAt ? 'open' : 'final';
}

function sharesOf(course: Course, facts: DisputeFacts): readonly Share[] {
  if (course.ruling !== null) return withoutNothing(course.ruling.shares ?? facts.byVisit);
  return course.agreed ?? facts.byVisit;
}

/** One line for the fund, in the place of the first party it stands for. */
function withFund(shares: readonly Share[], course: Course): Share[] {
  const taken = course.malicious.map((each) => each.party);
  const total = new Map<string, string>();
  for (const each of shares) {
    const party = taken.includes(each.party) ? fund : each.party;
    const before = shareRatio({ share: total.get(party) ?? '0' });
    total.set(party, formatDecimal(addRatio(before, shareRatio(each))));
  }
  return [...total].map(([party, share]) => ({ party, share }));
}

function disputeOf(course: Course, facts: DisputeFacts): Dispute | null {
  if (course.objections.length === 0) return null;
  const { objections, escalatedAt, reports, ruling } = course;
  return {
    phase: phaseOf(course),
    parties: partiesOf(course, facts),
    objections,
    escalatedAt,
    reportsDue:
      escalatedAt === null ? null : lastDayWithin(escalatedAt, facts.policy.reportDays, facts.zone),
    reports,
    ruling,
  };
}

function phaseOf(course: Course): DisputePhase {
  if (course.ruling !== null) return 'ruled';
  if (course.agreed !== null) return 'agreed';
  return course.escalatedAt === null ? 'negotiation' : 'reports';
}

/** Whether a manager may rule: every party has reported, or the days for it are over (RULEBOOK 6). */
export function isReadyForRuling({ dispute, facts }: Standing, now: number): boolean {
  if (dispute?.phase !== 'reports' || dispute.escalatedAt === null) return false;
  const reported = new Set(dispute.reports.map((each) => each.by));
  if (dispute.parties.every((party) => reported.has(party))) return true;
  return !withinDays(now, dispute.escalatedAt, facts.policy.reportDays, facts.zone);
}

function reasonsFor(course: Course, standing: Omit<Standing, 'because'>): Reason[] {
  const { facts, status } = standing;
  return [
    ...course.objections.map(({ by, at }) => said.objected(by, at, facts.zone)),
    ...settlingReasons(course, standing),
    ...course.malicious.map(({ party, by }) => said.malicious(party, by)),
    ...(status === 'void' ? [said.cancelled] : windowReasons(standing)),
  ];
}

function settlingReasons(
  { ruling, agreed }: Course,
  { dispute }: Omit<Standing, 'because'>,
): Reason[] {
  if (ruling !== null) return [said.ruled(ruling)];
  if (agreed !== null) return [said.agreed(agreed)];
  const due = dispute?.reportsDue ?? null;
  return due === null ? [] : [said.reportsDue(due)];
}

/** Once somebody has objected, the window is no longer what the credit waits for. */
function windowReasons({
  facts,
  dispute,
  status,
  windowEndsAt,
}: Omit<Standing, 'because'>): Reason[] {
  if (windowEndsAt === null || dispute !== null) return [];
  return [said.window(windowEndsAt, status === 'open', facts)];
}
