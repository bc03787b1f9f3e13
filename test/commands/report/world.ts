import { openShell, type Shell } from '../../support/shell.ts';

/** A small Monday and Tuesday at a desk, with figures that can be counted by hand. */
const zone = 'Asia/Shanghai';

export async function openWorld(db: string, name = '锦绣花园'): Promise<Shell> {
  const shell = openShell(db);
  at(shell, '2026-03-02T08:30:00');
  await shell.ask(`init --training --timezone ${zone} --name ${quoted(name)}`);
  return shell;
}

export function at(shell: Shell, local: string): void {
  shell.clock(Date.parse(`${local}+08:00`));
}

/** As a shell takes it in whole. */
export function quoted(word: string): string {
  return `'${word.replaceAll("'", `'"'"'`)}'`;
}

/**
 * Monday: A01 and A02 stand from 09:30. V1 goes to A01 at 10:00, until 11:00; V2 to A02 at 10:30, until 11:30, a closing
 * of 1,280,000.00 yuan. Neither joins again. V3 is a courier, A03's, who leaves at 11:40. Tuesday: V4, A01's customer.
 */
export async function playWorld(shell: Shell): Promise<void> {
  const play = async (local: string, ...lines: string[]): Promise<void> => {
    at(shell, local);
    for (const line of lines) await shell.ask(line);
  };
  await play(
    '2026-03-02T08:40:00',
    'staff add A01 王芳 --team 一组',
    'staff add A02 李强 --team 一组',
    'staff add A03 赵敏 --role senior --team 二组',
    'staff add C01 邓慧敏 --role clerk',
    'unit add 3-1-1501 --price 1280000 --layout 三房 --as C01',
    'unit add 3-1-1502 --price 1300000 --layout 三房 --as C01',
    'unit add 5-1-201 --price 990000 --layout 两房 --as C01',
    'unit add 商铺甲 --price 3000000 --as C01',
  );
  await play('2026-03-02T09:30:00', 'queue join A01', 'queue join A02');
  await play(
    '2026-03-02T10:00:00',
    'queue next --phone 13800000101 --name 陈建国 --party 2 --channel 网络',
  );
  await play('2026-03-02T10:30:00', 'queue next --phone 13800000102 --name 吴秀英 --channel 路过');
  await play('2026-03-02T11:00:00', 'queue done A01');
  await play(
    '2026-03-02T11:20:00',
    'deal open --unit 3-1-1501 --customer C2 --by A02 --stage subscription --as C01',
  );
  await play('2026-03-02T11:30:00', 'queue done A02', 'queue join A03');
  await play('2026-03-02T11:35:00', 'queue next');
  await play(
    '2026-03-02T11:40:00',
    'queue done A03 --not-a-customer --why 送快递',
    'queue leave A03',
    'deal open --unit 3-1-1502 --customer C1 --by A01 --as C01',
  );
  await play('2026-03-03T14:00:00', 'queue join A02', 'queue join A01');
  await play('2026-03-03T14:10:00', 'queue next --phone 13800000101 --channel 网络');
  await play('2026-03-03T15:00:00', 'queue done A01', 'queue leave A02');
  at(shell, '2026-03-03T16:00:00');
}
