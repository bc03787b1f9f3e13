import { describe, expect, it } from 'vitest';
import { text } from '../../src/language.ts';
import { changeOf } from '../../src/export/changes.ts';
import type { ChangeKind } from '../../src/export/names.ts';
import type { Heading, Kind } from '../../src/spreadsheet/columns.ts';

const column = (kind: Kind): Heading => ({ key: 'cell', heading: text('Cell', '单元格'), kind });
const zone = 'Asia/Shanghai';

describe('what a spreadsheet makes of a cell', () => {
  const cases: [Kind, string, string, ChangeKind][] = [
    ['phone', '13800000001', '1.38E+10', 'made-a-number'],
    ['phone', '02112345678', '2112345678', 'zeros-lost'],
    ['text', '110105199003070123', '110105199003070000', 'digits-lost'],
    ['code', '3-1-1502', '3/1/1502', 'made-a-date'],
    ['code', '3-1', '3月1日', 'made-a-date'],
    ['code', '1-2', '2-Jan', 'made-a-date'],
    ['text', '要两室', '???', 'characters-lost'],
    ['text', '要两室', '要\ufffd室', 'characters-lost'],
    ['text', '要两室', '', 'emptied'],
    ['text', '', '要两室', 'filled'],
    ['text', '王芳', '王方', 'changed'],
    ['text', '王芳', ' 王芳', 'rewritten'],
    ['day', '2026-03-02', '2026/3/2', 'rewritten'],
    ['day', '2026-03-02', '2026年3月2日', 'rewritten'],
    ['day', '2026-03-02', '2026/3/3', 'changed'],
    ['instant', '2026-03-02T09:35:00+08:00', '2026/3/2 9:35', 'rewritten'],
    ['instant', '2026-03-02T09:35:00+08:00', '2026-03-02 09:36:00', 'changed'],
    ['yes-no', 'true', 'TRUE', 'rewritten'],
    ['yes-no', 'true', 'FALSE', 'changed'],
    ['money', '1280000.00', '1,280,000', 'rewritten'],
    ['money', '1280000.00', '1280000.01', 'changed'],
    ['area', '89.5', '89.50', 'rewritten'],
    ['whole', '150', '15', 'changed'],
  ];
  for (const [kind, ours, theirs, what] of cases) {
    it(`${kind} ${ours || 'nothing'} that comes back as ${theirs || 'nothing'} was ${what}`, () => {
      expect(changeOf(column(kind), ours, theirs, zone)).toBe(what);
    });
  }
});
