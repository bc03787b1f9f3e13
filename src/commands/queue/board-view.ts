import { clockTimeOf, type Zone, minute } from '../../calendar/time.ts';
import type { DeskInfo } from '../../desk/index.ts';
import { text, type Text } from '../../language.ts';
import type { Page } from '../../terminal/page.ts';
import type { Brief } from '../../visitor/index.ts';
import {
  actNames,
  awayKindNames,
  triedSaid,
  type DoorAnswer,
  type LinePlace,
  type Look,
  type Names,
  type RecordedAct,
  type Why,
} from '../../queue/index.ts';

/** How a person sees the door. */
export function boardView(page: Page, { board, names }: Look, desk: DeskInfo): string {
  const who = (code: string): string => nameOf(page, code, names);
  const time = (ms: number): string => clockTimeOf(ms, desk.timezone).slice(0, 5);
  const parts = [
    heading(page, board.day, desk),
    section(
      page,
      text('Line', '排位'),
      board.line.map((place) => lineRow(page, place, who, time)),
    ),
    section(
      page,
      text('Receiving', '接待中'),
      board.receiving.map(
        (one) =>
          `${who(one.staff)}  ${one.visit}  ${time(one.since)}${briefText(page, one.brief, time)}`,
      ),
    ),
    section(
      page,
      text('Waiting', '等候'),
      board.waiting.map((one) => waitingRow(page, one, who, time, hintFor(one.visit, board))),
    ),
    section(
      page,
      text('Away', '离开'),
      board.away.map(
        (one) =>
          `${who(one.staff)}  ${page.say(awayKindNames[one.kind])}${untilText(page, one.until, time)}${allowedText(page, one)}`,
      ),
    ),
    inline(page, text('Free', '空闲'), board.free.map(who)),
    inline(page, text('Off', '休息'), board.off.map(who)),
    ...board.warnings.map((one) =>
      page.colour.yellow(`! ${page.say(one.text)}${clauseText(one.clause)}`),
    ),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

/** What an act came to, its reasons, and the board. */
export function doorView(page: Page, answer: DoorAnswer, desk: DeskInfo): string {
  const { visit, handedOver, because, names } = answer;
  const lines = [visit, handedOver]
    .filter((one) => one !== null)
    .map((one) => page.colour.bold(page.say(headline(one, names))));
  const reasons = because.map((one) => `  ${page.say(one.text)}${clauseText(one.clause)}`);
  const told = [...lines, ...reasons];
  return [...told, ...(told.length > 0 ? [''] : []), boardView(page, answer, desk)].join('\n');
}

type Told = Pick<NonNullable<DoorAnswer['visit']>, 'id' | 'status' | 'staff' | 'owner' | 'basis'>;

/** A late entry's mark, the reason given, how a reception went, what an absent owner said. */
function noteOf(page: Page, act: RecordedAct): string {
  const late = act.late ? page.say(text('late entry', '补录')) : null;
  return [late, act.why, ...wordsOf(page, act)].filter((one) => one !== null).join(' ');
}

function wordsOf(page: Page, act: RecordedAct): (string | null)[] {
  switch (act.act) {
    case 'done':
      return [act.data.outcome];
    case 'brief':
      return [page.say(triedSaid(act.data)), act.data.text];
    case 'stay':
      return [act.data.staff, act.data.text];
    default:
      return [];
  }
}

function headline(visit: Told, names: Names): Text {
  const id = visit.id;
  const staff = [visit.staff, names.get(visit.staff ?? '')].join(' ').trim();
  switch (visit.status) {
    case 'receiving':
      return text(`${staff} receives ${id}`, `${id} 由 ${staff} 接待`);
    case 'waiting':
      return waits(id, visit.owner);
    case 'done':
      return text(`${staff} has ended the reception of ${id}`, `${staff} 结束接待 ${id}`);
    case 'not-a-customer':
      return text(`${id} was no customer`, `${id} 不是客户`);
    case 'missed':
      return text(`${id} was missed`, `${id} 未接待到`);
    case 'undone':
      return text(`${id} was taken back`, `${id} 已撤销`);
  }
}

function waits(id: string, owner: string | null): Text {
  return owner === null
    ? text(`${id} waits for whoever joins next`, `${id} 等候下一位排位的置业顾问`)
    : text(`${id} waits for ${owner}`, `${id} 等候 ${owner}`);
}

export function whyView(page: Page, why: Why, zone: Zone): string {
  const place = (one: LinePlace): string => `${one.position}. ${page.show(one.staff)}`;
  const line = (label: Text, places: readonly LinePlace[]): string =>
    `${page.say(label)}  ${places.length === 0 ? '-' : places.map(place).join('  ')}`;
  const passed = why.passedOver.map((one) => `  ${page.show(one.staff)}  ${page.say(one.reason)}`);
  const reasons = why.because.map(
    (one) => `  ${page.say(one.text)}${clauseText(one.clause)}${policyText(one.policy)}`,
  );
  const { brief, stay } = why.visit;
  const tries = (brief?.tries ?? []).map(
    (one) => `  ${minute(one.at, zone)}  ${page.say(triedSaid(one))}  ${page.show(one.text ?? '')}`,
  );
  const stays =
    stay === null
      ? []
      : [`  ${page.show(`${stay.leader} → ${stay.staff ?? ''} ${stay.text ?? ''}`)}`];
  const arrived = text(
    `${why.visit.id} came in at ${minute(why.visit.at, zone)}`,
    `${why.visit.id} ${minute(why.visit.at, zone)} 到访`,
  );
  return [
    page.colour.bold(page.say(arrived)),
    page.colour.bold(page.say(headline(why.visit, new Map()))),
    '',
    line(text('Line before', '之前排位'), why.before),
    ...(passed.length === 0 ? [] : [page.say(text('Passed over', '未轮到')), ...passed]),
    page.say(text('Because', '原因')),
    ...reasons,
    line(text('Line after', '之后排位'), why.after),
    ...(tries.length === 0 ? [] : [page.say(text('Briefing', '联系原置业顾问')), ...tries]),
    ...(stays.length === 0 ? [] : [page.say(text('Stays on', '留守安排')), ...stays]),
  ].join('\n');
}

export async function logView(
  page: Page,
  acts: readonly RecordedAct[],
  zone: Zone,
): Promise<string> {
  return page.table(
    [
      text('time', '时间'),
      text('act', '操作'),
      text('staff', '人员'),
      text('visit', '来访'),
      text('typed by', '操作人'),
      text('note', '备注'),
    ],
    acts.map((act) => [
      clockTimeOf(act.at, zone),
      page.say(actNames[act.act]),
      act.staff,
      act.visit,
      act.by,
      noteOf(page, act),
    ]),
  );
}

function heading(page: Page, day: string, desk: DeskInfo): string {
  const training = desk.training ? ` · ${page.say(text('training desk', '训练案场'))}` : '';
  return page.colour.bold(`${page.show(desk.name)} · ${day}${training}`);
}

function section(page: Page, label: Text, rows: readonly string[]): string {
  if (rows.length === 0) return '';
  return `${page.colour.dim(page.say(label))}\n${rows.map((row) => `  ${row}`).join('\n')}`;
}

function inline(page: Page, label: Text, codes: readonly string[]): string {
  return codes.length === 0 ? '' : `${page.colour.dim(page.say(label))}  ${codes.join('  ')}`;
}

function lineRow(
  page: Page,
  place: LinePlace,
  who: (code: string) => string,
  time: (ms: number) => string,
): string {
  const side =
    place.side === null
      ? page.say(text('standing by', '候补'))
      : page.say(place.side === 'left' ? text('left', '左') : text('right', '右'));
  const row = `${place.position}  ${who(place.staff)}  ${side}  ${time(place.since)}`;
  return place.position === 1 ? page.colour.green(row) : row;
}

function waitingRow(
  page: Page,
  one: DoorAnswer['board']['waiting'][number],
  who: (code: string) => string,
  time: (ms: number) => string,
  hint: string,
): string {
  const whom = one.owner === null ? page.say(text('anyone', '任意置业顾问')) : who(one.owner);
  const row = `${one.visit}  → ${whom}  ${time(one.since)}${untilText(page, one.until, time)}`;
  if (!one.overdue) return row;
  const over = text(`the wait is over: ${hint}`, `等候超时：${hint}`);
  return page.colour.yellow(`${row}  ${page.say(over)}`);
}

/** Position 1 takes them; while nobody stands there, somebody must join first. */
function hintFor(visit: string, { line, free }: DoorAnswer['board']): string {
  return line.length > 0
    ? `salesdesk queue cover ${visit}`
    : `salesdesk queue join ${free[0] ?? 'CODE'}`;
}

/** How the call to an absent owner stands: ' · owner to be called by 10:05', ' · owner reached, in time'. */
function briefText(page: Page, brief: Brief | null, time: (ms: number) => string): string {
  if (brief === null) return '';
  const due = time(brief.dueAt);
  const last = brief.tries.find((one) => one.reached) ?? brief.tries[0];
  const said =
    last === undefined
      ? text(`owner to be called by ${due}`, `须在 ${due} 前联系原置业顾问`)
      : text(`owner ${triedSaid(last).en}`, `原置业顾问：${triedSaid(last).zh}`);
  return ` · ${page.say(said)}`;
}

function allowedText(page: Page, one: DoorAnswer['board']['away'][number]): string {
  if (one.allowedBy === null) return '';
  const by = page.show(one.allowedBy);
  const said = one.proved
    ? text(`allowed by ${by}`, `${by} 批准`)
    : text(`allowed by ${by}, as typed by somebody else`, `${by} 批准（他人代录）`);
  return `  ${page.say(said)}`;
}

function untilText(page: Page, until: number | null, time: (ms: number) => string): string {
  return until === null ? '' : `  ${page.say(text(`until ${time(until)}`, `至 ${time(until)}`))}`;
}

function nameOf(page: Page, code: string, names: Names): string {
  const name = names.get(code);
  return name === undefined ? page.show(code) : `${page.show(code)} ${page.show(name)}`;
}

function clauseText(clause: string | null): string {
  return clause === null ? '' : ` (${clause})`;
}

function policyText(policy: string | null): string {
  return policy === null ? '' : ` [${policy}]`;
}
