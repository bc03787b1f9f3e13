import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disputeAfter } from '../../src/credit/dispute.ts';
import { decideAgreement, decideEscalation, decideReport } from '../../src/credit/negotiation.ts';
import { decideObjection } from '../../src/credit/objection.ts';
import { decideMalice, decideRuling, namesNoParty } from '../../src/credit/ruling.ts';
import type { DisputeAct, DisputeDeed, Standing } from '../../src/credit/types.ts';
import type { Decision } from '../../src/reason.ts';
import { addUpToOne, type Share } from '../../src/money/shares.ts';
import { at, facts, hour } from './worlds.ts';

const closing = at('2026-03-05 10:00');
const everybody = ['A01', 'A02', 'A03', 'A04', 'A05'];

/** Somebody wants something, some hours after the last act. */
interface Wish {
  readonly act: DisputeDeed['act'];
  readonly by: string;
  readonly halves: readonly [string, string];
  readonly hours: number;
}

const wish: fc.Arbitrary<Wish> = fc.record({
  act: fc.constantFrom(
    'object',
    'object',
    'agree',
    'agree',
    'agree',
    'escalate',
    'report',
    'report',
    'rule',
    'malice',
  ),
  by: fc.constantFrom('A01', 'A03', 'A01', 'A03', ...everybody),
  halves: fc.tuple(fc.constantFrom('A01', 'A03'), fc.constantFrom('A03', 'A01', 'A02')),
  hours: fc.constantFrom(0, 1, 1, 2, 12, 30),
});

function sharesOf([first, second]: Wish['halves']): Share[] {
  if (first === second) return [{ party: first, share: '1' }];
  return [
    { party: first, share: '0.5' },
    { party: second, share: '0.5' },
  ];
}

function decided(
  standing: Standing,
  { act, by, halves }: Wish,
  now: number,
): Decision<{ deed: DisputeDeed }> {
  const shares = sharesOf(halves);
  switch (act) {
    case 'object':
      return decideObjection(standing, { by, evidence: [], documents: ['看房确认书'] }, now);
    case 'agree':
      return decideAgreement(standing, { by, shares });
    case 'escalate':
      return decideEscalation(standing, by);
    case 'report':
      return decideReport(standing, { by, text: '首次接待' }, now);
    case 'rule':
      return decideRuling(standing, { by: 'M01', shares, malicious: null, why: '查明' }, now);
    case 'malice':
      return decideMalice(standing, { party: by, by: 'M01', why: '隐瞒事实' });
  }
}

/** Plays wishes one after the other, keeping what is not refused, and looks at every step. */
function play(
  wishes: readonly Wish[],
  look: (before: Standing, after: Standing, act: DisputeAct) => void,
) {
  const done: DisputeAct[] = [];
  let now = closing;
  for (const each of wishes) {
    now += each.hours * hour;
    const before = disputeAfter(done, facts(), now);
    const named = sharesOf(each.halves).map((share) => share.party);
    const isShares = each.act === 'agree' || each.act === 'rule';
    if (isShares && namesNoParty(before, named) !== null) continue;
    const decision = decided(before, each, now);
    if (decision.refused !== undefined) continue;
    const act: DisputeAct = { ...decision.deed, at: now, entry: 100 + done.length };
    done.push(act);
    look(before, disputeAfter(done, facts(), now), act);
  }
}

const wanted = (act: Wish['act'], by: string): Wish => ({
  act,
  by,
  halves: ['A03', 'A01'],
  hours: 0,
});

/** Left to chance alone, hardly a quarrel would ever come to an agreement or a ruling. */
const objected = [wanted('object', 'A01')];
const agreed = [...objected, wanted('agree', 'A01'), wanted('agree', 'A03')];
const reported = [
  ...objected,
  wanted('escalate', 'A03'),
  wanted('report', 'A01'),
  wanted('report', 'A03'),
];
const beginnings: Wish[][] = [
  [],
  objected,
  [...objected, wanted('object', 'A02')],
  agreed,
  reported,
  [...reported, wanted('rule', 'A01')],
  [...reported, wanted('rule', 'A01'), wanted('malice', 'A01'), wanted('malice', 'A03')],
];

const wishes = fc
  .tuple(fc.constantFrom(...beginnings), fc.array(wish, { maxLength: 20 }))
  .map(([beginning, further]) => [...beginning, ...further]);

describe('however a dispute goes', () => {
  it('shares add up to one, and no more than three have a say', () => {
    fc.assert(
      fc.property(wishes, (list) => {
        play(list, (_before, after) => {
          expect(addUpToOne(after.shares)).toBe(true);
          expect(after.parties.length).toBeLessThanOrEqual(3);
          expect(new Set(after.parties).size).toBe(after.parties.length);
        });
      }),
      { numRuns: 150 },
    );
  });

  it('after a ruling only a malicious claim is recorded, and the credit stays final', () => {
    fc.assert(
      fc.property(wishes, (list) => {
        play(list, (before, after, act) => {
          if (before.dispute?.phase !== 'ruled') return;
          expect(act.act).toBe('malice');
          expect(after.status).toBe('final');
        });
      }),
      { numRuns: 150 },
    );
  });

  it('whoever is heard becomes a party, and the credit is disputed again', () => {
    fc.assert(
      fc.property(wishes, (list) => {
        play(list, (_before, after, act) => {
          if (act.act !== 'object') return;
          expect(after.parties).toContain(act.by);
          expect(after.status).toBe('disputed');
        });
      }),
      { numRuns: 150 },
    );
  });

  it('credit is disputed exactly while an objection is neither agreed nor ruled on', () => {
    fc.assert(
      fc.property(wishes, (list) => {
        play(list, (_before, after) => {
          const unsettled =
            after.dispute?.phase === 'negotiation' || after.dispute?.phase === 'reports';
          expect(after.status === 'disputed').toBe(unsettled);
        });
      }),
      { numRuns: 150 },
    );
  });

  it('the shares change only by agreement, ruling, bad faith, or an objection to what was agreed', () => {
    fc.assert(
      fc.property(wishes, (list) => {
        play(list, (before, after, act) => {
          if (JSON.stringify(before.shares) === JSON.stringify(after.shares)) return;
          const reopened = act.act === 'object' && before.dispute?.phase === 'agreed';
          expect(reopened || ['agree', 'rule', 'malice'].includes(act.act)).toBe(true);
        });
      }),
      { numRuns: 150 },
    );
  });
});
