import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { storage, usage } from '../errors.ts';
import { text } from '../language.ts';
import type { Connection, OnStatement } from './dialect.ts';

/** Whether a location names a server rather than a file. */
function isServer(location: string): boolean {
  return /^postgres(ql)?:\/\//i.test(location);
}

/**
 * Opens the database at a location: a file, or `postgres://user@host/database?desk=NAME`.
 * With `create`, a file that is not there is made; without, it is `storage.missing`. Which database it is decides what
 * is loaded, and not before: help needs neither.
 */
export async function connect(
  location: string,
  create: boolean,
  onStatement?: OnStatement,
): Promise<Connection> {
  if (isServer(location)) {
    const { connectPostgres } = await import('./postgres.ts');
    return connectPostgres(parseUrl(location), onStatement);
  }
  const file = resolve(location);
  if (create) mkdirSync(dirname(file), { recursive: true });
  else if (!existsSync(file)) throw noDesk(file);
  if (existsSync(file) && statSync(file).isDirectory()) throw isFolder(file);
  const { connectSqlite } = await import('./sqlite.ts');
  return connectSqlite(file, create, onStatement);
}

export function noDesk(place: string): Error {
  return storage(
    'missing',
    text(`There is no desk at ${place}.`, `${place} 没有案场数据。`),
    text('Make one with: salesdesk init', '请先建立案场：salesdesk init'),
  );
}

function isFolder(file: string): Error {
  return storage(
    'not-a-desk',
    text(`${file} is a folder, not a desk.`, `${file} 是文件夹，不是案场数据。`),
    text(`Name a file in it: --db ${file}/desk.db`, `请指定其中的文件：--db ${file}/desk.db`),
  );
}

function parseUrl(location: string): URL {
  const url = tryUrl(location);
  if (url === null || url.pathname.length < 2) {
    throw usage(
      text(`--db ${location} is not the address of a desk.`, `--db ${location} 不是案场的地址。`),
      text(
        'Like this: postgres://user@host/database?desk=NAME',
        '写法：postgres://user@host/database?desk=NAME',
      ),
    );
  }
  return url;
}

function tryUrl(location: string): URL | null {
  try {
    return new URL(location);
  } catch {
    return null;
  }
}
