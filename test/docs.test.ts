import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { exits } from '../src/errors.ts';
import { splitWords } from '../src/terminal/words.ts';
import { salesdesk } from './support/salesdesk.ts';

const root = path.resolve(fileURLToPath(import.meta.url), '../..');
const readme = readFileSync(path.join(root, 'README.md'), 'utf8');

/** No desk is needed to read help. */
async function help(words: string, lang = 'en'): Promise<string> {
  const { code, stdout } = await salesdesk(`${words} --help --lang ${lang}`, { db: '/nowhere' });
  expect(code, words).toBe(0);
  return stdout;
}

/** Names in the list of commands, with what is said of each. */
function commandsIn(shown: string): Map<string, string> {
  const list = /\n(?:Commands|命令)[:：]\n((?: {2}.*\n?)+)/.exec(shown)?.[1] ?? '';
  const lines = [...list.matchAll(/^ {2}([a-z-]+)(?: [<[][^ ]+)* *(.*)$/gm)];
  return new Map(lines.map(([, name = '', said = '']) => [name, said]));
}

/** Every command there is: its words and what its help says of it, in both languages. */
async function everyCommand(): Promise<{ words: string; en: string; zh: string }[]> {
  const list = [];
  const nouns = { en: commandsIn(await help('')), zh: commandsIn(await help('', 'zh')) };
  for (const [noun, en] of nouns.en) {
    list.push({ words: noun, en, zh: nouns.zh.get(noun) ?? '' });
    const verbs = { en: commandsIn(await help(noun)), zh: commandsIn(await help(noun, 'zh')) };
    for (const [verb, said] of verbs.en)
      list.push({ words: `${noun} ${verb}`, en: said, zh: verbs.zh.get(verb) ?? '' });
  }
  return list;
}

/** The lines of the README that somebody would type. */
function typed(): string[] {
  const blocks = [...readme.matchAll(/```sh\n([^`]*)```/g)].map(([, block = '']) => block);
  return blocks
    .join('\n')
    .split('\n')
    .filter((line) => line.startsWith('salesdesk '))
    .map((line) => line.replace(/ +#.*$/, ''));
}

describe('what is written about the commands', () => {
  let commands: Awaited<ReturnType<typeof everyCommand>> = [];
  beforeAll(async () => {
    commands = await everyCommand();
  });

  it('help describes every one of them, in English and in Chinese', () => {
    expect(commands.length).toBeGreaterThan(60);
    const poor = commands.filter(({ en, zh }) => !/[a-z]/.test(en) || !/\p{Script=Han}/u.test(zh));
    expect(poor.filter(({ words }) => !words.endsWith(' help'))).toEqual([]);
  });

  it('help describes every option of every one of them', async () => {
    const bare: string[] = [];
    for (const { words } of commands.filter((one) => !one.words.endsWith('help'))) {
      const options = [...(await help(words)).matchAll(/^ {2}(--?[a-z].*)$/gm)];
      bare.push(
        ...options.flatMap(([, line = '']) =>
          / {2,}\S/.test(line) ? [] : [`${words}: ${line.trim()}`],
        ),
      );
    }
    expect(bare).toEqual([]);
  });

  it('the README names every noun', () => {
    const nouns = commands.map(({ words }) => words).filter((words) => !words.includes(' '));
    const unnamed = nouns.filter(
      (noun) => !new RegExp(`(?:salesdesk|\`)\\s?${noun}\\b`).test(readme),
    );
    expect(unnamed).toEqual([]);
  });

  it.each(typed())('the README’s “%s” is a command with those options', async (line) => {
    const [, ...words] = splitWords(line);
    const known = commands.map((one) => one.words);
    const name = [words.slice(0, 2).join(' '), words[0] ?? ''].find((one) => known.includes(one));
    expect(name, line).toBeDefined();
    const shown = await help(name ?? '');
    for (const flag of words.filter((word) => word.startsWith('--')))
      expect(shown, line).toContain(`${flag} `);
  });

  it('the README has every exit code', () => {
    const table = [...readme.matchAll(/^\| (\d+) \| /gm)].map(([, code]) => Number(code));
    expect(table).toEqual(Object.values(exits));
  });
});
