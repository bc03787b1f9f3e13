import { tree } from '../../src/commands/index.ts';
import type { Noun, Tree, Verb } from '../../src/commands/verb.ts';

export interface Listed {
  /** Without the word `salesdesk`: `approval request price`. */
  readonly path: string;
  readonly verb: Verb;
}

/** Every verb there is, in the order of the help. */
export async function everyVerb(branches: Tree = tree, before = ''): Promise<Listed[]> {
  const found: Listed[] = [];
  for (const [name, branch] of Object.entries(branches)) {
    const path = `${before}${name}`;
    if (typeof branch === 'function') found.push({ path, verb: await branch() });
    else found.push(...(await everyVerb(branch.verbs, `${path} `)));
  }
  return found;
}

/** Every noun, with its path. */
export function everyNoun(branches: Tree = tree, before = ''): { path: string; noun: Noun }[] {
  return Object.entries(branches).flatMap(([name, branch]) => {
    if (typeof branch === 'function') return [];
    const path = `${before}${name}`;
    return [{ path, noun: branch }, ...everyNoun(branch.verbs, `${path} `)];
  });
}
