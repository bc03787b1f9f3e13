import type { CustomerId } from '../ids.ts';
import { text } from '../language.ts';
import type { Refusal } from '../reason.ts';
import type { Visit } from './types.ts';

/** What the visitor commands say when they say no. */
export const said = {
  visitClosed: (visit: Visit): Refusal => ({
    code: 'visit.closed',
    text:
      visit.status === 'undone'
        ? text(
            `${visit.id} was undone; there is nobody to register.`,
            `来访 ${visit.id} 已撤销，不能登记。`,
          )
        : text(
            `${visit.id} was closed as no customer; there is nobody to register.`,
            `来访 ${visit.id} 已按“非客户”结束，不能登记。`,
          ),
    hint: text('See the visits: salesdesk visitor list', '查看来访：salesdesk visitor list'),
  }),
  nameless: (visit: Visit): Refusal => ({
    code: 'visit.nameless',
    clause: 'M 5.3.4.4',
    text: text(
      `Nobody knows yet who came with ${visit.id}: a phone or a name is needed.`,
      `来访 ${visit.id} 尚未登记客户，电话和姓名至少要有一项。`,
    ),
    hint: text(
      `salesdesk visitor register ${visit.id} --phone PHONE --name NAME`,
      `salesdesk visitor register ${visit.id} --phone 电话 --name 姓名`,
    ),
  }),
  customerSet: (visit: Visit, customer: CustomerId): Refusal => ({
    code: 'visit.customer-set',
    text: text(
      `${visit.id} is the visit of ${customer}; that phone belongs to another customer.`,
      `来访 ${visit.id} 已登记为客户 ${customer}，该电话属于另一位客户。`,
    ),
    hint: text(
      `See who came: salesdesk visitor show ${customer}`,
      `查看已登记的客户：salesdesk visitor show ${customer}`,
    ),
  }),
  notConsultant: (code: string): Refusal => ({
    code: 'staff.not-a-consultant',
    text: text(
      `${code} is no consultant, so no customer can be theirs.`,
      `${code} 不是置业顾问，不能作为客户的归属人。`,
    ),
    hint: text('See who is: salesdesk staff list', '查看人员：salesdesk staff list'),
  }),
  sameOwner: (customer: CustomerId, owner: string): Refusal => ({
    code: 'customer.same-owner',
    text: text(`${customer} is ${owner}’s already.`, `客户 ${customer} 本来就归 ${owner}。`),
  }),
};
