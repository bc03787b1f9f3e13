import { describe, expect, it } from 'vitest';
import { identify, type Found } from '../../src/visitor/registration.ts';

const received = { kind: 'new', owner: 'A03', staff: 'A03' } as const;
const waiting = { kind: 'new', owner: null, staff: null } as const;
const of = (owner: string | null, facts: Partial<Found> = {}): Found => ({
  owner,
  resigned: false,
  cameBefore: owner !== null,
  ...facts,
});

describe('who a registered visitor turns out to be', () => {
  it('a new phone is a new customer of whoever received them', () => {
    expect(identify(received, null)).toEqual({
      kind: 'new',
      owner: 'A03',
      recognised: true,
      becomes: 'A03',
    });
  });

  it('a caller nobody has received yet stays new and becomes the receiver’s', () => {
    expect(identify(received, of(null))).toEqual({
      kind: 'new',
      owner: 'A03',
      recognised: true,
      becomes: 'A03',
    });
  });

  it('somebody without an owner who came on an earlier day is returning', () => {
    expect(identify(received, of(null, { cameBefore: true }))).toMatchObject({
      kind: 'returning',
      becomes: 'A03',
    });
  });

  it('a customer whose owner has left becomes the receiver’s, without a conflict', () => {
    expect(identify(received, of('A01', { resigned: true }))).toEqual({
      kind: 'returning',
      owner: 'A03',
      recognised: true,
      becomes: 'A03',
    });
  });

  it('the receiver’s own earlier customer is returning', () => {
    expect(identify(received, of('A03'))).toEqual({
      kind: 'returning',
      owner: 'A03',
      recognised: true,
      becomes: null,
    });
  });

  it('a reception that goes on after its receiver resigned keeps their own customer theirs', () => {
    expect(identify(received, of('A03', { resigned: true }))).toMatchObject({
      owner: 'A03',
      recognised: true,
      becomes: null,
    });
  });

  it('a customer whose owner is being covered for was known all along', () => {
    const covered = { kind: 'returning', owner: 'A01', staff: 'A03' } as const;
    expect(identify(covered, of('A01'))).toEqual({
      kind: 'returning',
      owner: 'A01',
      recognised: true,
      becomes: null,
    });
  });

  it('somebody else’s customer was not recognised, and stays theirs (M 5.3.2.3)', () => {
    expect(identify(received, of('A01'))).toEqual({
      kind: 'returning',
      owner: 'A01',
      recognised: false,
      becomes: null,
    });
  });

  it('who is still waiting can yet be received by the owner', () => {
    expect(identify(waiting, of('A01'))).toEqual({
      kind: 'returning',
      owner: 'A01',
      recognised: true,
      becomes: null,
    });
  });

  it('who waits and has no owner any more goes to whoever receives them', () => {
    expect(identify(waiting, of('A01', { resigned: true }))).toEqual({
      kind: 'returning',
      owner: null,
      recognised: true,
      becomes: null,
    });
  });

  it('a referral with a customer nobody owns stays a referral', () => {
    const referred = { kind: 'referral', owner: 'A01', staff: 'A01' } as const;
    expect(identify(referred, of(null, { cameBefore: true }))).toMatchObject({
      kind: 'referral',
      becomes: 'A01',
    });
  });

  it('who waits on a referral is nobody’s until received', () => {
    const referred = { kind: 'referral', owner: 'A01', staff: null } as const;
    expect(identify(referred, null)).toMatchObject({ owner: 'A01', becomes: null });
  });
});
