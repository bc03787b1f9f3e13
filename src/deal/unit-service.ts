import { formatInstant } from '../calendar/time.ts';
import type { Desk, Reading, Writing } from '../desk/index.ts';
import { refused } from '../errors.ts';
import type { ApprovalId } from '../ids.ts';
import { joinTexts, text } from '../language.ts';
import { formatYuanGrouped, type Fen } from '../money/fen.ts';
import { getStaff } from '../staff/index.ts';
import { useApproval } from './approval-service.ts';
import { findGiven, getUnit } from './query.ts';
import { said } from './messages.ts';
import { decideUnit } from './price.ts';
import { findDeal } from './store.ts';
import type { Unit, UnitEvent, UnitHappening } from './types.ts';
import {
  findSameUnit,
  insertUnitEvents,
  insertUnits,
  listUnitEvents,
  updateUnit,
  type UnitRecord,
} from './unit-store.ts';

/** Units (房源): put on sale, taken off, at another list price; who has one that is not free. */

/** Puts a unit on sale. Errors: `unit.exists`. */
export async function addUnit(desk: Desk, wanted: Omit<Unit, 'status'>): Promise<UnitRecord> {
  return desk.write('unit.add', async (w) => {
    const { code } = wanted;
    const same = await findSameUnit(w.db, code);
    if (same !== undefined) {
      throw refused({
        code: 'unit.exists',
        text: said.unitExists(same.code),
        hint: said.seePrice(same.code),
      });
    }
    const unit: UnitRecord = { ...wanted, status: 'available', deal: null };
    await insertNewUnits(w, [unit]);
    w.note({ unit: code, layout: unit.layout, area: unit.area, listFen: unit.listFen });
    return unit;
  });
}

/** Adds units in whatever status they come; of those not for sale, nobody knows a deal. */
export async function insertNewUnits(w: Writing, units: readonly Unit[]): Promise<void> {
  const rows = units.map(({ code, layout, area, listFen, status }) => ({
    ...{ code, layout, area, listFen, status },
    entry: w.entry,
  }));
  await insertUnits(w.db, rows);
  await insertUnitEvents(
    w.db,
    units.map((unit) => eventOf(w, { ...unit, deal: null }, null, 'added')),
  );
}

function eventOf(
  w: Writing,
  unit: UnitRecord,
  before: UnitEvent['before'],
  what: UnitHappening,
): UnitEvent {
  return {
    unit: unit.code,
    entry: w.entry,
    n: 0,
    what,
    at: w.at,
    recordedAt: w.now,
    before,
    status: unit.status,
    listFen: unit.listFen,
    deal: unit.deal,
  };
}

/**
 * Writes what became of a unit, with the one thing that happened to it; a unit released from a deal names that deal in
 * the event.
 */
export async function saveUnit(
  w: Writing,
  before: UnitRecord,
  after: UnitRecord,
  what: UnitHappening,
): Promise<UnitRecord> {
  await updateUnit(w.db, after);
  const event = eventOf(w, after, before.status, what);
  await insertUnitEvents(w.db, [{ ...event, deal: after.deal ?? before.deal }]);
  return after;
}

/** Takes a unit off sale. Errors: `unit.not-found`, `unit.not-available` while a deal has it, `unit.already-off`. */
export async function takeOffSale(desk: Desk, code: string): Promise<UnitRecord> {
  return desk.write('unit.off', async (w) => {
    const unit = await getUnit(w.db, code);
    if (unit.status === 'off') {
      throw refused({ code: 'unit.already-off', text: said.offAlready(code) });
    }
    await refuseTaken(w, unit);
    w.note({ unit: code });
    return saveUnit(w, unit, { ...unit, status: 'off' }, 'off');
  });
}

/** Puts a unit that was off sale back on. Errors: `unit.not-found`, `unit.not-off`. */
export async function putBackOnSale(desk: Desk, code: string): Promise<UnitRecord> {
  return desk.write('unit.on', async (w) => {
    const unit = await getUnit(w.db, code);
    if (unit.status !== 'off') {
      throw refused({ code: 'unit.not-off', text: said.notOff(code, unit.status) });
    }
    await refuseMovedSince(w, unit);
    w.note({ unit: code });
    return saveUnit(w, unit, { ...unit, status: 'available' }, 'on');
  });
}

export interface PriceWish {
  readonly code: string;
  readonly amountFen: Fen;
  readonly approval: ApprovalId | null;
}

/**
 * Changes a list price, which uses up a granted approval for this unit and this price (M 5.4.2.8). Deals that are under
 * way keep their amount. Errors: `unit.not-found`, `approval.not-found`, `unit.same-price`, `unit.price-not-approved`.
 */
export async function changeListPrice(desk: Desk, wish: PriceWish): Promise<UnitRecord> {
  return desk.write('unit.price', async (w) => {
    const { code, amountFen, approval } = wish;
    const unit = await getUnit(w.db, code);
    const given = await findGiven(w.db, approval);
    if (unit.listFen === amountFen) {
      const shown = formatYuanGrouped(amountFen);
      throw refused({ code: 'unit.same-price', text: said.samePrice(code, shown) });
    }
    await useApproval(w, { kind: 'list-price', unit: code, amountFen }, given, code);
    w.note({ unit: code, listFen: amountFen, from: unit.listFen });
    return saveUnit(w, unit, { ...unit, listFen: amountFen }, 'list-price');
  });
}

/**
 * Refuses a unit that somebody has, saying who: `unit.not-available`. Late entries are also refused where the unit moved
 * after their time (`unit.moved-since`): in between it was somebody else's.
 */
export async function refuseTaken(w: Writing, unit: UnitRecord): Promise<void> {
  const { refused: refusal } = decideUnit(unit);
  if (refusal !== undefined) {
    const who = await holderOf(w, unit);
    throw refused({ ...refusal, text: joinTexts([refusal.text, who], text('', '')) });
  }
  await refuseMovedSince(w, unit);
}

async function holderOf(w: Reading, unit: UnitRecord) {
  const deal = unit.deal === null ? undefined : await findDeal(w.db, unit.deal);
  if (deal === undefined) return unit.status === 'off' ? text('', '') : said.soldBefore();
  const { name } = await getStaff(w.db, deal.by);
  return said.holder(deal.id, deal.stage, `${deal.by} ${name}`);
}

const still: readonly UnitHappening[] = ['added', 'changed', 'list-price'];

async function refuseMovedSince(w: Writing, unit: UnitRecord): Promise<void> {
  if (!w.late) return;
  const events = await listUnitEvents(w.db, { unit: unit.code, after: w.at });
  const move = events.find((event) => !still.includes(event.what));
  if (move === undefined) return;
  const when = formatInstant(move.at, w.desk.timezone);
  throw refused({
    code: 'unit.moved-since',
    text: said.movedSince(unit.code, when),
    hint: said.laterTime(),
  });
}

/** A unit with the list price that it had at the time of a late entry. */
export async function asListedThen(w: Writing, unit: UnitRecord): Promise<UnitRecord> {
  if (!w.late) return unit;
  const events = await listUnitEvents(w.db, { unit: unit.code });
  const prices = events
    .filter((event) => event.what === 'added' || event.what === 'list-price')
    .sort((a, b) => a.at - b.at || a.entry - b.entry);
  const then = prices.findLast((event) => event.at <= w.at) ?? prices[0];
  return { ...unit, listFen: then?.listFen ?? unit.listFen };
}
