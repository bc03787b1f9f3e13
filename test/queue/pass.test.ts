import { describe, expect, it } from 'vitest';
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
