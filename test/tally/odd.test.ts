import { describe, expect, it } from 'vitest';
import { oddsOf, type OddDealFact, type OddFacts, type OddVisitFact } from '../../src/tally/odd.ts';

const calm: OddFacts = {
  today: '2026-03-05',
  visits: [
    { id: 'V1', day: '2026-03-05', status: 'done', isRegistered: true, isReceived: true },
    { id: 'V2', day: '2026-03-04', status: 'receiving', isRegistered: true, isReceived: true },
  ],
  leftOver: [],
  deals: [],
  daysLeftOpen: [],
  stocks: [],
  overdueDays: 3,
};

const unsigned: OddDealFact = {
  ...{ id: 'D1', visit: 'V1', closedOn: '2026-03-02', contractBy: null },
  ...{ isSigned: false, isCounted: true },
};

describe('what a clerk looks at before closing', () => {
  it('is nothing on a calm day: a reception that nobody ended is over with its day', () => {
    expect(oddsOf(calm)).toEqual([]);
  });

  it('is who is still inside, and who gave no name', () => {
    const visits: OddVisitFact[] = [
      { id: 'V3', day: '2026-03-05', status: 'receiving', isRegistered: false, isReceived: true },
      { id: 'V4', day: '2026-03-05', status: 'waiting', isRegistered: false, isReceived: false },
    ];
    expect(oddsOf({ ...calm, visits })).toEqual([
      { kind: 'open-reception', ids: ['V3'] },
      { kind: 'waiting-visitor', ids: ['V4'] },
      { kind: 'unregistered-visit', ids: ['V3'] },
    ]);
  });

  it('is whom nobody received by the end of their day, and a reception nobody ended', () => {
    const leftOver: OddVisitFact[] = [
      { id: 'V5', day: '2026-03-04', status: 'receiving', isRegistered: true, isReceived: true },
      { id: 'V6', day: '2026-03-04', status: 'waiting', isRegistered: true, isReceived: false },
      { id: 'V7', day: '2026-03-04', status: 'done', isRegistered: true, isReceived: true },
    ];
    expect(oddsOf({ ...calm, leftOver })).toEqual([
      { kind: 'unended-reception', ids: ['V5'] },
      { kind: 'missed-visit', ids: ['V6'] },
    ]);
  });

  const contracts: [string, Partial<OddDealFact>, boolean][] = [
    ['closed three days ago', {}, false],
    ['closed four days ago', { closedOn: '2026-03-01' }, true],
    [
      'closed long ago, due yet to come',
      { closedOn: '2026-02-01', contractBy: '2026-03-09' },
      false,
    ],
    ['due four days ago', { contractBy: '2026-03-01' }, true],
    ['signed', { closedOn: '2026-02-01', isSigned: true }, false],
  ];
  for (const [title, change, isOdd] of contracts) {
    it(`${isOdd ? 'is' : 'is not'} a contract of a deal ${title}`, () => {
      const kinds = oddsOf({ ...calm, deals: [{ ...unsigned, ...change }] }).map((one) => one.kind);
      expect(kinds).toEqual(isOdd ? ['unsigned-deal'] : []);
    });
  }

  it('is a closing of this count that no visit explains', () => {
    const deals: OddDealFact[] = [
      { ...unsigned, visit: null },
      { ...unsigned, id: 'D2', visit: null, isCounted: false },
    ];
    expect(oddsOf({ ...calm, deals })).toEqual([{ kind: 'no-closing-visit', ids: ['D1'] }]);
  });
});
