import { describe, expect, it } from 'vitest';
import { closingVisit, type VisitForClosing } from '../../src/deal/closing-visit.ts';
import type { VisitId } from '../../src/ids.ts';

const visit = (
  id: VisitId,
  beganAt: number | null,
  status: VisitForClosing['status'] = 'done',
): VisitForClosing => ({ id, beganAt, status });

describe('the closing visit', () => {
  it('is the last reception begun at or before the closing', () => {
    const visits = [visit('V1', 900), visit('V3', 1000), visit('V2', 950), visit('V4', 1001)];
    expect(closingVisit(visits, 1000)?.id).toBe('V3');
    expect(closingVisit(visits, 899)).toBeNull();
    expect(closingVisit([], 1000)).toBeNull();
  });

  it('may still be going on', () => {
    expect(closingVisit([visit('V1', 900, 'receiving')], 1000)?.id).toBe('V1');
  });

  it('is none that nobody received or that was no customer’s', () => {
    const visits = [
      visit('V1', 900),
      visit('V2', null, 'waiting'),
      visit('V3', null, 'missed'),
      visit('V4', 950, 'not-a-customer'),
      visit('V5', 960, 'undone'),
    ];
    expect(closingVisit(visits, 1000)?.id).toBe('V1');
  });

  it('of two begun in the same second is the later one', () => {
    expect(closingVisit([visit('V10', 900), visit('V9', 900)], 1000)?.id).toBe('V10');
    expect(closingVisit([visit('V9', 900), visit('V10', 900)], 1000)?.id).toBe('V10');
  });
});
