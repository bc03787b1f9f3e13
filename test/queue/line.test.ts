import { describe, expect, it } from 'vitest';
import { visitAsOf } from '../../src/queue/board.ts';
import { clock, openDoor, person, team, type Door } from './door.ts';

describe('the line', () => {
  it('first to come is on the left, the next on the right, more stand by', () => {
    const door = openDoor();
    door.join('A01');
    door.at('09:31').join('A02');
    door.at('09:32').join('A03');
    expect(door.board.line).toEqual([
      { position: 1, side: 'left', staff: 'A01', since: clock('09:30') },
      { position: 2, side: 'right', staff: 'A02', since: clock('09:31') },
      { position: 3, side: null, staff: 'A03', since: clock('09:32') },
    ]);
  });

  it.each([
    ['A09', 'staff.resigned'],
    ['C01', 'queue.not-a-consultant'],
    ['A04', 'queue.off-duty'],
    ['A01', 'queue.receiving'],
    ['A02', 'queue.already-in-line'],
    ['A03', 'queue.away'],
  ])('is not for %s: %s', (staff, code) => {
    const door = openDoor();
    door.join('A01');
    door.next();
    door.join('A02');
    door.away('A03', 'outpost');
    expect(door.join(staff)).toEqual({ refusedFor: code });
  });

  it('somebody set to rest while receiving is told first that they are receiving', () => {
    const door = openDoor();
    door.join('A01');
    door.next();
    door.roster('A01', 'rest');
    expect(door.join('A01')).toEqual({ refusedFor: 'queue.receiving' });
    expect(door.board).toMatchObject({ receiving: [{ staff: 'A01' }], off: ['A01', 'A04'] });
  });

  it('has no third place where nobody stands by', () => {
    const door = openDoor({ policy: { standby: false } });
    door.join('A01');
    door.join('A02');
    expect(door.join('A03')).toEqual({ refusedFor: 'queue.full' });
    door.next();
    expect(door.join('A03')).toMatchObject({ handedOver: null });
  });

  it('warns of joining before the morning meeting is over, and lets it pass', () => {
    const door = openDoor({ from: '09:09:59' });
    expect(door.join('A01')).toMatchObject({ warnings: [{ code: 'queue.early' }] });
    expect(door.at('09:10').join('A02')).toMatchObject({ warnings: [] });
    expect(door.line).toEqual(['A01', 'A02']);
  });

  it('is left only by who stands in it', () => {
    const door = openDoor();
    door.join('A01');
    expect(door.leave('A02')).toEqual({ refusedFor: 'queue.not-in-line' });
    door.leave('A01');
    expect(door.line).toEqual([]);
    expect(door.board.free).toEqual(['A01', 'A02', 'A03']);
  });

  it('is joined again at the end after a reception, as often as one likes', () => {
    const door = openDoor();
    door.join('A01');
    door.join('A02');
    door.next();
    door.done('A01', false, '考虑中');
    expect(door.board.free).toEqual(['A01', 'A03']);
    door.join('A01');
    expect(door.line).toEqual(['A02', 'A01']);
    expect(door.visit('V1')).toMatchObject({
      status: 'done',
      endedAt: door.now,
      outcome: '考虑中',
    });
  });

  it('loses whoever is set to rest or resigns', () => {
    const door = openDoor();
    door.join('A01');
    door.join('A02');
    door.join('A03');
    door.roster('A01', 'leave');
    door.resign('A02');
    expect(door.board).toMatchObject({
      line: [{ staff: 'A03', position: 1 }],
      off: ['A01', 'A04'],
      free: [],
    });
  });

  it('loses an owner called out of it for their own customer', () => {
    const door = openDoor();
    door.join('A01');
    door.join('A02');
    door.returning('A01');
    door.done('A01');
    expect(door.line).toEqual(['A02']);
  });
});

describe('where the house lets an owner keep the place', () => {
  function calledOut(): Door {
    const door = openDoor({ policy: { ownCustomerKeepsPlace: true } });
    door.join('A01');
    door.at('09:31').join('A02');
    door.at('09:32').join('A03');
    door.returning('A02');
    return door;
  }

  it('they go back in front of everyone who stood behind them', () => {
    const door = calledOut();
    door.at('10:00').done('A02');
    expect(door.line).toEqual(['A01', 'A02', 'A03']);
    expect(door.board.line[1]).toMatchObject({ since: clock('09:31') });
  });

  it('it still is theirs after a second own customer who had waited', () => {
    const door = calledOut();
    door.returning('A02');
    expect(door.at('10:00').done('A02')).toMatchObject({ handedOver: 'V2' });
    expect(door.line).toEqual(['A01', 'A03']);
    door.at('10:30').done('A02');
    expect(door.line).toEqual(['A01', 'A02', 'A03']);
  });

  it('a visitor waiting for anyone comes before the place', () => {
    const door = calledOut();
    door.leave('A01');
    door.leave('A03');
    door.next({ wait: true });
    expect(door.done('A02')).toMatchObject({ handedOver: 'V2' });
    expect(door.visit('V2')).toMatchObject({ staff: 'A02', basis: 'turn' });
    door.done('A02');
    expect(door.line).toEqual([]);
  });

  it('an ordinary turn keeps none', () => {
    const door = calledOut();
    door.next();
    door.done('A01');
    expect(door.line).toEqual(['A03']);
  });
});

