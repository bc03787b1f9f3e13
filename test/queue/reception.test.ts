import { describe, expect, it } from 'vitest';
import { idOf, type VisitId } from '../../src/ids.ts';
import { clock, openDoor, type Door } from './door.ts';

/** A02 and A03 in the line; where A01 is, each row says. */
const whereA01Is: Record<string, (door: Door) => unknown> = {
  'free, not in the line': () => undefined,
  'in the line behind them': (door) => door.join('A01'),
  receiving: (door) => door.next({ by: { staff: 'A01', why: '客户点名' } }),
  'at lunch': (door) => door.away('A01', 'lunch'),
  'stepped out': (door) => door.away('A01', 'stepped-out'),
  'in a meeting': (door) => door.away('A01', 'meeting'),
  out: (door) => door.away('A01', 'out'),
  'at the outpost': (door) => door.away('A01', 'outpost'),
  'gone for half a day': (door) => door.away('A01', 'half-day'),
  'off today': (door) => door.roster('A01', 'rest'),
  'on leave': (door) => door.roster('A01', 'leave'),
  'off today but come in': (door) => {
    door.roster('A01', 'rest');
    door.back('A01');
  },
  'off since, while receiving': (door) => {
    door.next({ by: { staff: 'A01', why: '客户点名' } });
    door.roster('A01', 'rest');
  },
  'gone from the company': (door) => door.resign('A01'),
};

function doorWith(where: string): { door: Door; visit: VisitId } {
  const door = openDoor();
  door.join('A02');
  door.join('A03');
  whereA01Is[where]?.(door);
  const visit = idOf('V', door.state.visits.size + 1);
  return { door, visit };
}

const own = { status: 'receiving', staff: 'A01', basis: 'own', owner: 'A01' };
const waits = { status: 'waiting', staff: null, basis: null, owner: 'A01' };
const covered = {
  status: 'receiving',
  staff: 'A02',
  basis: 'cover',
  owner: 'A01',
  coverCase: 'absent',
};
const turn = { status: 'receiving', staff: 'A02', basis: 'turn', owner: 'A02', coverCase: null };

describe('a returning customer of A01', () => {
  it.each([
    ['free, not in the line', own],
    ['in the line behind them', own],
    ['receiving', waits],
    ['at lunch', waits],
    ['stepped out', waits],
    ['in a meeting', waits],
    ['out', covered],
    ['at the outpost', covered],
    ['gone for half a day', covered],
    ['off today', covered],
    ['on leave', covered],
    ['off today but come in', own],
    ['off since, while receiving', covered],
    ['gone from the company', turn],
  ])('who is %s', (where, expected) => {
    const { door, visit } = doorWith(where);
    door.returning('A01');
    expect(door.visit(visit)).toMatchObject({ kind: 'returning', ...expected });
  });

  it('is covered by nobody while nobody stands in the line', () => {
    const door = openDoor();
    door.away('A01', 'outpost');
    expect(door.returning('A01')).toEqual({ refusedFor: 'queue.empty' });
    expect(door.visit('V1')).toBeUndefined();
  });

  it('waits for anyone, still as A01’s, when the line is empty and the door says wait', () => {
    const door = openDoor();
    door.away('A01', 'outpost');
    door.returning('A01', { wait: true });
    expect(door.visit('V1')).toMatchObject({ ...waits, forAnyone: true });
    expect(door.join('A02')).toMatchObject({ handedOver: 'V1' });
    expect(door.visit('V1')).toMatchObject(covered);
    expect(door.line).toEqual([]);
  });

  it('who waits for anyone goes to A01, should A01 be back first', () => {
    const door = openDoor();
    door.away('A01', 'outpost');
    door.returning('A01', { wait: true });
    expect(door.back('A01')).toMatchObject({ handedOver: 'V1' });
    expect(door.visit('V1')).toMatchObject(own);
  });

  it('has no owner to wait for once A01 has left the company', () => {
    const door = openDoor();
    door.resign('A01');
    door.returning('A01', { wait: true });
    expect(door.visit('V1')).toMatchObject({ status: 'waiting', owner: null, forAnyone: true });
    door.join('A02');
    expect(door.visit('V1')).toMatchObject(turn);
  });
});

