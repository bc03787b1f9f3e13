import { describe, expect, it } from 'vitest';
import { dialects } from '../support/desks.ts';
import { startSalesdesk } from '../support/processes.ts';
import type { ShellError } from '../support/shell.ts';

const clock = '2026-03-02T10:00:00+08:00';
const terminals = 8;
const arrivals = 25;
const team = Array.from({ length: 12 }, (_, n) => `A${String(n + 1).padStart(2, '0')}`);

interface Said {
  ok: boolean;
  result?: { visit?: { id: string }; log?: LogLine[] };
  error?: ShellError;
}

interface LogLine {
  act: string;
  staff: string | null;
  visit: string | null;
}

// All of it by processes: what was built is tested, and nothing else has the desk open.
async function openDesk(db: string): Promise<void> {
  const { stderr } = await startSalesdesk(
    ['init', '--training', '--timezone', 'Asia/Shanghai', '--lang', 'en', '--name', '滨江'],
    { db, clock },
  );
  expect(stderr).toBe('');
  await ask(db, ...team.map((code) => `staff add ${code} 顾问${code}`));
}

async function ask(db: string, ...lines: string[]): Promise<Said[]> {
  const { code, stdout, stderr } = await startSalesdesk(['shell', '--json'], { db, lines });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Said);
}

async function logOf(db: string): Promise<readonly LogLine[]> {
  const [said] = await ask(db, 'queue log --day 2026-03-02');
  return said?.result?.log ?? [];
}

/** What somebody at one of the terminals types: people come, are received, and are done with. */
function linesOf(terminal: number): string[] {
  const lines = [`clock ${clock}`];
  for (let n = 0; n < arrivals; n++) {
    const who = team[(terminal * 5 + n * 7) % team.length] ?? '';
    lines.push(n % 3 === 2 ? `queue done ${who}` : `queue join ${who}`, 'queue next --wait');
  }
  return lines;
}

for (const dialect of dialects) {
  describe(`many terminals on one desk on ${dialect.name}`, () => {
    it('lose no visitor and give nobody two, with eight of them at once', async () => {
      const db = await dialect.freshUrl();
      await openDesk(db);
      const all = Array.from({ length: terminals }, (_, n) => ask(db, ...linesOf(n)));
      const said = (await Promise.all(all)).flat();
      const nexts = linesOf(0).filter((line) => line.startsWith('queue next')).length;
      expect(nexts * terminals).toBe(200);
      // Rules may refuse a joining or an ending (exit 3); the databases refuse nothing.
      expect(said.filter(({ error }) => error && error.exit !== 3)).toEqual([]);
      const came = said.flatMap(({ result }) => result?.visit?.id ?? []);
      const ids = new Set(came);
      expect([...ids].map((id) => Number(id.slice(1))).sort((a, b) => a - b)).toEqual(
        Array.from({ length: 200 }, (_, n) => n + 1),
      );
      expectOneAtATime(await logOf(db));
    }, 120_000);

    it('both succeed, with two consultants, pressing queue next in the same instant', async () => {
      const db = await dialect.freshUrl();
      await openDesk(db);
      await startSalesdesk(['queue', 'join', 'A01'], { db, clock });
      await startSalesdesk(['queue', 'join', 'A02'], { db, clock });
      const pressed = await Promise.all(
        ['left', 'right'].map(() => startSalesdesk(['queue', 'next', '--json'], { db, clock })),
      );
      expect(pressed.map(({ code, stderr }) => ({ code, stderr }))).toEqual([
        { code: 0, stderr: '' },
        { code: 0, stderr: '' },
      ]);
      const visits = pressed.map(
        ({ stdout }) => (JSON.parse(stdout) as { visit: { id: string; staff: string } }).visit,
      );
      expect(visits.map(({ staff }) => staff).sort()).toEqual(['A01', 'A02']);
      expect(visits.map(({ id }) => id).sort()).toEqual(['V1', 'V2']);
    }, 60_000);
  });
}

/** Whoever begins to receive has ended what they received before. */
function expectOneAtATime(log: readonly LogLine[]): void {
  const receiving = new Map<string, string>();
  let begun = 0;
  for (const { act, staff, visit } of log) {
    if (staff === null || visit === null) continue;
    if (act === 'done') expect(receiving.get(staff)).toBe(visit);
    if (act === 'done') receiving.delete(staff);
    if (act !== 'next' && act !== 'hand-over') continue;
    expect(receiving.get(staff), `${staff} begins with ${visit}`).toBeUndefined();
    receiving.set(staff, visit);
    begun += 1;
  }
  expect(begun).toBeGreaterThan(terminals);
}
