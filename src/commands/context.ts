import { readMoment } from '../calendar/typed.ts';
import {
  initDesk,
  openDesk,
  type Caller,
  type Desk,
  type DeskInfo,
  type NewDesk,
  type OpenDesk,
} from '../desk/index.ts';
import { aroundAt } from './around.ts';
import type { UserError } from '../errors.ts';
import { usage } from '../errors.ts';
import { languageNamed, languages, say, text, type Language, type Text } from '../language.ts';
import type { Recorded } from '../terminal/failure.ts';
import type { Around } from '../terminal/kinds.ts';
import { printAnswer, type Answer, type Format } from '../terminal/output.ts';
import type { Prompts } from '../terminal/prompts.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** What the outside world is to the desk: streams, clock, questions, environment, and the way to a desk. */
export interface World {
  readonly terminal: Terminal;
  readonly prompts: Prompts;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Real time, in ms. */
  now(): number;
  /** Aborts when the person stops a command that goes on by itself (Ctrl-C). */
  stopped: () => AbortSignal;
  /** Hears every statement that goes to the database, as SQL without its values. */
  readonly onStatement?: ((sql: string) => void) | undefined;
  /** Where a desk is when nobody says. */
  defaultDesk: () => Promise<string>;
}

/** Global options, as typed before or after the verb. */
export interface Globals {
  readonly db?: string;
  readonly as?: string;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly lang?: string;
  readonly at?: string;
  readonly why?: string;
}

/** One command line being carried out. */
export interface Call {
  readonly context: Context;
  readonly globals: Globals;
  readonly format: Format;
  readonly terminal: Terminal;
  readonly prompts: Prompts;
  /** Whether questions may be asked: a person at both ends, and no program reading. */
  readonly canAsk: boolean;
  /** The moment, in ms: the training desk's clock once a desk is open. */
  now(): number;
  desk(): Promise<Desk>;
  /** What the words of this line mean, at this desk and this moment. */
  readonly around: () => Promise<Around>;
  init(wanted: NewDesk): Promise<DeskInfo>;
  stopped: () => AbortSignal;
  say: (text: Text) => string;
}

export type Context = ReturnType<typeof createContext>;

/** The command tree as the shell and the demo use it (`program.ts`), handed over so that they need not know it. */
export interface Program {
  /** Parses and runs one command line. */
  carryOut(argv: readonly string[], context: Context): Promise<void>;
  complete(line: string): Promise<[string[], string]>;
}

/**
 * Joins the world to the command tree. `print` says what happens to answers: the command line prints them, the shell puts
 * each on a line of its own.
 */
export function createContext(
  world: World,
  program: Program,
  inherited: Globals = {},
  shared: Shared = newShared(),
) {
  let print = (answer: Answer, format: Format, language: Language): Promise<void> =>
    printAnswer(world.terminal, answer, format, language);
  const context = {
    world,
    shared,
    inherited,
    /** Carries out one more command line here: the shell and the demo play many. */
    carryOut: (words: readonly string[]): Promise<void> => program.carryOut(words, context),
    complete: (line: string) => program.complete(line),
    /** The language of help, which no desk can tell. */
    describe: (said: Text): string => say(said, context.language(inherited)),
    language: (globals: Globals): Language =>
      parseLanguage(globals.lang, '--lang') ??
      parseLanguage(world.env['SALESDESK_LANG'], 'SALESDESK_LANG') ??
      localeLanguage(world.env) ??
      shared.desk?.info.language ??
      'en',
    /** A context for one more command line, on the same desk and clock. */
    inherit: (globals: Globals, terminal: Terminal = world.terminal) =>
      createContext({ ...world, terminal }, program, globals, shared),
    /** A context on a desk and a clock of its own, in the same world. */
    apart: (globals: Globals) => createContext(world, program, globals),
    onAnswer: (use: typeof print): void => {
      print = use;
    },
    /** One command line, with what was typed for everything. */
    call: (typed: Globals): Call => callOf(context, { ...inherited, ...typed, ...reasonIn(typed) }),
    print: (answer: Answer, { format, globals }: Call): Promise<void> =>
      print(answer, format, context.language(globals)),
    close: async (): Promise<void> => {
      await shared.desk?.close();
      shared.desk = null;
    },
  };
  return context;
}

/** An empty reason is none: whatever asks for one asks again. */
function reasonIn({ why }: Globals): Pick<Globals, 'why'> | undefined {
  return why?.trim() === '' ? { why: undefined } : undefined;
}

/** What the lines of one shell have in common. */
export interface Shared {
  desk: OpenDesk | null;
  location: string | null;
  /** The time a training desk's clock is set to, in ms; null while it runs on real time. */
  clock: number | null;
  /** What the present line has recorded, once that can no longer fail. */
  recorded: Recorded | null;
}