describe('a visitor sent by a customer of A01', () => {
  const theirs = { status: 'receiving', staff: 'A01', basis: 'referral', owner: 'A01' };
  it.each([
    ['free, not in the line', theirs],
    ['in the line behind them', theirs],
    ['receiving', waits],
    ['at lunch', waits],
    ['out', turn],
    ['at the outpost', turn],
    ['gone for half a day', turn],
    ['off today', turn],
    ['off today but come in', theirs],
    ['gone from the company', turn],
  ])('who is %s', (where, expected) => {
    const { door, visit } = doorWith(where);
    door.referral('A01');
    expect(door.visit(visit)).toMatchObject({ kind: 'referral', ...expected });
  });

  it('is for a colleague whom A01 names, and A01 keeps the credit', () => {
    const { door } = doorWith('at lunch');
    door.referral('A01');
    door.cover('V1', 'A03');
    expect(door.visit('V1')).toMatchObject({ staff: 'A03', basis: 'referral', owner: 'A01' });
    expect(door.line).toEqual(['A02']);
  });

  it('is an ordinary turn for position 1 when nobody is named', () => {
    const { door } = doorWith('at lunch');
    door.referral('A01');
    door.at('09:35:01').cover('V1');
    expect(door.visit('V1')).toMatchObject(turn);
  });

  it('stays A01’s while the five minutes are not over: nobody gains by not waiting', () => {
    const { door } = doorWith('at lunch');
    door.referral('A01');
    door.at('09:35').cover('V1');
    expect(door.visit('V1')).toMatchObject({ staff: 'A02', basis: 'referral', owner: 'A01' });
    expect(door.why('V1')?.because.map((one) => one.clause)).toEqual(['M 5.3.2.4', null]);
  });

  it('waits by the clause of referrals', () => {
    const { door } = doorWith('at lunch');
    door.referral('A01');
    expect(door.why('V1')?.because.map((one) => one.clause)).toEqual(['M 5.3.2.4', 'M 5.3.2.4']);
  });

  it('is new for position 1 once A01 is out after all', () => {
    const { door } = doorWith('at lunch');
    door.referral('A01');
    door.roster('A01', 'rest');
    door.cover('V1');
    expect(door.visit('V1')).toMatchObject(turn);
  });

  it('is handed to A01, as a referral, when A01 is back', () => {
    const { door } = doorWith('at lunch');
    door.referral('A01');
    expect(door.back('A01')).toMatchObject({ handedOver: 'V1' });
    expect(door.visit('V1')).toMatchObject(theirs);
  });

  it('belongs to nobody yet while waiting for anyone', () => {
    const door = openDoor();
    door.away('A01', 'out');
    door.referral('A01', { wait: true });
    expect(door.visit('V1')).toMatchObject({ owner: null, forAnyone: true });
    door.join('A03');
    expect(door.visit('V1')).toMatchObject({ staff: 'A03', basis: 'turn', owner: 'A03' });
  });

  it('goes to position 1 when no consultant stands behind it', () => {
    const { door } = doorWith('free, not in the line');
    door.referral(null);
    expect(door.visit('V1')).toMatchObject(turn);
  });
});

describe('other visitors', () => {
  it('a new one goes to position 1, who becomes the owner, and everyone behind moves up', () => {
    const { door } = doorWith('in the line behind them');
    door.next();
    expect(door.visit('V1')).toMatchObject({ ...turn, kind: 'new' });
    expect(door.board.line).toMatchObject([
      { position: 1, side: 'left', staff: 'A03' },
      { position: 2, side: 'right', staff: 'A01' },
    ]);
  });

  it('a returning one without an owner goes to position 1, who becomes the owner', () => {
    const { door } = doorWith('free, not in the line');
    door.returning(null);
    expect(door.visit('V1')).toMatchObject({ ...turn, kind: 'returning' });
  });

  it('who asks for another than the record names is told so, and the record counts', () => {
    const { door } = doorWith('free, not in the line');
    const answer = door.returning('A01', { asksFor: 'A03' });
    expect(answer).toMatchObject({ warnings: [{ code: 'owner.differs' }] });
    expect(door.visit('V1')).toMatchObject(own);
    expect(door.board.warnings).toEqual([]);
  });

  it('with an empty line are refused, naming who is free and what to type', () => {
    const door = openDoor();
    door.away('A02', 'lunch');
    expect(door.next()).toEqual({ refusedFor: 'queue.empty' });
  });
});

