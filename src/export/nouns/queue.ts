import { text } from '../../language.ts';
import { actPages, countActs, type DatedAct } from '../../queue/query.ts';
import type { Exportable } from '../types.ts';

/** What happened at the door, act by act; an act taken back stays, with the undo that took it back. */
export const queue: Exportable<DatedAct> = {
  title: text('acts at the door', '排位流水'),
  dated: text('the day of the act', '发生日期'),
  columns: [
    {
      key: 'entry',
      heading: text('Entry', '流水号'),
      kind: 'whole',
      names: true,
      get: (act) => act.entry,
    },
    {
      key: 'n',
      heading: text('No. in it', '笔内序号'),
      kind: 'whole',
      names: true,
      get: (act) => act.n,
    },
    { key: 'day', heading: text('Day', '日期'), kind: 'day', get: (act) => act.day },
    { key: 'at', heading: text('Time', '发生时间'), kind: 'instant', get: (act) => act.at },
    {
      key: 'recordedAt',
      heading: text('Recorded', '登记时间'),
      kind: 'instant',
      get: (act) => act.recordedAt,
    },
    { key: 'act', heading: text('Act', '动作'), kind: 'code', get: (act) => act.act },
    { key: 'staff', heading: text('Staff', '工号'), kind: 'code', get: (act) => act.staff },
    {
      key: 'visit',
      heading: text('Visit', '来访编号'),
      kind: 'code',
      get: (act) => act.visit,
    },
    { key: 'by', heading: text('Typed by', '操作人'), kind: 'code', get: (act) => act.by },
    { key: 'late', heading: text('Late entry', '补录'), kind: 'yes-no', get: (act) => act.late },
    { key: 'why', heading: text('Why', '原因'), kind: 'text', get: (act) => act.why },
    {
      key: 'kind',
      heading: text('Kind', '类型'),
      kind: 'code',
      get: (act) => particularsOf(act).kind ?? null,
    },
    {
      key: 'until',
      heading: text('Until', '预计返回'),
      kind: 'instant',
      get: (act) => particularsOf(act).until ?? null,
    },
    {
      key: 'basis',
      heading: text('Basis', '接待依据'),
      kind: 'code',
      get: (act) => particularsOf(act).reception?.basis ?? null,
    },
    {
      key: 'outcome',
      heading: text('Outcome', '接待结果'),
      kind: 'text',
      get: (act) => particularsOf(act).outcome ?? null,
    },
  ],
  count: ({ db }, days) => countActs(db, days),
  pages: ({ db }, days) => actPages(db, days),
};

/** As much of what an act carries as is of use in a sheet: how someone is away, on what terms they receive. */
interface Particulars {
  readonly kind?: string;
  readonly until?: number | null;
  readonly outcome?: string | null;
  readonly reception?: { readonly basis: string } | null;
}

function particularsOf({ data }: DatedAct): Particulars {
  return data as Particulars;
}
