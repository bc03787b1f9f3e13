import type { Transaction } from 'kysely';
import { storage } from '../errors.ts';
import { text } from '../language.ts';
import type { Connection } from './dialect.ts';
import type { Findings, Migration } from './migration.ts';
import { deskAndDoor } from './migrations/0001-desk-and-door.ts';
import { deals } from './migrations/0002-deals.ts';
import { commission } from './migrations/0003-commission.ts';
import { tally } from './migrations/0004-tally.ts';
import { registrations } from './migrations/0005-registrations.ts';
import { foldedCodes } from './migrations/0007-folded-codes.ts';
import { corrections } from './migrations/0009-corrections.ts';
import { waitsAndBriefings } from './migrations/0011-waits-and-briefings.ts';
import { notes } from './migrations/0014-notes.ts';
import type { Tables } from './schema.ts';

const migrations: readonly Migration[] = [
  deskAndDoor,
  deals,
  commission,
  tally,
  registrations,
  foldedCodes,
  corrections,
  waitsAndBriefings,
  notes,
];

/** The schema this program writes. */
export const schemaVersion = migrations.length;

/**
 * Brings a desk from schema `from` to ours, all steps in the one transaction given, so that a failure
 * leaves the desk as it was. A newer desk is refused: an older program would misread it. Gives what the steps found.
 */
export async function migrate(
  trx: Transaction<Tables>,
  { dialect, place }: Connection,
  from: number,
): Promise<Findings> {
  if (from > schemaVersion) throw newerSchema(place, from);
  const findings: Record<string, unknown> = {};
  for (const step of migrations.slice(from)) {
    Object.assign(findings, await step.up(trx, dialect));
  }
  return findings;
}

export function newerSchema(place: string, found: number): Error {
  return storage(
    'newer-schema',
    text(
      `The desk at ${place} has schema ${found}; this program knows ${schemaVersion}.`,
      `案场 ${place} 的数据版本是 ${found}，本程序只认识到 ${schemaVersion}。`,
    ),
    text(
      'Install a newer salesdesk; the desk was not touched.',
      '请安装新版 salesdesk；数据没有改动。',
    ),
  );
}
