import { randomBytes } from 'node:crypto';
import { oldestVersion } from './programs.ts';
import { query, type Server } from './server.ts';

/** A database of our own on a server that runs already; it goes when the tests are over. */
export async function borrowServer(url: string): Promise<Server> {
  const [row] = (await query(url, 'show server_version_num')) as { server_version_num: string }[];
  const version = Math.floor(Number(row?.server_version_num) / 10_000);
  if (version < oldestVersion) {
    throw new Error(`SALESDESK_TEST_POSTGRES is PostgreSQL ${version}; ${oldestVersion} is needed`);
  }
  const name = `salesdesk_test_${randomBytes(6).toString('hex')}`;
  await query(url, `create database ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return {
    url: own.toString(),
    stop: async () => {
      await query(url, `drop database ${name} with (force)`);
    },
  };
}
