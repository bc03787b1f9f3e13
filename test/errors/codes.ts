/** Every error code that the program can answer with, read from its source. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const source = path.resolve(fileURLToPath(import.meta.url), '../../../src');

/** These stand in the same form and only warn. */
const warnings = new Set([
  ...['door.understaffed', 'queue.early', 'owner.differs', 'counter.understaffed', 'away.late'],
  ...['away.no-granter', 'brief.due', 'door.closing'],
]);

const written: readonly [pattern: RegExp, code: (found: string) => string][] = [
  [/\bcode: '([a-z-]+\.[a-z-]+)'/g, (found) => found],
  [/\b(?:refuse|away|notAParty|new UserError)\(\s*'([a-z-]+(?:\.[a-z-]+)?)'/g, (found) => found],
  [/\bnotFound\(\s*'([a-z-]+)'/g, (found) => `${found}.not-found`],
  [/\bstorage\(\s*'([a-z-]+)'/g, (found) => `storage.${found}`],
  [/(?<![.\w])(usage|conflict|cancelled)\(/g, (found) => found],
  [/(?<![.\w])notAllowed\(/g, () => 'not-allowed'],
];

/** Code to the files that say it, in order of code. */
export function codesInSource(): Map<string, string[]> {
  const codes = new Map<string, string[]>();
  for (const file of filesIn(source)) {
    const lines = readFileSync(file, 'utf8').replace(/^\s*(?:\*|\/\/|\/\*\*).*$/gm, '');
    for (const code of codesOf(lines)) {
      codes.set(code, [...(codes.get(code) ?? []), path.relative(source, file)]);
    }
  }
  return new Map([...codes].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function codesOf(lines: string): Set<string> {
  const found = written.flatMap(([pattern, code]) =>
    [...lines.matchAll(pattern)].map((match) => code(match[1] ?? '')),
  );
  return new Set(found.filter((code) => !warnings.has(code)));
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.join(folder, name));
}
