import type { Workday } from '../../calendar/holidays.ts';
import { weekdayOf, type Day } from '../../calendar/time.ts';
import { text, type Text } from '../../language.ts';
import { objectOf, pick, sheetOf, type Eyes } from '../../spreadsheet/columns.ts';
import {
  rosterColumns,
  rosterNameColumn,
  weekdayNames,
  type NamedLine,
  type RosterLine,
} from '../../staff/index.ts';
import type { Answer } from '../../terminal/output.ts';
import type { Page } from '../../terminal/page.ts';
import { noStaff } from '../staff/staff-view.ts';

export function rosterAnswer(
  lines: readonly RosterLine[],
  eyes: Eyes,
  view: Answer['view'],
): Answer {
  return {
    result: { roster: lines.map((line) => objectOf(rosterColumns, line, eyes)) },
    rows: sheetOf(rosterColumns, lines, eyes),
    view,
  };
}

/** What kind of day it is, where that is more than its weekday. */
function occasion({ kind, name }: Workday): Text | null {
  if (kind === 'holiday')
    return text(`public holiday (${name ?? ''})`, `法定节假日（${name ?? ''}）`);
  if (kind === 'make-up') {
    return text(`working day to make up for ${name ?? ''}`, `调休上班（${name ?? ''}）`);
  }
  return null;
}

/** 2026-10-10 Saturday, working day to make up for 国庆节 – and everybody's state on it. */
export async function rosterView(
  page: Page,
  { day, kind, lines }: { day: Day; kind: Workday; lines: readonly NamedLine[] },
  eyes: Eyes,
): Promise<string> {
  const special = occasion(kind);
  const weekday = weekdayNames[weekdayOf(day)] ?? text('', '');
  const title = text(
    `${day} ${weekday.en}${special === null ? '' : `, ${special.en}`}`,
    `${day} ${weekday.zh}${special === null ? '' : `，${special.zh}`}`,
  );
  const columns = pick<NamedLine>(
    [...rosterColumns, rosterNameColumn],
    ...['staff', 'name', 'state', 'why'],
  );
  const table = lines.length === 0 ? page.say(noStaff) : await page.list(columns, lines, eyes);
  return `${page.colour.bold(page.say(title))}\n${table}`;
}
