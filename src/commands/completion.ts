import { flagOf } from './typed.ts';
import type { Input, Tree, Verb } from './verb.ts';

/**
 * What the last word of a line may become: a noun, a verb, a flag of it, one of the values that a flag or an argument
 * has to choose from.
 *
 *     await completeLine(tree, 'queue aw') // [['away '], 'aw']
 */
export async function completeLine(tree: Tree, line: string): Promise<[string[], string]> {
  const words = line.trimStart().split(/\s+/);
  const last = words.pop() ?? '';
  const hits = (await possible(tree, words, last)).filter((one) => one.startsWith(last));
  return [hits.map((one) => `${one} `), last];
}

async function possible(tree: Tree, words: readonly string[], last: string): Promise<string[]> {
  let branches = tree;
  for (const [at, word] of words.entries()) {
    const branch = Object.hasOwn(branches, word) ? branches[word] : undefined;
    if (branch === undefined) return [];
    if (typeof branch === 'function') return after(await branch(), words.slice(at + 1), last);
    branches = branch.verbs;
  }
  return Object.keys(branches);
}

function after({ args, flags }: Verb, typed: readonly string[], last: string): string[] {
  const before = typed.at(-1) ?? '';
  const flag = Object.entries(flags).find(([key]) => flagOf(key) === before)?.[1];
  if (flag !== undefined && flag.often !== 'switch') return valuesOf(flag);
  if (last.startsWith('-')) return [...Object.keys(flags).map(flagOf), '--at', '--why', '--as'];
  return Object.values(args).flatMap(valuesOf);
}

function valuesOf({ kind }: Input): string[] {
  return (kind.choices ?? []).map(({ value }) => value);
}
