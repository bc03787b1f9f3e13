import type { CallTable } from '../../db/schema.ts';
import { idOf } from '../../ids.ts';
import { text } from '../../language.ts';
import { spanOf } from '../listed.ts';
import { callPages, countCalls } from '../store.ts';
import type { Exportable } from '../types.ts';

/** Phone enquiries. */
export const calls: Exportable<CallTable> = {
  title: text('calls', '来电'),
  dated: text('the day of the call', '来电日期'),
  columns: [
    {
      key: 'id',
      heading: text('Call', '来电编号'),
      kind: 'code',
      names: true,
      get: (row) => idOf('K', row.id),
    },
    { key: 'at', heading: text('Time', '来电时间'), kind: 'instant', get: (row) => row.at },
    { key: 'phone', heading: text('Phone', '电话'), kind: 'phone', get: (row) => row.phone },
    {
      key: 'customer',
      heading: text('Customer', '客户编号'),
      kind: 'code',
      get: (row) => idOf('C', row.customer),
    },
    { key: 'by', heading: text('Answered by', '接听人'), kind: 'code', get: (row) => row.by },
    { key: 'name', heading: text('Name', '姓名'), kind: 'text', get: (row) => row.name },
    { key: 'address', heading: text('Address', '地址'), kind: 'text', get: (row) => row.address },
    { key: 'intent', heading: text('Intention', '意向'), kind: 'text', get: (row) => row.intent },
    {
      key: 'channel',
      heading: text('Channel', '获知渠道'),
      kind: 'text',
      get: (row) => row.channel,
    },
    {
      key: 'seconds',
      heading: text('Seconds', '通话秒数'),
      kind: 'whole',
      get: (row) => row.seconds,
    },
    {
      key: 'invited',
      heading: text('Invited', '已邀请到访'),
      kind: 'yes-no',
      get: (row) => row.invited === 1,
    },
  ],
  count: ({ db, desk }, days) => countCalls(db, spanOf(days, desk.timezone)),
  pages: ({ db, desk }, days) => callPages(db, spanOf(days, desk.timezone)),
};
