import { describe, expect, it } from 'vitest';
import { disputeAfter, isReadyForRuling } from '../../src/credit/dispute.ts';
import { decideAgreement, decideEscalation, decideReport } from '../../src/credit/negotiation.ts';
import {
  decideObjection,
  type EvidenceRecord,
  type ObjectionWish,
} from '../../src/credit/objection.ts';
import {
  decideMalice,
  decideRuling,
  followsMalice,
  namesNoParty,
} from '../../src/credit/ruling.ts';
import type { DisputeAct, DisputeFacts, Standing } from '../../src/credit/types.ts';
import { parseShares } from '../../src/money/shares.ts';
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
const soon = closing + 2 * hour;

function standing(
  done: DisputeAct[] = [],
  now = soon,
  changed: Partial<DisputeFacts> = {},
): Standing {
  return disputeAfter(done, facts(changed), now);
}

/** A01's own reception of the deal's customer, three days before the closing. */
const own: EvidenceRecord = {
  id: 'V1',
  staff: ['A01'],
  customer: 'C1',
  recordedAt: at('2026-03-02 09:30'),
  entry: 10,
};

function objection(
  wish: Partial<ObjectionWish> = {},
  on: Standing = standing(),
  now = soon,
): string | readonly string[] {
  const decision = decideObjection(on, { by: 'A01', evidence: [own], documents: [], ...wish }, now);
  return decision.refused === undefined ? decision.deed.evidence : decision.refused.code;
}

const ruled = acts(object('A01'), escalate, rule('A03:60,A01:40'));
const agreed = acts(object('A01'), agree('A01', 'A03:60,A01:40'), agree('A03', 'A03:60,A01:40'));

describe('an objection', () => {
  it('is taken with one’s own record or a document', () => {
    expect(objection()).toEqual(['V1']);
    expect(objection({ evidence: [], documents: ['微信聊天记录'] })).toEqual(['微信聊天记录']);
    expect(objection({ documents: ['微信聊天记录'] })).toEqual(['V1', '微信聊天记录']);
  });

  it('is in time exactly 24 hours after the closing, and late one second after', () => {
    expect(objection({}, standing(), closing + 24 * hour)).toEqual(['V1']);
    expect(objection({}, standing(), closing + 24 * hour + second)).toBe('objection.too-late');
  });

  it('before the closing is always in time', () => {
    expect(objection({}, standing([], soon, { closedAt: null, closingEntry: null }))).toEqual([
      'V1',
    ]);
  });

  it('needs evidence', () => {
    expect(objection({ evidence: [] })).toBe('objection.no-evidence');
    expect(objection({ evidence: [], documents: ['  '] })).toBe('objection.no-evidence');
  });

  it('needs evidence that shows the objector, among others perhaps', () => {
    expect(objection({ by: 'A05' })).toBe('objection.not-your-evidence');
    expect(objection({ evidence: [{ ...own, staff: ['A04', 'A01'] }] })).toEqual(['V1']);
    expect(objection({ evidence: [own, { ...own, id: 'V3', staff: ['A03'] }] })).toBe(
      'objection.not-your-evidence',
    );
    expect(objection({ documents: ['合影'], evidence: [{ ...own, staff: ['A03'] }] })).toBe(
      'objection.not-your-evidence',
    );
  });

  it('needs evidence of this customer, recorded before the closing', () => {
    expect(objection({ evidence: [{ ...own, customer: 'C2' }] })).toBe('objection.no-evidence');
    expect(objection({ evidence: [{ ...own, customer: null }] })).toBe('objection.no-evidence');
    expect(objection({ evidence: [{ ...own, recordedAt: closing + second }] })).toBe(
      'objection.no-evidence',
    );
    expect(objection({ evidence: [{ ...own, recordedAt: closing - second, entry: 99 }] })).toEqual([
      'V1',
    ]);
    expect(
      objection({
        evidence: [
          { ...own, customer: 'C2' },
          { ...own, id: 'K1' },
        ],
      }),
    ).toEqual(['V1', 'K1']);
  });

  it('in the second of the closing goes by the journal’s order', () => {
    expect(objection({ evidence: [{ ...own, recordedAt: closing, entry: 49 }] })).toEqual(['V1']);
    expect(objection({ evidence: [{ ...own, recordedAt: closing, entry: 51 }] })).toBe(
      'objection.no-evidence',
    );
  });

  it('of a fourth party is refused, of a party never', () => {
    const three = standing(acts(object('A01'), object('A02')));
    const fourth = { by: 'A05', evidence: [{ ...own, staff: ['A05'] }] };
    expect(objection(fourth, three)).toBe('dispute.too-many-parties');
    expect(objection({}, three)).toEqual(['V1']);
  });

  it('after a ruling is refused to everybody; after an agreement to its parties', () => {
    expect(objection({ by: 'A05' }, standing(ruled))).toBe('ruling.final');
    expect(objection({}, standing(agreed))).toBe('dispute.settled');
    expect(
      objection({ by: 'A05', evidence: [{ ...own, staff: ['A05'] }] }, standing(agreed)),
    ).toEqual(['V1']);
  });

  it('is checked in the order of the contract', () => {
    const late = closing + 25 * hour;
    const none = { evidence: [] };
    expect(objection(none, standing(ruled), late)).toBe('ruling.final');
    expect(objection(none, standing(agreed), late)).toBe('dispute.settled');
    expect(objection({ ...none, by: 'A05' }, standing(agreed), late)).toBe('objection.too-late');
    const three = standing(acts(object('A01'), object('A02')));
    expect(objection({ by: 'A05', evidence: [{ ...own, customer: 'C2' }] }, three)).toBe(
      'objection.not-your-evidence',
    );
    expect(
      objection({ by: 'A05', evidence: [{ ...own, staff: ['A05'], customer: 'C2' }] }, three),
    ).toBe('objection.no-evidence');
  });

  it('to a cancelled deal is refused', () => {
    expect(objection({}, standing([], soon, { cancelledAt: soon }))).toBe('deal.cancelled');
  });
});

