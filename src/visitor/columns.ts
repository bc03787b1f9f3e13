/** What lists, sheets, exports and imports show of visits, customers, calls and follow-ups. */
import { text } from '../language.ts';
import { columnsOf, fieldsOf, type Column, type Imported } from '../spreadsheet/columns.ts';
import type { Due } from './due.ts';
import { basisNames, purposeNames, visitKindNames, visitStatusNames } from './names.ts';
import type { Call, Customer, Followup, SeenVisit } from './types.ts';

const ofVisit = columnsOf<SeenVisit>();

export const visitColumns: readonly Column<SeenVisit>[] = [
  ofVisit('id', text('Visit', '来访编号'), 'code', { names: true }),
  ofVisit('at', text('Arrived', '到访时间'), 'instant'),
  ofVisit('endedAt', text('Ended', '结束时间'), 'instant'),
  ofVisit('kind', text('Kind', '来访类型'), 'code', { words: visitKindNames }),
  ofVisit('status', text('Status', '状态'), 'code', { words: visitStatusNames }),
  ofVisit('customer', text('Customer', '客户编号'), 'code'),
  ofVisit('owner', text('Owner', '原置业顾问'), 'code'),
  ofVisit('staff', text('Received by', '接待人'), 'code'),
  ofVisit('basis', text('Basis', '接待依据'), 'code', { words: basisNames }),
  ofVisit('recognised', text('Recognised', '认出老客户'), 'yes-no'),
  ofVisit('party', text('Persons', '人数'), 'whole'),
  ofVisit('channel', text('Channel', '获知渠道'), 'text'),
  ofVisit('outcome', text('Outcome', '接待结果'), 'text'),
  {
    key: 'beganAt',
    heading: text('Received at', '开始接待'),
    kind: 'instant',
    get: ({ firstBeganAt }) => firstBeganAt,
  },
  {
    key: 'waitedSeconds',
    heading: text('Waited (seconds)', '等候秒数'),
    kind: 'whole',
    get: waitedSeconds,
  },
  {
    key: 'briefReached',
    heading: text('Owner reached', '已联系原置业顾问'),
    kind: 'yes-no',
    get: ({ brief }) => brief?.tries.some((one) => one.reached) ?? null,
  },
  {
    key: 'briefInTime',
    heading: text('Tried in time', '按时联系'),
    kind: 'yes-no',
    get: ({ brief }) => brief?.tries.some((one) => one.inTime) ?? null,
  },
];

/** From the arrival to the first reception; null while they wait, and for those nobody received. */
function waitedSeconds({ at, firstBeganAt }: SeenVisit): number | null {
  return firstBeganAt === null ? null : Math.round((firstBeganAt - at) / 1000);
}

/**
 * What a sheet of visitors tells, and what people call it besides our own name and heading, with 、 between. What is not
 * here, such as 人数 or 类型, is left out, and the import says so; nothing asks for pay, age or marriage (M 5.1.5.7).
 */
const sheetHeadings = {
  phone:
    '手机、电话、联系电话、手机号码、电话号码、联系方式、客户电话、来电号码、移动电话、' +
    'mobile、tel、phone number、telephone',
  name: '名字、客户姓名、客户名称、客户、访客、访客姓名、来访人、顾客、customer',
  owner:
    '接待人、顾问、原置业顾问、销售顾问、接待顾问、归属顾问、归属人、接待人员、' +
    '置业顾问工号、接待人工号、工号、consultant',
  first_visit:
    '首访日期、来访时间、来访日期、首访时间、首次来访、首次来访日期、首次来访时间、' +
    '首次到访日期、到访日期、到访时间、首访、接待日期、接待时间',
  channel:
    '渠道、来源、信息来源、认知渠道、来访渠道、客户来源、了解渠道、获知途径、认知途径、source',
  level: '等级、意向级别、客户等级、级别、客户级别、意向度',
  note: '说明、备注信息、备注说明、remark、remarks、notes',
  address_as: '尊称',
  district: '区域、居住地、现居区域、所在区域、来源区域',
  occupation: '行业',
  purpose: '用途、购房用途、购房目的、置业用途',
  layout: '户型、需求户型、意向房型、房型',
  area:
    '面积、需求面积、意向面积（㎡）、面积（㎡）、意向面积（平方米）、意向面积（平米）、' +
    '面积（平方米）、面积（平米）',
  budget:
    '预算（万）、预算（万元）、购房预算、购房预算（万）、购房预算（万元）、总价预算、' +
    '总价预算（万）、总价预算（万元）、意向总价、意向总价（万）',
  reason: '购房原因、购买原因、购房动机',
  suggestions: '意见、客户建议、意见建议、客户意见',
};

