import { setTimeout as pause } from 'node:timers/promises';
import { clockTimeOf } from '../../calendar/time.ts';
import type { Call } from '../context.ts';
import type { Desk } from '../../desk/index.ts';
import { usage } from '../../errors.ts';
import type { VisitId } from '../../ids.ts';
import { text } from '../../language.ts';
import type { Answer } from '../../terminal/output.ts';
import { pageOn, type Page } from '../../terminal/page.ts';
import { getCustomer, getVisit, maskName } from '../../visitor/index.ts';
import { lookAtBoard, type LinePlace, type Look } from '../../queue/index.ts';

/** `queue show --watch`: the screen by the door. Big, calm, and nobody's name whole who waits. */
const betweenLooksMs = 1000;

// The terminal's own words: take a second screen, hide the cursor, go to the top, clear what is left of a line, of a screen.
const enter = '\u001b[?1049h\u001b[?25l';
const leave = '\u001b[?25h\u001b[?1049l';
const home = '\u001b[H';
const clearLine = '\u001b[K';
const clearRest = '\u001b[J';

export async function watchBoard(call: Call, desk: Desk): Promise<Answer> {
  const { terminal } = call;
  if (!terminal.tty || call.format !== 'people') {
    throw usage(
      text('--watch draws on a terminal; there is none here.', '--watch 须在终端中使用。'),
      text(
        'Once, for a program: salesdesk queue show --json',
        '供程序读取一次：salesdesk queue show --json',
      ),
    );
  }
  const page = pageOn(terminal, call.context.language(call.globals));
  terminal.out(enter);
  try {
    await redrawUntil(call.stopped(), call, desk, page);
  } finally {
    terminal.out(leave);
  }
  return { result: null };
}

async function redrawUntil(signal: AbortSignal, call: Call, desk: Desk, page: Page): Promise<void> {
  let shown = '';
  while (!signal.aborted) {
    const screen = await desk.read(async (reading) => {
      const look = await lookAtBoard(reading);
      return doorScreen(page, look, {
        desk: desk.info.name,
        time: (ms) => clockTimeOf(ms, desk.info.timezone).slice(0, 5),
        now: reading.now,
        training: desk.info.training,
        waiting: await waitingNames(reading, look),
      });
    });
    if (screen !== shown) call.terminal.out(paint(screen, call.terminal.rows));
    shown = screen;
    await call.terminal.settled();
    await pause(betweenLooksMs, undefined, { signal }).catch(() => {});
  }
}

function paint(screen: string, rows: number): string {
  const lines = screen.split('\n').slice(0, rows);
  return `${home}${lines.map((line) => `${line}${clearLine}`).join('\r\n')}${clearRest}`;
}

type Reading = Parameters<Parameters<Desk['read']>[0]>[0];

async function waitingNames(reading: Reading, look: Look): Promise<ReadonlyMap<VisitId, string>> {
  const names = new Map<VisitId, string>();
  for (const { visit } of look.board.waiting) {
    const { customer } = await getVisit(reading.db, visit);
    const name = customer === null ? null : (await getCustomer(reading.db, customer)).name;
    names.set(visit, name === null ? '' : maskName(name));
  }
  return names;
}

interface Screen {
  readonly desk: string;
  readonly now: number;
  readonly training: boolean;
  time(ms: number): string;
  readonly waiting: ReadonlyMap<VisitId, string>;
}

/**
 * The screen as text: the two at the door in letters that are read from two metres, then who stands by, who receives, who
 * waits. Pure but for the letters' font.
 */
export async function doorScreen(
  page: Page,
  { board, names }: Look,
  screen: Screen,
): Promise<string> {
  const { colour } = page;
  const training = screen.training ? `  ·  ${page.say(text('TRAINING', '训练'))}` : '';
  const title = `${page.show(screen.desk)}  ·  ${board.day}  ·  ${screen.time(screen.now)}${training}`;
  const name = (code: string): string => page.show(names.get(code) ?? code);
  const [first, second, ...standby] = board.line;
  const lines = [
    colour.bold(title),
    '',
    await bigPlace(page, first, text('NEXT', '下一位'), name),
    await bigPlace(page, second, text('THEN', '第二位'), name),
    line(
      page,
      text('Standing by', '候补'),
      standby.map((one) => `${one.position} ${page.show(one.staff)} ${name(one.staff)}`),
    ),
    line(
      page,
      text('Receiving', '接待中'),
      board.receiving.map(
        (one) => `${page.show(one.staff)} ${name(one.staff)} ${screen.time(one.since)}`,
      ),
    ),
    ...board.waiting.map((one) => waitingLine(page, one, screen)),
    line(
      page,
      text('Away', '离开'),
      board.away.map((one) => `${page.show(one.staff)} ${name(one.staff)}`),
    ),
    '',
    ...board.warnings.map((one) => colour.yellow(page.say(one.text))),
  ];
  return lines.filter((one) => one !== null).join('\n');
}

async function bigPlace(
  page: Page,
  place: LinePlace | undefined,
  label: { en: string; zh: string },
  name: (code: string) => string,
): Promise<string> {
  const said = `  ${page.colour.dim(page.say(label))}`;
  if (place === undefined) return `${said}\n\n      -\n`;
  const letters = await bigLetters(place.staff);
  const drawn = place.position === 1 ? page.colour.green(letters) : letters;
  return `${said}   ${page.colour.bold(name(place.staff))}\n${drawn}\n`;
}

/** A staff code in letters five lines high; codes the font does not know stay as they are. */
async function bigLetters(code: string): Promise<string> {
  const { default: figlet } = await import('figlet');
  const { default: font } = await import('figlet/importable-fonts/ANSI Shadow.js');
  figlet.parseFont('door', font);
  const drawn = figlet.textSync(code, { font: 'door' as never });
  const lines = drawn.split('\n').filter((one) => one.trim() !== '');
  return (lines.length === 0 ? [code] : lines).map((one) => `    ${one}`).join('\n');
}

function line(
  page: Page,
  label: { en: string; zh: string },
  items: readonly string[],
): string | null {
  return items.length === 0
    ? null
    : `  ${page.colour.dim(page.say(label))}   ${items.join('    ')}`;
}

function waitingLine(page: Page, one: Look['board']['waiting'][number], screen: Screen): string {
  const whom = one.owner === null ? page.say(text('anyone', '任意')) : page.show(one.owner);
  const masked = screen.waiting.get(one.visit) ?? '';
  const row = `  ${page.say(text('Waiting', '等候'))}   ${one.visit} ${page.show(masked)} → ${whom}   ${screen.time(one.since)}–${screen.time(one.until)}`;
  return one.overdue
    ? page.colour.yellow(`${row}  ${page.say(text('waited too long', '等候超时'))}`)
    : row;
}
