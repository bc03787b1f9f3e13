import { describe, expect, it } from 'vitest';
import { hasLeft, hasLeftBefore, hasLeftBy } from '../../src/staff/standing.ts';

const left = 1_772_415_000_000;

describe('somebody who left at a moment', () => {
  const member = { resignedAt: left };

  it.each([
    [left - 1, false, false],
    [left, true, false],
    [left + 1, true, true],
  ])('at %i has left by then: %s, before then: %s', (moment, by, before) => {
    expect(hasLeftBy(member, moment)).toBe(by);
    expect(hasLeftBefore(member, moment)).toBe(before);
    expect(hasLeft(member)).toBe(true);
  });
});

it('whoever works here has not left, whatever the moment', () => {
  const member = { resignedAt: null };
  expect([hasLeft(member), hasLeftBy(member, left), hasLeftBefore(member, left)]).toEqual([
    false,
    false,
    false,
  ]);
});
