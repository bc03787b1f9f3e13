import { addDays, dayEnd, dayStart, monthOf, type Day } from '../calendar/time.ts';
import { listCases } from '../commission/service.ts';
import { fund } from '../commission/types.ts';
import { listDealEvents, listDeals, listUnitEvents, listUnits } from '../deal/service.ts';
import type { DealEvent } from '../deal/types.ts';
import type { Desk, Reading } from '../desk/types.ts';
import { refused } from '../errors.ts';
import { checkFree, writeWhole, type Written } from '../files/write.ts';
import { sumFen } from '../money/fen.ts';
import { loadDay } from '../queue/service.ts';
import { getStaff, isConsultant, listStaff } from '../staff/service.ts';
import type { StaffMember } from '../staff/types.ts';
import { listVisits } from '../visitor/service.ts';
import { isReceived, type Visit } from '../visitor/types.ts';
import { channelsOf, funnelOf, hoursOf, isVisit, visitCounts, weekdaysOf } from './page-counts.ts';
import { fairnessOf, timeAtDoor, type DoorDay } from './page-fairness.ts';
import { rankingOf, teamsOf, type CreditPart } from './page-people.ts';
import { stockAt } from './page-stock.ts';
import type { FunnelStep, PageFigures, PagePerson, PageWanted, Stock } from './page-types.ts';
import { refusedPages } from './page-words.ts';

/**
 * The figures of a day, a month, or a person's month, from the desk as it knows them now. Errors: `staff.not-found`,
 * `report.not-yet` for days that have not begun.
 */
export async function reportFigures(
  desk: Desk,
  wantedOn: (today: Day) => PageWanted,
): Promise<PageFigures> {
  return desk.read(async (reading) => {
    const { db, desk: info, today } = reading;
    const wanted = wantedOn(today);
    const staff = wanted.staff === null ? null : personOf(await getStaff(db, wanted.staff));
    if (wanted.from > today) throw refused(refusedPages.notYet(wanted, today));
    const span = { from: wanted.from, to: wanted.to < today ? wanted.to : today };
    const head = {
      ...wanted,
      ...{ desk: info.name, training: info.training, at: reading.now, staff },
      through: span.to,
      running: wanted.to >= today,
    };
    const visitors = await visitorFigures(reading, span, wanted);
    const people = await peopleFigures(reading, span, visitors.all);
    const stock = wanted.kind === 'staff' ? null : await stockFigures(reading, span.to);
    return { ...head, ...visitors.figures, ...people, stock };
  });
}

/** Writes a page that is there whole or not at all. Errors as `newFile`: `file.exists`, `storage.…`. */
export async function writePage(name: string, force: boolean, html: string): Promise<Written> {
  return writeWhole(name, html, { force, secret: false });
}

/** Refuses a name in use before the desk is read. */
export async function checkPage(name: string, force: boolean): Promise<void> {
  await checkFree(name, force);
}

interface Span {
  readonly from: Day;
  readonly to: Day;
}

function personOf({ code, name, team }: StaffMember): PagePerson {
  return { code, name, team };
}

/** A day alone says nothing of weekdays: it is shown with the four weeks that it ends. */
const daysBefore = 27;

async function visitorFigures(reading: Reading, span: Span, { kind, staff }: PageWanted) {
  const { db, desk, today } = reading;
  const weekdaysFrom = kind === 'day' ? addDays(span.from, -daysBefore) : span.from;
  const known = (await listVisits(db, { from: weekdaysFrom, to: span.to })).filter(isVisit);
  const all = known.filter((visit) => visit.day >= span.from);
  const isOwn = (visit: Visit): boolean =>
    staff === null || (isReceived(visit) && visit.staff === staff);
  const own = all.filter(isOwn);
  const deals = await dealCounts(reading, span, staff);
  return {
    all,
    figures: {
      visits: visitCounts(own),
      funnel: funnelOf({ ...deals, visits: own.length }),
      hours: hoursOf(own, desk.timezone),
      weekdaysFrom,
      weekdays: weekdaysOf(known.filter(isOwn), { from: weekdaysFrom, to: span.to, today }),
      channels: channelsOf(own),
    },
  };
}

