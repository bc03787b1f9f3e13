import { describe, expect, it } from 'vitest';
import { doorScreen } from '../../../src/commands/queue/door-screen.ts';
import type { Board } from '../../../src/queue/types.ts';
import { pageOn } from '../../../src/terminal/page.ts';
import type { Terminal } from '../../../src/terminal/terminal.ts';

const terminal: Terminal = {
  out: () => {},
  write: () => Promise.resolve(),
  settled: () => Promise.resolve(),
  err: () => {},
  interactive: true,
  tty: true,
  colour: false,
  columns: 100,
  rows: 40,
  name: 'door',
};

const board: Board = {
  day: '2026-03-07',
  line: [
    { position: 1, side: 'left', staff: 'A01', since: 0 },
    { position: 2, side: 'right', staff: 'A02', since: 0 },
    { position: 3, side: null, staff: 'A03', since: 0 },
  ],
  receiving: [],
  waiting: [{ visit: 'V4', owner: 'A05', since: 0, until: 300_000, overdue: true }],
  away: [],
  free: [],
  off: [],
  warnings: [],
};

const names = new Map([
  ['A01', '林晓雯'],
  ['A02', '郭子豪\u001b[2J'],
  ['A03', '何佩珊'],
]);

function screen(language: 'en' | 'zh'): Promise<string> {
  return doorScreen(
    pageOn(terminal, language),
    { board, names },
    {
      desk: '锦绣花园',
      now: 0,
      training: false,
      time: () => '10:12',
      waiting: new Map([['V4', '陈**']]),
    },
  );
}

describe('the screen by the door', () => {
  it('shows the two at the door in letters of several lines, with their names', async () => {
    const shown = await screen('zh');
    expect(shown).toContain('下一位   林晓雯');
    expect(shown).toContain('第二位');
    expect(shown.split('\n').filter((line) => line.includes('█')).length).toBeGreaterThanOrEqual(
      10,
    );
    expect(shown).toContain('3 A03 何佩珊');
  });

  it('shows who waits with a masked name, and that they have waited too long', async () => {
    expect(await screen('zh')).toContain('V4 陈** → A05');
    expect(await screen('zh')).toContain('等候超时');
    expect(await screen('en')).toContain('waited too long');
  });

  it('is not steered by what somebody typed into a name', async () => {
    expect(await screen('en')).not.toContain('\u001b');
  });
});
