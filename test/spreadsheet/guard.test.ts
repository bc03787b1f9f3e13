import { describe, expect, it } from 'vitest';
import { csvLine, guardCell, unguardCell } from '../../src/spreadsheet/guard.ts';

describe('a cell that a spreadsheet would run', () => {
  it.each([
    ['=SUM(A1:A9)', "'=SUM(A1:A9)"],
    ['+1+1', "'+1+1"],
    ['-1+1|cmd', "'-1+1|cmd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1+1', "'＝1+1"],
    ['＋A1', "'＋A1"],
    ['－A1', "'－A1"],
    ['＠NOW()', "'＠NOW()"],
    ['  =1', "'  =1"],
    ['\u00a0=1', "'\u00a0=1"],
    ['\u200b=1', "'\u200b=1"],
    ['=\n1+1', "'=\n1+1"],
    ['-5\n+A1', "'-5\n+A1"],
    ['|calc', "'|calc"],
    ['%0a=1', "'%0a=1"],
    ['DDE("cmd")', '\'DDE("cmd")'],
    ["'=1", "''=1"],
    ["'''+A1", "''''+A1"],
    ['@张工的微信', "'@张工的微信"],
  ])('%j is written %j', (text, guarded) => {
    expect(guardCell(text)).toBe(guarded);
    expect(unguardCell(guarded)).toBe(text);
  });

  it('is made harmless on every line and behind every semicolon and tab of the cell too', () => {
    expect(guardCell('看房\n=1')).toBe("看房\n'=1");
    expect(guardCell('看房;=1')).toBe("看房;'=1");
    expect(guardCell('看房\t@SUM(1)')).toBe("看房\t'@SUM(1)");
    expect(guardCell('看房\n-1+cmd|x')).toBe("看房\n'-1+cmd|x");
  });

  it('never begins with a tab or a line break', () => {
    expect(guardCell('\t1')).toBe("'\t1");
    expect(guardCell('\r\n1')).toBe("'\r\n1");
  });
});

describe('a cell that is harmless', () => {
  it.each([
    '',
    '王小明',
    '-5',
    '-5.50',
    '-1,250,000.00',
    '+86 138-0000-1234',
    '+8613800001234',
    '3-1-1502',
    '2026-03-02',
    '-',
    '=',
    '@',
    "'口头禅'",
    '要两室,低楼层',
    '第一次：\n- 喜欢南向\n- 嫌贵',
  ])('%j stays as it is', (text) => {
    expect(guardCell(text)).toBe(text);
    expect(unguardCell(text)).toBe(text);
  });
});

describe('a line of a CSV file', () => {
  it('ends with CR LF, and quotes what needs it', () => {
    expect(csvLine(['王小明', '要两室,低楼层', '他说"再看看"', '上\n下', ''])).toBe(
      '王小明,"要两室,低楼层","他说""再看看""","上\n下",\r\n',
    );
  });

  it('keeps spaces at the ends of a cell', () => {
    expect(csvLine([' 王小明', '李娜\u3000'])).toBe('" 王小明","李娜\u3000"\r\n');
  });

  it('writes a lone empty cell so that it is no empty line', () => {
    expect(csvLine([''])).toBe('""\r\n');
  });
});
