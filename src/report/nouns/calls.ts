import { idOf } from '../../ids.ts';
import { text } from '../../language.ts';
import { spanOf } from '../days.ts';
import { callPages, countCalls } from '../store.ts';
import type { Noun } from '../types.ts';

/** Phone enquiries. */
export const calls: Noun = {
  name: 'calls',
  title: text('calls', '来电'),
  dated: text('the day of the call', '来电日期'),
  columns: [
    { key: 'id', heading: text('Call', '来电编号'), kind: 'code', names: true },
    { key: 'at', heading: text('Time', '来电时间'), kind: 'instant' },
    { key: 'phone', heading: text('Phone', '电话'), kind: 'phone' },
    { key: 'customer', heading: text('Customer', '客户编号'), kind: 'code' },
    { key: 'by', heading: text('Answered by', '接听人'), kind: 'code' },
    { key: 'name', heading: text('Name', '姓名'), kind: 'text' },
    { key: 'address', heading: text('Address', '地址'), kind: 'text' },
    { key: 'intent', heading: text('Intention', '意向'), kind: 'text' },
    { key: 'channel', heading: text('Channel', '获知渠道'), kind: 'text' },
    { key: 'seconds', heading: text('Seconds', '通话秒数'), kind: 'whole' },
    { key: 'invited', heading: text('Invited', '已邀请到访'), kind: 'yes-no' },
  ],
  count: (reading, days) => countCalls(reading.db, spanOf(days, reading.desk.timezone)),
  pages: async function* (reading, days) {
    for await (const page of callPages(reading.db, spanOf(days, reading.desk.timezone))) {
      yield page.map((row) => [
        ...[idOf('K', row.id), row.at, row.phone, idOf('C', row.customer)],
        ...[row.by, row.name, row.address, row.intent, row.channel, row.seconds],
        row.invited === 1,
      ]);
    }
  },
};
