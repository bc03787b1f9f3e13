import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { progressOn } from '../../src/terminal/import-progress.ts';
import type { Terminal } from '../../src/terminal/terminal.ts';
import { dialects } from '../support/desks.ts';
import { play, salesdesk, type Setting } from '../support/salesdesk.ts';

/** What every import does alike, seen through `staff import`. */
let folder: string;
let at: Setting;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'salesdesk-import-'));
  at = { db: await dialects[0]!.freshUrl(), clock: '2026-03-02T09:00:00+08:00' };
  await play(['init --training --timezone Asia/Shanghai'], at);
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

const inFolder = (name: string): string => path.join(folder, name);

async function file(name: string, content: string | Uint8Array): Promise<string> {
  await writeFile(inFolder(name), content);
  return inFolder(name);
}

/** 工号,姓名 / A01,王芳 as Chinese Excel saves it. */
const gbk = Buffer.concat([
  Buffer.from('b9a4bac52cd0d5c3fb0d0a', 'hex'),
  Buffer.from('4130312ccdf5b7bc0d0a', 'hex'),
]);

describe('the encoding of an import', () => {
  it.each([
    ['utf.csv', '工号,姓名\nA01,王芳\n', 'utf-8'],
    ['bom.csv', '\ufeff工号,姓名\r\nA01,王芳\r\n', 'utf-8'],
    ['gbk.csv', gbk, 'gb18030'],
  ])('%s is read right and said aloud', async (name, content, encoding) => {
    const made = await file(name, content);
    const outcome = await salesdesk(`staff import ${made}`, { ...at, tty: true });
    expect(outcome.stderr).toContain(encoding);
    expect(outcome.stdout).toContain('1 new');
    const zh = await salesdesk(`staff import ${made} --lang zh`, at);
    expect(zh.stdout).toBe('共 1 行：新增 0，更新 0，不变 1。\n');
  });

  it('may be told, and is checked', async () => {
    const made = await file('gbk.csv', gbk);
    expect((await salesdesk(`staff import ${made} --encoding GBK`, at)).code).toBe(0);
    const wrong = await salesdesk(`staff import ${made} --encoding utf-8 --json`, at);
    expect(wrong.error()).toMatchObject({ code: 'import.encoding', exit: 3 });
    const unknown = await salesdesk(`staff import ${made} --encoding klingon`, at);
    expect(unknown.code).toBe(2);
  });

  it('is asked for where the file leaves it open, and refused in a pipe', async () => {
    // 王小明, 林淑芬 in Big5, which GB18030 reads as other characters.
    const names = [Buffer.from('a4fda470a9fa', 'hex'), Buffer.from('aa4cb251aae2', 'hex')];
    const rows = names.map((name, at) =>
      Buffer.concat([Buffer.from(`A0${String(at + 1)},`), name, Buffer.from('\n')]),
    );
    const made = await file('big5.csv', Buffer.concat([Buffer.from('code,name\n'), ...rows]));
    const piped = await salesdesk(`staff import ${made} --json`, at);
    expect(piped.error()).toMatchObject({
      code: 'import.encoding',
      exit: 3,
      alternatives: [{ encoding: 'gb18030' }, { encoding: 'big5' }],
    });
    await play([`staff import ${made}`], { ...at, tty: true, answers: ['big5'] });
    expect((await salesdesk('staff list --json', at)).json()).toMatchObject({
      staff: [{ name: '王小明' }, { name: '林淑芬' }],
    });
  });
});

