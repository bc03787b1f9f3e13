import { describe, expect, it } from 'vitest';
import { text } from '../../src/language.ts';
import { pageOn } from '../../src/terminal/page.ts';
import type { Terminal } from '../../src/terminal/terminal.ts';
import { widthOf } from '../../src/text/width.ts';

describe('a table', () => {
  const page = pageOn({ colour: true, columns: 100 } as Terminal, 'en');
  const colours = /\u001b\[\d+m/g;

  it('has its columns under one another, whatever stands in them', async () => {
    const names = [
      '王芳',
      '𠮷野',
      '葛\u{e0100}城',
      '🫠',
      '👨‍👩‍👧',
      'e\u0301',
      '☎️',
      'ꀀ',
      'ที่',
      'a—“…”',
      '①㎡',
      'ab',
    ];
    const rows = names.map((name, at) => [name, { styled: page.colour.red(name) }, at]);
    const drawn = await page.table(
      [text('name', '姓名'), text('red', '红'), text('no', '号')],
      rows,
    );
    const lines = drawn.replace(colours, '').split('\n').slice(1);
    const ends = lines.map((line, at) => widthOf(line) - String(at).length);
    expect(new Set(ends).size).toBe(1);
    expect(lines.map((line) => line.split(/ +/, 1)[0])).toEqual(names);
  });

  it('keeps what every line of a cell says', async () => {
    const drawn = await page.table([text('note', '备注')], [['👨‍👩‍👧\n🫠 second']]);
    expect(drawn.replace(colours, '').split('\n')).toEqual(['note', '👨‍👩‍👧', '🫠 second']);
  });
});