function newShared(): Shared {
  return { desk: null, location: null, clock: null, recorded: null };
}

function callOf(context: Context, globals: Globals): Call {
  const { world, shared } = context;
  const { terminal, prompts } = world;
  const format = formatOf(globals);
  const canAsk = terminal.interactive && format === 'people';
  const caller = callerOf(context, globals, canAsk);
  const opened = () => openDeskOf(context, globals, caller);
  return {
    context,
    globals,
    format,
    terminal,
    prompts,
    canAsk,
    say: (said) => say(said, context.language(globals)),
    now: () => caller.now(),
    stopped: () => world.stopped(),
    init: async (wanted) => {
      setClock(context, wanted.timezone);
      if (shared.clock !== null && !wanted.training) throw clockOnRealDesk();
      const made = await initDesk(await locationOf(context, globals), wanted, caller);
      shared.recorded = { entry: 1 };
      return made;
    },
    desk: async () => noting((await opened()).by(caller), shared),
    around: async () => aroundAt(await opened(), caller),
  };
}

/** The desk that the line is about; the one that is open already where it is the same. */
async function openDeskOf(context: Context, globals: Globals, caller: Caller): Promise<OpenDesk> {
  const { shared, world } = context;
  const location = await locationOf(context, globals);
  if (shared.desk !== null && shared.location === location) return shared.desk;
  await shared.desk?.close();
  shared.desk = null;
  const isClockSet = clockSetting(context) !== null;
  shared.desk = await openDesk(location, caller, isClockSet, world.onStatement);
  shared.location = location;
  setClock(context, shared.desk.info.timezone);
  return shared.desk;
}

/** The desk, remembering what was recorded: an answer that is lost after that says so. */
function noting(desk: Desk, shared: Shared): Desk {
  return {
    ...desk,
    write: async (act, use, options) => {
      let entry = 0;
      shared.recorded = null;
      const result = await desk.write(
        act,
        (writing) => {
          entry = writing.entry;
          return use(writing);
        },
        options,
      );
      if (options?.aside !== true) shared.recorded = { entry };
      return result;
    },
  };
}

function callerOf(context: Context, globals: Globals, canAsk: boolean): Caller {
  const { world, shared } = context;
  return {
    as: globals.as ?? (world.env['SALESDESK_AS'] || undefined),
    at: globals.at,
    why: globals.why,
    terminal: world.terminal.name,
    canAskPin: canAsk && (world.env['SALESDESK_PIN'] ?? '') === '',
    now: () => shared.clock ?? world.now(),
    pin: async (code) => {
      const given = world.env['SALESDESK_PIN'] ?? '';
      if (given !== '') return given;
      if (!canAsk) return null;
      return world.prompts.secret(
        say(text(`PIN of ${code}`, `${code} 的 PIN`), context.language(globals)),
      );
    },
  };
}

async function locationOf(context: Context, globals: Globals): Promise<string> {
  return globals.db ?? (context.world.env['SALESDESK_DB'] || (await context.world.defaultDesk()));
}

function clockSetting(context: Context): string | null {
  return context.world.env['SALESDESK_CLOCK'] || null;
}

/** `SALESDESK_CLOCK` without an offset is in the desk's own zone, so it is read once the desk is known. */
function setClock(context: Context, zone: string): void {
  const setting = clockSetting(context);
  if (setting === null || context.shared.clock !== null) return;
  const moment = readMoment(setting, { zone, now: context.world.now() });
  if (moment === null) {
    throw usage(
      text(`SALESDESK_CLOCK=${setting} is no time.`, `SALESDESK_CLOCK=${setting} 不是有效的时间。`),
      text('Like 2026-03-02T09:30:00+08:00', '例如 2026-03-02T09:30:00+08:00'),
    );
  }
  context.shared.clock = moment;
}

function clockOnRealDesk(): UserError {
  return usage(
    text(
      'SALESDESK_CLOCK is set, and only a training desk has a clock to set.',
      '设置了 SALESDESK_CLOCK，但只有训练案场可以拨表。',
    ),
    text('Unset it, or add --training.', '请取消该变量，或加上 --training。'),
  );
}

function formatOf(globals: Globals): Format {
  if (globals.json && globals.csv) {
    throw usage(text('--json and --csv do not go together.', '--json 与 --csv 不能同时使用。'));
  }
  return globals.json ? 'json' : globals.csv ? 'csv' : 'people';
}

function parseLanguage(value: string | undefined, label: string): Language | null {
  if (value === undefined || value === '') return null;
  const found = languageNamed(value);
  if (found !== null) return found;
  throw usage(
    text(
      `${label} ${value} is not a language of the desk: en or zh.`,
      `${label} ${value} 无效：可用 en 或 zh。`,
    ),
  );
}

function localeLanguage(env: World['env']): Language | null {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return languages.find((one) => locale.toLowerCase().startsWith(one)) ?? null;
}
