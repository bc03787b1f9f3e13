import { describe, expect, it } from 'vitest';
import { personFinder } from '../../src/desk/index.ts';
import { readTable } from '../../src/spreadsheet/table.ts';
import type { Rejected } from '../../src/spreadsheet/types.ts';
import { visitorFileColumns } from '../../src/visitor/columns.ts';
import { planVisitors, type Known } from '../../src/visitor/import-plan.ts';
import { readVisitorRow, type VisitorRow } from '../../src/visitor/import-rows.ts';
import type { Customer } from '../../src/visitor/types.ts';

const consultant = personFinder([
  { code: 'A01', name: '王芳', left: false },
  { code: 'A02', name: '李强', left: false },
  { code: 'A03', name: '李强', left: false },
]);

async function read(...lines: string[]): Promise<{ rows: VisitorRow[]; rejected: Rejected[] }> {
  const reading = await readTable(lines.join('\n'), visitorFileColumns);
  if (reading.refused) throw new Error(reading.refused.text.en);
  const { table } = reading;
  const facts = {
    today: '2026-04-01',
    consultant,
    budgetInWan: table.columns.budget?.includes('万') ?? false,
  };
  const rejected: Rejected[] = [];
  const rows: VisitorRow[] = [];
  for (const row of table.rows) {
    const one = await readVisitorRow(row, facts, rejected);
    if (one !== null) rows.push(one);
  }
  return { rows, rejected };
}

const first = async (...lines: string[]) => (await read(...lines)).rows[0];

const chenLi: Customer = {
  id: 'C1',
  entry: 5,
  name: '陈立',
  phones: ['13800000001'],
  owner: 'A01',
  firstVisit: '2026-03-02',
  level: 'C',
  channel: '路过',
  addressAs: null,
  district: null,
  occupation: null,
  purpose: null,
  layout: null,
  area: null,
  budget: null,
  reason: null,
  suggestions: null,
  note: null,
};
const known = (customer: Partial<Customer> = {}, importedOwner: string | null = null): Known => ({
  customer: { ...chenLi, ...customer },
  importedOwner,
});

