/** How a person sees visitors: lists of customers, visits and calls, and one customer with all of these. */
import { eyesOf, mayReadPhones, type Actor, type Reading } from '../../desk/index.ts';
import { text, type Text } from '../../language.ts';
import { pick, saidOf, type Eyes } from '../../spreadsheet/columns.ts';
import type { Page } from '../../terminal/page.ts';
import {
  callColumns,
  customerColumns,
  followupColumns,
  seenOn,
  visitColumns,
  visitKindNames,
  type Customer,
  type Dossier,
  type KnownCall,
  type Registered,
  type SeenVisit,
} from '../../visitor/index.ts';

type Reader = Pick<Reading, 'desk' | 'actor'>;

/** 'C1 陈立'. */
function whoIs({ id, name }: Pick<Customer, 'id' | 'name'>): string {
  return name === null ? id : `${id} ${name}`;
}

export function registeredView(page: Page, { customer, visit, conflict }: Registered): string {
  const who = whoIs(customer);
  const kind = visitKindNames[visit.kind];
  const done = text(
    `${visit.id} is the visit of ${who} (${kind.en}).`,
    `来访 ${visit.id} 已登记：客户 ${who}（${kind.zh}）。`,
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

const customerList = pick(
  customerColumns,
  ...['id', 'name', 'phones', 'owner', 'firstVisit', 'level', 'channel'],
);

export async function customersView(
  page: Page,
  customers: readonly Customer[],
  reader: Reader,
): Promise<string> {
  if (customers.length === 0) return page.say(text('Nobody found.', '没有找到。'));
  return page.list(customerList, customers, ({ owner }) => eyesOf(reader, owner));
}

const visitList = pick(
  visitColumns,
  ...['id', 'at', 'kind', 'status', 'customer', 'owner', 'staff', 'basis', 'party', 'channel'],
  'outcome',
);

const withBriefs = [...visitList, ...pick(visitColumns, 'briefReached', 'briefInTime')];

export async function visitsView(
  page: Page,
  visits: readonly SeenVisit[],
  eyes: Eyes,
): Promise<string> {
  if (visits.length === 0) return page.say(text('No visits.', '没有来访。'));
  return page.list(visitList, visits, eyes);
}

const callList = pick(
  callColumns,
  ...['id', 'at', 'phone', 'customer', 'by', 'intent', 'channel', 'seconds'],
);

export async function callsView(
  page: Page,
  calls: readonly KnownCall[],
  reader: Reader,
): Promise<string> {
  if (calls.length === 0) return page.say(text('No calls.', '没有来电。'));
  return page.list(callList, calls, ({ owner }) => eyesOf(reader, owner));
}

const followupList = pick(
  followupColumns,
  ...['id', 'at', 'by', 'text', 'liked', 'disliked', 'obstacle'],
);

/** One customer: what is known of them, then visits, calls and follow-ups where there are any. */
export async function dossierView(
  page: Page,
  { customer, visits, calls, followups }: Dossier,
  { eyes, today }: { readonly eyes: Eyes; readonly today: string },
): Promise<string> {
  const seen = visits.map((visit) => seenOn(visit, today));
  const parts = [cardView(page, customer, eyes)];
  if (visits.length > 0)
    parts.push(
      await page.list(
        seen.some(({ brief }) => brief !== null) ? withBriefs : visitList,
        seen,
        eyes,
      ),
    );
  if (calls.length > 0) parts.push(await page.list(callList, calls, eyes));
  if (followups.length > 0) parts.push(await page.list(followupList, followups, eyes));
  return parts.join('\n\n');
}

function cardView(page: Page, customer: Customer, eyes: Eyes): string {
  const facts = customerColumns
    .filter(({ key }) => key !== 'id' && key !== 'name')
    .map((column) => ({ label: column.heading, said: saidOf(column, column.get(customer), eyes) }))
    .filter(({ said }) => said.en !== '')
    .map(({ label, said }) => page.say(text(`${label.en}: ${said.en}`, `${label.zh}：${said.zh}`)));
  return [page.colour.bold(page.show(whoIs(customer))), ...facts].join('\n');
}
