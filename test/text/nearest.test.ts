import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/text/nearest.ts';

describe('the nearest codes to one that nothing has', () => {
  const codes = ['A01', 'A02', 'A12', 'B77'];

  it('are look-alikes before anything else', () => {
    expect(nearest('A0l', codes)).toEqual(['A01']);
    expect(nearest('AO2', codes)).toEqual(['A02']);
    expect(nearest('877', codes)).toEqual(['B77']);
  });

  it('are those with signs left out or floors named', () => {
    const units = ['3-1-1502', '3-1-1503'];
    expect(nearest('3-11502', units)).toEqual(['3-1-1502']);
    expect(nearest('3栋1单元1502室', units)).toEqual(['3-1-1502']);
  });

  it('are one slip away: swapped, missing, too much, wrong', () => {
    expect(nearest('A21', codes)).toEqual(['A12']);
    expect(nearest('A1', codes)).toEqual(['A01', 'A12']);
    expect(nearest('A022', codes)).toEqual(['A02']);
    expect(nearest('B79', codes)).toEqual(['B77']);
    expect(nearest('C99', codes)).toEqual([]);
    expect(nearest('', codes)).toEqual([]);
  });
});
