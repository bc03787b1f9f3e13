import { describe, expect, it } from 'vitest';
import { visitAsOf } from '../../src/queue/board.ts';
import { clock, openDoor, type Door } from './door.ts';

describe('handing over in mid-reception', () => {
  function unrecognised(): Door {
    const door = openDoor();
    door.join('A02');
    door.at('09:31').join('A03');
    door.next();
    door.identify('V1', 'A01');
    return door;
  }

  it('a registration shows whose customer it is; the receiver keeps the reception', () => {
    const door = unrecognised();
    expect(door.visit('V1')).toMatchObject({
      kind: 'returning',
      recognised: false,
      staff: 'A02',
      basis: 'turn',
      owner: 'A01',
    });
  });

  it('the owner may take over, and the receiver’s place is restored', () => {
    const door = unrecognised();
    door.at('09:50').pass('V1', 'A01');
    expect(door.visit('V1')).toMatchObject({
      staff: 'A01',
      basis: 'own',
      owner: 'A01',
      recognised: true,
      beganAt: clock('09:50'),
      receptions: [
        { staff: 'A02', from: clock('09:31'), to: clock('09:50') },
        { staff: 'A01', from: clock('09:50'), to: null },
      ],
    });
    expect(door.board.line).toMatchObject([
      { staff: 'A02', since: clock('09:30') },
      { staff: 'A03' },
    ]);
  });

  it('a receiver who stood nowhere gets no place', () => {
    const door = openDoor();
    door.join('A03');
    door.next({ by: { staff: 'A02', why: '懂方言' } });
    door.identify('V1', 'A01');
    door.pass('V1', 'A01');
    expect(door.board).toMatchObject({ line: [{ staff: 'A03' }], free: ['A02'] });
  });

  it('a restored place is before whoever stood behind it, also one back at the head since', () => {
    const door = unrecognised();
    door.next();
    door.done('A03', true);
    expect(door.line).toEqual(['A03']);
    door.pass('V1', 'A01');
    expect(door.line).toEqual(['A02', 'A03']);
  });

  it('a receiver set to rest meanwhile has no place to go back to', () => {
    const door = unrecognised();
    door.roster('A02', 'rest');
    door.pass('V1', 'A01');
    expect(door.state).toMatchObject({ board: { line: [{ staff: 'A03' }] }, conflicts: [] });
  });

  it('an owner set to rest in mid-reception counts as absent for whoever takes over', () => {
    const door = openDoor();
    door.returning('A01');
    door.roster('A01', 'rest');
    door.pass('V1', 'A02', '下班了');
    expect(door.visit('V1')).toMatchObject({ basis: 'cover', owner: 'A01', coverCase: 'absent' });
  });

  it('a visitor waiting for anyone comes before the restored place', () => {
    const door = unrecognised();
    door.leave('A03');
    door.next({ wait: true });
    expect(door.pass('V1', 'A01')).toMatchObject({ handedOver: 'V2' });
    expect(door.visit('V2')).toMatchObject({ staff: 'A02', basis: 'turn' });
    expect(door.line).toEqual([]);
  });

  it('to somebody else an own reception becomes a cover, any other keeps its basis', () => {
    const door = openDoor();
    door.join('A02');
    door.next();
    door.returning('A01');
    door.pass('V2', 'A03', '要开会');
    expect(door.visit('V2')).toMatchObject({
      staff: 'A03',
      basis: 'cover',
      owner: 'A01',
      coverCase: 'busy-early',
    });
    door.pass('V1', 'A01', '要开会');
    expect(door.visit('V1')).toMatchObject({
      staff: 'A01',
      basis: 'turn',
      owner: 'A02',
      recognised: true,
    });
    expect(door.board.free).toEqual(['A02']);
  });

  it('an owner who takes over leaves the line', () => {
    const door = unrecognised();
    door.join('A01');
    door.pass('V1', 'A01');
    expect(door.line).toEqual(['A02', 'A03']);
  });

  it('is refused for what nobody receives, and to whom no visitor may be given', () => {
    const door = unrecognised();
    expect(door.pass('V7', 'A01')).toEqual({ refusedFor: 'visit.not-receiving' });
    expect(door.pass('V1', 'A02')).toEqual({ refusedFor: 'queue.receiving' });
    expect(door.pass('V1', 'A04')).toEqual({ refusedFor: 'queue.off-duty' });
    expect(door.pass('V1', 'C01')).toEqual({ refusedFor: 'queue.not-a-consultant' });
    expect(door.pass('V1', 'A09')).toEqual({ refusedFor: 'staff.resigned' });
    door.away('A01', 'lunch');
    expect(door.pass('V1', 'A01')).toEqual({ refusedFor: 'queue.away' });
    door.done('A02');
    expect(door.pass('V1', 'A03')).toEqual({ refusedFor: 'visit.not-receiving' });
  });
});

