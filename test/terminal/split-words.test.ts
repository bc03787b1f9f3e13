import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../../src/text/clean.ts';
import { splitWords } from '../../src/terminal/split-words.ts';

describe('a line typed into the shell', () => {
  it.each([
    ['queue next', ['queue', 'next']],
    ['  queue\tnext  ', ['queue', 'next']],
    [`--name '陈 先生'`, ['--name', '陈 先生']],
    [`--name "陈 \\"小\\" 先生"`, ['--name', '陈 "小" 先生']],
    [`--text "a\\nb"`, ['--text', 'a\\nb']],
    [`陈\\ 先生`, ['陈 先生']],
    [`--value='[{"fromFen":0}]'`, ['--value=[{"fromFen":0}]']],
    [`--name ''`, ['--name', '']],
    ['', []],
  ])('%s is split as a shell would', (line, words) => {
    expect(splitWords(line)).toEqual(words);
  });

  it.each([`--name '陈`, `--name "陈`, `陈\\`])('%s is refused: nothing is guessed', (line) => {
    expect(() => splitWords(line)).toThrow('quote is never closed');
  });

  it('gives back any words that were put in single quotes', () => {
    const word = fc.string({ unit: 'grapheme' }).filter((one) => !one.includes("'"));
    fc.assert(
      fc.property(fc.array(word), (words) => {
        expect(splitWords(words.map((one) => `'${one}'`).join(' '))).toEqual(words);
      }),
    );
  });
});

describe('what people typed', () => {
  it('cannot steer the terminal', () => {
    expect(clean('王\u001b[2J芳')).toBe('王\ufffd[2J芳');
    expect(clean('a\u202eb\u009bc\u0007')).toBe('a\ufffdb\ufffdc\ufffd');
  });

  it('keeps its lines, its tabs and every other sign', () => {
    expect(clean('第一行\n第二行\t𠮷 é')).toBe('第一行\n第二行\t𠮷 é');
  });
});
