import { expect, it } from 'vitest';
import { dialects } from '../support/desks.ts';
import { play, salesdesk } from '../support/salesdesk.ts';

/** What a command at the door says to the database, the beginning and the end of its transactions left out. */
async function saidBy(line: string, at: { db: string; clock: string }): Promise<string[]> {
  const said: string[] = [];
  const onStatement = (sql: string) => void said.push(sql);
  const { stderr } = await salesdesk(line, { ...at, onStatement });
  expect(stderr).toBe('');
  return said.filter((sql) => !/^(begin|commit|start|set)/i.test(sql));
}

for (const dialect of dialects) {
  it(`statements at the door are few, and none is said twice, on ${dialect.name}`, async () => {
    const at = { db: await dialect.freshUrl(), clock: '2026-03-02T09:30:00+08:00' };
    const team = ['A01 王芳', 'A02 李强', 'A03 张敏'].map((who) => `staff add ${who}`);
    await play(['init --training --name 样板案场', ...team, 'queue join A01'], at);
    const most: [string, number][] = [
      ['queue next --phone 13800000001 --name 陈先生', 18],
      // Who is meant is looked up once, for a name does as well as a code.
      ['queue join A02', 13],
      ['queue next', 12],
      ['queue next --phone 13800000001 --name 陈先生', 15],
      ['queue next --phone 13900000009 --name 黄女士 --wait', 16],
      // Each of the two hands a visitor over.
      ['queue join A03', 16],
      ['queue done A01', 15],
      ['queue undo', 15],
    ];
    for (const [line, count] of most) {
      const said = await saidBy(line, at);
      expect.soft(said.length, line).toBeLessThanOrEqual(count);
      const asked = said.filter((sql) => sql.startsWith('select'));
      expect.soft(asked, line).toEqual([...new Set(asked)]);
    }
  });
}
