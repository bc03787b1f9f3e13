import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { inject } from 'vitest';

/** A database that desks live in. */
export interface Dialect {
  readonly name: 'sqlite' | 'postgres';
  /** Where a new desk can be made that nobody else uses: for `--db`, and for `connect`. */
  freshUrl(): Promise<string>;
}

/**
 * Every database that is here. What touches one is tested on each:
 *
 *     for (const dialect of dialects) {
 *       describe(`the line on ${dialect.name}`, () => {
 *         it('…', async () => { const db = await dialect.freshUrl(); … });
 *       });
 *     }
 */
export const dialects: readonly Dialect[] = [...files(), ...schemas()];

function files(): Dialect[] {
  const folder = inject('deskFolder') as string | undefined;
  if (folder === undefined) {
    throw new Error('run tests with `npm test -- test/…`: their set-up stands in .config');
  }
  return [
    { name: 'sqlite', freshUrl: () => Promise.resolve(path.join(folder, `${freshName()}.db`)) },
  ];
}

function schemas(): Dialect[] {
  const server = inject('postgresUrl');
  if (server === null) return [];
  const freshUrl = (): Promise<string> => {
    const url = new URL(server);
    url.searchParams.set('desk', freshName());
    return Promise.resolve(url.toString());
  };
  return [{ name: 'postgres', freshUrl }];
}

function freshName(): string {
  return `desk_${randomBytes(8).toString('hex')}`;
}
