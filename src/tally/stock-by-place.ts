/** The stock (房源) at a moment, by layout and by floor. A unit's code is building-entrance-room: 3-1-1502 is on floor 15. */
import type { Unit, UnitEvent, UnitStatus } from '../deal/index.ts';
import { asHappened, isInStock } from './stock.ts';
import type { FloorLine, LayoutLine, StockByPlace, StockCounts } from './types.ts';

/** `events` are those of every unit up to the moment; a unit that has none by then was not for sale yet. */
export function stockByPlace(
  units: readonly Pick<Unit, 'code' | 'layout'>[],
  events: readonly UnitEvent[],
): StockByPlace {
  const last = new Map<string, UnitEvent>();
  for (const event of [...events].sort(asHappened)) last.set(event.unit, event);
  const known = units.flatMap(({ code, layout }) => {
    const status = last.get(code)?.status;
    return status === undefined ? [] : [{ ...placeOf(code), layout, status }];
  });
  return { layouts: layoutsOf(known), floors: floorsOf(known) };
}

interface Known {
  readonly building: string | null;
  readonly floor: string | null;
  readonly layout: string | null;
  readonly status: UnitStatus;
}

/**
 * Building and floor as the code tells them: the floor is the room without its last two digits.
 *
 *     placeOf('3-1-1502') // { building: '3', floor: '15' }
 */
export function placeOf(code: string): { building: string | null; floor: string | null } {
  const parts = /^([^-]+)-[^-]+-(\d{1,3})\d{2}$/.exec(code);
  return { building: parts?.[1] ?? null, floor: parts?.[2] ?? null };
}

const none: StockCounts = { available: 0, held: 0, subscribed: 0, contracted: 0, off: 0 };

function layoutsOf(units: readonly Known[]): LayoutLine[] {
  const lines = new Map<string | null, StockCounts>();
  for (const { layout, status } of units) {
    const counts = lines.get(layout) ?? none;
    lines.set(layout, { ...counts, [status]: counts[status] + 1 });
  }
  return [...lines]
    .map(([layout, counts]) => ({ layout, ...counts }))
    .sort((a, b) => byName(a.layout, b.layout));
}

/** By building, the highest floor first; units whose code tells no place last. */
function floorsOf(units: readonly Known[]): FloorLine[] {
  const lines = new Map<string, FloorLine>();
  for (const { building, floor, status } of units) {
    const key = JSON.stringify([building, floor]);
    const line = lines.get(key) ?? { building, floor, left: 0, total: 0 };
    lines.set(key, {
      ...line,
      left: line.left + Number(isInStock(status)),
      total: line.total + Number(status !== 'off'),
    });
  }
  return [...lines.values()].sort(
    (a, b) => byName(a.building, b.building) || Number(b.floor) - Number(a.floor),
  );
}

/** Numbers in names as numbers, nothing last. */
function byName(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const numbers = Number.parseInt(a, 10) - Number.parseInt(b, 10);
  if (Number.isFinite(numbers) && numbers !== 0) return numbers;
  return a === b ? 0 : a < b ? -1 : 1;
}
