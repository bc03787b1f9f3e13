import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newFile } from '../../src/export/file-service.ts';
import { filesIn, newFolder } from '../commands/export/desk.ts';

describe('a file that is written', () => {
  let folder: string;
  let name: string;
  beforeEach(async () => {
    folder = await newFolder();
    name = path.join(folder, '来访.csv');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

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
});
