import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { salesdesk } from '../support/salesdesk.ts';

const at = { db: path.join(tmpdir(), 'salesdesk-no-such-desk.db') };

describe('a line with the wrong words', () => {
  it.each([
    ['queue jion A01', 'There is no command queue jion.', '没有命令 queue jion。'],
    ['staff ls', 'There is no command staff ls.', '没有命令 staff ls。'],
    [
      'queue join A01 A02',
      'join takes 1 word, and here are 2',
      'join 只需要 1 个参数，这里有 2 个',
    ],
  ])('%s is answered in the reader’s language', async (line, en, zh) => {
    const english = await salesdesk(`--lang en ${line}`, at);
    expect(english).toMatchObject({ code: 2, stdout: '' });
    expect(english.stderr).toContain(en);
    expect((await salesdesk(`--lang zh ${line}`, at)).stderr).toContain(zh);
  });

  it('names the commands there are', async () => {
    const { stderr } = await salesdesk('--lang en queue jion A01', at);
    expect(stderr).toContain('After queue: join, leave,');
  });
});
