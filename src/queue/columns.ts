import { text } from '../language.ts';
import type { Column } from '../spreadsheet/columns.ts';
import { actNames } from './names.ts';
import type { RecordedAct } from './types.ts';

/** What happened at the door, act by act; an act taken back stays, with the undo that took it back. */
export const actColumns: readonly Column<RecordedAct>[] = [
  {
    key: 'entry',
    heading: text('Entry', '流水号'),
    kind: 'whole',
    names: true,
    get: (one) => one.entry,
  },
  {
    key: 'n',
    heading: text('No. in it', '笔内序号'),
    kind: 'whole',
    names: true,
    get: (one) => one.n,
  },
  { key: 'day', heading: text('Day', '日期'), kind: 'day', get: (one) => one.day },
  { key: 'at', heading: text('Time', '发生时间'), kind: 'instant', get: (one) => one.at },
  {
    key: 'recordedAt',
    heading: text('Recorded', '登记时间'),
    kind: 'instant',
    get: (one) => one.recordedAt,
  },
  {
    key: 'act',
    heading: text('Act', '动作'),
    kind: 'code',
    words: actNames,
    get: (one) => one.act,
  },
  { key: 'staff', heading: text('Staff', '工号'), kind: 'code', get: (one) => one.staff },
  { key: 'visit', heading: text('Visit', '来访编号'), kind: 'code', get: (one) => one.visit },
  { key: 'by', heading: text('Typed by', '操作人'), kind: 'code', get: (one) => one.by },
  { key: 'late', heading: text('Late entry', '补录'), kind: 'yes-no', get: (one) => one.late },
  { key: 'why', heading: text('Why', '原因'), kind: 'text', get: (one) => one.why },
  // As much of what an act carries as is of use in a sheet: how someone is away, on what terms they receive.
  {
    key: 'kind',
    heading: text('Kind', '类型'),
    kind: 'code',
    get: ({ data }) => ('kind' in data ? data.kind : null),
  },
  {
    key: 'until',
    heading: text('Until', '预计返回'),
    kind: 'instant',
    get: ({ data }) => ('until' in data ? data.until : null),
  },
  {
    key: 'basis',
    heading: text('Basis', '接待依据'),
    kind: 'code',
    get: ({ data }) => ('reception' in data ? (data.reception?.basis ?? null) : null),
  },
  {
    key: 'outcome',
    heading: text('Outcome', '接待结果'),
    kind: 'text',
    get: ({ data }) => ('outcome' in data ? data.outcome : null),
  },
  {
    key: 'reached',
    heading: text('Owner reached', '已联系原置业顾问'),
    kind: 'yes-no',
    get: ({ data }) => ('reached' in data ? data.reached : null),
  },
  {
    key: 'inTime',
    heading: text('Tried in time', '按时联系'),
    kind: 'yes-no',
    get: ({ data }) => ('inTime' in data ? data.inTime : null),
  },
  {
    key: 'text',
    heading: text('What was said', '内容'),
    kind: 'text',
    get: ({ data }) => ('text' in data ? data.text : null),
  },
];
