import { unitColumns, unitStatusNames, type Unit } from '../../deal/index.ts';
import type { Desk } from '../../desk/index.ts';
import { text } from '../../language.ts';
import { formatYuanGrouped } from '../../money/fen.ts';
import type { Eyes } from '../../spreadsheet/columns.ts';
import type { Answer } from '../../terminal/output.ts';
import type { Page } from '../../terminal/page.ts';
import type { Call } from '../context.ts';
import { act, listAnswer, rowAnswer, type Seen } from '../answers.ts';

/** Does something to a unit, and answers with it. */
export async function onUnit(call: Call, use: (desk: Desk) => Promise<Unit>): Promise<Answer> {
  const { found: unit, eyes } = await act(call, use);
  return {
    ...rowAnswer('unit', unitColumns, unit, eyes),
    view: (page) => unitLine(page, unit),
  };
}

export function unitsAnswer({ found: units, eyes }: Seen<readonly Unit[]>): Answer {
  return {
    ...listAnswer('units', unitColumns, units, eyes),
    view: (page) => unitsView(page, units, eyes),
  };
}

const noUnits = text(
  'No such units. Add one: salesdesk unit add 3-1-1502 --price 2350000',
  '没有符合的房源。登记房源：salesdesk unit add 3-1-1502 --price 2350000',
);

async function unitsView(page: Page, units: readonly Unit[], eyes: Eyes): Promise<string> {
  if (units.length === 0) return page.say(noUnits);
  const list = await page.list(unitColumns, units, eyes, {
    status: (unit, said) => dyed(page, unit, said),
  });
  const free = units.filter((one) => one.status === 'available').length;
  const total = text(
    `${units.length} units, ${free} of them available.`,
    `共 ${units.length} 套，其中可售 ${free} 套。`,
  );
  return `${list}\n${page.say(total)}`;
}

function dyed(page: Page, { status }: Unit, said: string): string {
  return status === 'available' ? page.colour.green(said) : said;
}

/** 3-1-1502  三室两厅  89.5 m²  2,350,000.00  available */
function unitLine(page: Page, unit: Unit): string {
  const { code, layout, area, listFen, status } = unit;
  const parts = [code, layout, area === null ? null : `${area} m²`, formatYuanGrouped(listFen)];
  const shown = parts.filter((part) => part !== null).map((part) => page.show(part));
  return [...shown, dyed(page, unit, page.say(unitStatusNames[status]))].join('  ');
}
