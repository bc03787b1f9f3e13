import { beforeEach, describe, expect, it } from 'vitest';
import { dialects } from '../../support/desks.ts';
import { play, salesdesk, type Setting } from '../../support/salesdesk.ts';

// What is shown does not depend on where it is kept.
const [dialect] = dialects;

describe('what a person sees of visitors', () => {
  let at: Setting;
  const zh = (line: string) => salesdesk(`${line} --lang zh`, at);

  beforeEach(async () => {
    at = { db: await dialect!.freshUrl(), clock: '2026-03-02T09:30:00+08:00' };
    await play(
      [
        'init --training --timezone Asia/Shanghai',
        ...['staff add A01 王芳', 'staff add A02 李强', 'queue join A01', 'queue join A02'],
        'queue next --phone 13800000001 --name 陈立 --party 2 --channel 路过',
        'queue next',
      ],
      at,
    );
  });

  it('is told whose customer an unrecognised visitor is', async () => {
    const shown = await salesdesk('visitor register V2 --phone 13800000001', at);
    expect(shown.stdout).toBe(
      'V2 is the visit of C1 陈立 (returning).\n' +
        'They are A01’s customer, and nobody knew (M 5.3.2.3). A02 keeps this reception, A01 keeps the customer. Please tell both.\n',
    );
    expect((await zh('visitor register V2 --phone 13800000001')).stdout).toBe(
      '来访 V2 已登记：客户 C1 陈立（老客户）。\n' +
        '该客户的原置业顾问是 A01，接待时未认出（M 5.3.2.3）。本次接待仍由 A02 继续，客户仍归 A01，请告知双方。\n',
    );
  });

  it('has one customer on a card, visits below', async () => {
    await play(['visitor register V1 --level A --purpose live --area 105'], at);
    expect((await zh('visitor show C1')).stdout).toBe(
      [
        'C1 陈立',
        '手机号：138****0001',
        '置业顾问：A01',
        '首次到访：2026-03-02',
        '意向等级：A',
        '获知渠道：路过',
        '置业目的：自住',
        '意向面积：105',
        '',
        '来访编号  到访时间          来访类型  状态    客户编号  原置业顾问  接待人  接待依据  人数  获知渠道  接待结果',
        'V1        2026-03-02 09:30  新客户    接待中  C1        A01         A01     按排位       2  路过      -',
        '',
      ].join('\n'),
    );
  });

  it('is told why phones are masked, beside the data', async () => {
    const shown = await salesdesk('visitor find 陈', at);
    expect(shown.stderr).toContain('Phones are masked.');
    expect((await salesdesk('visitor find 陈 --as A01', at)).stderr).toBe('');
    expect((await salesdesk('visitor find 赵', at)).stdout).toBe('Nobody found.\n');
  });

  it('has lists as sheets', async () => {
    await play(['call add --phone 13900000009 --by A02 --seconds 150'], at);
    expect((await salesdesk('visitor list --csv', at)).stdout).toBe(
      'id,at,endedAt,kind,status,customer,owner,staff,basis,recognised,party,channel,outcome,beganAt,waitedSeconds,briefReached,briefInTime\r\n' +
        'V1,2026-03-02T09:30:00+08:00,,new,receiving,C1,A01,A01,turn,true,2,路过,,2026-03-02T09:30:00+08:00,0,,\r\n' +
        'V2,2026-03-02T09:30:00+08:00,,new,receiving,,A02,A02,turn,true,1,,,2026-03-02T09:30:00+08:00,0,,\r\n',
    );
    expect((await salesdesk('visitor find cl --csv --as A01', at)).stdout).toBe(
      'id,name,phones,owner,firstVisit,level,channel,addressAs,district,occupation,purpose,layout,area,budget,reason,suggestions,note\r\n' +
        'C1,陈立,13800000001,A01,2026-03-02,,路过,,,,,,,,,,\r\n',
    );
    expect((await salesdesk('call list --csv', at)).stdout).toBe(
      'id,at,phone,customer,by,name,address,intent,channel,seconds,invited\r\n' +
        'K1,2026-03-02T09:30:00+08:00,139****0009,C2,A02,,,,,150,false\r\n',
    );
    expect((await salesdesk('followup due --day 2026-03-06 --csv', at)).stdout).toBe(
      'customer,owner,dueOn,overdueDays\r\nC1,A01,2026-03-05,1\r\n',
    );
  });

  it('is asked to take a long call off the hotline, past two and a half minutes', async () => {
    const call = 'call add --phone 13900000009 --by A02 --seconds';
    expect((await salesdesk(`${call} 150`, at)).stderr).toBe('');
    expect((await zh(`${call} 151`)).stderr).toContain('通话超过两分半钟');
  });

  it('sees who is due, and since when', async () => {
    expect((await zh('followup due --day 2026-03-07')).stdout).toBe(
      '客户编号  姓名  置业顾问  应回访日    逾期天数\nC1        陈立  A01       2026-03-05         2\n',
    );
    expect((await salesdesk('followup due', at)).stdout).toBe('Nobody is due.\n');
    expect((await zh('followup add C1 --by A01 --text 再看看')).stdout).toBe(
      '回访 F1 已登记：客户 C1，回访人 A01。\n',
    );
  });
});
