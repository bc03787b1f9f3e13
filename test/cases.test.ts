/**
 * The floor's own examples: `fixtures/cases/*.txt` tell a case from the door to the payslip, with what the program
 * answers in each language. Each line is one of these, and a command stands as it is typed:
 *
 *     # What happens, in words.
 *     at 2026-03-02 09:30
 *     given staff add A01 王芳
 *     $ salesdesk queue done A01
 *     en! A01 is not receiving anybody.
 *     zh! A01 现在没有接待客户。
 *
 * `at` sets the desk's clock; `given` is a command that succeeds and whose answer would tell the reader nothing;
 * `en>` and `zh>` are what is printed, `en!` and `zh!` what is said of a refusal.
 * `npm test -- test/cases.test.ts -u` writes the answers anew.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { exits } from '../src/errors.ts';
import { languages, type Language } from '../src/language.ts';
import { dialects } from './support/desks.ts';
import { play, salesdesk, type Outcome } from './support/salesdesk.ts';

const folder = path.join(import.meta.dirname, '../fixtures/cases');
const offset = '+08:00';
const answer = /^(?:en|zh)[>!]/;

/** What follows from each line of a case in this language: nothing, or the answer. */
async function played(lines: readonly string[], lang: Language): Promise<string[][]> {
  const db = await dialects.find(({ name }) => name === 'sqlite')!.freshUrl();
  const env = { SALESDESK_LANG: lang };
  await play(['init --training --timezone Asia/Shanghai --name 锦绣花园'], { db, env });
  let clock = `2026-01-01T09:00:00${offset}`;
  const told: string[][] = [];
  for (const line of lines) {
    const [kind, rest] = readLine(line);
    if (kind === 'at') clock = `${rest.replace(' ', 'T')}${offset}`;
    if (kind === 'given') await play([rest], { db, clock, env });
    told.push(kind === '$' ? marked(await salesdesk(rest, { db, clock, env }), lang) : []);
  }
  return told;
}

function readLine(line: string): [kind: string, rest: string] {
  const [, kind = '', rest = ''] =
    /^(at|given|\$(?= salesdesk)) (?:salesdesk )?(.+)$/.exec(line) ?? [];
  if (kind === '' && !/^(#.*)?$/.test(line)) throw new Error(`not a line of a case: ${line}`);
  return [kind, rest];
}

function marked({ code, stdout, stderr }: Outcome, lang: Language): string[] {
  if (code === exits.defect) throw new Error(stderr);
  const each = (text: string, mark: string): string[] =>
    text === ''
      ? []
      : text
          .trimEnd()
          .split('\n')
          .map((line) => `${lang}${mark} ${line}`.trimEnd());
  return [...each(stdout, '>'), ...each(stderr, '!')];
}

describe('a case of the floor', () => {
  it.each(readdirSync(folder))('%s', async (name) => {
    const file = path.join(folder, name);
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    const own = lines.filter((line) => !answer.test(line));
    const answers = await Promise.all(languages.map((lang) => played(own, lang)));
    const whole = own.flatMap((line, at) => [line, ...answers.flatMap((told) => told[at]!)]);
    await expect(`${whole.join('\n')}\n`).toMatchFileSnapshot(file);
  });
});