describe('away and back', () => {
  it('going away leaves the line; coming back joins nothing', () => {
    const door = openDoor();
    door.join('A01');
    door.join('A02');
    door.at('11:45').away('A01', 'lunch', clock('12:15'));
    expect(door.board.away).toMatchObject([
      { staff: 'A01', kind: 'lunch', since: clock('11:45'), until: clock('12:15') },
    ]);
    expect(door.line).toEqual(['A02']);
    door.at('12:15').back('A01');
    expect(door.board).toMatchObject({ away: [], free: ['A01', 'A03'] });
    door.join('A01');
    expect(door.line).toEqual(['A02', 'A01']);
  });

  it.each([
    ['A09', 'staff.resigned'],
    ['C01', 'queue.not-a-consultant'],
    ['A04', 'queue.off-duty'],
    ['A01', 'queue.receiving'],
    ['A03', 'queue.already-away'],
  ])('%s may not go away: %s', (staff, code) => {
    const door = openDoor();
    door.join('A01');
    door.next();
    door.away('A03', 'out');
    expect(door.away(staff, 'lunch')).toEqual({ refusedFor: code });
  });

  it('only who is away, or off, comes back', () => {
    const door = openDoor();
    expect(door.back('A01')).toEqual({ refusedFor: 'queue.not-away' });
    expect(door.back('A09')).toEqual({ refusedFor: 'staff.resigned' });
    expect(door.back('A04')).toMatchObject({ handedOver: null });
    expect(door.back('A04')).toEqual({ refusedFor: 'queue.not-away' });
  });

  it('who is off today but comes in counts as on duty until set to rest again', () => {
    const door = openDoor();
    door.back('A04');
    expect(door.board).toMatchObject({ off: [], free: ['A01', 'A02', 'A03', 'A04'] });
    door.join('A04');
    expect(door.line).toEqual(['A04']);
    door.roster('A04', 'rest');
    expect(door.board).toMatchObject({ line: [], off: ['A04'] });
  });

  it('who comes in while a reception of theirs still goes on is given no second visitor', () => {
    const door = openDoor();
    door.join('A01');
    door.next();
    door.returning('A01');
    door.roster('A01', 'rest');
    expect(door.back('A01')).toMatchObject({ handedOver: null });
    expect(door.done('A01')).toMatchObject({ handedOver: 'V2' });
  });

  it('set to rest, one is away no more', () => {
    const door = openDoor();
    door.away('A01', 'lunch');
    door.roster('A01', 'rest');
    expect(door.board).toMatchObject({ away: [], off: ['A01', 'A04'] });
    door.roster('A01', 'duty');
    expect(door.board).toMatchObject({ away: [], free: ['A01', 'A02', 'A03'] });
  });
});

describe('nobody in the line', () => {
  it('a visitor may wait for anyone, and the next to join receives the longest waiting at once', () => {
    const door = openDoor();
    door.next({ wait: true });
    door.at('09:31').next({ wait: true });
    expect(door.board.waiting).toEqual([
      { visit: 'V1', owner: null, since: clock('09:30'), until: clock('09:35'), overdue: false },
      { visit: 'V2', owner: null, since: clock('09:31'), until: clock('09:36'), overdue: false },
    ]);
    expect(door.at('09:40').join('A03')).toMatchObject({ handedOver: 'V1' });
    expect(door.visit('V1')).toMatchObject({
      staff: 'A03',
      basis: 'turn',
      owner: 'A03',
      at: clock('09:30'),
      beganAt: clock('09:40'),
    });
    expect(door.line).toEqual([]);
    expect(door.join('A01')).toMatchObject({ handedOver: 'V2' });
    expect(door.join('A02')).toMatchObject({ handedOver: null });
    expect(door.line).toEqual(['A02']);
  });

  it('finishing is not joining: the visitor goes on waiting', () => {
    const door = openDoor();
    door.join('A01');
    door.next();
    door.next({ wait: true });
    expect(door.done('A01')).toMatchObject({ handedOver: null });
    expect(door.join('A01')).toMatchObject({ handedOver: 'V2' });
  });

  it('wait changes nothing while somebody stands in the line', () => {
    const door = openDoor();
    door.join('A01');
    door.next({ wait: true });
    expect(door.visit('V1')).toMatchObject({ staff: 'A01', basis: 'turn' });
  });
});

