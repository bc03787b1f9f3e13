import { minute, type Day, type Zone } from '../calendar/time.ts';
import type { Actor, Reading } from '../desk/types.ts';
import { text, type Text } from '../language.ts';
import type { Page } from '../terminal/page.ts';
import type { Dossier } from './find-service.ts';
import { named } from './messages.ts';
import { maskPhone } from './phone.ts';
import type { Registered } from './register-service.ts';
import {
  mayReadPhones,
  statusOn,
  type Call,
  type Customer,
  type Followup,
  type Visit,
} from './types.ts';

/** How a person sees visitors. */
export interface Eyes {
  readonly zone: Zone;
  readonly today: Day;
  readonly reader: Actor | null;
}

/** The desk as this reader sees it now. */
export function eyesOf({ desk, today, actor }: Reading): Eyes {
  return { zone: desk.timezone, today, reader: actor };
}

/** 'C1 陈立'. */
function whoIs({ id, name }: Pick<Customer, 'id' | 'name'>): string {
  return name === null ? `C${id}` : `C${id} ${name}`;
}

function phonesFor(customer: Customer, reader: Actor | null): string {
  const open = mayReadPhones(reader, customer.owner);
  return customer.phones.map((phone) => (open ? phone : maskPhone(phone))).join(' ');
}

export function registeredView(page: Page, { customer, visit, conflict }: Registered): string {
  const who = whoIs(customer);
  const kind = named.kind(visit.kind);
  const done = text(
    `V${visit.id} is the visit of ${who} (${kind.en}).`,
    `来访 V${visit.id} 已登记：客户 ${who}（${kind.zh}）。`,
  );
  if (conflict === null) return page.colour.green(page.say(done));
  const { staff } = visit;
  const { owner, clause } = conflict;
  const tell = text(
    `They are ${owner}’s customer, and nobody knew (${clause}). ${staff} keeps this reception, ${owner} keeps the customer. Please tell both.`,
    `该客户的原置业顾问是 ${owner}，接待时未认出（${clause}）。本次接待仍由 ${staff} 继续，客户仍归 ${owner}，请告知双方。`,
  );
  return `${page.say(done)}\n${page.colour.yellow(page.say(tell))}`;
}

export async function customersView(
  page: Page,
  customers: readonly Customer[],
  eyes: Eyes,
): Promise<string> {
  if (customers.length === 0) return page.say(text('Nobody found.', '没有找到。'));
  const headings = [
    text('customer', '客户'),
    text('name', '姓名'),
    text('phone', '电话'),
    text('owner', '置业顾问'),
    text('first visit', '首访'),
    text('level', '等级'),
    text('channel', '渠道'),
  ];
  const rows = customers.map((one) => [
    ...[`C${one.id}`, one.name, phonesFor(one, eyes.reader)],
    ...[one.owner, one.firstVisit, one.level, one.channel],
  ]);
  return page.table(headings, rows);
}

/** Said where a phone was masked: how those it is meant for see it whole. */
export function maskedNotice(customers: readonly Customer[], reader: Actor | null): Text[] {
  const masked = customers.some(
    (one) => one.phones.length > 0 && !mayReadPhones(reader, one.owner),
  );
  if (!masked) return [];
  return [
    text(
      'Phones are masked. Owners, clerks, supervisors and managers see them whole with --as CODE and PIN.',
      '电话已隐去部分号码。客户的置业顾问、销控统计员、主管、经理可用 --as 工号 加 PIN 查看全号。',
    ),
  ];
}

