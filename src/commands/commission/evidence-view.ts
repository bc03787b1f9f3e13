import { clean } from '../../text/clean.ts';
import { formatInstant, type Zone } from '../../calendar/time.ts';
import {
  type Evidence,
  type EvidenceLine,
  type Precedent,
  sharesSaid,
  statusNames,
} from '../../credit/index.ts';
import { basisNames, coverNames, visitKindNames } from '../../visitor/index.ts';
import type { DeskInfo } from '../../desk/index.ts';
import { text, type Text } from '../../language.ts';
import { formatYuanGrouped } from '../../money/fen.ts';
import type { Eyes } from '../../spreadsheet/columns.ts';
import type { Page } from '../../terminal/page.ts';
import { minute } from './credit-view.ts';

/** What a manager reads before ruling: the records of a deal's customer, and rulings on like facts. */
export async function evidenceView(page: Page, told: Evidence, eyes: Eyes): Promise<string> {
  const { zone } = eyes;
  const table = await page.table(
    [
      text('happened', '发生时间'),
      text('recorded', '登记时间'),
      text('record', '记录'),
      text('what', '内容'),
      text('clause', '条款'),
      text('journal', '流水'),
    ],
    told.lines.map((line) => [
      minute(line.at, zone),
      isLate(line) ? { styled: page.colour.yellow(minute(line.recordedAt, zone)) } : '=',
      line.id,
      eyes.text(page.say(line.text)),
      line.clause,
      `${line.entry} ${line.hash.slice(0, 8)}`,
    ]),
  );
  return `${page.colour.bold(page.say(titleOf(told)))}\n\n${table}`;
}

function isLate({ at, recordedAt }: EvidenceLine): boolean {
  return recordedAt > at;
}

function titleOf({ found }: Evidence): Text {
  const { deal, credit } = found;
  const status = statusNames[credit.status];
  return text(
    `Evidence for ${deal.id}: ${deal.customer}, ${deal.unit}, ${formatYuanGrouped(deal.amountFen)}, ${status.en}`,
    `${deal.id} 的证据材料：客户 ${deal.customer}，房源 ${deal.unit}，金额 ${formatYuanGrouped(deal.amountFen)}，${status.zh}`,
  );
}

/** The same as a plain text that can be printed and filed, with every hash in full. */
export function evidenceText(told: Evidence, desk: DeskInfo, say: (said: Text) => string): string {
  const zone = desk.timezone;
  const parts = told.lines.map((line) => [
    `${formatInstant(line.at, zone)}  ${line.id}  ${say(line.text)}${line.clause === null ? '' : `  (${line.clause})`}`,
    `    ${say(recordedSaid(line, zone))}`,
    `    ${say(text(`journal ${line.entry}`, `流水 ${line.entry}`))}  ${line.hash}`,
  ]);
  const lines = [desk.name, say(titleOf(told)), '', ...parts.flat(), ''];
  return lines.map(clean).join('\n');
}

function recordedSaid(line: EvidenceLine, zone: Zone): Text {
  const at = formatInstant(line.recordedAt, zone);
  if (line.beforeClosing === null) return text(`recorded ${at}`, `登记时间 ${at}`);
  return line.beforeClosing
    ? text(`recorded ${at}, before the closing`, `登记时间 ${at}，成交之前`)
    : text(`recorded ${at}, not before the closing`, `登记时间 ${at}，不早于成交`);
}

export async function precedentsView(
  page: Page,
  list: readonly Precedent[],
  eyes: Eyes,
): Promise<string> {
  if (list.length === 0) return page.say(text('No such ruling yet.', '还没有这样的裁定。'));
  return page.table(
    [
      text('deal', '成交'),
      text('ruled', '裁定时间'),
      text('by', '裁定人'),
      text('facts', '情形'),
      text('parties', '当事人'),
      text('shares', '份额'),
      text('why', '理由'),
    ],
    list.map(({ found, ruling }) => [
      found.deal.id,
      minute(ruling.at, eyes.zone),
      ruling.by,
      page.say(factsSaid(found.visit)),
      found.standing.parties.join(' '),
      page.say(ruling.shares === null ? text('rejected', '驳回异议') : sharesSaid(ruling.shares)),
      eyes.text(ruling.why),
    ]),
  );
}

function factsSaid(visit: Precedent['found']['visit']): Text {
  if (visit === null) return text('no visit', '无接待记录');
  const parts = [
    visitKindNames[visit.kind],
    basisNames[visit.basis],
    ...(visit.coverCase === null ? [] : [coverNames[visit.coverCase]]),
    ...(visit.recognised ? [] : [text('not recognised', '未被认出')]),
  ];
  return text(parts.map((part) => part.en).join(', '), parts.map((part) => part.zh).join('，'));
}
