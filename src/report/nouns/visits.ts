import { dayOf, type Zone } from '../../calendar/time.ts';
import { idOf } from '../../ids.ts';
import { text } from '../../language.ts';
import { statusOn, type VisitStatus } from '../../visitor/types.ts';
import { countVisits, visitPages, type VisitRow } from '../store.ts';
import type { Noun } from '../types.ts';

/** Every arrival, those taken back among them: nothing that happened is left out. */
export const visits: Noun = {
  name: 'visits',
  title: text('visits', '来访'),
  dated: text('the day of the visit', '来访日期'),
  columns: [
    { key: 'id', heading: text('Visit', '来访编号'), kind: 'code', names: true },
    { key: 'at', heading: text('Arrived', '到访时间'), kind: 'instant' },
    { key: 'endedAt', heading: text('Ended', '结束时间'), kind: 'instant' },
    { key: 'kind', heading: text('Kind', '来访类型'), kind: 'code' },
    { key: 'status', heading: text('Status', '状态'), kind: 'code' },
    { key: 'customer', heading: text('Customer', '客户编号'), kind: 'code' },
    { key: 'owner', heading: text('Owner', '原置业顾问'), kind: 'code' },
    { key: 'staff', heading: text('Received by', '接待人'), kind: 'code' },
    { key: 'basis', heading: text('Basis', '接待依据'), kind: 'code' },
    { key: 'recognised', heading: text('Recognised', '认出老客户'), kind: 'yes-no' },
    { key: 'party', heading: text('Persons', '人数'), kind: 'whole' },
    { key: 'channel', heading: text('Channel', '获知渠道'), kind: 'text' },
    { key: 'outcome', heading: text('Outcome', '接待结果'), kind: 'text' },
  ],
  count: ({ db }, days) => countVisits(db, days),
  pages: async function* ({ db, today, desk }, days) {
    for await (const page of visitPages(db, days)) {
      yield page.map((row) => [
        idOf('V', row.id),
        row.at,
        row.ended_at,
        row.kind,
        statusNow(row, today, desk.timezone),
        idOf('C', row.customer),
        row.owner,
        row.staff,
        row.basis,
        row.recognised === 1,
        row.party,
        row.channel,
        row.outcome,
      ]);
    }
  },
};

/** Only what is still going on is another thing once its day is over. */
function statusNow({ at, status }: VisitRow, today: string, zone: Zone): string {
  if (status !== 'receiving' && status !== 'waiting') return status;
  return statusOn({ day: dayOf(at, zone), status: status satisfies VisitStatus }, today);
}
