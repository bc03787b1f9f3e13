import { describe, expect, it } from 'vitest';
import { openDoor } from './door.ts';

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
