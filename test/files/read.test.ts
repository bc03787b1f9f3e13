import { execFileSync } from 'node:child_process';
import { chmod, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../../src/db/connect.ts';
import { readIfThere, readInput } from '../../src/files/read.ts';
import { newFolder } from '../commands/export/desk.ts';

let folder: string;
let name: string;
beforeEach(async () => {
  folder = await newFolder();
  name = path.join(folder, '来访.csv');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a file that is read', () => {
  it('is read whole, through a link too', async () => {
    await writeFile(name, '工号,姓名\n');
    await symlink(name, `${name}.link`);
    expect((await readInput(`${name}.link`)).toString()).toBe('工号,姓名\n');
  });

  it('that is not there is not found, nor is one beneath a file', async () => {
    await expect(readInput(name)).rejects.toMatchObject({ code: 'file.not-found', exit: 4 });
    await writeFile(name, '');
    const beneath = readInput(path.join(name, 'x'));
    await expect(beneath).rejects.toMatchObject({ code: 'file.not-found' });
    expect(await readIfThere(`${name}.manifest.json`)).toBeNull();
    expect(await readIfThere(name)).toEqual(Buffer.alloc(0));
  });

  it.each(['a folder', 'a pipe', 'a device', 'a giant'])('is not %s', async (what) => {
    if (what === 'a pipe') execFileSync('mkfifo', [name]);
    if (what === 'a giant') {
      await writeFile(name, '');
      await truncate(name, 200_000_001);
    }
    const file = { 'a folder': folder, 'a device': '/dev/zero' }[what] ?? name;
    await expect(readInput(file)).rejects.toMatchObject({ code: 'usage', exit: 2 });
  });

  it('is no desk that is open', async () => {
    const connection = await connect(path.join(folder, 'desk.db'), true);
    const refused = readInput(path.join(folder, 'desk.db'));
    await expect(refused).rejects.toMatchObject({ code: 'usage' });
    await connection.close();
  });

  it.skipIf(process.getuid?.() === 0)('may be one that we may not read', async () => {
    await writeFile(name, '');
    await chmod(name, 0);
    await expect(readInput(name)).rejects.toMatchObject({ code: 'storage.not-readable', exit: 7 });
  });
});

describe('standard input', () => {
  it('is read to its end', async () => {
    const input = Readable.from([Buffer.from('工号,'), Buffer.from('姓名\n')]);
    expect((await readInput('-', input)).toString()).toBe('工号,姓名\n');
  });

  it('has its limit as well', async () => {
    const piece = Buffer.alloc(50_000_000);
    const input = Readable.from([piece, piece, piece, piece, piece]);
    await expect(readInput('-', input)).rejects.toMatchObject({ code: 'usage' });
  });
});