describe('the briefing', () => {
  it.each([
    ['09:35:00', true],
    ['09:35:01', false],
  ])('at %s is in time: %s', (time, inTime) => {
    const door = openDoor();
    door.join('A01');
    door.returning('A04');
    door.at(time).brief('V1', true, '看过两次，喜欢南向');
    expect(door.visit('V1')?.briefings).toEqual([
      { tried: 'A04', at: clock(time), reached: true, text: '看过两次，喜欢南向', inTime },
    ]);
  });

  it('needs a visit of today, and somebody to be reached', () => {
    const door = openDoor();
    door.next({ wait: true });
    expect(door.brief('V1', false)).toEqual({ refusedFor: 'visit.no-owner' });
    expect(door.brief('V2', false)).toEqual({ refusedFor: 'visit.not-today' });
  });
});

describe('undo', () => {
  it('takes back the last act, then the one before', () => {
    const door = openDoor();
    door.join('A01');
    door.join('A02');
    door.next();
    expect(door.undo()).toEqual({ act: 'next', visit: 'V1' });
    expect(door.visit('V1')).toMatchObject({ status: 'undone' });
    expect(door.line).toEqual(['A01', 'A02']);
    expect(door.undo()).toEqual({ act: 'join', visit: null });
    expect(door.line).toEqual(['A01']);
    door.join('A03');
    expect(door.undo()).toEqual({ act: 'join', visit: null });
    expect(door.undo()).toEqual({ act: 'join', visit: null });
    expect(door.undo()).toEqual({ refusedFor: 'queue.nothing-to-undo' });
  });

  it('takes a hand-over back together with what caused it', () => {
    const door = openDoor();
    door.join('A01');
    door.next();
    door.returning('A01');
    const before = door.board;
    door.done('A01');
    expect(door.undo()).toEqual({ act: 'done', visit: 'V1' });
    expect(door.board).toEqual(before);
  });

  it('names the visit that somebody joined into', () => {
    const door = openDoor();
    door.next({ wait: true });
    door.join('A01');
    expect(door.undo()).toEqual({ act: 'join', visit: 'V1' });
  });

  it.each([
    ['09:40:00', { act: 'join', visit: null }],
    ['09:40:01', { refusedFor: 'queue.nothing-to-undo' }],
  ])('of an act at 09:30, at %s', (time, expected) => {
    const door = openDoor();
    door.join('A01');
    expect(door.at(time).undo()).toEqual(expected);
  });

  it('goes by when an act was recorded, not by when it is said to have happened', () => {
    const door = openDoor();
    door.join('A01');
    door.at('10:30');
    door.late('09:15', () => door.join('A02'));
    expect(door.line).toEqual(['A02', 'A01']);
    door.at('10:40').undo();
    expect(door.line).toEqual(['A01']);
    expect(door.undo()).toEqual({ refusedFor: 'queue.nothing-to-undo' });
  });

  it('leaves alone what is no act at the door', () => {
    const door = openDoor();
    door.join('A01');
    door.roster('A02', 'rest');
    expect(door.undo()).toEqual({ act: 'join', visit: null });
    expect(door.board.off).toEqual(['A02', 'A04']);
  });
});

