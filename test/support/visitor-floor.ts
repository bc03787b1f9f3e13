import type { Dialect } from './desks.ts';
import { openShell, type Shell } from './shell.ts';

/** A training desk with two consultants, a senior, a clerk and a manager, on the morning of 2 March. */
export async function newFloor(dialect: Dialect): Promise<Shell> {
  const shell = openShell(await dialect.freshUrl());
  clockAt(shell, '2026-03-02T09:30:00+08:00');
  for (const line of [
    'init --training --timezone Asia/Shanghai',
    'staff add A01 王芳',
    'staff add A02 李强',
    'staff add A03 张敏 --role senior',
    'staff add C01 孙会计 --role clerk',
    'staff add M01 周经理 --role manager',
  ]) {
    await shell.ask(line);
  }
  return shell;
}

export function clockAt(shell: Shell, time: string): void {
  shell.clock(Date.parse(time));
}

/** Plays lines that must all succeed and gives the last one's result. */
export async function playIn<T = Record<string, never>>(
  shell: Shell,
  ...lines: string[]
): Promise<T> {
  let last: unknown;
  for (const line of lines) last = await shell.ask(line);
  return last as T;
}
