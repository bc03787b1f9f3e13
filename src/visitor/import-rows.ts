/** Rows of a sheet of visitors: what each says, and all that is wrong with it. */
import type { PersonFinder } from '../desk/index.ts';
import { UserError } from '../errors.ts';
import { valueNamed } from '../text/fold.ts';
import { cleanLine, printable } from '../text/clean.ts';
import { addDays, type Day } from '../calendar/time.ts';
import { parseWritten, parseWrittenDay } from '../calendar/written.ts';
import { text, type Text } from '../language.ts';
import type { Cell, Rejected, Row } from '../spreadsheet/types.ts';
import type { VisitorField } from './columns.ts';
import { nameProblem } from './name.ts';
import { parsePhone } from './phone.ts';
import { levelNames, levelWords, purposeNames, purposeWords } from './names.ts';
import type { Level, Particulars } from './types.ts';
import { longestText, plainMeasure } from './remarks.ts';

/** What a row says; null where it says nothing. */
export interface VisitorRow {
  readonly phone: string | null;
  readonly name: string | null;
  readonly owner: string | null;
  readonly firstVisit: Day | null;
  /** The day and, where the cell has one, the time of the visit: rows of one customer are taken in this order. */
  readonly order: string;
  readonly particulars: Particulars;
}

/** What rows are read against. */
export interface RowFacts {
  readonly today: Day;
  /** Among consultants, here or gone. */
  readonly consultant: PersonFinder;
  /** The heading says that budgets are in 万. */
  readonly budgetInWan: boolean;
}

type Bad = (cell: Cell, reason: Text) => void;

/** Reads a row; null when anything in it is bad, all of which goes to `rejected`. */
export async function readVisitorRow(
  { cells }: Row<VisitorField>,
  facts: RowFacts,
  rejected: Rejected[],
): Promise<VisitorRow | null> {
  const before = rejected.length;
  const bad: Bad = ({ line, column, value }, reason) => {
    rejected.push({ line, column, value: printable(value), reason });
  };
  const firstVisit = dayOf(cells.first_visit, facts.today, bad);
  const row = {
    phone: await phoneOf(cells.phone, bad),
    name: nameOf(cells.name, bad),
    owner: ownerOf(cells.owner, facts.consultant, bad),
    firstVisit,
    order: `${firstVisit ?? '9999'} ${clockIn(cells.first_visit.value)}`,
    particulars: particularsOf(cells, facts, bad),
  };
  return rejected.length === before ? row : null;
}

async function phoneOf(cell: Cell, bad: Bad): Promise<string | null> {
  if (cell.value === '') return null;
  const { phone, problem } = await parsePhone(cell.value);
  if (problem !== undefined) bad(cell, problem);
  return phone ?? null;
}

function nameOf(cell: Cell, bad: Bad): string | null {
  if (cell.value === '') return null;
  const problem = nameProblem(cell.value);
  if (problem !== null) bad(cell, problem);
  return cell.value;
}

const serialDay = /^[1-9]\d{4}(?:\.\d+)?$/;

function dayOf(cell: Cell, today: Day, bad: Bad): Day | null {
  if (cell.value === '') return null;
  const day = parseWrittenDay(cell.value);
  if (day === null) bad(cell, serialDay.test(cell.value) ? said.serial(cell.value) : said.noDay);
  else if (day > today) bad(cell, said.future);
  else return day;
  return null;
}

function clockIn(cell: string): string {
  return parseWritten(cell)?.clock ?? '';
}

/** By code, else by a name that only one consultant has. Whoever has left may well have received last year's visitors. */
function ownerOf(cell: Cell, consultant: PersonFinder, bad: Bad): string | null {
  if (cell.value === '') return null;
  try {
    const found = consultant(cell.value);
    if (found !== null) return found.code;
    bad(cell, said.noOwner);
  } catch (problem) {
    if (!(problem instanceof UserError)) throw problem;
    bad(cell, problem.said);
  }
  return null;
}

function particularsOf(
  cells: Row<VisitorField>['cells'],
  { budgetInWan }: RowFacts,
  bad: Bad,
): Particulars {
  const words = (cell: Cell): string | null => textOf(cell, bad);
  return {
    level: levelOf(cells.level, bad),
    channel: words(cells.channel),
    addressAs: words(cells.address_as),
    district: words(cells.district),
    occupation: words(cells.occupation),
    purpose: purposeOf(cells.purpose, bad),
    layout: words(cells.layout),
    area: plainMeasure(words(cells.area)),
    budget: budgetOf(words(cells.budget), budgetInWan),
    reason: words(cells.reason),
    suggestions: words(cells.suggestions),
    note: words(cells.note),
  };
}

function textOf(cell: Cell, bad: Bad): string | null {
  const clean = cleanLine(cell.value);
  if (clean.length > longestText) bad(cell, said.tooLong);
  return clean || null;
}

function levelOf(cell: Cell, bad: Bad): Level | null {
  if (cell.value === '') return null;
  const level = valueNamed(cell.value, levelNames, levelWords);
  if (level === null) bad(cell, said.noLevel);
  return level;
}

function purposeOf(cell: Cell, bad: Bad): Particulars['purpose'] {
  if (cell.value === '') return null;
  const purpose = parsePurpose(cell.value);
  if (purpose === null) bad(cell, said.noPurpose);
  return purpose;
}

/** What a home is for, as a sheet may say it; null for a word nobody knows. */
function parsePurpose(word: string): Particulars['purpose'] {
  return valueNamed(word, purposeNames, purposeWords);
}

/** A bare number under 预算(万) is that many 万. */
function budgetOf(words: string | null, inWan: boolean): string | null {
  const plain = plainMeasure(words);
  return plain !== null && inWan && /^[\d.,~-]+$/.test(plain) ? `${plain}万` : plain;
}

/** A spreadsheet counts days from 1899-12-30. */
function serialAsDay(serial: string): Day {
  return addDays('1899-12-30', Math.floor(Number(serial)));
}

const said = {
  noDay: text('it is no day like 2026-03-02', '不是有效的日期，应类似 2026-03-02'),
  serial: (serial: string): Text => {
    const day = serialAsDay(serial);
    return text(
      `it is a spreadsheet's number for a day, perhaps ${day}; format the column as a date and export it again`,
      `是电子表格的日期序号（可能是 ${day}），请把该列设为日期格式后重新导出`,
    );
  },
  future: text('that day has not come yet', '这一天还没有到'),
  noOwner: text(
    'it is neither the code nor the name of a consultant here',
    '不是本案场置业顾问的工号或姓名',
  ),
  noLevel: text('it is none of A, B, C, D', '不是 A、B、C、D 之一'),
  noPurpose: text('it is neither live nor invest', '应为自住或投资'),
  tooLong: text(`it is longer than ${longestText} characters`, `超过 ${longestText} 个字`),
};
