import { addDays, dayEnd, dayStart, monthOf, type Day } from '../calendar/time.ts';
import { fund, listCases } from '../credit/index.ts';
import { listDeals, listUnitEvents, listUnits } from '../deal/index.ts';
import type { Desk, Reading } from '../desk/index.ts';
import { refused } from '../errors.ts';
import { sumFen } from '../money/fen.ts';
import { loadDay } from '../queue/index.ts';
import {
  getStaff,
  hasLeftBefore,
  isConsultant,
  listStaff,
  type StaffMember,
} from '../staff/index.ts';
import {
  calendarDealItems,
  channelsOf,
  conversionOf,
  figuresOf,
  isCounted,
  stockByPlace,
  visitsOf,
  type Item,
  type StockByPlace,
} from '../tally/index.ts';
import { isReceived, listVisits, type Visit } from '../visitor/index.ts';
import { fairnessOf, timeAtDoor, type DoorDay } from './fairness.ts';
import { rankingOf, teamsOf, type CreditPart } from './ranking.ts';
import type { PageFigures, PagePerson, PageWanted } from './types.ts';
import { hoursOf, weekdaysOf } from './visit-times.ts';
import { notYet } from './messages.ts';

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
    if (wanted.from > today) throw refused(notYet(wanted, today));
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
  const known = (await listVisits(db, { from: weekdaysFrom, to: span.to })).filter(isCounted);
  const all = known.filter((visit) => visit.day >= span.from);
  const isOwn = (visit: Visit): boolean =>
    staff === null || (isReceived(visit) && visit.staff === staff);
  const own = all.filter(isOwn);
  const visits = visitsOf(
    own.map(({ kind, party: heads }) => ({ visit: { kind, heads }, count: 1 })),
  );
  return {
    all,
    figures: {
      visits,
      funnel: conversionOf({ ...figuresOf(await dealItems(reading, span, staff)), visits }),
      hours: hoursOf(own, desk.timezone),
      weekdaysFrom,
      weekdays: weekdaysOf(known.filter(isOwn), { from: weekdaysFrom, to: span.to, today }),
      channels: channelsOf(own.map(({ channel }) => ({ channel, visits: 1 }))),
    },
  };
}

/** Events are in `(after, until]`, the span's instants in `[start, end)`; the desk's clock has whole seconds. */
function rangeOf({ from, to }: Span, zone: string): { after: number; until: number } {
  return { after: dayStart(from, zone) - 1, until: dayEnd(to, zone) - 1 };
}

/** Whose deals they are is who is named on them. */
async function dealItems(reading: Reading, span: Span, staff: string | null): Promise<Item[]> {
  const items = await calendarDealItems(reading, span);
  if (staff === null) return items;
  const own = new Set<string>((await listDeals(reading, { by: staff })).map(({ id }) => id));
  return items.filter(({ id }) => own.has(id));
}

async function peopleFigures(reading: Reading, span: Span, visits: readonly Visit[]) {
  const staff = await listStaff(reading.db);
  const start = dayStart(span.from, reading.desk.timezone);
  const sellers = staff.map((member) => ({
    ...personOf(member),
    sells: isConsultant(member.role) && !hasLeftBefore(member, start),
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

async function stockFigures(reading: Reading, day: Day): Promise<StockByPlace> {
  const until = Math.min(reading.now, dayEnd(day, reading.desk.timezone) - 1);
  return stockByPlace(await listUnits(reading.db), await listUnitEvents(reading.db, { until }));
}
