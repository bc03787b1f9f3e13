import { describe, expect, it } from 'vitest';
import { clock, openDoor } from './door.ts';

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
      {
        tried: 'A04',
        at: clock(time),
        by: null,
        reached: true,
        text: '看过两次，喜欢南向',
        inTime,
      },
    ]);
  });

  it('needs a visit of today, and somebody to be reached', () => {
    const door = openDoor();
    door.next({ wait: true });
    expect(door.brief('V1', false)).toEqual({ refusedFor: 'visit.no-owner' });
    expect(door.brief('V2', false)).toEqual({ refusedFor: 'visit.not-today' });
  });
});
