import { idOf } from '../../ids.ts';
import { text } from '../../language.ts';
import { spanOf } from '../days.ts';
import { countFollowups, followupPages } from '../store.ts';
import type { Noun } from '../types.ts';

/** What customers said when they were asked again after a visit. */
export const followups: Noun = {
  name: 'followups',
  title: text('follow-ups', '回访'),
  dated: text('the day of the follow-up', '回访日期'),
  columns: [
    { key: 'id', heading: text('Follow-up', '回访编号'), kind: 'code', names: true },
    { key: 'at', heading: text('Time', '回访时间'), kind: 'instant' },
    { key: 'customer', heading: text('Customer', '客户编号'), kind: 'code' },
    { key: 'by', heading: text('By', '回访人'), kind: 'code' },
    { key: 'text', heading: text('What was said', '回访内容'), kind: 'text' },
    { key: 'liked', heading: text('Liked', '满意之处'), kind: 'text' },
    { key: 'disliked', heading: text('Disliked', '不满意之处'), kind: 'text' },
    { key: 'obstacle', heading: text('Obstacle', '成交障碍'), kind: 'text' },
  ],
  count: (reading, days) => countFollowups(reading.db, spanOf(days, reading.desk.timezone)),
  pages: async function* (reading, days) {
    for await (const page of followupPages(reading.db, spanOf(days, reading.desk.timezone))) {
      yield page.map((row) => [
        ...[idOf('F', row.id), row.at, idOf('C', row.customer), row.by, row.said],
        ...[row.liked, row.disliked, row.obstacle],
      ]);
    }
  },
};
