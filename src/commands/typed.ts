import { exits, usage, UserError } from '../errors.ts';
import { joinTexts, say, text, type Language, type Text } from '../language.ts';
import { AtDesk, type Around } from '../terminal/kinds.ts';
import { cleanLine } from '../text/clean.ts';
import type { Prompts } from '../terminal/prompts.ts';
import type { Input, Inputs, Verb } from './verb.ts';

/** What was typed for a verb, before it is read: one text for each argument and flag, several for some. */
export type Raw = Readonly<Record<string, string | readonly string[] | boolean | undefined>>;

/** Whom to ask for what is missing, and in which language. */
export interface Asker {
  readonly prompts: Prompts;
  readonly language: Language;
  tell(problem: UserError): void;
}

/**
 * Reads all that was typed, in the order of the definition: first as far as the words alone tell, then what the desk must
 * tell. What is missing is asked for, or named all at once where there is nobody to ask. `readBack` says what was
 * understood, where that is not what was typed. Errors: `usage`, `ambiguous`, and those of opening the desk.
 */
export async function readTyped(
  verb: Verb,
  raw: Raw,
  { asker, around }: { readonly asker: Asker | null; readonly around: () => Promise<Around> },
): Promise<{ readonly typed: Record<string, unknown>; readonly readBack: Text | null }> {
  const inputs = labelled(verb);
  const missing = inputs.filter(({ key, input }) => input.often === 'needed' && !(key in raw));
  if (missing.length > 0 && asker === null) throw missingInputs(verb, missing);
  const found: Found[] = [];
  for (const one of inputs) {
    if (asker !== null && missing.includes(one)) found.push(await askFor(one, asker, around));
    else found.push({ ...one, words: await readOne(one, raw[one.key]) });
  }
  for (const { words } of found) for (const word of words) await settle(word, around);
  return {
    typed: Object.fromEntries(found.map((one) => [one.key, valueOf(one)])),
    readBack: readBackOf(found),
  };
}

/** One word as typed, and what it means; while only the desk can tell, that is still to be asked. */
interface Word {
  readonly typed: string;
  value: unknown;
}

interface Found extends Labelled {
  readonly words: readonly Word[];
}

async function settle(word: Word, around: () => Promise<Around>): Promise<void> {
  if (word.value instanceof AtDesk) word.value = (await word.value.at(await around())) as unknown;
}

function valueOf({ input, words }: Found): unknown {
  if (input.often === 'switch') return words.length > 0;
  return input.often === 'many' ? words.map(({ value }) => value) : words[0]?.value;
}

function readBackOf(found: readonly Found[]): Text | null {
  const parts = found.flatMap(({ input, label, words }) =>
    words.flatMap(({ typed, value }) => {
      const understood = input.kind.understood?.(value, typed) ?? null;
      return understood === null ? [] : [{ label, typed: cleanLine(typed), understood }];
    }),
  );
  if (parts.length === 0) return null;
  const en = parts.map(({ label, typed, understood }) => `${label} ${typed} is ${understood.en}`);
  const zh = parts.map(({ label, typed, understood }) => `${label} ${typed} 即 ${understood.zh}`);
  return text(`Read: ${en.join('; ')}.`, `读作：${zh.join('；')}。`);
}

interface Labelled {
  readonly key: string;
  readonly input: Input;
  /** As messages name it: `VISIT`, `--asks-for`. */
  readonly label: string;
}

function labelled({ args, flags }: Verb): Labelled[] {
  const list = (inputs: Inputs, label: (key: string) => string): Labelled[] =>
    Object.entries(inputs).map(([key, input]) => ({ key, input, label: label(key) }));
  return [...list(args, (key) => kebab(key).toUpperCase()), ...list(flags, flagOf)];
}

async function readOne({ input, label }: Labelled, raw: Raw[string]): Promise<Word[]> {
  const texts = raw === undefined ? [] : Array.isArray(raw) ? (raw as string[]) : [String(raw)];
  const read: Word[] = [];
  for (const typed of texts) read.push({ typed, value: await input.kind.read(typed, label) });
  if (input.often !== 'many' && read.length > 1) throw twice(label);
  return read;
}

/** Asks until it can be read: a slip of the finger costs one line, not the whole command. */
async function askFor(one: Labelled, asker: Asker, around: () => Promise<Around>): Promise<Found> {
  const { input, label } = one;
  const { prompts, language } = asker;
  const said = input.says ?? input.kind.asked;
  const question = said === undefined ? label : `${say(said, language)} (${label})`;
  const { choices } = input.kind;
  if (choices !== undefined) {
    const named = choices.map(({ value, name }) => ({ value, name: say(name, language) }));
    return { ...one, words: await readOne(one, await prompts.choose(question, named)) };
  }
  for (;;) {
    const typed = await prompts.ask(question);
    if (typed.trim() === '') continue;
    try {
      const words = await readOne(one, typed);
      for (const word of words) await settle(word, around);
      return { ...one, words };
    } catch (problem) {
      tellOrThrow(problem, asker);
    }
  }
}

function tellOrThrow(problem: unknown, asker: Asker): void {
  if (!(problem instanceof UserError) || problem.exit !== exits.usage) throw problem;
  asker.tell(problem);
}

/** `asksFor` → `asks-for` */
function kebab(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

export function flagOf(key: string): string {
  return `--${kebab(key)}`;
}

/** `--to <code>`, `--wait`. */
export function flagTerm(key: string, { kind, often }: Input): string {
  return often === 'switch' ? flagOf(key) : `${flagOf(key)} <${kind.shown}>`;
}

/** `<visit>`, or `[day]` where it may be left out. */
export function argTerm(key: string, { often }: Input): string {
  const name = often === 'many' ? `${kebab(key)}...` : kebab(key);
  return often === 'needed' ? `<${name}>` : `[${name}]`;
}

function missingInputs({ args, flags, examples = [] }: Verb, missing: readonly Labelled[]) {
  const terms = missing.map(({ key, input }) =>
    key in args && args[key] === input ? argTerm(key, input) : flagTerm(key, input),
  );
  const like = examples.find((one) => Object.keys(flags).length === 0 || one.includes(' '));
  return usage(
    text(`Something is missing: ${terms.join(', ')}.`, `缺少参数：${terms.join('、')}。`),
    joinTexts([
      ...(like === undefined ? [] : [example(like)]),
      text('See the help: add --help', '查看帮助：加上 --help'),
    ]),
  );
}

function example(line: string): Text {
  return text(`Like: salesdesk ${line}.`, `例如：salesdesk ${line}。`);
}

export function twice(label: string): UserError {
  return usage(text(`${label} is given twice.`, `${label} 重复给出。`));
}
