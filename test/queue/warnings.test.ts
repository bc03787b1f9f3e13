import { describe, expect, it } from 'vitest';
import { clock, openDoor, person, type Door } from './door.ts';

const team = [
  person('A01', '王芳'),
  person('A02', '李强'),
  person('A03', '张敏', { role: 'senior' }),
  person('A04', '赵磊', { roster: 'rest' }),
  person('A05', '周涛', { role: 'senior', team: '二组' }),
  person('S01', '吴主管', { role: 'supervisor', team: null }),
  person('O01', '郑值班', { role: 'officer', team: null }),
];

const open = (from = '09:30') => openDoor({ people: team, from });

function codes(door: Door): string[] {
  return door.board.warnings.map((one) => one.code).filter((one) => one !== 'door.understaffed');
}

describe('somebody goes out', () => {
  it.each([
    ['out', ['away.no-granter']],
    ['outpost', ['away.no-granter']],
    ['half-day', ['away.no-granter']],
    ['lunch', []],
    ['meeting', []],
  ] as const)('for %s without anybody who allowed it: %j', (kind, expected) => {
    const door = open();
    door.away('A01', kind);
    expect(codes(door)).toEqual(expected);
    door.back('A01');
    expect(codes(door)).toEqual([]);
  });

  it.each([
    ['the senior of the team', 'A03', undefined],
    ['a supervisor', 'S01', undefined],
    ['a colleague', 'A02', 'away.granter'],
    ['a senior of another team', 'A05', 'away.granter'],
    ['the duty officer', 'O01', 'away.granter'],
    ['themself', 'A01', 'away.granter'],
  ])('allowed by %s', (_who, granter, refusedFor) => {
    const door = open();
    const outcome = door.away('A01', 'out', null, granter);
    if (refusedFor !== undefined) return expect(outcome).toEqual({ refusedFor });
    expect(door.board.away).toMatchObject([{ staff: 'A01', allowedBy: granter, proved: false }]);
    expect(codes(door)).toEqual([]);
  });

  it('with a senior’s own leave only from a lead', () => {
    expect(open().away('A03', 'out', null, 'A03')).toEqual({ refusedFor: 'away.granter' });
    expect(open().away('A03', 'out', null, 'S01')).not.toHaveProperty('refusedFor');
  });

  it('proved when whoever allowed it typed it', () => {
    const door = open().as('S01');
    door.away('A01', 'out', null, 'S01');
    door.as('A02').away('A02', 'out', null, 'S01');
    expect(door.board.away.map((one) => one.proved)).toEqual([true, false]);
  });

  it('late once more than five minutes over the time given', () => {
    const door = open();
    door.away('A01', 'lunch', clock('10:00'));
    expect(codes(door.at('10:05'))).toEqual([]);
    expect(codes(door.at('10:05:01'))).toEqual(['away.late']);
  });
});

describe('the counter over lunch', () => {
  it('warns of fewer than two who are here, from 11:45 to 14:00', () => {
    const door = open('11:44:59');
    door.away('A01', 'lunch');
    door.away('A02', 'lunch');
    expect(codes(door)).toEqual([]);
    door.away('A03', 'lunch');
    expect(codes(door)).toEqual([]);
    expect(codes(door.at('11:45'))).toEqual(['counter.understaffed']);
    expect(codes(door.at('13:59:59'))).toEqual(['counter.understaffed']);
    expect(codes(door.at('14:00'))).toEqual([]);
  });

  it('counts who receives: they are here', () => {
    const door = open('11:50');
    for (const staff of ['A01', 'A02']) door.away(staff, 'lunch');
    door.next({ by: { staff: 'A03', why: '客户点名' } });
    expect(codes(door)).toEqual([]);
  });
});

describe('an absent owner', () => {
  it('is to be called: a warning one second after the five minutes, until somebody tries', () => {
    const door = open();
    door.join('A01');
    door.returning('A04');
    expect(codes(door.at('09:35'))).toEqual([]);
    expect(codes(door.at('09:35:01'))).toEqual(['brief.due']);
    door.brief('V1', false);
    expect(codes(door)).toEqual([]);
    expect(door.board.receiving).toMatchObject([
      {
        brief: { dueAt: clock('09:35'), tries: [{ tried: 'A04', reached: false, inTime: false }] },
      },
    ]);
  });

  it('needs no call when the visit is over', () => {
    const door = open();
    door.join('A01');
    door.returning('A04');
    door.at('09:36').done('A01');
    expect(codes(door)).toEqual([]);
  });
});

describe('closing time', () => {
  it('names who is inside, from a quarter of an hour before, until a leader has decided', () => {
    const door = open('17:00');
    door.join('A01');
    door.next();
    expect(codes(door.at('17:44:59'))).toEqual([]);
    expect(codes(door.at('17:45'))).toEqual(['door.closing']);
    expect(door.stay('V1', 'A03')).toEqual({ refusedFor: 'stay.leader' });
    expect(door.stay('V1', 'O01', 'A01')).not.toHaveProperty('refusedFor');
    expect(codes(door)).toEqual([]);
    expect(door.visit('V1')?.stay).toEqual({
      ...{ at: clock('17:45'), leader: 'O01', staff: 'A01', text: null },
    });
    door.undo();
    expect(codes(door)).toEqual(['door.closing']);
  });

  it('is nothing to decide of a visit that is over', () => {
    const door = open('17:50');
    door.join('A01');
    door.next();
    door.done('A01');
    expect(door.stay('V1', 'S01')).toEqual({ refusedFor: 'visit.over' });
    expect(door.stay('V7', 'S01')).toEqual({ refusedFor: 'visit.over' });
  });
});

describe('how long visitors waited', () => {
  it('is from the arrival to the first reception, whoever goes on with it', () => {
    const door = open();
    door.next({ wait: true });
    door.at('09:33').join('A01');
    door.at('09:50').pass('V1', 'A02');
    expect(door.visit('V1')).toMatchObject({
      firstBeganAt: clock('09:33'),
      beganAt: clock('09:50'),
    });
  });
});

describe('an owner who is on duty again', () => {
  it('and joins is handed theirs at once', () => {
    const door = open();
    door.next({ by: { staff: 'A01', why: '客户点名' } });
    door.returning('A01');
    door.roster('A01', 'rest');
    door.done('A01');
    door.roster('A01', 'duty');
    expect(door.join('A01')).toMatchObject({ handedOver: 'V2' });
    expect(door.line).toEqual([]);
  });
});
