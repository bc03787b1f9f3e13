import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dialects } from '../../support/desks.ts';
import type { Shell } from '../../support/shell.ts';
import { clockAt, newFloor, playIn } from '../../support/visitor-floor.ts';

interface DueList {
  due: { customer: string }[];
}

for (const dialect of dialects) {
  describe(`calls and follow-ups on ${dialect.name}`, () => {
    let shell: Shell;
    const refusal = async (line: string) => (await shell.say(line)).error;

    beforeEach(async () => {
      shell = await newFloor(dialect);
    });
    afterEach(() => shell.close());

    it('keep what a caller said, and make a customer without an owner', async () => {
      const line =
        'call add --phone 13900000009 --by A02 --name 何立 --address 城东 --intent 三房 --channel 报纸 --seconds 151 --invited --as C01';
      const { call } = await shell.ask<{ call: object }>(line);
      expect(call).toEqual({
        id: 'K1',
        at: '2026-03-02T09:30:00+08:00',
        phone: '13900000009',
        customer: 'C1',
        by: 'A02',
        name: '何立',
        address: '城东',
        intent: '三房',
        channel: '报纸',
        seconds: 151,
        invited: true,
      });
      expect(await shell.ask('visitor show C1')).toMatchObject({
        customer: { name: '何立', owner: null, firstVisit: null, channel: '报纸' },
        calls: [{ id: 'K1', phone: '139****0009', invited: true }],
      });
    });

    it('know a caller by the phone', async () => {
      await shell.ask('call add --phone 13900000009 --by A02');
      const again = await shell.ask('call add --phone "139 0000 0009" --by A01 --name 何立');
      expect(again).toMatchObject({ call: { id: 'K2', customer: 'C1', invited: false } });
      expect(await shell.ask('visitor show C1')).toMatchObject({ customer: { name: '何立' } });
    });

    it('make who answers the owner where the policy says so', async () => {
      await shell.ask('policy set call.makesOwner true --why 试行 --as M01');
      await shell.ask('call add --phone 13900000009 --by A02');
      expect(await shell.ask('visitor show C1')).toMatchObject({ customer: { owner: 'A02' } });
    });

    it('list calls by day and by who answered', async () => {
      await playIn(shell, 'call add --phone 13900000009 --by A02');
      clockAt(shell, '2026-03-03T00:00:00+08:00');
      await playIn(shell, 'call add --phone 13900000008 --by A01');
      const ids = async (line: string) =>
        (await shell.ask<{ calls: { id: string }[] }>(`call list ${line}`)).calls.map(
          (one) => one.id,
        );
      expect(await ids('')).toEqual(['K1', 'K2']);
      expect(await ids('--to 2026-03-02')).toEqual(['K1']);
      expect(await ids('--from 2026-03-03')).toEqual(['K2']);
      expect(await ids('--by A02')).toEqual(['K1']);
    });

    it('refuse what cannot be', async () => {
      expect(await refusal('call add --phone 1390000 --by A02')).toMatchObject({ exit: 2 });
      expect(await refusal('call add --phone 13900000009')).toMatchObject({ exit: 2 });
      expect(await refusal('call add --phone 13900000009 --by A02 --seconds 2.5')).toMatchObject({
        exit: 2,
      });
      expect(await refusal('call add --phone 13900000009 --by X99')).toMatchObject({
        code: 'staff.not-found',
      });
      await shell.ask('staff resign A02');
      expect(await refusal('call add --phone 13900000009 --by A02')).toMatchObject({
        code: 'staff.resigned',
        exit: 3,
      });
      expect(await refusal('followup add C9 --by A01 --text 好')).toMatchObject({ exit: 4 });
      expect(await refusal('followup add C9 --by A01 --text " "')).toMatchObject({ exit: 2 });
    });

    it('are due three days after the last reception, until the customer was asked', async () => {
      await playIn(shell, 'queue join A01', 'queue next --phone 13800000001', 'queue done A01');
      await shell.ask('call add --phone 13900000009 --by A02');
      expect(await shell.ask('followup due --day 2026-03-04')).toEqual({ due: [] });
      expect(await shell.ask('followup due --day 2026-03-07')).toEqual({
        due: [{ customer: 'C1', owner: 'A01', dueOn: '2026-03-05', overdueDays: 2 }],
      });
      clockAt(shell, '2026-03-05T10:00:00+08:00');
      expect(await shell.ask('followup due')).toMatchObject({ due: [{ overdueDays: 0 }] });
      const line =
        'followup add C1 --by A01 --text 满意 --liked 位置 --disliked 价格 --obstacle 首付';
      expect(await shell.ask(line)).toEqual({
        followup: {
          id: 'F1',
          at: '2026-03-05T10:00:00+08:00',
          customer: 'C1',
          by: 'A01',
          text: '满意',
          liked: '位置',
          disliked: '价格',
          obstacle: '首付',
        },
      });
      expect(await shell.ask('followup due --day 2026-04-01')).toEqual({ due: [] });
    });

    it('ask nobody about a visit that does not count', async () => {
      await playIn(
        shell,
        ...['queue join A01', 'queue next --phone 13800000001', 'queue undo'],
        ...['queue next --phone 13800000002', 'queue done A01 --not-a-customer --why 送快递'],
        ...['queue leave A01', 'queue next --phone 13800000003 --wait'],
      );
      const { due } = await shell.ask<DueList>('followup due --day 2026-04-01');
      expect(due).toEqual([]);
    });
  });
}
