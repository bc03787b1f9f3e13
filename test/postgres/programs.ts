import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import type { Account } from './account.ts';

/** The oldest PostgreSQL that a desk is promised to live on. */
export const oldestVersion = 15;

const debianFolder = '/usr/lib/postgresql';

/**
 * The folder with a usable server's `initdb` and `postgres`: the one named, else the first on PATH,
 * else Debian's newest. A candidate counts when its server tells its version to the user that will
 * run it, so a wrapper that only answers root, or an old server, is passed over. Null when there is none.
 */
export function findPrograms(named: string | undefined, account: Account | null): string | null {
  const candidates = named === undefined ? [...foldersOnPath(), ...debianFolders()] : [named];
  return candidates.map(ownFolder).find((folder) => isUsable(folder, account)) ?? null;
}

function foldersOnPath(): string[] {
  return (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
}

function debianFolders(): string[] {
  if (!existsSync(debianFolder)) return [];
  return readdirSync(debianFolder)
    .sort((one, other) => Number(other) - Number(one))
    .map((version) => path.join(debianFolder, version, 'bin'));
}

/** A link on PATH leads to the folder where the server finds all its other parts. */
function ownFolder(folder: string): string {
  const server = path.join(folder, 'postgres');
  return existsSync(server) ? path.dirname(realpathSync(server)) : folder;
}

function isUsable(folder: string, account: Account | null): boolean {
  if (!existsSync(path.join(folder, 'initdb'))) return false;
  try {
    const said = execFileSync(path.join(folder, 'postgres'), ['--version'], {
      ...account,
      cwd: '/',
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return Number(/(\d+)/.exec(said)?.[1]) >= oldestVersion;
  } catch {
    return false;
  }
}
