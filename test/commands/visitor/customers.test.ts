import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dialects } from '../../support/desks.ts';
import type { Shell } from '../../support/shell.ts';
import { clockAt, newFloor, playIn } from '../../support/visitor-floor.ts';

interface Found {
  customers: { id: string; name: string | null }[];
}

for (const dialect of dialects) {
  describe(`customers on ${dialect.name}`, () => {
    let shell: Shell;
    const refusal = async (line: string) => (await shell.say(line)).error;

    beforeEach(async () => {
      shell = await newFloor(dialect);
      await playIn(
        shell,
        ...['queue join A01', 'queue join A02', 'queue join A03'],
        'queue next --phone 13800000001 --name 王芳 --party 2',
        'queue next --phone 13900000002 --name 阿依古丽・买买提',
        'call add --phone 021-12345678 --by A03 --name 吴帆',
      );
    });
    afterEach(() => shell.close());

    it.each([
      ['芳', ['C1']],
      ['wangfang', ['C1']],
      ['wf', ['C1', 'C3']],
      ['WF', ['C1', 'C3']],
      ['阿依古丽·买', ['C2']],
      ['0002', ['C2']],
      ['+86 138 0000', ['C1']],
      ['12345678', ['C3']],
      ['赵', []],
    ])('are found by %s', async (typed, ids) => {
      const { customers } = await shell.ask<Found>(`visitor find "${typed}"`);
      expect(customers.map((one) => one.id)).toEqual(ids);
    });

    it('are shown with all that is known of them, by number or phone', async () => {
      await playIn(shell, 'queue done A01', 'followup add C1 --by A01 --text 再看看');
      const shown = await shell.ask<object>('visitor show 13800000001');
      expect(Object.keys(shown)).toEqual(['customer', 'visits', 'calls', 'followups']);
      expect(shown).toMatchObject({
        customer: { id: 'C1', phones: ['138****0001'] },
        visits: [{ id: 'V1' }],
        calls: [],
        followups: [{ id: 'F1' }],
      });
      expect(await shell.ask('visitor show c3 --as A03')).toMatchObject({
        customer: { owner: null, phones: ['021-****5678'] },
        calls: [{ id: 'K1', phone: '021-****5678' }],
      });
      expect(await refusal('visitor show C9')).toMatchObject({
        code: 'customer.not-found',
        exit: 4,
      });
      expect(await refusal('visitor show 13800000009')).toMatchObject({ exit: 4 });
      expect(await refusal('visitor show 王芳')).toMatchObject({ code: 'usage', exit: 2 });
    });

    it('have their visits listed by day, owner and kind', async () => {
      clockAt(shell, '2026-03-03T09:30:00+08:00');
      await playIn(shell, 'queue join A01', 'queue next --phone 13800000001');
      const ids = async (line: string) =>
        (await shell.ask<{ visits: { id: string }[] }>(`visitor list ${line}`)).visits.map(
          (one) => one.id,
        );
      expect(await ids('')).toEqual(['V1', 'V2', 'V3']);
      expect(await ids('--from 2026-03-03')).toEqual(['V3']);
      expect(await ids('--to 2026-03-02')).toEqual(['V1', 'V2']);
      expect(await ids('--owner A01')).toEqual(['V1', 'V3']);
      expect(await ids('--kind returning')).toEqual(['V3']);
      expect(await refusal('visitor list --owner X99')).toMatchObject({ code: 'staff.not-found' });
      expect(await refusal('visitor list --from 2026-02-30')).toMatchObject({ exit: 2 });
    });

    it('are transferred by a manager, with a reason, from then on', async () => {
      const moved = await shell.ask('visitor transfer C1 --to A02 --why 换组 --as M01');
      expect(Object.keys(moved)).toEqual(['customer']);
      expect(moved).toMatchObject({
        customer: { id: 'C1', owner: 'A02', phones: ['13800000001'] },
      });
      expect(await shell.ask('visitor list --owner A01')).toMatchObject({
        visits: [{ id: 'V1', owner: 'A01' }],
      });
    });

    it.each([
      ['C1 --to A02 --as M01', 'usage', 2],
      ['C1 --to A02 --why 换组', 'not-allowed', 6],
      ['C1 --to A02 --why 换组 --as C01', 'not-allowed', 6],
      ['C9 --to A02 --why 换组 --as A01', 'customer.not-found', 4],
      ['C1 --to X99 --why 换组 --as A01', 'staff.not-found', 4],
      ['C1 --to C01 --why 换组 --as M01', 'staff.not-a-consultant', 3],
      ['C1 --to A01 --why 换组 --as M01', 'customer.same-owner', 3],
    ])('are not transferred: %s', async (line, code, exit) => {
      expect(await refusal(`visitor transfer ${line}`)).toMatchObject({ code, exit });
    });

    it('are not transferred to somebody who has left', async () => {
      await shell.ask('staff resign A02');
      const line = 'visitor transfer C1 --to A02 --why 换组 --as M01';
      expect(await refusal(line)).toMatchObject({ code: 'staff.resigned', exit: 3 });
    });
  });
}
