import Database from 'better-sqlite3';
import { execFileSync } from 'node:child_process';
import {
  chmod,
  link,
  mkdir,
  readFile,
  readlink,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../../src/db/connect.ts';
import { checkFree, newFile, writeWhole } from '../../src/files/write.ts';
import { filesIn, newFolder } from '../commands/export/desk.ts';

let folder: string;
let name: string;
beforeEach(async () => {
  folder = await newFolder();
  name = path.join(folder, '来访.csv');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const inFolder = (file: string): string => path.join(folder, file);
const modeOf = async (file: string): Promise<number> => (await stat(file)).mode & 0o777;

describe('a file that is written', () => {
  it('has its name only once it is whole', async () => {
    const file = await newFile(name, { force: false, secret: false });
    await file.put('工号,姓名\r\n');
    const [hidden = '', ...others] = await filesIn(folder);
    expect(hidden).toMatch(/^\.来访\.csv\.[0-9a-f]{12}\.part$/);
    expect(others).toEqual([]);
    await file.finish();
    expect(await filesIn(folder)).toEqual(['来访.csv']);
    await file.abandon();
    expect(await readFile(name, 'utf8')).toBe('工号,姓名\r\n');
  });

  it('leaves nothing when it is given up', async () => {
    const file = await newFile(name, { force: false, secret: false });
    await file.put('工号');
    await file.abandon();
    expect(await filesIn(folder)).toEqual([]);
  });

  it('is not put over one that somebody else made meanwhile', async () => {
    const file = await newFile(name, { force: false, secret: false });
    await file.put('我的');
    await writeFile(name, '别人的');
    await expect(file.finish()).rejects.toMatchObject({ code: 'file.exists', exit: 3 });
    await file.abandon();
    expect(await filesIn(folder)).toEqual(['来访.csv']);
    expect(await readFile(name, 'utf8')).toBe('别人的');
  });

  it.skipIf(process.getuid?.() === 0)('is refused where nothing may be written', async () => {
    await chmod(folder, 0o500);
    const refused = newFile(name, { force: false, secret: false });
    await expect(refused).rejects.toMatchObject({ code: 'storage.not-writable', exit: 7 });
    await chmod(folder, 0o700);
  });

  it('is refused in a folder that is not there, which is named', async () => {
    const refused = checkFree(inFolder('none/来访.csv'), true);
    await expect(refused).rejects.toMatchObject({
      ...{ code: 'file.not-found', exit: 4 },
      said: { en: `There is no folder ${inFolder('none')}.` },
    });
    await expect(checkFree(folder, true)).rejects.toMatchObject({ code: 'usage' });
    await writeFile(inFolder('file'), '');
    const beneath = checkFree(inFolder('file/来访.csv'), true);
    await expect(beneath).rejects.toMatchObject({ code: 'file.not-found' });
  });

  it('says that the disk is full', async () => {
    const file = await newFile('/dev/full', { force: false, secret: false });
    await expect(file.put('x')).rejects.toMatchObject({ code: 'storage.full', exit: 7 });
    await file.abandon();
  });

  it('may be a pipe, which is written to as it is', async () => {
    const pipe = inFolder('pipe');
    execFileSync('mkfifo', [pipe]);
    const read = readFile(pipe, 'utf8');
    await writeWhole(pipe, '工号', { force: false, secret: true });
    expect(await read).toBe('工号');
    expect((await stat(pipe)).isFIFO()).toBe(true);
  });
});

describe('who may read a file', () => {
  it('is its owner alone where it holds customers', async () => {
    await writeWhole(name, '王芳', { force: false, secret: true });
    expect(await modeOf(name)).toBe(0o600);
    await chmod(name, 0o666);
    await writeWhole(name, '李强', { force: true, secret: true });
    expect(await modeOf(name)).toBe(0o600);
  });

  it('stays as it was where a file is replaced by another without customers', async () => {
    await writeFile(name, '');
    await chmod(name, 0o640);
    await writeWhole(name, '房源', { force: true, secret: false });
    expect(await modeOf(name)).toBe(0o640);
  });
});

describe('a link', () => {
  it('stays one: what it leads to is replaced', async () => {
    const target = inFolder('target.csv');
    await writeFile(target, 'old');
    await symlink(target, name);
    const plain = { force: false, secret: false };
    await expect(writeWhole(name, 'new', plain)).rejects.toMatchObject({ code: 'file.exists' });
    await writeWhole(name, 'new', { ...plain, force: true });
    expect(await readlink(name)).toBe(target);
    expect(await readFile(target, 'utf8')).toBe('new');
  });

  it('may lead to what is not there yet', async () => {
    await mkdir(inFolder('deep'));
    await symlink('deep/target.csv', name);
    await writeWhole(name, 'new', { force: false, secret: false });
    expect(await readFile(inFolder('deep/target.csv'), 'utf8')).toBe('new');
    expect(await readlink(name)).toBe('deep/target.csv');
  });

  it('that leads back to itself cannot be written', async () => {
    await symlink(name, name);
    const refused = checkFree(name, true);
    await expect(refused).rejects.toMatchObject({ code: 'storage.not-writable' });
  });
});

describe('a desk', () => {
  const refused = { code: 'usage', exit: 2 };
  let desk: string;

  beforeEach(() => {
    desk = inFolder('desk.db');
    const database = new Database(desk);
    database.pragma('journal_mode = WAL');
    database.exec('create table visit (id integer)');
    database.close();
  });

  it('is never written over, whatever leads to it and whatever is forced', async () => {
    await symlink('desk.db', inFolder('a.csv'));
    await link(desk, inFolder('b.csv'));
    const before = await readFile(desk);
    for (const file of ['desk.db', 'a.csv', 'b.csv']) {
      const writing = writeWhole(inFolder(file), 'x', { force: true, secret: false });
      await expect(writing).rejects.toMatchObject(refused);
    }
    expect(await readFile(desk)).toEqual(before);
  });

  it('has beside it only what SQLite puts there', async () => {
    await symlink('desk.db-wal', inFolder('a.csv'));
    for (const file of ['desk.db-wal', 'desk.db-shm', 'desk.db-journal', 'desk.db-WAL', 'a.csv']) {
      await expect(checkFree(inFolder(file), true)).rejects.toMatchObject(refused);
    }
    await checkFree(inFolder('other-wal'), false);
  });

  it('that is open keeps its locks while somebody tries', async () => {
    const connection = await connect(desk, false);
    await connection.isEmpty();
    await link(`${desk}-shm`, inFolder('b.csv'));
    for (const file of [desk, `${desk}-wal`, `${desk}-shm`, inFolder('b.csv')]) {
      await expect(checkFree(file, true)).rejects.toMatchObject(refused);
    }
    const locks = await readFile('/proc/locks', 'utf8').catch(() => null);
    const { ino } = await stat(`${desk}-shm`);
    if (locks !== null) expect(locks).toMatch(new RegExp(`POSIX .*:${ino} `));
    await connection.close();
    await expect(checkFree(desk, true)).rejects.toMatchObject(refused);
  });
});
