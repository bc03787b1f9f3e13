// Before the first test: a folder for SQLite desks and, where there is one, a real PostgreSQL server.
// After the last, whatever happened: both are gone.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { unprivilegedAccount } from './account.ts';
import { borrowServer } from './borrowed.ts';
import { findPrograms } from './programs.ts';
import { startServer, type Server } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder for desks in files. */
    readonly deskFolder: string;
    /** The server's `postgres://user@host:port/database`, or null where there is none. */
    readonly postgresUrl: string | null;
  }
}

const advice = `
PostgreSQL 15 or later was not found: every test on it was SKIPPED, desks in files were tested alone.
To have it: apt-get install postgresql
or name a running server or a folder of programs: SALESDESK_TEST_POSTGRES=postgres://user@host/database
`;

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await findServer();
  if (server === null && process.env['SALESDESK_REQUIRE_POSTGRES'] === '1') {
    throw new Error(`It is required here (SALESDESK_REQUIRE_POSTGRES).\n${advice}`);
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'salesdesk-test-'));
  project.provide('deskFolder', folder);
  project.provide('postgresUrl', server?.url ?? null);
  return async () => {
    rmSync(folder, { recursive: true, force: true });
    await server?.stop();
    if (server === null) process.stderr.write(advice);
  };
}

/** What SALESDESK_TEST_POSTGRES names must be there; without it, what is found serves. */
async function findServer(): Promise<Server | null> {
  const named = process.env['SALESDESK_TEST_POSTGRES'] || undefined;
  if (named?.includes('://')) return await borrowServer(named);
  const programs = findPrograms(named, unprivilegedAccount());
  if (programs !== null) return await startServer(programs);
  if (named === undefined) return null;
  throw new Error(`SALESDESK_TEST_POSTGRES: no PostgreSQL 15 or later in ${named}`);
}