describe('a named receiver', () => {
  const by = (staff: string) => ({ by: { staff, why: '懂方言' } });

  it.each([
    ['new', {}, 'A03', { basis: 'turn', owner: 'A03' }],
    ['returning', { owner: 'A03' }, 'A03', { basis: 'own', owner: 'A03' }],
    [
      'returning',
      { owner: 'A01' },
      'A03',
      { basis: 'cover', owner: 'A01', coverCase: 'busy-early' },
    ],
    ['returning', { owner: 'A04' }, 'A03', { basis: 'cover', owner: 'A04', coverCase: 'absent' }],
    ['returning', { owner: 'A09' }, 'A03', { basis: 'turn', owner: 'A03' }],
    ['returning', {}, 'A03', { basis: 'turn', owner: 'A03' }],
    ['referral', { referrerOwner: 'A03' }, 'A03', { basis: 'referral', owner: 'A03' }],
    ['referral', { referrerOwner: 'A01' }, 'A03', { basis: 'turn', owner: 'A03' }],
  ] as const)('of a %s visitor %j: %s', (kind, told, staff, expected) => {
    const { door } = doorWith('free, not in the line');
    const answer = door.next({ kind, ...told, ...by(staff) });
    expect(door.visit('V1')).toMatchObject({ staff, ...expected });
    expect(door.line).toEqual(['A02']);
    const said = 'because' in answer ? answer.because.map((one) => one.text.en) : [];
    expect(said.filter((one) => one.includes('named A03 (懂方言)'))).toHaveLength(1);
  });

  it.each([
    ['A09', 'staff.resigned'],
    ['C01', 'queue.not-a-consultant'],
    ['A04', 'queue.off-duty'],
    ['A01', 'queue.away'],
    ['A02', 'queue.receiving'],
  ])('%s may be refused for %s', (staff, code) => {
    const { door } = doorWith('at lunch');
    door.next();
    expect(door.next(by(staff))).toEqual({ refusedFor: code });
  });
});

describe('the wait for the owner', () => {
  function waitingSince1100(): Door {
    const { door } = doorWith('receiving');
    door.at('11:00').returning('A01');
    return door;
  }

  it('is not over at exactly five minutes, and over one second later', () => {
    const door = waitingSince1100();
    expect(door.at('11:05:00').board.waiting).toMatchObject([{ visit: 'V2', overdue: false }]);
    expect(door.at('11:05:01').board.waiting).toMatchObject([{ visit: 'V2', overdue: true }]);
  });

  it.each([
    ['11:05:00', 'busy-early'],
    ['11:05:01', 'busy-late'],
  ])('a cover at %s is %s', (time, coverCase) => {
    const door = waitingSince1100();
    door.at(time).cover('V2');
    expect(door.visit('V2')).toMatchObject({
      staff: 'A02',
      basis: 'cover',
      owner: 'A01',
      coverCase,
    });
  });

  it('a cover is judged by where the owner is when it begins', () => {
    const door = waitingSince1100();
    door.at('11:02').roster('A01', 'rest');
    door.at('11:06').cover('V2');
    expect(door.visit('V2')).toMatchObject({ basis: 'cover', coverCase: 'absent' });
  });

  it('ends without an owner when A01 leaves the company meanwhile', () => {
    const door = waitingSince1100();
    door.resign('A01');
    door.cover('V2');
    expect(door.visit('V2')).toMatchObject(turn);
  });

  it('is for position 1 even when that is the owner, free again', () => {
    const door = waitingSince1100();
    door.pass('V1', 'A03', '家里有事');
    door.leave('A02');
    door.join('A01');
    door.cover('V2');
    expect(door.visit('V2')).toMatchObject(own);
  });

  it('was for nothing when the owner is simply free: that cover never is a late one', () => {
    const door = waitingSince1100();
    door.pass('V1', 'A03', '家里有事');
    door.at('11:30').cover('V2');
    expect(door.visit('V2')).toMatchObject({ basis: 'cover', coverCase: 'busy-early' });
  });

  it('goes on after the five minutes: the owner who finishes receives', () => {
    const door = waitingSince1100();
    expect(door.at('11:20').done('A01')).toMatchObject({ handedOver: 'V2' });
    expect(door.visit('V2')).toMatchObject({ ...own, at: clock('11:00') });
    expect(door.board.receiving).toMatchObject([{ staff: 'A01', visit: 'V2', since: door.now }]);
  });

  it('those who have waited longest are handed over first', () => {
    const door = waitingSince1100();
    door.at('11:01').returning('A01');
    door.at('11:02').done('A01');
    expect(door.visit('V2')).toMatchObject(own);
    expect(door.visit('V3')).toMatchObject(waits);
  });

  it('ends at nobody when the owner, set to rest meanwhile, finishes', () => {
    const door = waitingSince1100();
    door.roster('A01', 'rest');
    expect(door.done('A01')).toMatchObject({ handedOver: null });
    expect(door.visit('V2')).toMatchObject(waits);
  });

  it('a visit that does not wait is not covered', () => {
    const door = waitingSince1100();
    expect(door.cover('V1')).toEqual({ refusedFor: 'visit.not-waiting' });
    expect(door.cover('V7')).toEqual({ refusedFor: 'visit.not-waiting' });
    expect(door.cover('V2', 'A03')).toEqual({ refusedFor: 'queue.not-a-referral' });
    door.leave('A02');
    door.leave('A03');
    expect(door.cover('V2')).toEqual({ refusedFor: 'queue.empty' });
  });
});
