import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dialects } from '../../support/desks.ts';
import type { Shell } from '../../support/shell.ts';
import { clockAt, newFloor, playIn } from '../../support/visitor-floor.ts';

interface Registered {
  customer: { id: string; owner: string | null; phones: string[]; firstVisit: string | null };
  visit: { kind: string; owner: string | null; recognised: boolean; customer: string | null };
  conflict: { owner: string; clause: string } | null;
}

for (const dialect of dialects) {
  describe(`registering a visit on ${dialect.name}`, () => {
    let shell: Shell;
    const register = (line: string) => shell.ask<Registered>(`visitor register ${line}`);
    const refusal = async (line: string) => (await shell.say(`visitor register ${line}`)).error;

    beforeEach(async () => {
      shell = await newFloor(dialect);
      await playIn(shell, 'queue join A03', 'queue next');
    });
    afterEach(() => shell.close());

    it('makes the customer, who is the receiver’s, and answers with these keys', async () => {
      const done = await register(
        'V1 --phone "+86 138-0000-0001" --name 陈立 --address-as 陈先生 --district 城西 --occupation 教师 ' +
          '--purpose live --layout 三房 --area 105.50 --budget 270万 --reason 换房 --suggestions 多些绿化 ' +
          '--level a --channel 路过 --note 周末再来 --as A03',
      );
      expect(done).toEqual({
        customer: {
          id: 'C1',
          name: '陈立',
          phones: ['13800000001'],
          owner: 'A03',
          firstVisit: '2026-03-02',
          level: 'A',
          channel: '路过',
          addressAs: '陈先生',
          district: '城西',
          occupation: '教师',
          purpose: 'live',
          layout: '三房',
          area: '105.5',
          budget: '270万',
          reason: '换房',
          suggestions: '多些绿化',
          note: '周末再来',
        },
        visit: {
          id: 'V1',
          at: '2026-03-02T09:30:00+08:00',
          endedAt: null,
          beganAt: '2026-03-02T09:30:00+08:00',
          waitedSeconds: 0,
          brief: null,
          stay: null,
          kind: 'new',
          status: 'receiving',
          customer: 'C1',
          owner: 'A03',
          staff: 'A03',
          basis: 'turn',
          recognised: true,
          party: 1,
          channel: '路过',
          outcome: null,
        },
        conflict: null,
      });
    });

    it('finds out that somebody else’s customer was not recognised', async () => {
      await register('V1 --phone 13800000001 --name 陈立');
      clockAt(shell, '2026-03-03T09:30:00+08:00');
      await playIn(shell, 'queue join A02', 'queue next');
      const done = await register('V2 --phone 13800000001');
      expect(done).toMatchObject({
        customer: { id: 'C1', owner: 'A03', phones: ['138****0001'] },
        visit: { kind: 'returning', owner: 'A03', recognised: false, staff: 'A02', basis: 'turn' },
        conflict: { owner: 'A03', clause: 'M 5.3.2.3' },
      });
      expect(await register('V2 --note 再来')).toMatchObject({ conflict: { owner: 'A03' } });
    });

    it('knows the receiver’s own earlier customer', async () => {
      await playIn(shell, 'queue done A03', 'visitor register V1 --phone 13800000001');
      clockAt(shell, '2026-03-03T09:30:00+08:00');
      await playIn(shell, 'queue join A03', 'queue next');
      expect(await register('V2 --phone 13800000001')).toMatchObject({
        visit: { kind: 'returning', owner: 'A03', recognised: true },
        conflict: null,
      });
    });

    it('gives a customer whose owner has left to the receiver', async () => {
      await playIn(shell, 'visitor register V1 --phone 13800000001', 'queue done A03');
      await playIn(shell, 'staff resign A03', 'queue join A02', 'queue next');
      expect(await register('V2 --phone 13800000001')).toMatchObject({
        customer: { owner: 'A02' },
        visit: { kind: 'returning', owner: 'A02', recognised: true },
        conflict: null,
      });
    });

    it('keeps a caller’s first visit new, and its receiver becomes the owner', async () => {
      await shell.ask('call add --phone 13900000009 --by A01 --name 何立');
      expect(await register('V1 --phone 13900000009')).toMatchObject({
        customer: { owner: 'A03', firstVisit: '2026-03-02' },
        visit: { kind: 'new', owner: 'A03' },
      });
    });

    it('lets a visitor who waits for anyone be received as their owner’s', async () => {
      await playIn(shell, 'visitor register V1 --phone 13800000001', 'queue done A03');
      await playIn(shell, 'queue next --wait');
      expect(await register('V2 --phone 13800000001')).toMatchObject({
        visit: { status: 'waiting', kind: 'returning', owner: 'A03', recognised: true },
        conflict: null,
      });
    });

    it('adds another phone, and refuses one that is somebody else’s', async () => {
      await shell.ask('call add --phone 13900000009 --by A01');
      await register('V1 --phone 13800000001');
      const more = await register('V1 --phone 021-12345678 --as C01');
      expect(more.customer.phones).toEqual(['13800000001', '021-12345678']);
      expect(await register('V1 --phone 13800000001')).toMatchObject({ customer: { id: 'C2' } });
      expect(await refusal('V1 --phone 13900000009')).toMatchObject({
        code: 'visit.customer-set',
        exit: 3,
      });
    });

    it('takes a word back where the new one is empty', async () => {
      await register('V1 --phone 13800000001 --note 周末再来');
      expect(await register('V1 --note ""')).toMatchObject({ customer: { note: null } });
    });

    it('is refused for a visit that never was, or was nobody’s', async () => {
      await shell.ask('queue done A03 --not-a-customer --why 送快递');
      expect(await refusal('V1 --phone 13800000001')).toMatchObject({
        code: 'visit.closed',
        exit: 3,
      });
      await playIn(shell, 'queue next', 'queue undo');
      expect(await refusal('V2 --name 陈立')).toMatchObject({ code: 'visit.closed', exit: 3 });
    });

    it('needs to know whom it is about', async () => {
      expect(await refusal('V1 --level A')).toMatchObject({ code: 'visit.nameless', exit: 3 });
      expect(await refusal('V1')).toMatchObject({ code: 'usage', exit: 2 });
      expect(await refusal('V1 --phone 1380000x001')).toMatchObject({ code: 'usage', exit: 2 });
      expect(await refusal('V1 --phone 13800000001 --level E')).toMatchObject({ exit: 2 });
      expect(await refusal('V9 --name 陈立')).toMatchObject({ code: 'visit.not-found', exit: 4 });
    });

    it('is undone with the visit: the customer stays, without an owner or a first visit', async () => {
      await register('V1 --phone 13800000001');
      await shell.ask('queue undo');
      expect(await shell.ask('visitor show C1')).toMatchObject({
        customer: { owner: null, firstVisit: null },
        visits: [{ status: 'undone' }],
      });
    });

    it('leaves a manager’s transfer when the visit is undone', async () => {
      await register('V1 --phone 13800000001');
      await playIn(shell, 'visitor transfer C1 --to A01 --why 调整 --as M01', 'queue undo');
      expect(await shell.ask('visitor show C1')).toMatchObject({ customer: { owner: 'A01' } });
    });
  });
}
