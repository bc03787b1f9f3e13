import { readFileSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { argTerm, flagOf, flagTerm } from '../src/commands/typed.ts';
import { exits } from '../src/errors.ts';
import type { Text } from '../src/language.ts';
import { splitWords } from '../src/terminal/split-words.ts';
import { salesdesk } from './support/salesdesk.ts';
import { everyNoun, everyVerb, type Listed } from './support/verbs.ts';

const root = path.resolve(fileURLToPath(import.meta.url), '../..');
const readmeFile = path.join(root, 'README.md');
const readme = readFileSync(readmeFile, 'utf8');

const verbs: readonly Listed[] = await everyVerb();
const nouns = everyNoun();

function isSaid(said: Text | undefined): boolean {
  return said !== undefined && /[a-z]/.test(said.en) && /\p{Script=Han}/u.test(said.zh);
}

describe('what help says of the commands', () => {
  it('every noun and every verb is described in English and in Chinese', () => {
    expect(verbs.length).toBeGreaterThan(60);
    const poor = [
      ...verbs.filter(({ verb }) => !isSaid(verb.says)),
      ...nouns.filter(({ noun }) => !isSaid(noun.says)),
    ];
    expect(poor.map((one) => one.path)).toEqual([]);
  });

  it('so is every flag', () => {
    const bare = verbs.flatMap(({ path: words, verb }) =>
      Object.entries(verb.flags).flatMap(([key, input]) =>
        isSaid(input.says) ? [] : [`${words} ${flagOf(key)}`],
      ),
    );
    expect(bare).toEqual([]);
  });

  it('every noun’s bare verb is one of its verbs', () => {
    const lost = nouns.filter(({ noun }) => noun.bare !== undefined && !(noun.bare in noun.verbs));
    expect(lost.map((one) => one.path)).toEqual([]);
  });

  it.each(['en', 'zh'])('and shown, in %s', async (lang) => {
    for (const { path: words, verb } of verbs) {
      const { code, stdout } = await salesdesk(`${words} --help --lang ${lang}`, {
        db: '/nowhere',
      });
      expect({ words, code }).toEqual({ words, code: 0 });
      const said = verb.says[lang as 'en' | 'zh'].split(/[ （(]/)[0] ?? '';
      expect(stdout).toContain(said);
      for (const [key, input] of Object.entries(verb.flags))
        expect(stdout).toContain(flagTerm(key, input));
    }
  });
});

describe('what is offered to be typed', () => {
  const examples = verbs.flatMap(({ path: words, verb }) =>
    (verb.examples ?? []).map((line) => ({ words, line })),
  );

  it('every verb gives an example of itself', () => {
    const without = verbs.filter(({ verb }) => (verb.examples ?? []).length === 0);
    expect(without.map((one) => one.path)).toEqual([]);
    expect(examples.filter(({ words, line }) => !line.startsWith(words))).toEqual([]);
  });

  it.each(examples.filter(({ words }) => !['demo', 'init', 'shell'].includes(words)))(
    'the words of “$line” are all right: nothing but the desk is missing',
    async ({ line }) => {
      const { code, stderr } = await salesdesk(line, { db: '/nowhere/desk.db' });
      // A month's calendar needs no desk.
      expect([0, 4, 7], stderr).toContain(code);
    },
  );

  it('every command inside a hint exists, with its flags', async () => {
    const files = await readdir(path.join(root, 'src'), { recursive: true });
    const wrong: string[] = [];
    for (const file of files.filter((name) => name.endsWith('.ts'))) {
      const source = await readFile(path.join(root, 'src', file), 'utf8');
      for (const [, line = ''] of source.matchAll(/salesdesk ([a-z][^'`\n\\,。；，）)]*)/g)) {
        const problem = problemWith(line);
        if (problem !== null) wrong.push(`${file}: salesdesk ${line}: ${problem}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

/** What is wrong with a line that somebody is told to type; its values may be words such as TIME. */
function problemWith(line: string): string | null {
  const words = line.split(/\s+/);
  const meant = [3, 2, 1].map((count) => words.slice(0, count).join(' '));
  const found = meant.flatMap((one) => verbs.filter(({ path: words_ }) => words_ === one))[0];
  if (found === undefined) {
    const noun = nouns.find(({ path: words_ }) => words_ === words[0])?.noun;
    if (noun === undefined) return 'no such noun';
    return noun.bare === undefined || /^[a-z]+$/.test(words[1] ?? '') ? 'no such verb' : null;
  }
  const known = [...Object.keys(found.verb.flags).map(flagOf), ...everywhere];
  const flags = [...line.matchAll(/--[a-z][a-z-]*/g)].map(([flag]) => flag);
  const stray = flags.find((flag) => !known.includes(flag));
  return stray === undefined ? null : `no flag ${stray}`;
}

const everywhere = ['--db', '--as', '--json', '--csv', '--lang', '--at', '--why', '--help'];

/** The lines of the README that somebody would type. */
function typed(): string[] {
  const blocks = [...readme.matchAll(/```sh\n([^`]*)```/g)].map(([, block = '']) => block);
  return blocks
    .join('\n')
    .split('\n')
    .filter((line) => line.startsWith('salesdesk '))
    .map((line) => line.replace(/ +#.*$/, ''));
}

/** The README's list of commands, as it should be. */
function commandList(): string {
  const rows = verbs.map(({ path: words, verb }) => {
    const terms = [
      ...Object.entries(verb.args).map(([key, input]) => argTerm(key, input)),
      ...Object.entries(verb.flags).flatMap(([key, input]) =>
        input.often === 'needed' ? [flagTerm(key, input)] : [],
      ),
    ];
    const line = [words, ...terms].join(' ').replaceAll('|', '\\|');
    return `| \`${line}\` | ${verb.says.en} | ${verb.says.zh} |`;
  });
  return ['| command | | |', '| --- | --- | --- |', ...rows].join('\n');
}

const listed = /(<!-- commands -->\n\n)([^]*?)(\n\n<!-- \/commands -->)/;

describe('the README', () => {
  let kept = '';
  beforeAll(() => {
    if (process.env['UPDATE_README'] !== undefined) {
      const renewed = readme.replace(listed, (_, head: string, __, tail: string) => {
        return `${head}${commandList()}${tail}`;
      });
      writeFileSync(readmeFile, renewed);
    }
    kept = readFileSync(readmeFile, 'utf8');
  });

  it('lists every command (UPDATE_README=1 npm test -- test/docs.test.ts renews it)', () => {
    expect(listed.exec(kept)?.[2]).toBe(commandList());
  });

  it.each(typed())('“%s” is a command with those options', (line) => {
    const words = splitWords(line).slice(1).join(' ');
    expect(problemWith(words)).toBeNull();
  });

  it('has every exit code', () => {
    const table = [...readme.matchAll(/^\| (\d+) \| /gm)].map(([, code]) => Number(code));
    expect(table).toEqual(Object.values(exits));
  });
});
