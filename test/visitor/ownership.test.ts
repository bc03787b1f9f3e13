import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idOf, type VisitId } from '../../src/ids.ts';
import {
  ownerInTurn,
  settleOwners,
  standingChanges,
  type Customers,
  type Happened,
  type OwnerChange,
} from '../../src/visitor/ownership.ts';
import type { OwnershipChange } from '../../src/visitor/types.ts';

const customer = 'C12';

/** One customer with this history of owners, who comes with visits V1 to V9; A09 has left the company. */
function customerWith(history: readonly OwnershipChange[]): Customers {
  const visits = Array.from({ length: 9 }, (_, at) => idOf('V', at + 1));
  const standing = standingChanges(history);
  return {
    ofVisit: new Map(visits.map((visit) => [visit, customer])),
    known: new Map([[customer, { customer, owner: history.at(-1)?.to ?? null, standing }]]),
    left: new Set(['A09']),
  };
}

function change(
  entry: number,
  from: string | null,
  to: string | null,
  cause: OwnershipChange['cause'] = 'reception',
  visit: VisitId | null = null,
): OwnershipChange {
  return { entry, n: 1, customer, at: 0, from, to, cause, visit };
}

function came(owner: string | null, visit: VisitId = 'V2'): Happened {
  return { what: 'came', visit, owner, waitedAs: null };
}

function inTurn(owner: string, waitedAs: string | null = null, visit: VisitId = 'V2'): Happened {
  return { what: 'received-in-turn', visit, owner, waitedAs };
}

const undone = (entry: number, whole = false, visit: VisitId = 'V2'): Happened => ({
  ...{ what: 'undone', entry, visit, whole },
});

function changesOf(history: readonly OwnershipChange[], ...happened: Happened[]): string[] {
  const { changes } = settleOwners(customerWith(history), happened);
  return changes.map(({ from, to, cause }) => `${from ?? '-'} > ${to ?? '-'} ${cause}`);
}

const ofA01 = [change(1, null, 'A01', 'reception', 'V1')];
const ofLeaver = [change(1, null, 'A09', 'reception', 'V1')];

describe('whose customer somebody becomes', () => {
  it.each<[string, readonly OwnershipChange[], Happened, string[]]>([
    ['nobody’s, received in turn: the receiver’s', [], inTurn('A02'), ['- > A02 reception']],
    ['nobody’s, waits for whom they ask for: theirs', [], came('A01'), ['- > A01 reception']],
    ['nobody’s, by referral: the referrer’s owner’s', [], came('A03'), ['- > A03 reception']],
    ['nobody’s, waits for anyone: nobody’s', [], came(null), []],
    ['somebody’s, received by them: no change', ofA01, came('A01'), []],
    ['somebody’s, covered: no change', ofA01, came('A01', 'V3'), []],
    [
      'of one who has left, in turn: the receiver’s',
      ofLeaver,
      inTurn('A02'),
      ['A09 > A02 reception'],
    ],
    [
      'of one who has left, came to another: theirs',
      ofLeaver,
      came('A03'),
      ['A09 > A03 reception'],
    ],
    [
      'a referral that waited, received in turn: overtaken',
      ofA01,
      inTurn('A02', 'A01'),
      ['A01 > A02 reception'],
    ],
    ['somebody’s since it came to wait: theirs', ofA01, inTurn('A02', 'A03'), []],
    ['somebody’s since it waited for anyone: theirs', ofA01, inTurn('A02', null), []],
  ])('%s', (_, history, happened, expected) => {
    expect(changesOf(history, happened)).toEqual(expected);
  });

  const waited = [
    change(1, null, 'A01', 'reception', 'V2'),
    change(2, 'A01', 'A02', 'reception', 'V2'),
  ];
  const transferred = [...waited, change(3, 'A02', 'A03', 'transfer')];

  it.each<[string, readonly OwnershipChange[], Happened, string[]]>([
    ['a reception: whose they were while they waited', waited, undone(2), ['A02 > A01 undo']],
    [
      'an arrival: all that came from the visit',
      waited,
      undone(1, true),
      ['A02 > A01 undo', 'A01 > - undo'],
    ],
    [
      'no customer after all: all that came from the visit',
      waited,
      { what: 'no-customer', visit: 'V2' },
      ['A02 > A01 undo', 'A01 > - undo'],
    ],
    ['an act that changed no owner: nothing', waited, undone(7), []],
    ['what a transfer stands on: nothing', transferred, undone(2), []],
    ['the visit below a transfer: nothing', transferred, undone(1, true), []],
    [
      'a visit that made nobody an owner: nothing',
      waited,
      { what: 'no-customer', visit: 'V3' },
      [],
    ],
    [
      'what was taken back already: nothing',
      [...waited, change(4, 'A02', 'A01', 'undo', 'V2')],
      undone(2),
      [],
    ],
  ])('taking back %s', (_, history, happened, expected) => {
    expect(changesOf(history, happened)).toEqual(expected);
  });

  it('a courier’s visit frees the customer for whom they wait in another', () => {
    const happened: Happened[] = [{ what: 'no-customer', visit: 'V1' }, inTurn('A02')];
    expect(changesOf(ofA01, ...happened)).toEqual(['A01 > - undo', '- > A02 reception']);
  });

  it('nobody’s who is not known', () => {
    expect(changesOf([], inTurn('A02', null, 'V77'))).toEqual([]);
  });
});

