import { describe, expect, it } from 'vitest';
import { creditOf, disputeLists } from '../../src/credit/credit.ts';
import { disputeAfter } from '../../src/credit/dispute.ts';
import type { DisputeAct } from '../../src/credit/types.ts';
import type { DealId } from '../../src/ids.ts';
import { fen } from '../../src/money/fen.ts';
import {
  acts,
  agree,
  at,
  escalate,
  facts,
  hour,
  malice,
  object,
  report,
  rule,
  second,
} from './worlds.ts';

const closing = at('2026-03-05 10:00');

function standing(done: DisputeAct[], now = closing + 2 * hour, changed = {}) {
  return disputeAfter(done, facts(changed), now);
}

function shares(done: DisputeAct[], changed = {}) {
  return standing(done, closing + 2 * hour, changed).shares.map(
    (each) => `${each.party} ${each.share}`,
  );
}

describe('how credit stands without a dispute', () => {
  it('is nothing yet before the closing', () => {
    expect(standing([], closing, { closedAt: null })).toMatchObject({
      status: 'none',
      windowEndsAt: null,
      dispute: null,
    });
  });

  it('is open up to exactly 24 hours, and final one second later', () => {
    expect(standing([], closing + 24 * hour).status).toBe('open');
    expect(standing([], closing + 24 * hour + second).status).toBe('final');
    expect(standing([], closing).windowEndsAt).toBe(closing + 24 * hour);
  });

  it('is void once the deal is cancelled', () => {
    expect(standing([], closing, { cancelledAt: closing }).status).toBe('void');
    expect(standing([], closing, { closedAt: null, cancelledAt: closing }).status).toBe('void');
    const ruled = acts(object('A01'), escalate, rule('A03:60,A01:40'));
    expect(standing(ruled, closing, { cancelledAt: closing }).status).toBe('void');
  });
});

describe('an objection', () => {
  it('makes the credit disputed, the objector a party after those with a share', () => {
    expect(standing(acts(object('A01')), closing + 100 * hour)).toMatchObject({
      status: 'disputed',
      shares: [{ party: 'A03', share: '1' }],
      dispute: {
        phase: 'negotiation',
        parties: ['A03', 'A01'],
        objections: [{ by: 'A01', at: closing + hour, evidence: ['V1'] }],
        escalatedAt: null,
        reportsDue: null,
        reports: [],
        ruling: null,
      },
    });
  });

  it('before the closing is kept, and the deal is disputed from its closing on', () => {
    const done = acts({ ...object('A01'), on: '2026-03-04 10:00' });
    expect(standing(done, closing, { closedAt: null }).status).toBe('none');
    expect(standing(done, closing).status).toBe('disputed');
  });

  it('of a party adds no party', () => {
    const cover = {
      byVisit: [
        { party: 'A02', share: '0.5' },
        { party: 'A01', share: '0.5' },
      ],
    };
    const done = acts(object('A01'), object('A01', 'K3'));
    expect(standing(done, closing, cover).dispute?.parties).toEqual(['A02', 'A01']);
    expect(standing(done, closing, cover).dispute?.objections).toHaveLength(2);
  });

  it('is no party where a later closing visit already fills the table', () => {
    const done = acts(object('A04'), object('A05'));
    const cover = {
      byVisit: [
        { party: 'A02', share: '0.5' },
        { party: 'A01', share: '0.5' },
      ],
    };
    expect(standing(done, closing, cover).dispute?.parties).toEqual(['A02', 'A01', 'A04']);
  });
});

describe('an agreement', () => {
  it('takes effect when every party has said the same, in whatever order, zero left out or not', () => {
    const one = acts(object('A01'), agree('A01', 'A03:60,A01:40'));
    expect(standing(one).status).toBe('disputed');
    expect(standing([...one, ...later(one, agree('A03', 'A01:40,A03:60'))])).toMatchObject({
      status: 'final',
      dispute: { phase: 'agreed' },
    });
    expect(
      shares(acts(object('A01'), agree('A01', 'A03:100'), agree('A03', 'A01:0,A03:100'))),
    ).toEqual(['A03 1']);
  });

  it('has the order of the earliest of the words that agree, for an odd fen', () => {
    const done = acts(
      object('A01'),
      agree('A03', 'A03:100'),
      agree('A01', 'A01:50,A03:50'),
      agree('A03', 'A03:50,A01:50'),
    );
    expect(shares(done)).toEqual(['A01 0.5', 'A03 0.5']);
    expect(creditOf(standing(done), fen(101), []).parties.map((each) => each.creditFen)).toEqual([
      51, 50,
    ]);
  });

  it('counts each party’s latest word', () => {
    const done = acts(
      object('A01'),
      agree('A01', 'A03:60,A01:40'),
      agree('A01', 'A03:50,A01:50'),
      agree('A03', 'A03:60,A01:40'),
    );
    expect(standing(done).status).toBe('disputed');
  });

  it('is opened again by somebody else, who may then join it with the same word', () => {
    const agreed = acts(
      object('A01'),
      escalate,
      agree('A01', 'A03:60,A01:40'),
      agree('A03', 'A03:60,A01:40'),
    );
    const reopened = [...agreed, ...later(agreed, object('A02'))];
    expect(standing(agreed).status).toBe('final');
    expect(standing(reopened)).toMatchObject({
      status: 'disputed',
      shares: [{ party: 'A03', share: '1' }],
      dispute: { phase: 'negotiation', parties: ['A03', 'A01', 'A02'], escalatedAt: null },
    });
    expect(
      standing([...reopened, ...later(reopened, agree('A02', 'A01:40,A03:60'))]),
    ).toMatchObject({
      status: 'final',
      shares: [
        { party: 'A03', share: '0.6' },
        { party: 'A01', share: '0.4' },
      ],
    });
  });
});

