import { describe, expect, it } from 'vitest';
import { barOf, sparks } from '../../../src/commands/report/text-view.ts';

describe('bars of text', () => {
  it('are as long as their part, and something is never nothing', () => {
    expect(barOf(3, 4, 10)).toBe('███████▌');
    expect(barOf(1, 1000, 10)).toBe('▏');
    expect(barOf(0, 4, 10)).toBe('');
    expect(sparks([0, 1, 8])).toBe('·▁█');
  });
});
