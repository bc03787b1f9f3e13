/** Errors that lines alone do not bring about: damaged files, people who change their minds, servers out of reach. */
import Database from 'better-sqlite3';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { explainFailure } from '../../src/db/failures.ts';
import { UserError } from '../../src/errors.ts';
import { failureOf } from '../../src/terminal/failure.ts';
import { OutputLost } from '../../src/terminal/terminal.ts';
import { play, salesdesk } from '../support/salesdesk.ts';

export interface Told {
  readonly code: string;
  readonly exit: number;
  readonly message: string;
}

export interface Provoked {
  readonly code: string;
  readonly exit: number;
  /** Part of the English sentence. */
  readonly says: string;
  /** `folder` is empty and one's own. */
  readonly provoke: (folder: string) => Promise<Told>;
}

const clock = '2026-03-02T09:30:00+08:00';
const init = 'init --training --timezone Asia/Shanghai --lang en';

async function errorOf(line: string, db: string): Promise<Told> {
  return (await salesdesk(`${line} --json`, { db })).error();
}

async function deskIn(folder: string, ...lines: string[]): Promise<string> {
  const db = path.join(folder, 'desk.db');
  await play([init, 'staff add A01 王芳', 'staff add C01 孙会计 --role clerk', ...lines], {
    db,
    clock,
  });
  return db;
}

/** Waiting half a minute for a desk, or filling a disk, is left to the databases. */
function databaseError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** What somebody does who has the file and a database program. */
function tamper(db: string, ...statements: string[]): void {
  const file = new Database(db);
  for (const statement of statements) file.exec(statement);
  file.close();
}

function toldBy(problem: unknown): Promise<Told> {
  if (!(problem instanceof UserError)) throw new Error('it explains nothing');
  return Promise.resolve({ code: problem.code, exit: problem.exit, message: problem.message });
}

export const provoked: readonly Provoked[] = [
  {
    code: 'cancelled',
    exit: 130,
    says: 'Stopped; nothing was changed.',
    provoke: async (folder) => {
      const db = await deskIn(folder);
      const asked = { db, clock, tty: true, answers: [false] };
      const { code, stderr } = await salesdesk('tally close --as C01', asked);
      return { code: 'cancelled', exit: code, message: stderr };
    },
  },
  {
    code: 'conflict',
    exit: 5,
    says: 'The desk stayed busy',
    provoke: () => toldBy(explainFailure(databaseError('SQLITE_BUSY'), 'desk.db')),
  },
  {
    code: 'defect',
    exit: 1,
    says: 'A defect of ours: seven is not six',
    provoke: () => toldBy(failureOf(new Error('seven is not six'))),
  },
  {
    code: 'export.cell-too-long',
    exit: 3,
    says: 'cell holds 32767 characters',
    provoke: async (folder) => {
      const pays = Array.from({ length: 1_500 }, () => ' --pay 2026-04-01:1').join('');
      const db = await deskIn(
        folder,
        'queue next --by A01 --why 预约 --name 何先生',
        'unit add 3-1-1502 --price 2350000',
        'deal open --unit 3-1-1502 --customer C1 --by A01',
        `deal plan D1${pays}`,
      );
      return errorOf(`export journal --format xlsx --out ${folder}/journal.xlsx`, db);
    },
  },
  {
    code: 'journal.tampered',
    exit: 7,
    says: 'entry 2',
    provoke: async (folder) => {
      const db = await deskIn(folder);
      tamper(db, 'drop trigger journal_no_update', `update journal set "by" = 'A01' where seq = 2`);
      return errorOf('journal verify', db);
    },
  },
  {
    code: 'commission.too-much',
    exit: 3,
    says: 'the largest is D1',
    provoke: async (folder) => {
      const db = await deskIn(
        folder,
        ...['queue join A01', 'queue next --phone 13800000001', 'unit add 9-1-101 --price 9000'],
        'unit add 9-1-102 --price 9000',
        'deal open --unit 9-1-101 --customer C1 --by A01 --stage subscription',
        'deal open --unit 9-1-102 --customer C1 --by A01 --stage subscription',
      );
      tamper(db, 'update deal set amount_fen = 9007199254740991 where id = 1');
      return errorOf('commission statement --month 2026-03', db);
    },
  },
  {
    code: 'tally.tampered',
    exit: 7,
    says: 'The tally of 2026-03-02',
    provoke: async (folder) => {
      const db = await deskIn(folder, 'tally close --as C01');
      tamper(db, 'drop trigger tally_no_update', "update tally set seal = 'x'");
      return errorOf('tally show 2026-03-02', db);
    },
  },
  {
    code: 'storage.answer-lost',
    exit: 7,
    says: 'The answer could not be written: the disk is full.',
    provoke: () => toldBy(failureOf(new OutputLost('ENOSPC'))),
  },
  {
    code: 'storage.missing',
    exit: 7,
    says: 'There is no desk at',
    provoke: (folder) => errorOf('queue show', path.join(folder, 'none.db')),
  },
  {
    code: 'storage.not-a-desk',
    exit: 7,
    says: 'is not a desk.',
    provoke: (folder) => {
      const db = path.join(folder, 'letter.txt');
      writeFileSync(db, '尊敬的客户：\n'.repeat(100));
      return errorOf('queue show', db);
    },
  },
  {
    code: 'storage.newer-schema',
    exit: 7,
    says: 'has schema 99',
    provoke: async (folder) => {
      const db = await deskIn(folder);
      tamper(db, 'update desk set schema = 99');
      return errorOf('queue show', db);
    },
  },
  {
    code: 'storage.damaged',
    exit: 7,
    says: 'is damaged.',
    provoke: async (folder) => {
      const db = await deskIn(folder);
      tamper(db, 'pragma wal_checkpoint(truncate)');
      const bytes = readFileSync(db);
      // All but the first page, which says that it is a database.
      writeFileSync(db, bytes.fill(0xff, 4096));
      return errorOf('queue show', db);
    },
  },
  {
    code: 'storage.full',
    exit: 7,
    says: 'is full; nothing was changed.',
    provoke: () => toldBy(explainFailure(databaseError('SQLITE_FULL'), 'desk.db')),
  },
  {
    code: 'storage.not-writable',
    exit: 7,
    says: 'cannot be opened for writing.',
    provoke: (folder) => {
      const file = path.join(folder, '来访.txt');
      writeFileSync(file, '');
      return errorOf(init, path.join(file, 'desk.db'));
    },
  },
  {
    code: 'storage.not-readable',
    exit: 7,
    says: 'cannot be read.',
    provoke: async (folder) => {
      const db = await deskIn(folder);
      symlinkSync(path.join(folder, 'b.csv'), path.join(folder, 'a.csv'));
      symlinkSync(path.join(folder, 'a.csv'), path.join(folder, 'b.csv'));
      return errorOf(`visitor import ${folder}/a.csv`, db);
    },
  },
  {
    code: 'storage.out-of-reach',
    exit: 7,
    says: 'does not let us in or does not answer.',
    provoke: () => errorOf('queue show', 'postgres://desk@127.0.0.1:1/salesdesk?desk=door'),
  },
];
