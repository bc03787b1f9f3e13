import { describe, expect, it } from 'vitest';
import { openDoor } from './door.ts';

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