/** Events are in `(after, until]`, the span's instants in `[start, end)`; the desk's clock has whole seconds. */
function rangeOf({ from, to }: Span, zone: string): { after: number; until: number } {
  return { after: dayStart(from, zone) - 1, until: dayEnd(to, zone) - 1 };
}

const steps: Readonly<Partial<Record<DealEvent['what'], Exclude<FunnelStep, 'visits'>>>> = {
  deposit: 'deposits',
  closed: 'subscriptions',
  contract: 'contracts',
};

/** Counted as the tally counts them: deals opened at deposit, closings, contracts. */
async function dealCounts(reading: Reading, span: Span, staff: string | null) {
  const counts = { deposits: 0, subscriptions: 0, contracts: 0 };
  const events = await listDealEvents(reading.db, rangeOf(span, reading.desk.timezone));
  const own = staff === null ? null : (await listDeals(reading, { by: staff })).map(({ id }) => id);
  const ids = own === null ? null : new Set(own);
  for (const { deal, what } of events) {
    const step = steps[what];
    if (step !== undefined && (ids === null || ids.has(deal))) counts[step] += 1;
  }
  return counts;
}

async function peopleFigures(reading: Reading, span: Span, visits: readonly Visit[]) {
  const staff = await listStaff(reading.db);
  const start = dayStart(span.from, reading.desk.timezone);
  const sellers = staff.map((member) => ({
    ...personOf(member),
    sells: isConsultant(member.role) && (member.resignedAt === null || member.resignedAt >= start),
  }));
  const received = visits.filter(isReceived);
  const receptions = new Map<string, number>();
  for (const { staff: code } of received) {
    if (code !== null) receptions.set(code, (receptions.get(code) ?? 0) + 1);
  }
  const parts = await creditParts(reading, span);
  const ranking = rankingOf(sellers, parts, receptions);
  return {
    ranking,
    teams: teamsOf(ranking),
    fundFen: sumFen(parts.filter((one) => one.party === fund).map((one) => one.creditFen)),
    fairness: fairnessOf(await doorDays(reading, span, received), sellers),
  };
}

/** Credit of deals closed in the span, as it stands now; what was cancelled since is nobody's. */
async function creditParts(reading: Reading, span: Span): Promise<CreditPart[]> {
  const { after, until } = rangeOf(span, reading.desk.timezone);
  const cases = await listCases(reading, { month: monthOf(span.from) });
  return cases
    .filter(({ deal: { closedAt } }) => closedAt !== null && closedAt > after && closedAt <= until)
    .filter(({ credit }) => credit.status !== 'void')
    .flatMap(({ credit }) =>
      credit.parties.map((party) => ({ ...party, isFinal: credit.status === 'final' })),
    );
}

async function doorDays(
  reading: Reading,
  span: Span,
  received: readonly Visit[],
): Promise<DoorDay[]> {
  const days: DoorDay[] = [];
  for (let day = span.from; day <= span.to; day = addDays(day, 1)) {
    const facts = await loadDay(reading, day);
    const own = received.filter((visit) => visit.day === day);
    days.push({
      time: timeAtDoor(facts, reading.now),
      receptions: own.map(({ staff, basis }) => ({
        staff: staff ?? '',
        byLine: basis === 'turn' || basis === 'cover',
      })),
    });
  }
  return days;
}

async function stockFigures(reading: Reading, day: Day): Promise<Stock> {
  const until = Math.min(reading.now, dayEnd(day, reading.desk.timezone) - 1);
  return stockAt(await listUnits(reading.db), await listUnitEvents(reading.db, { until }));
}
