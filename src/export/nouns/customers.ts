import { idOf } from '../../ids.ts';
import { text } from '../../language.ts';
import { countCustomers, customerPages, type CustomerRow } from '../store.ts';
import type { Exportable } from '../types.ts';

/** Customers with all that they told; the Chinese headings are those that `visitor import` knows too. */
export const customers: Exportable<CustomerRow> = {
  title: text('customers', '客户'),
  dated: text('the day of the first visit', '首次到访日期'),
  columns: [
    {
      key: 'id',
      heading: text('Customer', '客户编号'),
      kind: 'code',
      names: true,
      get: (row) => idOf('C', row.id),
    },
    { key: 'name', heading: text('Name', '姓名'), kind: 'text', get: (row) => row.name },
    { key: 'phones', heading: text('Phones', '手机号'), kind: 'phone', get: (row) => row.phones },
    { key: 'owner', heading: text('Owner', '置业顾问'), kind: 'code', get: (row) => row.owner },
    {
      key: 'firstVisit',
      heading: text('First visit', '首次到访'),
      kind: 'day',
      get: (row) => row.first_visit,
    },
    { key: 'level', heading: text('Level', '意向等级'), kind: 'code', get: (row) => row.level },
    {
      key: 'channel',
      heading: text('Channel', '获知渠道'),
      kind: 'text',
      get: (row) => row.channel,
    },
    {
      key: 'addressAs',
      heading: text('Address as', '称呼'),
      kind: 'text',
      get: (row) => row.address_as,
    },
    {
      key: 'district',
      heading: text('District', '居住区域'),
      kind: 'text',
      get: (row) => row.district,
    },
    {
      key: 'occupation',
      heading: text('Occupation', '职业'),
      kind: 'text',
      get: (row) => row.occupation,
    },
    {
      key: 'purpose',
      heading: text('Purpose', '置业目的'),
      kind: 'code',
      get: (row) => row.purpose,
    },
    {
      key: 'layout',
      heading: text('Layout wanted', '意向户型'),
      kind: 'text',
      get: (row) => row.layout,
    },
    { key: 'area', heading: text('Area wanted', '意向面积'), kind: 'text', get: (row) => row.area },
    { key: 'budget', heading: text('Budget', '预算'), kind: 'text', get: (row) => row.budget },
    { key: 'reason', heading: text('Reason', '置业原因'), kind: 'text', get: (row) => row.reason },
    {
      key: 'suggestions',
      heading: text('Suggestions', '建议'),
      kind: 'text',
      get: (row) => row.suggestions,
    },
    { key: 'note', heading: text('Note', '备注'), kind: 'text', get: (row) => row.note },
  ],
  count: ({ db }, days) => countCustomers(db, days),
  pages: ({ db }, days) => customerPages(db, days),
};
