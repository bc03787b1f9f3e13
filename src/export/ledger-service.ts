import { cellsOf, rowName } from '../spreadsheet/columns.ts';
import { newFile, type FileOptions } from '../files/write.ts';
import {
  beginManifest,
  endOfManifest,
  manifestLine,
  manifestName,
  rowHash,
  totalsOf,
  type ManifestHead,
} from './manifest.ts';
import type { Look, Row } from './types.ts';

/** Keeps account of the rows of an export while they pass, and makes the manifest of it. */
export interface Ledger {
  readonly name: string;
  add(page: readonly Row[], look: Look): Promise<void>;
  finish(head: Omit<ManifestHead, 'sums'>): Promise<void>;
  abandon(): Promise<void>;
}

export async function newLedger(file: string, options: FileOptions): Promise<Ledger> {
  const name = manifestName(file);
  const manifest = await newFile(name, options);
  // Their number is only known at the end, and it stands before them.
  const hashes = await newFile(`${name}.rows`, { force: true, secret: true });
  let totals: ReturnType<typeof totalsOf> | null = null;
  let empty = true;
  return {
    name,
    add: async (page, look) => {
      totals ??= totalsOf(look.columns);
      totals.add(page);
      const cells = cellsOf(look.columns, look.eyes);
      let lines = '';
      for (const row of page) {
        lines += manifestLine(rowName(look.columns, row), rowHash(cells(row)), empty);
        empty = false;
      }
      await hashes.put(lines);
    },
    finish: async (head) => {
      await manifest.put(beginManifest({ ...head, sums: totals?.sums() ?? {} }));
      for await (const piece of hashes.read()) await manifest.put(piece);
      await manifest.put(endOfManifest);
      await hashes.abandon();
      await manifest.finish();
    },
    abandon: async () => {
      await hashes.abandon();
      await manifest.abandon();
    },
  };
}
