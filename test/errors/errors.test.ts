import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { dialects } from '../support/desks.ts';
import { codesInSource } from './codes.ts';
import { provoked } from './provoked.ts';
import { reproduce, reproductions } from './reproduction.ts';

for (const dialect of dialects) {
  describe(`what goes wrong is said, on ${dialect.name}`, () => {
    it.each(reproductions())('$code: $sentence', async (one) => {
      const error = await reproduce(one, await dialect.freshUrl());
      const { code, exit, message } = error ?? { code: 'nothing went wrong', exit: 0, message: '' };
      expect({ code, exit }).toEqual({ code: one.code, exit: one.exit });
      expect(message).toBe(one.sentence);
    });
  });
}

describe('what lines alone do not bring about is said too', () => {
  it.each(provoked)('$code: … $says', async ({ code, exit, says, provoke }) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'salesdesk-errors-'));
    try {
      const told = await provoke(folder);
      expect({ code: told.code, exit: told.exit }).toEqual({ code, exit });
      expect(told.message).toContain(says);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('every error code', () => {
  const shown = new Set([...reproductions(), ...provoked].map(({ code }) => code));

  it('has its reproduction', () => {
    const missing = [...codesInSource()].filter(([code]) => !shown.has(code));
    const advice = missing.map(
      ([code, files]) =>
        `${code} (src/${files.join(', src/')}): write fixtures/errors/${code}.txt, the fewest lines that bring it ` +
        'about and then “! EXIT SENTENCE”; or, where lines alone do not, add it to test/errors/provoked.ts.',
    );
    expect(advice).toEqual([]);
  });

  it('that has a reproduction is one the program still knows', () => {
    const known = codesInSource();
    expect([...shown].filter((code) => !known.has(code))).toEqual([]);
  });
});