describe('what is typed in afterwards', () => {
  it('stands where it happened', () => {
    const door = openDoor();
    door.join('A01');
    door.at('09:40').join('A02');
    door.at('10:00');
    door.late('09:35', () => door.join('A03'));
    expect(door.line).toEqual(['A01', 'A03', 'A02']);
    expect(door.boardAt('09:35').line.map((place) => place.staff)).toEqual(['A01', 'A03']);
    expect(door.boardAt('09:34').line.map((place) => place.staff)).toEqual(['A01']);
  });

  it('stands after what happened in the same second', () => {
    const door = openDoor();
    door.join('A01');
    door.at('10:00');
    door.late('09:30', () => door.join('A02'));
    expect(door.line).toEqual(['A01', 'A02']);
  });

  it('is refused when a later act would become impossible', () => {
    const door = openDoor();
    door.join('A01');
    door.at('09:40').next();
    door.at('10:00');
    expect(door.late('09:35', () => door.leave('A01'))).toEqual({ refusedFor: 'queue.order' });
    expect(door.late('09:35', () => door.next())).toEqual({ refusedFor: 'queue.order' });
    expect(door.late('09:20', () => door.join('A01'))).toEqual({ refusedFor: 'queue.order' });
    expect(door.late('09:35', () => door.away('A01', 'lunch'))).toEqual({
      refusedFor: 'queue.order',
    });
    expect(door.visit('V1')).toMatchObject({ staff: 'A01' });
  });

  it('is let in although something older contradicts itself already', () => {
    const door = openDoor();
    door.join('A01');
    door.at('10:00');
    door.late('09:20', () => door.roster('A01', 'rest'));
    expect(door.state.conflicts).toMatchObject([{ act: 'join', staff: 'A01' }]);
    expect(door.board).toMatchObject({ line: [], off: ['A01', 'A04'] });
    door.late('09:40', () => door.join('A02'));
    expect(door.line).toEqual(['A02']);
  });

  it('hands over only who still waits', () => {
    const door = openDoor();
    door.join('A01');
    door.join('A02');
    door.next();
    door.at('10:00').returning('A01');
    door.at('10:10').cover('V2');
    door.at('10:30');
    expect(door.late('10:05', () => door.done('A01'))).toMatchObject({ handedOver: null });
    expect(door.visit('V1')).toMatchObject({ status: 'done', endedAt: clock('10:05') });
    expect(door.visit('V2')).toMatchObject({ staff: 'A02' });
  });
});

describe('a day that is over', () => {
  it('a reception nobody ended is done without an end; one nobody took was missed', () => {
    const door = openDoor();
    door.join('A01');
    door.next();
    door.next({ wait: true });
    const [first, second] = [...door.state.visits.values()].map((visit) => visitAsOf(visit, true));
    expect(first).toMatchObject({ status: 'done', endedAt: null, staff: 'A01' });
    expect(second).toMatchObject({ status: 'missed', staff: null });
  });
});

describe('why', () => {
  it('tells the line before and after, the rule, and who was passed over', () => {
    const door = openDoor();
    door.join('A02');
    door.join('A03');
    door.returning('A01');
    expect(door.why('V1')).toMatchObject({
      before: [{ staff: 'A02' }, { staff: 'A03' }],
      after: [{ staff: 'A02' }, { staff: 'A03' }],
      because: [
        {
          clause: 'M 5.3.2.2',
          policy: null,
          text: { en: 'The visitor is A01’s customer, and A01 is on duty and free.' },
        },
      ],
      passedOver: [{ staff: 'A02' }, { staff: 'A03' }],
    });
  });

  it('names the owner who did not receive, and where they were', () => {
    const door = openDoor();
    door.join('A02');
    door.away('A01', 'outpost');
    door.returning('A01');
    expect(door.why('V1')).toMatchObject({
      after: [],
      because: [
        { clause: 'M 5.3.2.2' },
        { policy: 'cover.ownerShare' },
        { policy: 'visit.briefMinutes' },
        { clause: 'M 5.3.1.2' },
      ],
      passedOver: [
        { staff: 'A01', reason: { en: 'A01 is away: outpost.', zh: 'A01 已离开（外展点）。' } },
      ],
    });
  });

  it('is about the arrival while nobody receives, then about the present receiver', () => {
    const door = openDoor();
    door.join('A02');
    door.join('A03');
    door.away('A01', 'lunch');
    door.returning('A01');
    expect(door.why('V1')?.because).toMatchObject([
      { clause: 'M 5.3.2.2' },
      { policy: 'visit.maxWaitMinutes' },
    ]);
    door.cover('V1');
    expect(door.why('V1')).toMatchObject({
      before: [{ staff: 'A02' }, { staff: 'A03' }],
      after: [{ staff: 'A03' }],
    });
    door.undo();
    expect(door.why('V1')?.before).toHaveLength(2);
    expect(door.why('V9')).toBeNull();
  });
});
