import { play, salesdesk, type Outcome } from '../support/salesdesk.ts';
import type { Dialect } from '../support/desks.ts';

/** A training desk on 2 March with its people, three flats, and C1 陈先生 received by A01 at half past nine. */
export interface Floor {
  readonly db: string;
  /** One line that must succeed, as JSON. */
  ask<T = Record<string, never>>(line: string, at?: string): Promise<T>;
  /** One line that must fail: 'code exit'. */
  fails(line: string, at?: string): Promise<string>;
  run(line: string, at?: string, env?: Record<string, string>): Promise<Outcome>;
}

export interface DealShown {
  readonly deal: Readonly<Record<string, unknown>> & { readonly id: string };
}

const clockOf = (at: string): string => (at.includes('T') ? at : `2026-03-02T${at}+08:00`);

export async function openFloor(dialect: Dialect): Promise<Floor> {
  const db = await dialect.freshUrl();
  const run = (line: string, at = '10:00:00', env: Record<string, string> = {}) =>
    salesdesk(line, { db, clock: clockOf(at), env });
  await play(
    [
      'init --training',
      'staff add A01 王芳',
      'staff add A02 李强',
      'staff add C01 孙会计 --role clerk',
      'staff add M01 周经理 --role manager',
      'unit add 3-1-1501 --area 89.50 --price 1000000 --layout 两室一厅',
      'unit add 3-1-1502 --area 120.25 --price 2000000 --layout 三室两厅',
      'unit add 3栋1-1503 --price 1500000.01',
    ],
    { db, clock: clockOf('08:30:00') },
  );
  await play(['queue join A01', 'queue next --phone 13800000001 --name 陈先生', 'queue done A01'], {
    db,
    clock: clockOf('09:30:00'),
  });
  return {
    db,
    run,
    ask: async <T>(line: string, at?: string) => {
      const outcome = await run(`${line} --json`, at);
      if (outcome.code !== 0) throw new Error(`${line}\n${outcome.stderr}`);
      return outcome.json<T>();
    },
    fails: async (line, at) => {
      const outcome = await run(`${line} --json`, at);
      if (outcome.code === 0) throw new Error(`${line}\nsucceeded: ${outcome.stdout}`);
      const { code, exit } = outcome.error();
      return `${code} ${exit}`;
    },
  };
}