const word = { by: 'A01', shares: parseShares('A03:60,A01:40') };

describe('a word on the shares', () => {
  const code = (on: Standing, by = 'A01') => decideAgreement(on, { ...word, by }).refused?.code;

  it('is taken from a party, after reports have been asked for too', () => {
    expect(decideAgreement(standing(acts(object('A01'))), word)).toEqual({
      deed: { act: 'agree', ...word },
    });
    expect(code(standing(acts(object('A01'), escalate)))).toBeUndefined();
  });

  it('is refused without a dispute, and before the closing', () => {
    expect(code(standing())).toBe('dispute.none');
    expect(code(standing(acts(object('A01')), soon, { closedAt: null }))).toBe('dispute.none');
  });

  it('is refused to others, and when it is settled', () => {
    expect(code(standing(acts(object('A01'))), 'A05')).toBe('dispute.not-a-party');
    expect(code(standing(agreed))).toBe('dispute.settled');
    expect(code(standing(ruled), 'A05')).toBe('ruling.final');
  });
});

describe('saying that negotiation failed', () => {
  const code = (on: Standing, by: string | null = null) => decideEscalation(on, by).refused?.code;

  it('is for the parties, or whoever records it for them', () => {
    const disputed = standing(acts(object('A01')));
    expect(decideEscalation(disputed, 'A03')).toEqual({ deed: { act: 'escalate', by: 'A03' } });
    expect(code(disputed)).toBeUndefined();
    expect(code(disputed, 'A05')).toBe('dispute.not-a-party');
  });

  it('happens once, and only in a running dispute', () => {
    expect(code(standing(acts(object('A01'), escalate)))).toBe('dispute.escalated');
    expect(code(standing())).toBe('dispute.none');
    expect(code(standing(agreed))).toBe('dispute.settled');
    expect(code(standing(ruled))).toBe('ruling.final');
  });
});

