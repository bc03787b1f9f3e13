import { idOf } from '../../ids.ts';
import { text } from '../../language.ts';
import { actPages, countActs } from '../store.ts';
import type { Noun, Row } from '../types.ts';

/** What happened at the door, act by act; an act taken back stays, with the undo that took it back. */
export const queue: Noun = {
  name: 'queue',
  title: text('acts at the door', '排位流水'),
  dated: text('the day of the act', '发生日期'),
  columns: [
    { key: 'entry', heading: text('Entry', '流水号'), kind: 'whole', names: true },
    { key: 'n', heading: text('No. in it', '笔内序号'), kind: 'whole', names: true },
    { key: 'day', heading: text('Day', '日期'), kind: 'day' },
    { key: 'at', heading: text('Time', '发生时间'), kind: 'instant' },
    { key: 'recordedAt', heading: text('Recorded', '登记时间'), kind: 'instant' },
    { key: 'act', heading: text('Act', '动作'), kind: 'code' },
    { key: 'staff', heading: text('Staff', '工号'), kind: 'code' },
    { key: 'visit', heading: text('Visit', '来访编号'), kind: 'code' },
    { key: 'by', heading: text('Typed by', '操作人'), kind: 'code' },
    { key: 'late', heading: text('Late entry', '补录'), kind: 'yes-no' },
    { key: 'why', heading: text('Why', '原因'), kind: 'text' },
    { key: 'kind', heading: text('Kind', '类型'), kind: 'code' },
    { key: 'until', heading: text('Until', '预计返回'), kind: 'instant' },
    { key: 'basis', heading: text('Basis', '接待依据'), kind: 'code' },
    { key: 'outcome', heading: text('Outcome', '接待结果'), kind: 'text' },
  ],
  count: ({ db }, days) => countActs(db, days),
  pages: async function* ({ db }, days) {
    for await (const page of actPages(db, days)) {
      yield page.map((row): Row => {
        const { kind = null, until = null, outcome = null, reception } = particularsOf(row.data);
        return [
          ...[row.entry, row.n, row.day, row.at, row.recorded_at, row.act, row.staff],
          ...[idOf('V', row.visit), row.by, row.late === 1, row.why],
          ...[kind, until, reception?.basis ?? null, outcome],
        ];
      });
    }
  },
};

/** As much of what an act carries as is of use in a sheet: how someone is away, on what terms they receive. */
interface Particulars {
  readonly kind?: string;
  readonly until?: number | null;
  readonly outcome?: string | null;
  readonly reception?: { readonly basis: string } | null;
}

function particularsOf(data: string): Particulars {
  return JSON.parse(data) as Particulars;
}
