import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { play, type Setting } from '../../support/salesdesk.ts';

/** A morning at the door, and what was exported of it into a folder of its own. */
const morning = '2026-03-02T09:30:00+08:00';

export async function deskAt(db: string): Promise<Setting> {
  const at = { db, clock: morning };
  await play(
    [
      'init --training --name 滨江一号 --timezone Asia/Shanghai',
      'staff add A01 王芳 --team 一组 --hired 2025-06-01',
      'staff add A02 李强',
      'staff add M01 周敏 --role manager',
      'staff add K01 孙丽 --role clerk',
      'queue join A01',
      'queue join A02',
      'queue next --phone 13800000001 --name =1+1 --channel 路过',
      `queue next --phone 021-12345678 --name 欧阳娜娜 --party 3`,
      'queue done A01 --outcome "要两室,低楼层"',
      'call add --phone 13900000009 --by A02 --name 何立 --seconds 150 --invited',
      'followup add C1 --by A01 --text "-5%就签" --liked 采光',
    ],
    at,
  );
  return at;
}

export function newFolder(): Promise<string> {
  return mkdtemp(path.join(tmpdir(), 'salesdesk-export-'));
}

/** All that is in a folder, hidden files too. */
export async function filesIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).sort();
}
