import { dayOf, type Zone } from '../../calendar/time.ts';
import { idOf } from '../../ids.ts';
import { text } from '../../language.ts';
import { statusOn, type VisitStatus } from '../../visitor/types.ts';
import { countVisits, visitPages, type VisitRow } from '../store.ts';
import type { Exportable } from '../types.ts';

/** Every arrival, those taken back among them: nothing that happened is left out. */
export const visits: Exportable<VisitRow> = {
  title: text('visits', '来访'),
  dated: text('the day of the visit', '来访日期'),
  columns: [
    {
      key: 'id',
      heading: text('Visit', '来访编号'),
      kind: 'code',
      names: true,
      get: (row) => idOf('V', row.id),
    },
    { key: 'at', heading: text('Arrived', '到访时间'), kind: 'instant', get: (row) => row.at },
    {
      key: 'endedAt',
      heading: text('Ended', '结束时间'),
      kind: 'instant',
      get: (row) => row.ended_at,
    },
    { key: 'kind', heading: text('Kind', '来访类型'), kind: 'code', get: (row) => row.kind },
    { key: 'status', heading: text('Status', '状态'), kind: 'code', get: (row) => row.status },
    {
      key: 'customer',
      heading: text('Customer', '客户编号'),
      kind: 'code',
      get: (row) => idOf('C', row.customer),
    },
    { key: 'owner', heading: text('Owner', '原置业顾问'), kind: 'code', get: (row) => row.owner },
    { key: 'staff', heading: text('Received by', '接待人'), kind: 'code', get: (row) => row.staff },
    { key: 'basis', heading: text('Basis', '接待依据'), kind: 'code', get: (row) => row.basis },
    {
      key: 'recognised',
      heading: text('Recognised', '认出老客户'),
      kind: 'yes-no',
      get: (row) => row.recognised === 1,
    },
    { key: 'party', heading: text('Persons', '人数'), kind: 'whole', get: (row) => row.party },
    {
      key: 'channel',
      heading: text('Channel', '获知渠道'),
      kind: 'text',
      get: (row) => row.channel,
    },
    {
      key: 'outcome',
      heading: text('Outcome', '接待结果'),
      kind: 'text',
      get: (row) => row.outcome,
    },
  ],
  count: ({ db }, days) => countVisits(db, days),
  pages: async function* ({ db, today, desk }, days) {
    for await (const page of visitPages(db, days)) {
      yield page.map((row) => asOf(row, today, desk.timezone));
    }
  },
};

/** Only what is still going on is another thing once its day is over. */
function asOf(row: VisitRow, today: string, zone: Zone): VisitRow {
  if (row.status !== 'receiving' && row.status !== 'waiting') return row;
  const { at, status } = row;
  return {
    ...row,
    status: statusOn({ day: dayOf(at, zone), status: status satisfies VisitStatus }, today),
  };
}
