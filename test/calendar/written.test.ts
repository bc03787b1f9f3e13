import { describe, expect, it } from 'vitest';
import { parseWrittenDay } from '../../src/calendar/written.ts';

describe('days as people write them in a sheet', () => {
  it.each([
    ['2026-03-02', '2026-03-02'],
    ['2026-3-2', '2026-03-02'],
    ['2026/3/2', '2026-03-02'],
    ['2026/03/02 0:00:00', '2026-03-02'],
    ['2026.3.2', '2026-03-02'],
    ['2026年3月2日', '2026-03-02'],
    ['2026 年 3 月 2 号', '2026-03-02'],
    ['20260302', '2026-03-02'],
    ['２０２６/３/２', '2026-03-02'],
    [' 2024-02-29 10:11 ', '2024-02-29'],
    ['2026-03-02 10:30:00.0', '2026-03-02'],
    ['2026-03-02T10:30:00.000+08:00', '2026-03-02'],
    ['2026年3月2日 星期一', '2026-03-02'],
    ['2026年3月2日星期一', '2026-03-02'],
    ['2026-03-02 周一', '2026-03-02'],
    ['2026/3/2 下午 3:05', '2026-03-02'],
    ['2026年3月2日（星期一）', '2026-03-02'],
  ])('%s is %s', (cell, day) => {
    expect(parseWrittenDay(cell)).toBe(day);
  });

  it.each([
    ['2026-02-29', 'no such day that year'],
    ['2026-13-01', 'no such month'],
    ['3/2/2026', 'it could be two days'],
    ['26-3-2', 'the century is missing'],
    ['2026/3-2', 'two kinds of stroke'],
    ['2026-03-02x', 'more than a day'],
    ['2026-03-02T16:30:00Z', 'it may be another day here'],
    ['46083', "a spreadsheet's own number"],
    ['', 'nothing'],
  ])('%s is none: %s', (cell) => {
    expect(parseWrittenDay(cell)).toBeNull();
  });
});
