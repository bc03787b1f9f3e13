import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine, guardCell, unguardCell } from '../../src/spreadsheet/guard.ts';
import { parseRecords } from '../../src/spreadsheet/records.ts';

const anyText = fc.string({ unit: 'binary' });
const tricky = Array.from('\'=+-@＝＋－＠|;,\t\r\n" \u3000\u200b5A(%');
const trickyText = fc
  .array(fc.constantFrom(...tricky, '%0A', 'DDE (', '王', '+86', '="'))
  .map((parts) => parts.join(''));
const cell = fc.oneof(anyText, trickyText);

describe('guarding cells', () => {
  it('is undone by reading them back, whatever the text', () => {
    fc.assert(
      fc.property(cell, (text) => unguardCell(guardCell(text)) === text),
      {
        numRuns: 2000,
      },
    );
  });

  it('leaves no cell that opens as a formula, but numbers, phones and single signs', () => {
    fc.assert(
      fc.property(cell, (text) => {
        const bare = guardCell(text)
          .replace(/^[\s\p{Cc}\p{Cf}]+/u, '')
          .trimEnd();
        const harmless = /^(?:.|-\d[\d,]*(?:\.\d+)?|\+\d[\d -]*)?$/su.test(bare);
        return harmless || !/^[=+\-@＝＋－＠]/u.test(bare);
      }),
      { numRuns: 2000 },
    );
  });

  it('survives a file: rows written are the rows read', async () => {
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(rows, async (cells) => {
        // A lone surrogate is no character and cannot be stored as bytes.
        const wellFormed = cells.map((row) => row.map((one) => one.replace(/\p{Cs}/gu, '')));
        const file = wellFormed.map((row) => csvLine(row.map(guardCell))).join('');
        const read = await parseRecords(file, { delimiters: [','] });
        expect(read.refused).toBeUndefined();
        if (read.refused) return;
        expect(read.records.map((one) => one.cells.map(unguardCell))).toEqual(wellFormed);
      }),
    );
  });
});
