import { describe, expect, it } from 'vitest';
import { receptionsOf } from '../../src/credit/receptions.ts';
import type { ActEvent } from '../../src/queue/types.ts';

describe('who received a visitor', () => {
  const act = (words: object) => ({
    n: 0,
    at: 0,
    late: false,
    recordedAt: 0,
    visit: 'V3',
    ...words,
  });

  it('is everybody in turn, without those whose reception was undone', () => {
    const reception = {};
    const acts = [
      act({ entry: 1, act: 'next', staff: null, data: { reception: null } }),
      act({ entry: 2, act: 'cover', staff: 'A02', data: { reception } }),
      act({ entry: 3, act: 'pass', staff: 'A03', data: { reception } }),
      act({ entry: 4, act: 'next', staff: 'A05', visit: 'V4', data: { reception } }),
      act({ entry: 5, act: 'undo', staff: null, data: { undoes: 3, act: 'pass' } }),
      act({ entry: 6, act: 'done', staff: 'A02', data: {} }),
    ] as unknown as ActEvent[];
    expect(receptionsOf(acts, 'V3')).toEqual([{ staff: 'A02', entry: 2, at: 0 }]);
    expect(receptionsOf(acts.slice(0, 4), 'V3').map((each) => each.staff)).toEqual(['A02', 'A03']);
  });
});
