import { describe, expect, it } from 'vitest';
import { clock, openDoor } from './door.ts';

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
