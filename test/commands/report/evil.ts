import type { Shell } from '../../support/shell.ts';
import { at, openWorld, quoted } from './world.ts';

/** What somebody types who wants the page to do more than show it. */
export const script = '<script>alert(1)</script>';
const image = '"><img src=x onerror=alert(2)>';
const cdata = ']]></style></svg><svg onload=alert(3)>';
const control = '王\u0007\u202e芳&amp;';

/** A desk where every word that a report shows is such a one, and what reports keep to themselves is real. */
export async function playEvil(db: string): Promise<Shell> {
  const shell = await openWorld(db, `${script}花园`);
  at(shell, '2026-03-02T08:40:00');
  const lines = [
    `staff add A01 ${quoted(image)} --team ${quoted(script)}`,
    `staff add A02 ${quoted(control)} --team ${quoted(image)}`,
    `staff add A03 ${quoted(cdata)} --team ${quoted("javascript:'`${1}`")}`,
    'staff add C01 邓慧敏 --role clerk',
    `unit add 3-1-1501 --price 1280000 --layout ${quoted(script)} --as C01`,
    `unit add 3-1-1502 --price 1280000 --layout ${quoted(image)} --as C01`,
    ...Array.from(
      { length: 12 },
      (_, n) =>
        `unit add ${n + 4}-1-${n + 1}02 --price 990000.50 --layout '四房两厅双阳台带入户花园' --as C01`,
    ),
    'queue join A01',
    'queue join A02',
    'queue join A03',
    `queue next --phone 13800000101 --name 陈建国 --channel ${quoted(script)}`,
    `queue next --phone 13800000102 --name 吴秀英 --channel ${quoted(`${image}\u001b[2J`)}`,
    `queue next --phone 13800000103 --name 马丽娜 --channel ${quoted('老客户 138 0000 0102 介绍')}`,
    'deal open --unit 3-1-1501 --customer C1 --by A01 --stage subscription --as C01',
    'deal open --unit 3-1-1502 --customer C2 --by A02 --as C01',
  ];
  for (const line of lines) await shell.ask(line);
  at(shell, '2026-03-02T16:00:00');
  return shell;
}