describe('in whose name a visitor who waited is received in turn', () => {
  it.each([
    ['nobody’s', [], null, null],
    ['whose they were while they waited', ofA01, 'A01', null],
    ['somebody else’s meanwhile', ofA01, null, 'A01'],
    ['somebody’s who has left', ofLeaver, null, null],
  ] as const)('%s', (_, history, waitedAs, expected) => {
    expect(ownerInTurn(customerWith(history), 'V2', waitedAs)).toBe(expected);
  });
});

describe('changes of owner', () => {
  it('hold until they are undone, the last one first', () => {
    const history = [
      change(1, null, 'A01'),
      change(2, 'A01', 'A02', 'transfer'),
      change(3, 'A02', 'A01', 'undo'),
      change(4, 'A01', 'A03', 'transfer'),
    ];
    expect(standingChanges(history).map((one) => one.to)).toEqual(['A01', 'A03']);
  });
});

describe('a customer’s owners, whatever happens', () => {
  const staff = fc.constantFrom('A01', 'A02', 'A03', 'A09');
  const visit = fc.integer({ min: 1, max: 4 }).map((n) => idOf('V', n));
  const step = fc.oneof(
    fc.record({ kind: fc.constant('in-turn' as const), visit, owner: staff }),
    fc.record({ kind: fc.constant('came' as const), visit, owner: staff }),
    fc.record({ kind: fc.constant('transfer' as const), owner: staff }),
    fc.record({ kind: fc.constant('no-customer' as const), visit }),
    fc.record({ kind: fc.constant('undo' as const), back: fc.integer({ min: 1, max: 3 }) }),
  );
  type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

  const ownerOf = (history: readonly OwnershipChange[]): string | null =>
    history.at(-1)?.to ?? null;

  function written(entry: number, changes: readonly OwnerChange[]): OwnershipChange[] {
    return changes.map((one, at) => ({ ...one, entry, n: at + 1, at: entry }));
  }

  function happeningOf(one: Step, history: readonly OwnershipChange[], entry: number): Happened[] {
    switch (one.kind) {
      case 'came':
        return [{ what: 'came', visit: one.visit, owner: one.owner, waitedAs: null }];
      case 'in-turn':
        return [inTurn(one.owner, ownerOf(history), one.visit)];
      case 'no-customer':
        return [{ what: 'no-customer', visit: one.visit }];
      case 'undo':
        return [undone(entry - one.back)];
      case 'transfer':
        return [];
    }
  }

  function play(steps: readonly Step[]): OwnershipChange[][] {
    const histories: OwnershipChange[][] = [[]];
    for (const [at, one] of steps.entries()) {
      const history = histories.at(-1) ?? [];
      const entry = at + 1;
      const from = ownerOf(history);
      const { changes } =
        one.kind === 'transfer'
          ? { changes: from === one.owner ? [] : [change(entry, from, one.owner, 'transfer')] }
          : settleOwners(customerWith(history), happeningOf(one, history, entry));
      histories.push([...history, ...written(entry, changes)]);
    }
    return histories;
  }

  const steps = fc.array(step, { maxLength: 12 });

  it('each change begins where the one before ended, and none ends where it began', () => {
    fc.assert(
      fc.property(steps, (some) => {
        const history = play(some).at(-1) ?? [];
        for (const [at, { from, to }] of history.entries()) {
          expect(from).toBe(history[at - 1]?.to ?? null);
          expect(to).not.toBe(from);
        }
        expect(standingChanges(history).at(-1)?.to ?? null).toBe(ownerOf(history));
      }),
    );
  });

  it('undoing the last act gives back whose they were, with the changes that stood', () => {
    fc.assert(
      fc.property(steps, (some) => {
        const [before = [], after = []] = play(some).slice(-2);
        // An undoing and a courier take back; they are not undone like this, but by what remains of the visits.
        if (after.slice(before.length).some(({ cause }) => cause === 'undo')) return;
        const undo = [undone(some.length)];
        const taken = written(99, settleOwners(customerWith(after), undo).changes);
        const restored = [...after, ...taken];
        expect(ownerOf(restored)).toBe(ownerOf(before));
        expect(standingChanges(restored)).toEqual(standingChanges(before));
      }),
    );
  });

  it('a manager’s transfer to somebody who stays holds against everything but a turn that waited on it', () => {
    fc.assert(
      fc.property(steps, visit, staff, fc.integer({ max: 12 }), (some, of, by, entry) => {
        const earlier = play(some).at(-1) ?? [];
        const from = ownerOf(earlier);
        const history = [...earlier, change(50, from, 'A04', 'transfer')];
        const happened: Happened[] = [
          came(by, of),
          { what: 'no-customer', visit: of },
          undone(entry, true, of),
          inTurn(by, from, of),
        ];
        expect(changesOf(history, ...happened)).toEqual([]);
        expect(ownerInTurn(customerWith(history), of, from)).toBe('A04');
      }),
    );
  });

  it('a leaver’s customer goes to whoever receives them', () => {
    fc.assert(
      fc.property(
        steps,
        visit,
        fc.constantFrom('A01', 'A02'),
        fc.boolean(),
        (some, of, by, turn) => {
          const earlier = play(some).at(-1) ?? [];
          const history = [...earlier, change(50, ownerOf(earlier), 'A09', 'transfer')];
          const happened = turn ? inTurn(by, null, of) : came(by, of);
          expect(changesOf(history, happened)).toEqual([`A09 > ${by} reception`]);
        },
      ),
    );
  });

  it('a first reception overtakes a referral', () => {
    fc.assert(
      fc.property(visit, staff, staff, (of, referrer, by) => {
        fc.pre(referrer !== by);
        const happened = [came(referrer, of), inTurn(by, referrer, of)];
        expect(changesOf([], ...happened).at(-1)).toBe(`${referrer} > ${by} reception`);
      }),
    );
  });
});
