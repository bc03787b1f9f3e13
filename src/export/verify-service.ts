import { readIfThere, readInput } from '../files/read.ts';
import { createHash } from 'node:crypto';
import { mayReadPhones, type Desk, type Reading } from '../desk/index.ts';
import { exits, refused, UserError } from '../errors.ts';
import { compare, type Difference } from './comparison.ts';
import { fileEyes } from './eyes.ts';
import { manifestName, parseManifest, type Manifest } from './manifest.ts';
import { refusals } from './messages.ts';
import { nouns } from './nouns.ts';
import { nounOf, readReturned, type Returned } from './returned.ts';
import type { Days, Noun } from './types.ts';

export interface Verification {
  readonly file: string;
  readonly noun: string;
  /** Against the export as its manifest has it, or, without one, against the desk as it is now. */
  readonly against: 'manifest' | 'desk';
  readonly rows: number;
  readonly differences: readonly Difference[];
}

/**
 * Says what was changed in an exported file that comes back. With `FILE.manifest.json` beside it, it is held against
 * what was exported, whatever has happened at the desk since; without, against the desk's rows of `days`. Errors:
 * `file.not-found`, `export.unknown-file`, `import.…` for a file that cannot be read.
 */
export async function verifyFile(desk: Desk, file: string, days: Days): Promise<Verification> {
  const bytes = await readInput(file);
  const manifest = await findManifest(file);
  const against = manifest === null ? 'desk' : 'manifest';
  if (manifest !== null && createHash('sha256').update(bytes).digest('hex') === manifest.sha256) {
    return { file, noun: manifest.noun, against, rows: manifest.rows, differences: [] };
  }
  return desk.read(async (reading) => {
    const returned = await readReturned(bytes, nouns, reading.desk.timezone);
    if (returned.refused) throw fileRefused(returned.refused);
    const noun =
      nouns.find((one) => one.name === manifest?.noun) ?? nounOf(nouns, returned.headings);
    if (noun === null) throw refused(refusals.unknownFile(file));
    const differences = await differencesOf(reading, { noun, returned, manifest, days });
    return { file, noun: noun.name, against, rows: returned.rows.length, differences };
  });
}

interface Pair {
  readonly noun: Noun;
  readonly returned: Returned;
  readonly manifest: Manifest | null;
  readonly days: Days;
}

async function differencesOf(reading: Reading, pair: Pair): Promise<Difference[]> {
  const { noun, returned, manifest } = pair;
  // A later version of ours may have columns that the export did not have.
  const columns = noun.columns.filter((column) => manifest?.columns.includes(column.key) ?? true);
  const unmask = manifest === null ? !hasMaskedPhones(returned) : !manifest.masked;
  // Differences may show a phone of ours: whole only to those who may export it whole.
  const comparison = compare(returned, {
    ...{ columns, manifest, eyes: fileEyes(reading, unmask) },
    reader: fileEyes(reading, unmask && mayReadPhones(reading.actor)),
  });
  for await (const page of noun.pages(reading, manifest?.days ?? pair.days)) comparison.add(page);
  return comparison.finish();
}

/** A phone may be in what people wrote as well, so any cell tells. */
function hasMaskedPhones({ headings, rows }: Returned): boolean {
  return (
    headings.length > 0 && rows.some(({ cells }) => cells.some((cell) => cell.includes('****')))
  );
}

async function findManifest(file: string): Promise<Manifest | null> {
  const bytes = await readIfThere(manifestName(file));
  return bytes === null ? null : parseManifest(bytes.toString());
}

function fileRefused({
  code,
  text,
  hint,
  line,
}: Parameters<typeof refused>[0] & { line?: number | undefined }) {
  return new UserError(code, exits.refused, text, {
    hint,
    details: line === undefined ? undefined : { line },
  });
}