describe('a row of a sheet of visitors', () => {
  it.each([
    '2026-03-02',
    '2026-03-02 10:11',
    '2026/3/2',
    '2026年3月2日',
    '2026.3.2',
    '2026/3/2 0:00',
  ])('has the day of %s', async (cell) => {
    expect(await first('姓名,首访日期', `陈立,${cell}`)).toMatchObject({
      firstVisit: '2026-03-02',
    });
  });

  it.each([
    ['手机号', '客户姓名', '置业顾问', '首访日期', '来源', '等级', '备注'],
    ['电话', '姓名', '接待人', '来访时间', '渠道', '意向等级', '备注'],
    ['联系电话', '名字', '顾问', '来访日期', '信息来源', '意向级别', '说明'],
    ['phone', 'name', 'owner', 'first_visit', 'channel', 'level', 'note'],
  ])('is understood under the headings %s, %s, …', async (...headings) => {
    const row = await first(headings.join(), '138 0000 0001,陈立,A01,2026-03-02,路过,a,再来');
    expect(row).toMatchObject({
      phone: '13800000001',
      name: '陈立',
      owner: 'A01',
      firstVisit: '2026-03-02',
      particulars: { channel: '路过', level: 'A', note: '再来' },
    });
  });

  it.each([
    ['王芳', 'A01'],
    ['a02', 'A02'],
    ['Ａ０３', 'A03'],
    ['', null],
  ])('names the consultant %s', async (cell, owner) => {
    expect(await first('姓名,置业顾问', `陈立,${cell}`)).toMatchObject({ owner });
  });

  it.each([
    ['预算（万）', '270', '270万'],
    ['预算(万)', '250-300', '250-300万'],
    ['预算', '270万', '270万'],
    ['预算（万）', '三百', '三百'],
  ])('has a budget under %s: %s', async (heading, cell, budget) => {
    const row = await first(`姓名,${heading}`, `陈立,${cell}`);
    expect(row?.particulars.budget).toBe(budget);
  });

  it.each([
    ['电话', '1380000', /has 7 digits/],
    ['电话', '1.38E+10', /spoiled by a spreadsheet/],
    ['首访日期', '46083', /spreadsheet's number for a day, perhaps 2026-03-02/],
    ['首访日期', '2026-02-30', /no day like 2026-03-02/],
    ['首访日期', '3/2/2026', /no day/],
    ['首访日期', '2026-04-02', /has not come yet/],
    ['置业顾问', 'X99', /neither the code nor the name/],
    ['置业顾问', '李强', /may be several people: A02 李强, A03 李强/],
    ['意向等级', 'E', /none of A, B, C, D/],
    ['用途', '养老', /neither live nor invest/],
    ['备注', '好'.repeat(1001), /longer than 1000/],
  ])('is left out for its %s %s', async (heading, cell, reason) => {
    const { rows, rejected } = await read(`姓名,${heading}`, '王小明,', `陈立,${cell}`);
    expect(rows).toHaveLength(1);
    expect(rejected).toEqual([
      {
        line: 3,
        column: heading,
        value: cell,
        reason: { en: expect.stringMatching(reason) as string, zh: expect.any(String) as string },
      },
    ]);
  });

  it('is listed with everything that is wrong with it', async () => {
    const { rejected } = await read('姓名,电话,等级,首访日期', '陈立,138,E,46083');
    expect(rejected.map((one) => one.column)).toEqual(['首访日期', '电话', '等级']);
  });
});

describe('a sheet of visitors', () => {
  it('is one customer for each phone: first name and owner, first day, last word on the rest', async () => {
    const { rows } = await read(
      '电话,姓名,置业顾问,首访日期,意向等级,渠道,备注',
      '13800000001,陈先生,A02,2026-03-05 15:00,B,网络,',
      '138-0000-0001,陈立,,2026-03-02 10:00,C,,嫌贵',
      '+8613800000001,,A01,2026-03-05 09:00,,路过,下周来',
    );
    expect(planVisitors(rows, [])).toMatchObject({
      created: [
        {
          phones: ['13800000001'],
          name: '陈立',
          owner: 'A01',
          firstVisit: '2026-03-02',
          level: 'B',
          channel: '网络',
          note: '下周来',
        },
      ],
      updated: [],
    });
  });

  it('tells people without a phone apart by name, day and consultant', async () => {
    const { rows } = await read(
      '姓名,首访日期,置业顾问',
      ...['阿依古丽·买买提,2026-03-02,A01', '阿依古丽•买买提,2026-03-02,A01'],
      ...['阿依古丽·买买提,2026-03-03,A01', '阿依古丽·买买提,2026-03-02,A02'],
    );
    expect(planVisitors(rows, []).created).toHaveLength(3);
  });

  it('takes a row without a phone for the customer of that name, day and consultant', async () => {
    const { rows } = await read(
      '电话,姓名,首访日期,置业顾问,等级,备注',
      ...[',陈立,2026-03-02,A01,D,嫌贵', '13800000001,陈立,2026-03-02,A01,B,'],
    );
    expect(planVisitors(rows, []).created).toMatchObject([
      { phones: ['13800000001'], level: 'B', note: '嫌贵' },
    ]);
  });

  it('plans nothing for what the desk knows', async () => {
    const { rows } = await read(
      '电话,姓名,置业顾问,首访日期,等级',
      '13800000001,陈立,A01,2026-03-02,C',
    );
    expect(planVisitors(rows, [known()])).toEqual({ created: [], updated: [] });
  });

  it('leaves name and owner as the desk has them, and takes the rest', async () => {
    const { rows } = await read(
      '电话,姓名,置业顾问,首访日期,等级',
      '13800000001,陈总,A02,2026-02-01,A',
    );
    expect(planVisitors(rows, [known()]).updated).toEqual([
      { customer: chenLi, change: { firstVisit: '2026-02-01', level: 'A' } },
    ]);
  });

  it('fills in a name and an owner that the desk lacks', async () => {
    const { rows } = await read('电话,姓名,置业顾问', '13800000001,陈立,A02');
    expect(planVisitors(rows, [known({ name: null, owner: null })]).updated).toMatchObject([
      { change: { name: '陈立', owner: 'A02' } },
    ]);
  });

  it('never makes a first visit later, or takes a word away', async () => {
    const { rows } = await read('电话,首访日期,等级,渠道', '13800000001,2026-03-20,,');
    expect(planVisitors(rows, [known()])).toEqual({ created: [], updated: [] });
  });

  it('knows somebody without a phone again, also once a manager has transferred them', async () => {
    const { rows } = await read('姓名,首访日期,置业顾问', '陈立,2026-03-02,A02');
    const here = known({ phones: [], owner: 'A01' }, 'A02');
    expect(planVisitors(rows, [here])).toEqual({ created: [], updated: [] });
  });
});
