import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dialects } from '../../support/desks.ts';
import { manager, openFloor, receiveChen, sellUnrecognised, type Floor } from './floor.ts';

interface Shown {
  readonly credit: {
    readonly status: string;
    readonly windowEndsAt: string | null;
    readonly parties: readonly { readonly party: string; readonly share: string }[];
    readonly dispute: Record<string, unknown> | null;
  };
}

for (const dialect of dialects) {
  describe(`a dispute on ${dialect.name}`, () => {
    let floor: Floor;
    const show = async (): Promise<Shown['credit']> =>
      (await floor.ask<Shown>('commission show D1')).credit;
    const shares = async (): Promise<string[]> =>
      (await show()).parties.map((each) => `${each.party} ${each.share}`);

    beforeEach(async () => {
      floor = await openFloor(await dialect.freshUrl());
    });

    afterEach(() => floor.close());

    it('has the shape that programs rely on', async () => {
      await sellUnrecognised(floor);
      const before = await floor.ask('commission show D1');
      expect(before).toEqual({
        credit: {
          deal: 'D1',
          status: 'open',
          windowEndsAt: '2026-03-06T10:00:00+08:00',
          parties: [{ party: 'A03', share: '1', creditFen: 200000000 }],
          because: [
            { clause: 'M 5.3.2.3', policy: null, text: expect.any(String) as string },
            { clause: 'M 5.3.2.3', policy: 'objection.hours', text: expect.any(String) as string },
          ],
          dispute: null,
        },
      });
      floor.at('2026-03-05 11:00');
      await floor.play('commission object D1 --by A01 --evidence v1 --document 微信聊天记录');
      expect((await show()).dispute).toEqual({
        phase: 'negotiation',
        parties: ['A03', 'A01'],
        objections: [
          { by: 'A01', at: '2026-03-05T11:00:00+08:00', evidence: ['V1', '微信聊天记录'] },
        ],
        escalatedAt: null,
        reportsDue: null,
        reports: [],
        ruling: null,
      });
      await floor.play('commission escalate D1', 'commission report D1 --by A01 --text 首次接待');
      await floor.play('commission report D1 --by A03 --text 正常接待');
      await floor.play(`commission rule D1 --shares A03:60,A01:40 ${manager}`);
      expect(await show()).toMatchObject({ status: 'final' });
      expect((await show()).dispute).toMatchObject({
        phase: 'ruled',
        escalatedAt: '2026-03-05T11:00:00+08:00',
        reportsDue: '2026-03-08',
        reports: [
          { by: 'A01', at: '2026-03-05T11:00:00+08:00' },
          { by: 'A03', at: '2026-03-05T11:00:00+08:00' },
        ],
        ruling: {
          by: 'M01',
          at: '2026-03-05T11:00:00+08:00',
          shares: [
            { party: 'A03', share: '0.6' },
            { party: 'A01', share: '0.4' },
          ],
          malicious: null,
          why: '双方都有付出',
        },
      });
    });

    it('is taken up to exactly 24 hours after the closing, whenever it is said to have been', async () => {
      await sellUnrecognised(floor);
      floor.at('2026-03-06 10:00:01');
      expect(await floor.refusal('commission object D1 --by A01 --evidence V1')).toBe(
        'objection.too-late',
      );
      const backdated = '--at "2026-03-05 12:00" --why 纸质登记';
      expect(await floor.refusal(`commission object D1 --by A01 --evidence V1 ${backdated}`)).toBe(
        'objection.too-late',
      );
      floor.at('2026-03-06 10:00:00');
      await floor.play('commission object D1 --by A01 --evidence V1');
      floor.at('2026-03-09 10:00');
      expect((await show()).status).toBe('disputed');
    });

    it('needs records of one’s own with this customer from before the closing', async () => {
      await sellUnrecognised(floor);
      await floor.play(
        'call add --phone 13800000001 --by A04',
        'call add --phone 13900000009 --by A01',
        'followup add C1 --by A04 --text 客户很满意',
      );
      const object = (words: string) => floor.refusal(`commission object D1 ${words}`);
      expect(await object('--by A01')).toBe('objection.no-evidence');
      expect(await object('--by A01 --document ""')).toBe('objection.no-evidence');
      expect(await object('--by A04 --evidence V1')).toBe('objection.not-your-evidence');
      expect(await object('--by A01 --evidence V1,K1')).toBe('objection.not-your-evidence');
      expect(await object('--by A04 --evidence K1 --evidence F1')).toBe('objection.no-evidence');
      expect(await object('--by A01 --evidence K2')).toBe('objection.no-evidence');
      expect(await object('--by A01 --evidence V9')).toBe('visit.not-found');
      expect(await object('--by A01 --evidence K9')).toBe('call.not-found');
      expect(await object('--by A01 --evidence F9')).toBe('followup.not-found');
      expect(await object('--by A01 --evidence D1')).toBe('usage');
      expect(await object('--by X99 --evidence V1')).toBe('staff.not-found');
      expect(await floor.refusal('commission object D9 --by X99')).toBe('deal.not-found');
    });

    it('takes a late entry for what it is: recorded after the closing, whatever its time', async () => {
      await sellUnrecognised(floor);
      await floor.play(
        'call add --phone 13800000001 --by A04 --at "2026-03-04 15:00" --why 漏登来电',
      );
      expect(await floor.refusal('commission object D1 --by A04 --evidence K1')).toBe(
        'objection.no-evidence',
      );
    });

    it('takes no visit that was given this customer only after the closing', async () => {
      floor.at('2026-03-02 09:20');
      await floor.play('queue join A04', 'queue next', 'queue done A04');
      floor.at('2026-03-03 09:30');
      await floor.play('queue join A03', 'queue next --phone 13800000001', 'queue done A03');
      floor.at('2026-03-03 10:00');
      await floor.play(
        'deal open --unit 1-1-101 --customer C1 --by A03 --stage subscription',
        'visitor register V1 --phone 13800000001',
      );
      expect(await floor.refusal('commission object D1 --by A04 --evidence V1')).toBe(
        'objection.no-evidence',
      );
    });

    it('takes a visit of whoever received before it was handed over', async () => {
      await receiveChen(floor);
      floor.at('2026-03-03 09:30');
      await floor.play(
        'queue join A02',
        'queue next',
        'queue pass V2 --to A03 --why 客户要求',
        'visitor register V2 --phone 13800000001',
        'queue done A03',
        'deal open --unit 1-1-101 --customer C1 --by A03 --stage subscription',
      );
      expect(await shares()).toEqual(['A03 1']);
      expect(await floor.refusal('commission object D1 --by A04 --evidence V2')).toBe(
        'objection.not-your-evidence',
      );
      await floor.play('commission object D1 --by A02 --evidence V2');
    });

    it('before the closing is kept, and the deal is disputed from its closing on', async () => {
      await receiveChen(floor);
      await floor.play('deal open --unit 1-1-101 --customer C1 --by A03');
      await floor.play('commission object D1 --by A02 --document 介绍信');
      expect(await show()).toMatchObject({ status: 'none', windowEndsAt: null });
      expect(await floor.refusal('commission agree D1 --by A02 --shares A02:100')).toBe(
        'dispute.none',
      );
      await floor.play('deal advance D1 --to subscription');
      expect(await show()).toMatchObject({ status: 'disputed', dispute: { phase: 'negotiation' } });
    });

    it('has at most three parties', async () => {
      await sellUnrecognised(floor);
      await floor.play(
        'commission object D1 --by A01 --evidence V1',
        'commission object D1 --by A02 --document 合影',
      );
      expect(await floor.refusal('commission object D1 --by A04 --document 合影')).toBe(
        'dispute.too-many-parties',
      );
    });

    it('ends when every party has said the same, in whatever order', async () => {
      await sellUnrecognised(floor);
      await floor.play(
        'commission object D1 --by A01 --evidence V1',
        'commission agree D1 --by A01 --shares A03:50,A01:50',
        'commission agree D1 --by A03 --shares A03:70,A01:30',
      );
      expect((await show()).status).toBe('disputed');
      await floor.play('commission agree D1 --by A01 --shares A01:30,A03:70.0');
      expect(await show()).toMatchObject({ status: 'final', dispute: { phase: 'agreed' } });
      expect(await shares()).toEqual(['A03 0.7', 'A01 0.3']);
      const again = ['commission agree D1 --by A01 --shares A01:100', 'commission escalate D1'];
      const report = 'commission report D1 --by A01 --text 首次接待';
      const rule = `commission rule D1 --reject ${manager}`;
      for (const line of [...again, report, rule]) {
        expect(await floor.refusal(line)).toBe('dispute.settled');
      }
      expect(await floor.refusal('commission object D1 --by A01 --evidence V1')).toBe(
        'dispute.settled',
      );
      await floor.play('commission object D1 --by A04 --document 介绍信');
      expect((await show()).status).toBe('disputed');
    });

    it('checks usage, then what exists, then role, then the rules', async () => {
      await sellUnrecognised(floor);
      await floor.play('commission object D1 --by A01 --evidence V1');
      const rule = (words: string) => floor.refusal(`commission rule ${words}`);
      expect(await rule('D9 --shares A03:60,A01:39.99 --why 试')).toBe('usage');
      expect(await rule('D9 --shares A03:60,A01:40.01 --why 试')).toBe('usage');
      expect(await rule('D9 --shares A03:-60,A01:160 --why 试')).toBe('usage');
      expect(await rule('D9 --shares A03:60,:40 --why 试')).toBe('usage');
      expect(await rule('D9 --shares A03:60,FUND:40 --why 试')).toBe('usage');
      expect(await rule('D9 --why 试')).toBe('usage');
      expect(await rule('D9 --shares A03:100 --reject --why 试')).toBe('usage');
      expect(await rule('D9 --shares A03:100')).toBe('usage');
      expect(await rule('D9 --shares A03:100 --why 试')).toBe('deal.not-found');
      expect(await rule('D1 --shares A03:60,A04:40 --why 试')).toBe('usage');
      expect(await rule('D1 --reject --malicious A04 --why 试')).toBe('usage');
      expect(await rule('D1 --shares A03:60,A01:40 --why 试')).toBe('not-allowed');
      expect(await rule('D1 --shares A03:60,A01:40 --why 试 --as A01')).toBe('not-allowed');
      expect(await rule('D1 --shares A03:60,A01:40 --why 试 --as S01')).toBe('not-allowed');
      expect(await rule(`D1 --shares A03:60,A01:40 ${manager}`)).toBe('ruling.too-early');
    });

    it('without one there is nothing to agree on, to report or to rule on', async () => {
      await sellUnrecognised(floor);
      const lines = [
        'commission agree D1 --by A03 --shares A03:100',
        'commission escalate D1',
        'commission report D1 --by A03 --text 正常接待',
        `commission rule D1 --shares A03:100 ${manager}`,
      ];
      for (const line of lines) expect(await floor.refusal(line)).toBe('dispute.none');
      expect(await floor.refusal('commission agree D1 --by A03 --shares X99:100')).toBe(
        'staff.not-found',
      );
    });

    it('is reported on to the end of the third day; later is refused and noted', async () => {
      await sellUnrecognised(floor);
      await floor.play('commission object D1 --by A01 --evidence V1');
      const report = (by: string) => `commission report D1 --by ${by} --text 三月二日首次接待`;
      expect(await floor.refusal(report('A01'))).toBe('dispute.not-escalated');
      expect(await floor.refusal('commission escalate D1 --by A04')).toBe('dispute.not-a-party');
      expect(await floor.refusal('commission escalate D1 --as A04')).toBe('dispute.not-a-party');
      await floor.play('commission escalate D1 --as M01');
      expect(await floor.refusal('commission escalate D1')).toBe('dispute.escalated');
      expect(await floor.refusal(report('A04'))).toBe('report.not-a-party');
      expect(await floor.refusal('commission report D1 --by A01 --text " "')).toBe('usage');
      floor.at('2026-03-08 23:59:59');
      await floor.play(report('A01'));
      expect(await floor.refusal(`commission rule D1 --reject ${manager}`)).toBe(
        'ruling.too-early',
      );
      floor.at('2026-03-09 00:00:00');
      expect(await floor.refusal(report('A03'))).toBe('report.too-late');
      const { entries } = await floor.ask<{ entries: { act: string; what: object }[] }>(
        'journal list --as M01',
      );
      expect(entries.at(-1)).toMatchObject({
        act: 'commission.report',
        what: { deal: 'D1', by: 'A03', refused: 'report.too-late' },
      });
      await floor.play(`commission rule D1 --reject ${manager}`);
      expect(await shares()).toEqual(['A03 1']);
      expect((await show()).dispute).toMatchObject({ ruling: { shares: null } });
      for (const line of [report('A03'), `commission rule D1 --reject ${manager}`]) {
        expect(await floor.refusal(line)).toBe('ruling.final');
      }
      expect(await floor.refusal('commission object D1 --by A01')).toBe('ruling.final');
    });

    it('gives its days from when it is typed in that negotiation has failed', async () => {
      await sellUnrecognised(floor);
      await floor.play('commission object D1 --by A01 --evidence V1');
      floor.at('2026-03-12 09:00');
      await floor.play('commission escalate D1 --at "2026-03-05 18:00" --why 漏登');
      expect((await show()).dispute).toMatchObject({ reportsDue: '2026-03-15' });
    });

    it('never holds up the deal', async () => {
      await sellUnrecognised(floor);
      await floor.play(
        'commission object D1 --by A01 --evidence V1',
        'deal advance D1 --to contract',
        'deal pay D1 2000000',
        'deal advance D1 --to paid',
      );
      expect((await show()).status).toBe('disputed');
      await floor.play('deal cancel D1 --why 客户退房');
      expect((await show()).status).toBe('void');
      expect(await floor.refusal('commission agree D1 --by A01 --shares A01:100')).toBe(
        'deal.cancelled',
      );
    });

    it('stands on the manager’s desk where it belongs', async () => {
      await sellUnrecognised(floor);
      const lists = () => floor.ask('commission disputes');
      const none = { open: [], negotiating: [], reportsDue: [], readyForRuling: [] };
      expect(await lists()).toEqual({ ...none, open: ['D1'] });
      await floor.play('commission object D1 --by A01 --evidence V1');
      expect(await lists()).toEqual({ ...none, negotiating: ['D1'] });
      await floor.play('commission escalate D1');
      expect(await lists()).toEqual({ ...none, reportsDue: ['D1'] });
      floor.at('2026-03-09 00:00');
      expect(await lists()).toEqual({ ...none, readyForRuling: ['D1'] });
      await floor.play(`commission rule D1 --shares A03:60,A01:40 ${manager}`);
      expect(await lists()).toEqual(none);
    });

    it('follows the visit before, where the closing visit was undone', async () => {
      await receiveChen(floor);
      floor.at('2026-03-03 09:30');
      await floor.play('roster set A01 rest 2026-03-03', 'queue join A02');
      await floor.play('queue next --phone 13800000001');
      await floor.play('deal open --unit 1-1-101 --customer C1 --by A02 --stage subscription');
      expect(await shares()).toEqual(['A02 0.5', 'A01 0.5']);
      await floor.play('queue undo');
      expect(await shares()).toEqual(['A01 1']);
    });
  });

  describe(`a malicious claim on ${dialect.name}`, () => {
    let floor: Floor;

    beforeEach(async () => {
      floor = await openFloor(await dialect.freshUrl());
      await sellUnrecognised(floor);
    });

    afterEach(() => floor.close());

    it('named in the ruling gives the share to the fund, and a major demerit', async () => {
      await floor.play('commission object D1 --by A01 --evidence V1', 'commission escalate D1');
      floor.at('2026-03-09 00:00');
      await floor.play(`commission rule D1 --shares A03:60,A01:40 --malicious A01 ${manager}`);
      expect(await floor.ask('commission show D1')).toMatchObject({
        credit: {
          status: 'final',
          parties: [
            { party: 'A03', share: '0.6' },
            { party: 'FUND', share: '0.4' },
          ],
        },
      });
      expect(await floor.ask('staff conduct')).toEqual({
        conduct: [
          {
            at: '2026-03-09T00:00:00+08:00',
            staff: 'A01',
            kind: 'malicious-claim',
            clause: 'M 5.3.3.4',
            by: 'M01',
            deal: 'D1',
            why: '双方都有付出',
            followed: 'major-demerit',
          },
        ],
      });
    });

    it('found later, on final credit, the second time ever is dismissal', async () => {
      floor.at('2026-03-10 09:00');
      const malice = (deal: string, who: string) => `commission malice ${deal} --party ${who}`;
      expect(await floor.refusal(`${malice('D1', 'A03')} --as M01`)).toBe('usage');
      expect(await floor.refusal(`${malice('D9', 'A03')} ${manager}`)).toBe('deal.not-found');
      expect(await floor.refusal(`${malice('D1', 'X99')} ${manager}`)).toBe('staff.not-found');
      expect(await floor.refusal(`${malice('D1', 'A03')} --as A01 --why 试`)).toBe('not-allowed');
      // Who is no party loses no share, and has it on record all the same.
      await floor.play(`${malice('D1', 'A04')} ${manager}`);
      expect(await floor.ask('staff conduct A04')).toMatchObject({
        conduct: [{ kind: 'malicious-claim', followed: 'major-demerit' }],
      });
      expect(await floor.refusal(`${malice('D1', 'FUND')} ${manager}`)).toBe('dispute.not-a-party');
      await floor.play(`${malice('D1', 'A03')} ${manager}`);
      expect(await floor.refusal(`${malice('D1', 'A03')} ${manager}`)).toBe('malice.recorded');
      await floor.play(
        'deal open --unit 1-1-103 --customer C1 --by A03 --stage subscription',
        `${malice('D2', 'A03')} ${manager}`,
      );
      const { conduct } = await floor.ask<{ conduct: { followed: string }[] }>('staff conduct A03');
      expect(conduct.map((one) => one.followed)).toEqual(['major-demerit', 'dismissal']);
      expect(await floor.ask('staff conduct A01')).toEqual({ conduct: [] });
      expect(await floor.refusal('staff conduct X99')).toBe('staff.not-found');
    });
  });
}