describe('a report', () => {
  const escalated = standing(acts(object('A01'), escalate));
  const code = (on: Standing, by = 'A01', now = soon) =>
    decideReport(on, { by, text: '三月二日首次接待' }, now).refused?.code;

  it('is in time to the end of the third day after negotiation failed', () => {
    expect(code(escalated, 'A01', at('2026-03-08 23:59:59'))).toBeUndefined();
    expect(code(escalated, 'A01', at('2026-03-09 00:00'))).toBe('report.too-late');
  });

  it('is for the parties of a dispute that was escalated', () => {
    expect(code(escalated, 'A05')).toBe('report.not-a-party');
    expect(code(standing(acts(object('A01'))))).toBe('dispute.not-escalated');
    expect(code(standing())).toBe('dispute.none');
    expect(code(standing(agreed))).toBe('dispute.settled');
    expect(code(standing(ruled))).toBe('ruling.final');
  });
});

describe('a ruling', () => {
  const wish = {
    by: 'M01',
    shares: parseShares('A03:60,A01:40'),
    malicious: null,
    why: '双方都有付出',
  };
  const code = (on: Standing, now = soon) => decideRuling(on, wish, now).refused?.code;

  it('waits until every party has reported', () => {
    expect(code(standing(acts(object('A01'))))).toBe('ruling.too-early');
    expect(code(standing(acts(object('A01'), escalate, report('A01'), report('A01'))))).toBe(
      'ruling.too-early',
    );
    const all = standing(acts(object('A01'), escalate, report('A01'), report('A03')));
    expect(decideRuling(all, wish, soon)).toEqual({ deed: { act: 'rule', ...wish } });
  });

  it('or until the days for it are over', () => {
    const escalated = standing(acts(object('A01'), escalate));
    expect(code(escalated, at('2026-03-08 23:59:59'))).toBe('ruling.too-early');
    expect(code(escalated, at('2026-03-09 00:00'))).toBeUndefined();
    expect(isReadyForRuling(standing(ruled), at('2026-03-09 00:00'))).toBe(false);
  });

  it('waits for a party who objected later, too', () => {
    const three = acts(object('A01'), escalate, report('A01'), report('A03'), object('A02'));
    expect(code(standing(three))).toBe('ruling.too-early');
  });

  it('happens once, and needs a dispute', () => {
    expect(code(standing(ruled))).toBe('ruling.final');
    expect(code(standing(agreed))).toBe('dispute.settled');
    expect(code(standing())).toBe('dispute.none');
    const done = acts(object('A01'), escalate, report('A01'), report('A03'));
    expect(code(standing(done, soon, { cancelledAt: soon }))).toBe('deal.cancelled');
  });

  it('that names somebody else is used wrongly, where there is a dispute', () => {
    const disputed = standing(acts(object('A01')));
    expect(namesNoParty(disputed, ['A03', 'A01'])).toBeNull();
    expect(namesNoParty(disputed, ['A03', 'A09'])?.en).toMatch(/A09.*A03, A01/);
    expect(namesNoParty(disputed, ['FUND'])).not.toBeNull();
    expect(namesNoParty(standing(), ['A09'])).toBeNull();
  });
});

describe('a malicious claim recorded by itself', () => {
  const code = (on: Standing, party: string) =>
    decideMalice(on, { party, by: 'M01', why: '窃取客户资料' }).refused?.code;

  it('is recorded at any time of anybody, once a deal', () => {
    expect(code(standing(), 'A03')).toBeUndefined();
    expect(code(standing(ruled, soon, { cancelledAt: soon }), 'A01')).toBeUndefined();
    expect(code(standing(), 'A01')).toBeUndefined();
    expect(code(standing(acts(malice('A03'))), 'A03')).toBe('malice.recorded');
    expect(code(standing(acts(malice('A03'))), 'FUND')).toBe('dispute.not-a-party');
  });

  it('is a major demerit the first time and dismissal from the second', () => {
    expect([0, 1, 2].map(followsMalice)).toEqual(['major-demerit', 'dismissal', 'dismissal']);
  });
});
