import { describe, expect, it } from 'vitest';
import { attributeCredit, type ClosingVisitFacts } from '../../src/credit/attribution.ts';

const visit: ClosingVisitFacts = {
  id: 'V2',
  kind: 'new',
  basis: 'turn',
  receiver: 'A02',
  owner: 'A02',
  recognised: true,
  coverCase: null,
};
const policy = { consultant: 'A09', ownerShare: '0.5', busyOwnerShare: '0.4' };

function credit(changed: Partial<ClosingVisitFacts>, changedPolicy: Partial<typeof policy> = {}) {
  const { parties, because } = attributeCredit({
    ...policy,
    ...changedPolicy,
    visit: { ...visit, ...changed },
  });
  return {
    shares: parties.map((each) => `${each.party} ${each.share}`),
    clause: because[0]?.clause,
    policy: because[0]?.policy,
  };
}

const cover = { kind: 'returning', basis: 'cover', owner: 'A01', coverCase: 'absent' } as const;

describe('whose deal it is by its closing visit', () => {
  it('a new customer received in turn: all to the receiver', () => {
    expect(credit({})).toEqual({ shares: ['A02 1'], clause: 'M 5.3.2.1', policy: null });
  });

  it("the owner's own customer: all to the owner, also when a colleague ends the reception", () => {
    const own = { kind: 'returning', basis: 'own', owner: 'A01' } as const;
    expect(credit({ ...own, receiver: 'A01' })).toEqual({
      shares: ['A01 1'],
      clause: 'M 5.3.2.2',
      policy: null,
    });
    expect(credit(own).shares).toEqual(['A01 1']);
  });

  it('the owner was off: half and half, the receiver first', () => {
    expect(credit(cover)).toEqual({
      shares: ['A02 0.5', 'A01 0.5'],
      clause: 'M 5.3.2.2',
      policy: 'cover.ownerShare',
    });
  });

  it('the owner was busy and the wait was over: the share for that', () => {
    expect(credit({ ...cover, coverCase: 'busy-late' })).toEqual({
      shares: ['A02 0.6', 'A01 0.4'],
      clause: null,
      policy: 'cover.busyOwnerShare',
    });
  });

  it('the owner was busy and the wait was not over: nobody gains by not waiting', () => {
    expect(credit({ ...cover, coverCase: 'busy-early' })).toEqual({
      shares: ['A01 1'],
      clause: null,
      policy: 'visit.maxWaitMinutes',
    });
  });

  it('who has no share is left out', () => {
    expect(credit(cover, { ownerShare: '1' }).shares).toEqual(['A01 1']);
    expect(credit(cover, { ownerShare: '0' }).shares).toEqual(['A02 1']);
    expect(credit(cover, { ownerShare: '0.3333' }).shares).toEqual(['A02 0.6667', 'A01 0.3333']);
  });

  it('an owner who covers for themselves has it all', () => {
    expect(credit({ ...cover, receiver: 'A01' }).shares).toEqual(['A01 1']);
  });

  it('somebody else’s customer, not recognised: all to the receiver until someone objects', () => {
    expect(credit({ kind: 'returning', owner: 'A01', recognised: false })).toEqual({
      shares: ['A02 1'],
      clause: 'M 5.3.2.3',
      policy: null,
    });
  });

  it('a referral: all to the referrer’s owner, also when a named colleague received', () => {
    expect(credit({ kind: 'referral', basis: 'referral', owner: 'A01' })).toEqual({
      shares: ['A01 1'],
      clause: 'M 5.3.2.4',
      policy: null,
    });
  });

  it('a referral received in turn: all to the receiver', () => {
    expect(credit({ kind: 'referral' })).toEqual({
      shares: ['A02 1'],
      clause: 'M 5.3.2.4',
      policy: null,
    });
  });

  it('never received: all to the consultant named on the deal', () => {
    expect(attributeCredit({ ...policy, visit: null }).parties).toEqual([
      { party: 'A09', share: '1' },
    ]);
  });
});
