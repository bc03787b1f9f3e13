import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/spreadsheet/table.ts';
import type { Column, Row } from '../../src/spreadsheet/types.ts';
import { fieldsOf } from '../../src/spreadsheet/columns.ts';
import { rosterColumns, staffColumns } from '../../src/staff/columns.ts';
import {
  daysAmong,
  planRoster,
  planStaff,
  type RosterField,
  type StaffField,
} from '../../src/staff/import-rows.ts';
import type { RosterLine, StaffMember } from '../../src/staff/types.ts';

async function rowsOf<F extends string>(
  columns: readonly Column<F>[],
  ...lines: string[]
): Promise<readonly Row<F>[]> {
  const reading = await readTable(lines.join('\n'), columns);
  if (reading.refused) throw new Error(reading.refused.text.en);
  return reading.table.rows;
}

const staffRows = (...lines: string[]) => rowsOf(fieldsOf<StaffField>(staffColumns), ...lines);
const rosterRows = (...lines: string[]) => rowsOf(fieldsOf<RosterField>(rosterColumns), ...lines);

const wangFang: StaffMember = {
  code: 'A01',
  name: '王芳',
  role: 'consultant',
  team: '一组',
  hired: '2026-01-05',
  probationUntil: null,
  resignedAt: null,
  resignedEntry: null,
};

function desk(...people: StaffMember[]): Map<string, StaffMember> {
  return new Map(people.map((one) => [one.code, one]));
}

const where = (rejected: readonly { line: number; column: string }[]): string[] =>
  rejected.map(({ line, column }) => `${line} ${column}`);

describe('a file of staff', () => {
  it('takes on who is new, as a consultant where no role is given', async () => {
    const rows = await staffRows('工号,姓名,团队', 'A02,李强,一组');
    expect(planStaff(rows, desk()).created).toEqual([
      { ...wangFang, code: 'A02', name: '李强', hired: null },
    ]);
  });

  it('changes what it says and leaves what it does not', async () => {
    const rows = await staffRows('code,name,role,team', 'A01,王芳,高级置业顾问,');
    expect(planStaff(rows, desk(wangFang))).toEqual({
      created: [],
      updated: [{ ...wangFang, role: 'senior' }],
      rejected: [],
    });
  });

  it('changes nothing where it says what the desk knows', async () => {
    const rows = await staffRows('code,name,hired', 'A01,王芳,2026/1/5');
    expect(planStaff(rows, desk(wangFang))).toEqual({ created: [], updated: [], rejected: [] });
  });

  it('may name somebody who has left, but not change them', async () => {
    const left = { ...wangFang, resignedAt: 1_772_415_000_000, resignedEntry: 9 };
    const same = await staffRows('code,name', 'A01,王芳');
    expect(planStaff(same, desk(left)).rejected).toEqual([]);
    const other = await staffRows('code,name', 'A01,王方');
    expect(where(planStaff(other, desk(left)).rejected)).toEqual(['2 code']);
  });

  it('lists everything bad, with the line and the heading', async () => {
    const rows = await staffRows(
      '工号,姓名,职务,入职日期,试用期至',
      'A 1,王芳,老板,2026-02-30,',
      'A02,李强,,2026-03-02,2026-03-01',
      'FUND,基金,,,',
      'A03,张敏,senior,,',
    );
    const { created, rejected } = planStaff(rows, desk());
    expect(where(rejected)).toEqual(['2 工号', '2 职务', '2 入职日期', '3 试用期至', '4 工号']);
    expect(created.map(({ code }) => code)).toEqual(['A03']);
  });

  it('may repeat a person, but not with something else', async () => {
    const rows = await staffRows('code,name', 'A02,李强', 'A02,李强', 'A02,李刚');
    const { created, rejected } = planStaff(rows, desk());
    expect(created).toHaveLength(1);
    expect(where(rejected)).toEqual(['4 code']);
    expect(rejected[0]?.reason.en).toContain('line 2');
  });

  it('that contradicts itself about somebody known is not taken half', async () => {
    const rows = await staffRows('code,name', 'A01,王芳', 'A01,王方');
    expect(where(planStaff(rows, desk(wangFang)).rejected)).toEqual(['3 code']);
  });
});

describe('a file of days', () => {
  const rested: RosterLine = { staff: 'A01', day: '2026-03-02', state: 'rest', why: '轮休' };
  const latest = (staff: string, day: string): RosterLine | undefined =>
    staff === rested.staff && day === rested.day ? rested : undefined;

  it('adds days and changes days', async () => {
    const rows = await rosterRows(
      '工号,日期,状态,原因',
      'A01,2026/3/2,请假,看病',
      'A01,2026/3/3,休,',
    );
    expect(planRoster(rows, desk(wangFang), latest)).toEqual({
      created: [{ staff: 'A01', day: '2026-03-03', state: 'rest', why: null }],
      updated: [{ staff: 'A01', day: '2026-03-02', state: 'leave', why: '看病' }],
      rejected: [],
    });
  });

  it('changes nothing where it repeats the last word', async () => {
    const rows = await rosterRows('code,day,state,why', 'A01,2026-03-02,rest,轮休');
    expect(planRoster(rows, desk(wangFang), latest).updated).toEqual([]);
    const silent = await rosterRows('code,day,state', 'A01,2026-03-02,rest');
    expect(planRoster(silent, desk(wangFang), latest).updated).toEqual([]);
  });

  it('lists everything bad', async () => {
    const left = { ...wangFang, code: 'A09', resignedAt: 1_772_415_000_000, resignedEntry: 9 };
    const rows = await rosterRows(
      'code,day,state',
      'X99,2026-03-02,duty',
      'A01,2026-02-29,maybe',
      'A09,2026-03-02,rest',
      'A01,2026-03-04,rest',
      'A01,2026-03-04,rest',
      'A01,2026-03-04,leave',
    );
    const { created, rejected } = planRoster(rows, desk(wangFang, left), () => undefined);
    expect(where(rejected)).toEqual(['2 code', '3 day', '3 state', '4 code', '7 code']);
    expect(created).toHaveLength(1);
  });

  it('spans from its first day to its last', async () => {
    const rows = await rosterRows(
      'code,day,state',
      'A01,2026-03-09,duty',
      'A01,2026-3-2,rest',
      'A01,oops,rest',
    );
    expect(daysAmong(rows)).toEqual({ from: '2026-03-02', to: '2026-03-09' });
    expect(daysAmong([])).toBeNull();
  });
});
