import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskPhone, maskPhonesIn } from '../../src/desk/phones.ts';
import { parsePhone } from '../../src/visitor/phone.ts';

const digits = (count: number) => fc.stringMatching(new RegExp(`^\\d{${String(count)}}$`));
const mobiles = fc.stringMatching(/^1[3-9]\d{9}$/);
const landlines = fc.stringMatching(
  /^0(10|2[0-57-9]|[3-9]\d\d)-?[1-9]\d{6,7}(-\d{1,6}|转\d{1,4})?$/,
);
const services = fc.stringMatching(/^[48]00-?\d{3}-?\d{4}(-\d{1,6})?$/);
const abroad = fc.stringMatching(/^(\+|00)[1-9]\d{6,13}(x\d{1,4})?$/);
const scraps = fc
  .array(
    fc.constantFrom(...'0 1 2 3 4 5 6 7 8 9 0 1 2 8 6 - - + . ( ) x 转 00 86 021 +1'.split(' ')),
    {
      maxLength: 20,
    },
  )
  .map((pieces) => pieces.join(''));
const anything = fc.oneof(mobiles, landlines, services, abroad, scraps, fc.string());
const clutter = fc.constantFrom('', ' ', '-', '.', '\u00a0', '\u200b', '\u202c', '　');

describe('phone numbers, whatever is typed', () => {
  it('reads its own writing as it stands', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (typed) => {
        const { phone } = await parsePhone(typed);
        if (phone !== undefined) expect(await parsePhone(phone)).toEqual({ phone });
      }),
      { numRuns: 2000 },
    );
  });

  it('knows a mobile however it is spaced and prefixed', async () => {
    const prefix = fc.constantFrom('', '+86', '0086', '86', '（+86）', '＋86 ');
    const between = fc.array(clutter, { minLength: 11, maxLength: 11 });
    await fc.assert(
      fc.asyncProperty(mobiles, prefix, between, async (mobile, before, gaps) => {
        const typed =
          before + mobile.replace(/\d/g, (digit, at: number) => digit + (gaps[at] ?? ''));
        // A lone dot before the last digit or two is a decimal, and decimals are another matter.
        fc.pre(!/\d{9}\.\D*\d\D*\d?\D*$/.test(typed.normalize('NFKC')));
        expect(await parsePhone(typed)).toEqual({ phone: mobile });
      }),
    );
  });

  it('never shows more than seven digits, nor a number whole', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (typed) => {
        const phone = (await parsePhone(typed)).phone ?? typed;
        const shown = maskPhone(phone).replace(/\D/g, '');
        expect(shown.length).toBeLessThanOrEqual(7);
        expect(maskPhone(phone)).toContain('*');
      }),
    );
  });

  it('masks a number in what somebody wrote as it masks it alone', async () => {
    const numbers = fc.oneof(mobiles, landlines, abroad);
    const around = fc.constantFrom('', '电话', '老客户，', ' ok', '（备用）');
    await fc.assert(
      fc.asyncProperty(numbers, around, around, async (typed, before, after) => {
        const { phone } = await parsePhone(typed);
        fc.pre(phone !== undefined && !/^[48]00-|x|^.{1,7}$/.test(phone));
        const shown = maskPhonesIn(`${before}${phone}${after}`);
        expect(shown).not.toContain(phone);
        expect(shown.replace(/\D/g, '').length).toBeLessThanOrEqual(7);
      }),
      { numRuns: 500 },
    );
  });

  it('refuses a mobile with a digit too many or too few', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(digits(9), digits(13)), async (rest) => {
        const { problem } = await parsePhone(`1${rest}`);
        expect(problem).toBeDefined();
      }),
    );
  });
});
