import { usage, UserError } from '../errors.ts';
import { joinTexts, say, text, type Language, type Text } from '../language.ts';
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
 * Reads all that was typed, in the order of the definition. What is missing is asked for, or named all at once where
 * there is nobody to ask. Errors: `usage`.
 */
export async function readTyped(
  verb: Verb,
  raw: Raw,
  asker: Asker | null,
): Promise<Record<string, unknown>> {
  const inputs = labelled(verb);
  const missing = inputs.filter(({ key, input }) => input.often === 'needed' && !(key in raw));
  if (missing.length > 0 && asker === null) throw missingInputs(verb, missing);
  const typed: Record<string, unknown> = {};
  for (const one of inputs) {
    typed[one.key] =
      asker !== null && missing.includes(one)
        ? await askFor(one, asker)
        : await readOne(one, raw[one.key]);
  }
  return typed;
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

async function readOne({ input, label }: Labelled, raw: Raw[string]): Promise<unknown> {
  if (input.often === 'switch') return raw === true;
  const texts = raw === undefined ? [] : Array.isArray(raw) ? (raw as string[]) : [String(raw)];
  const read: unknown[] = [];
  for (const one of texts) read.push(await input.kind.read(one, label));
  if (input.often === 'many') return read;
  if (read.length > 1) throw twice(label);
  return read[0];
}

/** Asks until it can be read: a slip of the finger costs one line, not the whole command. */
async function askFor({ input, label }: Labelled, asker: Asker): Promise<unknown> {
  const { prompts, language } = asker;
  const said = input.says ?? input.kind.asked;
  const question = said === undefined ? label : `${say(said, language)} (${label})`;
  const { choices } = input.kind;
  if (choices !== undefined) {
    const named = choices.map(({ value, name }) => ({ value, name: say(name, language) }));
    return input.kind.read(await prompts.choose(question, named), label);
  }
  for (;;) {
    const typed = await prompts.ask(question);
    try {
      if (typed.trim() !== '') return await input.kind.read(typed, label);
    } catch (problem) {
      if (!(problem instanceof UserError) || problem.code !== 'usage') throw problem;
      asker.tell(problem);
    }
  }
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

function twice(label: string): UserError {
  return usage(text(`${label} is given twice.`, `${label} 重复给出。`));
}
