import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { unprivilegedAccount, type Account } from './account.ts';

const run = promisify(execFile);

/** A real server with one empty database, only for this run of the tests. */
export interface Server {
  /** `postgres://user@host:port/database`, without a desk. */
  readonly url: string;
  stop(): Promise<void>;
}

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '300',
  // Nothing here is worth keeping over a power cut.
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  jit: 'off',
  timezone: 'UTC',
};

// Ends with its standard input, that is with the test run, however that came to its end.
const keeper = `
  server=$1; folder=$2; shift 2
  "$server" -D "$folder/data" "$@" >"$folder/log" 2>&1 </dev/null &
  postmaster=$!
  exec 3<&0
  (read -r _ <&3; kill -INT $postmaster) 2>/dev/null &
  wait $postmaster
  rm -rf "$folder"
`;

/** Starts a server from PostgreSQL's programs, in a temporary folder and on a free port of the loopback. */
export async function startServer(programs: string): Promise<Server> {
  const account = unprivilegedAccount();
  const folder = mkdtempSync(path.join(await openFolder(account), 'salesdesk-postgres-'));
  if (account !== null) chownSync(folder, account.uid, account.gid);
  try {
    await makeCluster(programs, folder, account);
    return await startCluster(programs, folder, account);
  } catch (problem) {
    rmSync(folder, { recursive: true, force: true });
    throw problem;
  }
}

/** The first temporary folder that the server's user may enter: root's own is often closed to others. */
async function openFolder(account: Account | null): Promise<string> {
  for (const folder of [tmpdir(), '/tmp', '/var/tmp']) {
    const opened = run('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...account, cwd: '/' });
    if (await opened.then(() => true).catch(() => false)) return folder;
  }
  throw new Error('PostgreSQL needs a temporary folder that its user may enter, such as /tmp');
}

/** Sorts text by language rather than by byte, as servers in use do: what relies on order shows. */
async function makeCluster(programs: string, folder: string, account: Account | null) {
  const options = ['--auth=trust', '--username=postgres', '--encoding=UTF8', '--no-sync'];
  const sorting = ['--locale=C', '--locale-provider=icu', '--icu-locale=zh-CN'];
  const data = ['-D', path.join(folder, 'data')];
  await run(path.join(programs, 'initdb'), [...options, ...sorting, ...data], {
    ...account,
    cwd: folder,
    env: { LC_ALL: 'C', PATH: process.env['PATH'] },
  });
}

async function startCluster(programs: string, folder: string, account: Account | null) {
  const port = await freePort();
  const flags = Object.entries({ ...settings, port: String(port) }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const words = ['-c', keeper, 'sh', path.join(programs, 'postgres'), folder, ...flags];
  // Detached: Ctrl-C is for the test run alone, which then lets go of the server.
  const process_ = spawn('/bin/sh', words, {
    ...account,
    cwd: folder,
    env: { LC_ALL: 'C', PATH: process.env['PATH'] },
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  const ended = new Promise<void>((resolve) => process_.once('exit', () => resolve()));
  const address = `127.0.0.1:${port}`;
  await untilReady(`postgres://postgres@${address}/postgres`, process_, folder);
  await query(`postgres://postgres@${address}/postgres`, 'create role desk login');
  await query(`postgres://postgres@${address}/postgres`, 'create database salesdesk owner desk');
  return {
    url: `postgres://desk@${address}/salesdesk`,
    stop: async () => {
      process_.stdin.end();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function untilReady(url: string, server: ChildProcess, folder: string): Promise<void> {
  const log = path.join(folder, 'log');
  for (let tries = 0; server.exitCode === null && tries < 300; tries += 1) {
    const answer = await query(url, 'select 1').catch(() => undefined);
    if (answer !== undefined) return;
    await wait(100);
  }
  server.stdin?.end();
  throw new Error(`PostgreSQL did not start:\n${readFileSync(log, 'utf8')}`);
}

export async function query(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}
