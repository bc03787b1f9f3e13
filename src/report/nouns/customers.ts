import { idOf } from '../../ids.ts';
import { text } from '../../language.ts';
import { countCustomers, customerPages } from '../store.ts';
import type { Noun } from '../types.ts';

/** Customers with all that they told; the Chinese headings are those that `visitor import` knows too. */
export const customers: Noun = {
  name: 'customers',
  title: text('customers', '客户'),
  dated: text('the day of the first visit', '首次到访日期'),
  columns: [
    { key: 'id', heading: text('Customer', '客户编号'), kind: 'code', names: true },
    { key: 'name', heading: text('Name', '姓名'), kind: 'text' },
    { key: 'phones', heading: text('Phones', '手机号'), kind: 'phone' },
    { key: 'owner', heading: text('Owner', '置业顾问'), kind: 'code' },
    { key: 'firstVisit', heading: text('First visit', '首次到访'), kind: 'day' },
    { key: 'level', heading: text('Level', '意向等级'), kind: 'code' },
    { key: 'channel', heading: text('Channel', '获知渠道'), kind: 'text' },
    { key: 'addressAs', heading: text('Address as', '称呼'), kind: 'text' },
    { key: 'district', heading: text('District', '居住区域'), kind: 'text' },
    { key: 'occupation', heading: text('Occupation', '职业'), kind: 'text' },
    { key: 'purpose', heading: text('Purpose', '置业目的'), kind: 'code' },
    { key: 'layout', heading: text('Layout wanted', '意向户型'), kind: 'text' },
    { key: 'area', heading: text('Area wanted', '意向面积'), kind: 'text' },
    { key: 'budget', heading: text('Budget', '预算'), kind: 'text' },
    { key: 'reason', heading: text('Reason', '置业原因'), kind: 'text' },
    { key: 'suggestions', heading: text('Suggestions', '建议'), kind: 'text' },
    { key: 'note', heading: text('Note', '备注'), kind: 'text' },
  ],
  count: ({ db }, days) => countCustomers(db, days),
  pages: async function* ({ db }, days) {
    for await (const page of customerPages(db, days)) {
      yield page.map((row) => [
        ...[idOf('C', row.id), row.name, row.phones, row.owner, row.first_visit, row.level],
        ...[row.channel, row.address_as, row.district, row.occupation, row.purpose, row.layout],
        ...[row.area, row.budget, row.reason, row.suggestions, row.note],
      ]);
    }
  },
};