describe('the file of an import', () => {
  it('that is not there is not found', async () => {
    const outcome = await salesdesk(`staff import ${inFolder('none.csv')} --json`, at);
    expect(outcome.error()).toMatchObject({ code: 'file.not-found', exit: 4 });
  });

  it('that is a folder is a mistake', async () => {
    const outcome = await salesdesk(`staff import ${folder} --json`, at);
    expect(outcome.error()).toMatchObject({ code: 'usage', exit: 2 });
  });

  it.each([
    ['', 'import.empty'],
    ['\ufeff', 'import.empty'],
    ['名字,手机\n王芳,13800001234\n', 'import.header'],
    ['code,name\nA01,"王芳\nA02,李强\n', 'import.quote'],
    ['PK\u0003\u0004', 'import.not-csv'],
  ])('%j is refused', async (content, code) => {
    const made = await file('staff.csv', content);
    const outcome = await salesdesk(`staff import ${made} --json`, at);
    expect(outcome.error()).toMatchObject({ code, exit: 3 });
  });

  it('with headings alone imports nobody, and nothing is wrong', async () => {
    const made = await file('staff.csv', 'code,name\n');
    const outcome = await salesdesk(`staff import ${made} --json`, at);
    expect(outcome.json()).toEqual({ read: 0, created: 0, updated: 0, rejected: [] });
  });
});

describe('--map', () => {
  it('says which column is which', async () => {
    const made = await file('staff.csv', '编,称呼\nA01,王芳\n');
    const line = `staff import ${made} --map code=编 --map name=#2 --json`;
    expect((await salesdesk(line, at)).json()).toMatchObject({ created: 1 });
  });

  it.each(['--map phone=编', '--map code', '--map code=#1 --map code=#2'])(
    '%s is a mistake',
    async (flags) => {
      const made = await file('staff.csv', '编,称呼\nA01,王芳\n');
      expect((await salesdesk(`staff import ${made} ${flags}`, at)).code).toBe(2);
    },
  );
});