export type VisitorField = keyof typeof sheetHeadings;

function from(field: VisitorField): { readonly from: Imported } {
  return { from: { field, headings: sheetHeadings[field].split('、') } };
}

const ofCustomer = columnsOf<Customer>();

export const customerColumns: readonly Column<Customer>[] = [
  ofCustomer('id', text('Customer', '客户编号'), 'code', { names: true }),
  ofCustomer('name', text('Name', '姓名'), 'text', from('name')),
  ofCustomer('phones', text('Phones', '手机号'), 'phone', from('phone')),
  ofCustomer('owner', text('Owner', '置业顾问'), 'code', from('owner')),
  ofCustomer('firstVisit', text('First visit', '首次到访'), 'day', from('first_visit')),
  ofCustomer('level', text('Level', '意向等级'), 'code', from('level')),
  ofCustomer('channel', text('Channel', '获知渠道'), 'text', from('channel')),
  ofCustomer('addressAs', text('Address as', '称呼'), 'text', from('address_as')),
  ofCustomer('district', text('District', '居住区域'), 'text', from('district')),
  ofCustomer('occupation', text('Occupation', '职业'), 'text', from('occupation')),
  ofCustomer('purpose', text('Purpose', '置业目的'), 'code', {
    words: purposeNames,
    ...from('purpose'),
  }),
  ofCustomer('layout', text('Layout wanted', '意向户型'), 'text', from('layout')),
  ofCustomer('area', text('Area wanted', '意向面积'), 'text', from('area')),
  ofCustomer('budget', text('Budget', '预算'), 'text', from('budget')),
  ofCustomer('reason', text('Reason', '置业原因'), 'text', from('reason')),
  ofCustomer('suggestions', text('Suggestions', '建议'), 'text', from('suggestions')),
  ofCustomer('note', text('Note', '备注'), 'text', from('note')),
];

const fields = Object.keys(sheetHeadings);

/** In the order of the contract: a refusal names the phone first. */
export const visitorFileColumns = fieldsOf<VisitorField>(customerColumns).sort(
  (a, b) => fields.indexOf(a.field) - fields.indexOf(b.field),
);

const ofCall = columnsOf<Call>();

export const callColumns: readonly Column<Call>[] = [
  ofCall('id', text('Call', '来电编号'), 'code', { names: true }),
  ofCall('at', text('Time', '来电时间'), 'instant'),
  ofCall('phone', text('Phone', '电话'), 'phone'),
  ofCall('customer', text('Customer', '客户编号'), 'code'),
  ofCall('by', text('Answered by', '接听人'), 'code'),
  ofCall('name', text('Name', '姓名'), 'text'),
  ofCall('address', text('Address', '地址'), 'text'),
  ofCall('intent', text('Intention', '意向'), 'text'),
  ofCall('channel', text('Channel', '获知渠道'), 'text'),
  ofCall('seconds', text('Seconds', '通话秒数'), 'whole'),
  ofCall('invited', text('Invited', '已邀请到访'), 'yes-no'),
];

const ofFollowup = columnsOf<Followup>();

export const followupColumns: readonly Column<Followup>[] = [
  ofFollowup('id', text('Follow-up', '回访编号'), 'code', { names: true }),
  ofFollowup('at', text('Time', '回访时间'), 'instant'),
  ofFollowup('customer', text('Customer', '客户编号'), 'code'),
  ofFollowup('by', text('By', '回访人'), 'code'),
  ofFollowup('text', text('What was said', '回访内容'), 'text'),
  ofFollowup('liked', text('Liked', '满意之处'), 'text'),
  ofFollowup('disliked', text('Disliked', '不满意之处'), 'text'),
  ofFollowup('obstacle', text('Obstacle', '成交障碍'), 'text'),
];

const ofDue = columnsOf<Due>();

export const followupDueColumns: readonly Column<Due>[] = [
  ofDue('customer', text('Customer', '客户编号'), 'code', { names: true }),
  ofDue('name', text('Name', '姓名'), 'text'),
  ofDue('owner', text('Owner', '置业顾问'), 'code'),
  ofDue('dueOn', text('Due on', '应回访日'), 'day'),
  ofDue('overdueDays', text('Days over', '逾期天数'), 'whole'),
];