describe('no customer after all', () => {
  it('costs no turn: back to the head, since they had joined', () => {
    const door = openDoor();
    door.join('A01');
    door.at('09:31').join('A02');
    door.next();
    door.at('09:50').done('A01', true);
    expect(door.visit('V1')).toMatchObject({ status: 'not-a-customer', endedAt: clock('09:50') });
    expect(door.board.line).toMatchObject([
      { staff: 'A01', since: clock('09:30') },
      { staff: 'A02' },
    ]);
  });

  it('puts also those at the head who had not stood in the line, from now on', () => {
    const door = openDoor();
    door.join('A02');
    door.returning('A01');
    door.at('09:50').done('A01', true);
    expect(door.board.line).toMatchObject([
      { staff: 'A01', since: clock('09:50') },
      { staff: 'A02' },
    ]);
  });

  it('is the very head, also for one who had been named from behind', () => {
    const door = openDoor();
    door.join('A01');
    door.at('09:31').join('A02');
    door.next({ by: { staff: 'A02', why: '懂方言' } });
    door.at('09:50').done('A02', true);
    expect(door.board.line).toMatchObject([
      { staff: 'A02', since: clock('09:31') },
      { staff: 'A01' },
    ]);
  });

  it('unless a visitor waits for them', () => {
    const door = openDoor();
    door.join('A01');
    door.join('A02');
    door.next();
    door.returning('A01');
    expect(door.done('A01', true)).toMatchObject({ handedOver: 'V2' });
    expect(door.visit('V2')).toMatchObject({ staff: 'A01', basis: 'own' });
    expect(door.line).toEqual(['A02']);
  });

  it('or for anyone; their own first', () => {
    const door = openDoor();
    door.join('A01');
    door.next();
    door.next({ wait: true });
    door.returning('A01');
    expect(door.done('A01', true)).toMatchObject({ handedOver: 'V3' });
    expect(door.done('A01', true)).toMatchObject({ handedOver: 'V2' });
    door.at('10:30').done('A01', true);
    expect(door.board.line).toMatchObject([{ staff: 'A01', since: clock('09:30') }]);
  });

  it('those set to rest meanwhile go nowhere', () => {
    const door = openDoor();
    door.join('A01');
    door.next();
    door.roster('A01', 'rest');
    door.done('A01', true);
    expect(door.line).toEqual([]);
  });

  it('is for those who receive somebody', () => {
    expect(openDoor().done('A01', true)).toEqual({ refusedFor: 'queue.not-receiving' });
  });
});

describe('the board', () => {
  it.each([
    ['09:29:59', 0],
    ['09:30:00', 1],
    ['11:59:59', 1],
    ['12:00:00', 0],
    ['13:59:59', 0],
    ['14:00:00', 1],
    ['17:59:59', 1],
    ['18:00:00', 0],
  ])('at %s, one in the line: %i warning', (time, count) => {
    const door = openDoor({ from: '09:15' });
    door.join('A01');
    expect(door.at(time).board.warnings).toHaveLength(count);
  });

  it('has no warning with two at the door', () => {
    const door = openDoor();
    expect(door.board.warnings).toMatchObject([{ code: 'door.understaffed', clause: 'M 5.2.6' }]);
    door.join('A01');
    door.join('A02');
    expect(door.board.warnings).toEqual([]);
  });

  it('orders receptions by when they began, then by number, and the away by code', () => {
    const people = [...team, person('A05', '周涛'), person('A06', '吴敏')];
    const door = openDoor({ people });
    door.join('A03');
    door.join('A01');
    door.next();
    door.next();
    door.away('A06', 'out');
    door.away('A05', 'out');
    expect(door.board.receiving.map((one) => one.visit)).toEqual(['V1', 'V2']);
    expect(door.board.away.map((one) => one.staff)).toEqual(['A05', 'A06']);
  });

  it('lists nobody who has resigned, but for a reception that goes on', () => {
    const door = openDoor();
    door.join('A01');
    door.next();
    door.away('A02', 'lunch');
    door.resign('A01');
    door.resign('A02');
    expect(door.board).toMatchObject({
      receiving: [{ staff: 'A01' }],
      away: [],
      free: ['A03'],
      off: ['A04'],
    });
    door.done('A01');
    expect(door.board).toMatchObject({ receiving: [], free: ['A03'] });
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