describe('reports and the ruling', () => {
  const escalated = acts(object('A01'), escalate);

  it('reports are due to the end of the third day after negotiation failed', () => {
    expect(standing(escalated).dispute).toMatchObject({
      phase: 'reports',
      escalatedAt: at('2026-03-05 11:01'),
      reportsDue: '2026-03-08',
    });
  });

  it('a ruling sets the shares in the order given, whoever has nothing left out', () => {
    const done = acts(object('A01'), escalate, rule('A01:70,A03:30'));
    expect(standing(done)).toMatchObject({
      status: 'final',
      dispute: {
        phase: 'ruled',
        ruling: {
          by: 'M01',
          at: at('2026-03-05 11:02'),
          shares: [
            { party: 'A01', share: '0.7' },
            { party: 'A03', share: '0.3' },
          ],
          malicious: null,
          why: '双方都有付出',
        },
      },
    });
    expect(shares(done)).toEqual(['A01 0.7', 'A03 0.3']);
    expect(shares(acts(object('A01'), escalate, rule('A01:0,A03:100')))).toEqual(['A03 1']);
  });

  it('a rejected objection leaves the shares of the closing visit', () => {
    const done = acts(object('A01'), escalate, rule(null));
    expect(standing(done)).toMatchObject({
      status: 'final',
      dispute: { ruling: { shares: null } },
    });
    expect(shares(done)).toEqual(['A03 1']);
  });

  it('every deal stands in the list that says what it waits for', () => {
    const at0 = (deal: DealId, done: DisputeAct[]) =>
      disputeAfter(done, facts({ deal }), closing + 2 * hour);
    const reported = acts(object('A01'), escalate, report('A01'), report('A03'));
    const lists = disputeLists(
      [
        at0('D10', []),
        at0('D9', []),
        at0('D3', acts(object('A01'))),
        at0('D4', escalated),
        at0('D5', reported),
        at0('D6', acts(object('A01'), escalate, rule(null))),
        disputeAfter(acts(object('A01')), facts({ deal: 'D7', closedAt: null }), closing),
        disputeAfter(acts(object('A01')), facts({ deal: 'D8', cancelledAt: closing }), closing),
      ],
      closing + 2 * hour,
    );
    expect(lists).toEqual({
      open: ['D9', 'D10'],
      negotiating: ['D3'],
      reportsDue: ['D4'],
      readyForRuling: ['D5'],
    });
  });
});

describe('a malicious claim', () => {
  it('named by the ruling sends that party’s share to the fund, in the party’s place', () => {
    const done = acts(object('A01'), escalate, rule('A01:40,A03:60', 'A01'));
    expect(shares(done)).toEqual(['FUND 0.4', 'A03 0.6']);
    expect(standing(done).dispute?.ruling?.shares).toEqual([
      { party: 'A01', share: '0.4' },
      { party: 'A03', share: '0.6' },
    ]);
  });

  it('recorded later takes effect on final credit too', () => {
    expect(shares(acts(malice('A03')))).toEqual(['FUND 1']);
    const done = acts(object('A01'), escalate, rule('A03:60,A01:40'), malice('A01'));
    expect(shares(done)).toEqual(['A03 0.6', 'FUND 0.4']);
    expect(standing(done).status).toBe('final');
  });

  it('of two parties makes one line for the fund', () => {
    const done = acts(
      object('A01'),
      object('A02'),
      escalate,
      rule('A01:30,A02:30,A03:40'),
      malice('A03'),
      malice('A01'),
    );
    expect(shares(done)).toEqual(['FUND 0.7', 'A02 0.3']);
  });

  it('of an objector without a share moves nothing', () => {
    const done = acts(object('A01'), escalate, rule(null, 'A01'));
    expect(shares(done)).toEqual(['A03 1']);
    expect(standing(done).malicious).toEqual(['A01']);
  });
});

describe('credit as it is shown', () => {
  it('splits the amount with the odd fen to who is listed first, and gives every reason', () => {
    const cover = {
      byVisit: [
        { party: 'A02', share: '0.5' },
        { party: 'A01', share: '0.5' },
      ],
    };
    const why = {
      clause: 'M 5.3.2.2',
      policy: 'cover.ownerShare',
      text: { en: 'cover', zh: '代接待' },
    };
    const credit = creditOf(disputeAfter([], facts(cover), closing), fen(100000001), [why]);
    expect(credit).toEqual({
      deal: 'D2',
      status: 'open',
      windowEndsAt: closing + 24 * hour,
      parties: [
        { party: 'A02', share: '0.5', creditFen: 50000001 },
        { party: 'A01', share: '0.5', creditFen: 50000000 },
      ],
      because: [why, expect.objectContaining({ policy: 'objection.hours' })],
      dispute: null,
    });
  });
});

/** Further acts after those. */
function later(before: DisputeAct[], ...deeds: Parameters<typeof acts>): DisputeAct[] {
  return acts(...deeds).map((act, i) => ({ ...act, entry: 100 + before.length + i }));
}
