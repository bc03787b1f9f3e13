import { describe, expect, it } from 'vitest';
import { standingChanges } from '../../src/visitor/customer-service.ts';
import type { OwnershipChange } from '../../src/visitor/types.ts';

describe('changes of owner', () => {
  const change = (
    n: number,
    to: string | null,
    cause: OwnershipChange['cause'],
  ): OwnershipChange => ({
    ...{ entry: n, n: 1, customer: 'C12', at: 0, from: null, to, cause, visit: null },
  });

  it('hold until they are undone, the last one first', () => {
    const history = [
      change(1, 'A01', 'reception'),
      change(2, 'A02', 'transfer'),
      change(3, 'A01', 'undo'),
      change(4, 'A03', 'transfer'),
    ];
    expect(standingChanges(history).map((one) => one.to)).toEqual(['A01', 'A03']);
  });
});