export async function visitsView(
  page: Page,
  visits: readonly Visit[],
  { zone, today }: Eyes,
): Promise<string> {
  if (visits.length === 0) return page.say(text('No visits.', '没有来访。'));
  const headings = [
    text('visit', '来访'),
    text('arrival', '到访时间'),
    text('kind', '类别'),
    text('status', '状态'),
    text('customer', '客户'),
    text('owner', '置业顾问'),
    text('received by', '接待人'),
    text('basis', '依据'),
    text('party', '人数'),
    text('channel', '渠道'),
    text('outcome', '结果'),
  ];
  const rows = visits.map((one) => [
    ...[`V${one.id}`, minute(one.at, zone), page.say(named.kind(one.kind))],
    ...[page.say(named.status(statusOn(one, today))), one.customer && `C${one.customer}`],
    ...[one.owner, one.staff, one.basis && page.say(named.basis(one.basis))],
    ...[one.party, one.channel, one.outcome],
  ]);
  return page.table(headings, rows, { right: [8] });
}

export async function callsView(
  page: Page,
  calls: readonly (Call & { owner: string | null })[],
  { zone, reader }: Eyes,
): Promise<string> {
  if (calls.length === 0) return page.say(text('No calls.', '没有来电。'));
  const headings = [
    text('call', '来电'),
    text('when', '时间'),
    text('phone', '电话'),
    text('customer', '客户'),
    text('answered by', '接听人'),
    text('intention', '意向'),
    text('channel', '渠道'),
    text('seconds', '秒'),
  ];
  const rows = calls.map((one) => [
    ...[`K${one.id}`, minute(one.at, zone)],
    mayReadPhones(reader, one.owner) ? one.phone : maskPhone(one.phone),
    ...[one.customer && `C${one.customer}`, one.by, one.intent, one.channel, one.seconds],
  ]);
  return page.table(headings, rows, { right: [7] });
}

async function followupsView(
  page: Page,
  followups: readonly Followup[],
  { zone }: Eyes,
): Promise<string> {
  const headings = [
    text('follow-up', '回访'),
    text('when', '时间'),
    text('by', '回访人'),
    text('what they said', '看法'),
    text('liked', '满意点'),
    text('disliked', '不满意点'),
    text('in the way', '抗性'),
  ];
  const rows = followups.map((one) => [
    ...[`F${one.id}`, minute(one.at, zone), one.by],
    ...[one.text, one.liked, one.disliked, one.obstacle],
  ]);
  return page.table(headings, rows);
}

/** One customer: what is known of them, then visits, calls and follow-ups where there are any. */
export async function dossierView(page: Page, dossier: Dossier, eyes: Eyes): Promise<string> {
  const { customer, visits, calls, followups } = dossier;
  const parts = [cardView(page, customer, eyes.reader)];
  if (visits.length > 0) parts.push(await visitsView(page, visits, eyes));
  const { owner } = customer;
  if (calls.length > 0) {
    const known = calls.map((call) => ({ ...call, owner }));
    parts.push(await callsView(page, known, eyes));
  }
  if (followups.length > 0) parts.push(await followupsView(page, followups, eyes));
  return parts.join('\n\n');
}

function cardView(page: Page, customer: Customer, reader: Actor | null): string {
  const facts: [Text, string | null][] = [
    [text('Phone', '电话'), phonesFor(customer, reader)],
    [text('Owner', '置业顾问'), customer.owner],
    [text('First visit', '首访'), customer.firstVisit],
    [text('Level', '意向等级'), customer.level],
    [text('Channel', '渠道'), customer.channel],
    [text('Address as', '称呼'), customer.addressAs],
    [text('District', '区域'), customer.district],
    [text('Occupation', '职业'), customer.occupation],
    [text('Purpose', '用途'), customer.purpose && page.say(named.purpose(customer.purpose))],
    [text('Layout', '意向户型'), customer.layout],
    [text('Area', '意向面积'), customer.area],
    [text('Budget', '预算'), customer.budget],
    [text('Reason', '购房原因'), customer.reason],
    [text('Suggestions', '建议'), customer.suggestions],
    [text('Note', '备注'), customer.note],
  ];
  const lines = facts
    .filter(([, value]) => value !== null && value !== '')
    .map(([label, value]) =>
      page.say(text(`${label.en}: ${value ?? ''}`, `${label.zh}：${value ?? ''}`)),
    );
  return [page.colour.bold(page.show(whoIs(customer))), ...lines].join('\n');
}
