import type { FollowupTable } from '../../db/schema.ts';
import { idOf } from '../../ids.ts';
import { text } from '../../language.ts';
import { spanOf } from '../listed.ts';
import { countFollowups, followupPages } from '../store.ts';
import type { Exportable } from '../types.ts';

/** What customers said when they were asked again after a visit. */
export const followups: Exportable<FollowupTable> = {
  title: text('follow-ups', '回访'),
  dated: text('the day of the follow-up', '回访日期'),
  columns: [
    {
      key: 'id',
      heading: text('Follow-up', '回访编号'),
      kind: 'code',
      names: true,
      get: (row) => idOf('F', row.id),
    },
    { key: 'at', heading: text('Time', '回访时间'), kind: 'instant', get: (row) => row.at },
    {
      key: 'customer',
      heading: text('Customer', '客户编号'),
      kind: 'code',
      get: (row) => idOf('C', row.customer),
    },
    { key: 'by', heading: text('By', '回访人'), kind: 'code', get: (row) => row.by },
    {
      key: 'text',
      heading: text('What was said', '回访内容'),
      kind: 'text',
      get: (row) => row.said,
    },
    { key: 'liked', heading: text('Liked', '满意之处'), kind: 'text', get: (row) => row.liked },
    {
      key: 'disliked',
      heading: text('Disliked', '不满意之处'),
      kind: 'text',
      get: (row) => row.disliked,
    },
    {
      key: 'obstacle',
      heading: text('Obstacle', '成交障碍'),
      kind: 'text',
      get: (row) => row.obstacle,
    },
  ],
  count: ({ db, desk }, days) => countFollowups(db, spanOf(days, desk.timezone)),
  pages: ({ db, desk }, days) => followupPages(db, spanOf(days, desk.timezone)),
};
