import { afterEach } from 'vitest';
import type { Dialect } from '../support/desks.ts';
import { salesdesk, type Outcome } from '../support/salesdesk.ts';
import { openShell, type Shell } from '../support/shell.ts';

/** A training desk on 2 March with its people, three flats, and C1 陈先生 received by A01 at half past nine. */
export interface Floor {
  readonly db: string;
  /** One line that must succeed, as JSON. */
  ask<T = Record<string, never>>(line: string, at?: string): Promise<T>;
  /** One line that must fail: 'code exit'. */
  fails(line: string, at?: string): Promise<string>;
  /** One line as a person or a spreadsheet sees its outcome. */
  run(line: string, at?: string, env?: Record<string, string>): Promise<Outcome>;
}

export interface DealShown {
  readonly deal: Readonly<Record<string, unknown>> & { readonly id: string };
}

/** '10:00:00' is that time on 2 March. */
export function momentOf(at: string): string {
  return at.includes('T') ? at : `2026-03-02T${at}+08:00`;
}

const open: Shell[] = [];

afterEach(async () => {
  for (const shell of open.splice(0)) await shell.close();
});

export async function openFloor(dialect: Dialect): Promise<Floor> {
  const db = await dialect.freshUrl();
  const shell = openShell(db);
  open.push(shell);
  const at = (clock: string) => shell.clock(Date.parse(momentOf(clock)));
  at('08:30:00');
  for (const line of [
    'init --training --timezone Asia/Shanghai',
    'staff add A01 王芳',
    'staff add A02 李强',
    'staff add C01 孙会计 --role clerk',
    'staff add M01 周经理 --role manager',
    'unit add 3-1-1501 --area 89.50 --price 1000000 --layout 两室一厅',
    'unit add 3-1-1502 --area 120.25 --price 2000000 --layout 三室两厅',
    'unit add 3栋1-1503 --price 1500000.01',
  ]) {
    await shell.ask(line);
  }
  at('09:30:00');
  await shell.ask('queue join A01');
  await shell.ask('queue next --phone 13800000001 --name 陈先生');
  await shell.ask('queue done A01');
  return {
    db,
    ask: (line, clock = '10:00:00') => {
      at(clock);
      return shell.ask(line);
    },
    fails: async (line, clock = '10:00:00') => {
      at(clock);
      const { error } = await shell.say(line);
      if (error === null) throw new Error(`${line}\nsucceeded`);
      return `${error.code} ${error.exit}`;
    },
    run: (line, clock = '10:00:00', env = {}) =>
      salesdesk(line, { db, clock: momentOf(clock), env }),
  };
}
