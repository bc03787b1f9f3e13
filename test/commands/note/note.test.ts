import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dialects } from '../../support/desks.ts';
import type { Shell } from '../../support/shell.ts';
import { clockAt, newFloor } from '../../support/visitor-floor.ts';

interface One {
  note: { id: string; open: boolean; unread: string[]; readBy: { staff: string }[] };
}
interface Many {
  notes: One['note'][];
}

for (const dialect of dialects) {
  describe(`notes on ${dialect.name}`, () => {
    let shell: Shell;
    const refusal = async (line: string) => (await shell.say(line)).error?.code;
    const unread = async (code: string) =>
      (await shell.ask<Many>(`note list --unread ${code}`)).notes.map(({ id }) => id);

    beforeEach(async () => {
      shell = await newFloor(dialect);
    });
    afterEach(() => shell.close());

    it('hand over to whoever is on duty on the next day, but for the writer', async () => {
      await shell.ask('roster set A03 rest 2026-03-03');
      const line = 'note add handover --text "合同在抽屉" --as A01';
      const { note } = await shell.ask<One>(line);
      expect(note).toMatchObject({
        id: 'N1',
        kind: 'handover',
        by: 'A01',
        text: '合同在抽屉',
        open: true,
        to: 'all',
        until: null,
        readBy: [],
        replaces: null,
      });
      expect(note.unread).toContain('A02');
      expect(note.unread).not.toContain('A01');
      expect(note.unread).not.toContain('A03');
      expect(note.unread).not.toContain('M01');
    });

    it('are signed for once, by whoever read them', async () => {
      await shell.ask('note add handover --text 合同在抽屉 --as A01');
      await shell.ask('note add notebook --text 记得充值');
      expect(await unread('A02')).toEqual(['N1']);
      const { notes } = await shell.ask<Many>('note read --all --by A02 --as A02');
      expect(notes).toMatchObject([
        { id: 'N1', readBy: [{ staff: 'A02', at: '2026-03-02T09:30:00+08:00' }] },
      ]);
      clockAt(shell, '2026-03-02T10:00:00+08:00');
      const again = await shell.ask<Many>('note read N1 N2 --by A02 --as A02');
      expect(again.notes[0]?.readBy).toEqual([{ staff: 'A02', at: '2026-03-02T09:30:00+08:00' }]);
      expect(again.notes[1]?.readBy).toMatchObject([{ staff: 'A02' }]);
      expect(await unread('A02')).toEqual([]);
    });

    it('stand open until somebody settles them, with a reason', async () => {
      await shell.ask('note add handover --text 合同在抽屉');
      const { note } = await shell.ask<One>('note close N1 --why 合同已签 --as M01');
      expect(note.open).toBe(false);
      expect(await refusal('note close N1 --why 再来一次 --as M01')).toBe('note.closed');
      expect((await shell.ask<Many>('note list --open')).notes).toEqual([]);
      expect(await refusal('note close N9 --why 没有 --as M01')).toBe('note.not-found');
    });

    it('put up for a role, a team or people named, are read by those of that time', async () => {
      const to = async (words: string) =>
        (await shell.ask<One>(`note add notice --text 周三盘点 --to ${words} --as M01`)).note;
      expect((await to('A02,A01')).unread).toEqual(['A01', 'A02']);
      expect((await to('经理')).unread).toEqual([]);
      const all = await to('全体');
      expect(all.unread).toContain('A03');
      await shell.ask('staff resign A03');
      await shell.ask('staff add A09 新人');
      const later = (await shell.ask<Many>('note list --kind notice')).notes.at(-1);
      expect(later?.unread).not.toContain('A03');
      expect(later?.unread).not.toContain('A09');
      expect(await refusal('note add notice --text 盘点 --to 十组 --as M01')).toBe('usage');
      expect(await refusal('note add notice --text 盘点 --to A01,A77 --as M01')).toBe(
        'staff.not-found',
      );
    });

    it('are out of force after their last day, or when another takes their place', async () => {
      await shell.ask('note add notice --text 旧通知 --until 2026-03-02 --as M01');
      await shell.ask('note add notice --text 二 --as M01');
      await shell.ask('note add notice --text 三 --replaces N2 --as M01');
      const ids = async () => (await shell.ask<Many>('note list --open')).notes.map(({ id }) => id);
      expect(await ids()).toEqual(['N1', 'N3']);
      clockAt(shell, '2026-03-03T00:00:00+08:00');
      expect(await ids()).toEqual(['N3']);
      expect(await refusal('note add notice --text 四 --replaces N2 --as M01')).toBe('note.closed');
      expect(await refusal('note add notice --text 五 --until 2026-03-02 --as M01')).toBe('usage');
    });

    it('name readers only where they are notices', async () => {
      expect(await refusal('note add handover --text 交接 --to A01')).toBe('usage');
      expect(await refusal('note read --by A01')).toBe('usage');
      expect(await refusal('note read N1 --all --by A01')).toBe('usage');
    });

    it('show no whole phone to whoever may not read it', async () => {
      await shell.ask('note add handover --text "回电 13800000001 王女士"');
      const { notes } = await shell.ask<Many>('note list');
      expect(JSON.stringify(notes)).toContain('138****0001');
      expect(JSON.stringify(notes)).not.toContain('13800000001');
    });
  });
}
