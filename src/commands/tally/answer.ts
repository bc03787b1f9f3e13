import { eyesOf, type Reading } from '../../desk/index.ts';
import { sheetOf } from '../../spreadsheet/columns.ts';
import { listStaff } from '../../staff/index.ts';
import { figureColumns, figuresOfTally, oddText, type Odd, type Shown } from '../../tally/index.ts';
import type { Answer } from '../../terminal/output.ts';
import { tallyJson } from './json.ts';
import type { Office } from './parts-view.ts';
import { tallyView } from './tally-view.ts';

/** The desk as the head of a page names it. */
export async function officeOf(reading: Reading): Promise<Office> {
  const { db, desk } = reading;
  const staff = await listStaff(db);
  return {
    name: desk.name,
    training: desk.training,
    zone: desk.timezone,
    eyes: eyesOf(reading),
    names: new Map(staff.map((one) => [one.code, one.name])),
  };
}

/** A tally in all three forms; `more` is what the act found besides. */
export function tallyAnswer({ tally, odds }: Shown, office: Office, more: object = {}): Answer {
  const { zone } = office;
  return {
    result: {
      tally: tallyJson(tally, zone),
      ...more,
      ...(tally.closedAt === null ? { unusual: odds.map(oddJson) } : {}),
    },
    rows: sheetOf(figureColumns, figuresOfTally(tally, zone), office.eyes),
    view: (page) => tallyView(page, tally, odds, office),
  };
}

export function oddJson(odd: Odd) {
  return { code: odd.kind, ids: odd.ids, text: oddText(odd) };
}