describe('bad rows', () => {
  const content = '工号,姓名,职务,说明\nA01,王芳,,\nA 2,李强,,"=1+1"\nA03,,老板,\n';

  it('are listed for a person, between what is wrong and what to do', async () => {
    const made = await file('staff.csv', content);
    const outcome = await salesdesk(`staff import ${made}`, at);
    expect(outcome.code).toBe(3);
    expect(outcome.stdout).toBe('');
    expect(outcome.stderr).toMatch(/^Nothing was imported/);
    expect(outcome.stderr).toContain('Encoding: utf-8.');
    expect(outcome.stderr).toContain('line 3, 工号 "A 2"');
    expect(outcome.stderr).toContain('line 4, 姓名: ');
    expect(outcome.stderr.trimEnd().split('\n').at(-1)).toContain('--partial');
  });

  it('are kept as they were, can be corrected, and import then', async () => {
    const made = await file('staff.csv', content);
    const rejects = inFolder('bad.csv');
    const line = `staff import ${made} --partial --rejects ${rejects}`;
    const outcome = await salesdesk(line, { ...at, tty: true });
    expect(outcome.stdout).toContain('3 read: 1 new, 0 changed, 0 as they were, 2 left out.');
    const kept = await readFile(rejects, 'utf8');
    expect(kept).toContain("A 2,李强,,'=1+1,3,");
    const corrected = kept.replace('A 2', 'A02').replace('A03,,老板', 'A03,张敏,主管');
    const again = await salesdesk(`staff import ${await file('good.csv', corrected)} --json`, at);
    expect(again.json()).toEqual({ read: 2, created: 2, updated: 0, rejected: [] });
  });

  it('are not written over those of last time, which may be half corrected', async () => {
    const made = await file('staff.csv', content);
    const rejects = await file('bad.csv', 'corrected by hand');
    const line = `staff import ${made} --partial --rejects ${rejects}`;
    const refused = await salesdesk(line, at);
    expect(refused).toMatchObject({ code: 3, stdout: '' });
    expect(refused.stderr).toContain('--force');
    expect(await readFile(rejects, 'utf8')).toBe('corrected by hand');
    expect((await salesdesk('staff list --json', at)).json()).toEqual({ staff: [] });
  });

  it('have what is wrong with them behind them once, however often they come back', async () => {
    const [once, twice] = [inFolder('once.csv'), inFolder('twice.csv')];
    await salesdesk(
      `staff import ${await file('staff.csv', content)} --partial --rejects ${once}`,
      at,
    );
    const again = await salesdesk(`staff import ${once} --partial --rejects ${twice}`, at);
    expect(again.stderr).not.toContain('rejected_line');
    const [head = ''] = (await readFile(twice, 'utf8')).split('\r\n');
    expect(head.split('rejected_because')).toHaveLength(2);
  });

  it('are kept when the file is refused too', async () => {
    const made = await file('staff.csv', content);
    const rejects = inFolder('bad.csv');
    expect((await salesdesk(`staff import ${made} --rejects ${rejects}`, at)).code).toBe(3);
    expect((await readFile(rejects, 'utf8')).split('\r\n')).toHaveLength(4);
  });

  it('leave nothing but headings where there are none', async () => {
    const made = await file('staff.csv', 'code,name\nA01,王芳\n');
    const rejects = await file('bad.csv', 'of last week');
    await play([`staff import ${made} --rejects ${rejects} --force`], at);
    expect(await readFile(rejects, 'utf8')).toBe(
      '\ufeffcode,name,rejected_line,rejected_because\r\n',
    );
  });

  it('are never written over the file they come from, nor where nothing can be written', async () => {
    const made = await file('staff.csv', content);
    expect((await salesdesk(`staff import ${made} --rejects ${made}`, at)).code).toBe(2);
    expect(await readFile(made, 'utf8')).toBe(content);
    expect((await salesdesk(`staff import ${made} --rejects ${folder}`, at)).code).toBe(2);
    const nowhere = path.join(folder, 'none', 'bad.csv');
    expect((await salesdesk(`staff import ${made} --rejects ${nowhere}`, at)).code).toBe(4);
  });

  it('are refused by a dry run as by the import itself', async () => {
    const made = await file('staff.csv', content);
    expect((await salesdesk(`staff import ${made} --dry-run`, at)).code).toBe(3);
    const partial = await salesdesk(`staff import ${made} --dry-run --partial --json`, at);
    expect(partial.json()).toMatchObject({ read: 3, created: 1 });
    expect((await salesdesk('staff list --json', at)).json()).toEqual({ staff: [] });
    const people = await salesdesk(`staff import ${made} --dry-run --partial`, at);
    expect(people.stdout).toMatch(/^Checked only/);
  });

  it('are rows of --csv', async () => {
    const made = await file('staff.csv', content);
    const outcome = await salesdesk(`staff import ${made} --partial --csv`, at);
    expect(outcome.stdout).toMatch(/^line,column,value,reason\r\n3,工号,A 2,/);
  });

  it.skipIf(process.getuid?.() === 0)('in a file that may not be read are not read', async () => {
    const made = await file('staff.csv', content);
    await chmod(made, 0);
    const outcome = await salesdesk(`staff import ${made} --json`, at);
    expect(outcome.error()).toMatchObject({ code: 'storage.not-readable', exit: 7 });
  });
});

describe('the progress bar', () => {
  function screen(interactive: boolean) {
    let drawn = '';
    const terminal = {
      err: (piece: string) => void (drawn += piece),
      interactive,
      columns: 80,
    } as unknown as Terminal;
    const call = { format: 'people', terminal, say: (said: { en: string }) => said.en } as const;
    return { call, drawn: () => drawn };
  }

  it('shows once an import has taken longer than a second', async () => {
    const { call, drawn } = screen(true);
    let now = 0;
    const bar = await progressOn(call, 5000, undefined, () => now);
    now = 999;
    bar.at(2000, 5000);
    expect(drawn()).toBe('');
    now = 1000;
    bar.at(2500, 5000);
    expect(drawn()).toContain('2500/5000');
    bar.end();
  });

  it('never shows in a pipe, or for a few rows', async () => {
    for (const [interactive, rows] of [
      [false, 5000],
      [true, 20],
    ] as const) {
      const { call, drawn } = screen(interactive);
      let now = 0;
      const bar = await progressOn(call, rows, undefined, () => now);
      now = 60_000;
      bar.at(10, 20);
      bar.end();
      expect(drawn()).toBe('');
    }
  });
});
