/**
 * Phone numbers as the desk keeps them, always text: mobiles '13800000001', landlines '021-12345678', both
 * with '-801' after them where there is an extension, service numbers '400-820-8820', and numbers from
 * elsewhere '+14155550123' or '+14155550123x801'. One person's number is written one way only, so that it
 * can be compared.
 */
import { text, type Text } from '../language.ts';
import { withoutInvisible } from '../text/clean.ts';

export type PhoneRead =
  | { readonly phone: string; readonly problem?: undefined }
  | { readonly phone?: undefined; readonly problem: Text };

const mobile = /^1[3-9]\d{9}$/;
const service = /^([48]00)(\d{3})(\d{4})$/;
// 010 and the 02x areas have eight digits everywhere, the others seven or eight.
const landline = /^(010|02[0-57-9])([1-9]\d{7})$|^(0[3-9]\d\d)([1-9]\d{6,7})$/;
const landlineWithExtension =
  /^(?:(010|02[0-57-9])-?([1-9]\d{7})|(0[3-9]\d\d)-?([1-9]\d{6,7}))-(\d{1,6})$/;

// A number with its extension, in words and generously spaced; anything longer is not worth reading closely.
const longest = 80;

const said = {
  empty: text('There is no phone number.', '没有填写电话号码。'),
  spoiled: (shown: string) =>
    text(
      `"${shown}" was spoiled by a spreadsheet: its digits are gone. Make the column text and type the number again.`,
      `“${shown}”已被电子表格改成数值，号码不全。请把该列设为文本，重新填写号码。`,
    ),
  several: (shown: string) =>
    text(
      `"${shown}" is more than one phone number; give one at a time.`,
      `“${shown}”不止一个电话号码，请一次填写一个。`,
    ),
  stray: (shown: string, stray: string) =>
    text(
      `"${shown}" is no phone number: it has "${stray}" in it.`,
      `“${shown}”不是电话号码：里面有“${stray}”。`,
    ),
  noPlan: (shown: string, digits: number) =>
    text(
      `"${shown}" is no phone number: it has ${String(digits)} digits. A mobile has 11 and begins with 13 to 19, a landline has its area code before it (021-12345678), a number from abroad its country code (+1…).`,
      `“${shown}”不是电话号码：共 ${String(digits)} 位数字。手机号为 11 位，以 13 至 19 开头；固定电话请加区号（021-12345678）；境外号码请加国家或地区代码（+1…）。`,
    ),
  noCountry: (shown: string) =>
    text(
      `"${shown}" is no number of any country; check the country code and the number of digits.`,
      `“${shown}”不是任何国家或地区的号码，请核对国家或地区代码和位数。`,
    ),
};

/**
 * The number somebody typed, pasted or imported, in the one way the desk writes it, or what is wrong with
 * it. Reading a result again gives the same result.
 *
 *     await parsePhone('+86 138-0000-0001') // { phone: '13800000001' }
 *     await parsePhone('(021) 1234 5678 转 801') // { phone: '021-12345678-801' }
 *     await parsePhone('1.38E+10') // { problem: … spoiled by a spreadsheet … }
 */
export async function parsePhone(typed: string): Promise<PhoneRead> {
  if (mobile.test(typed)) return { phone: typed };
  const folded = foldPhone(typed);
  const problem = problemAtSight(folded);
  if (problem !== null) return { problem };
  const { number, extension } = splitExtension(folded.replace(/^(\d{9,})\.0{1,2}$/, '$1'));
  const stray = /[^\d\s.()[\]【】·+-]|(?<=\d.*)\+/u.exec(number);
  if (stray !== null) return { problem: said.stray(shorten(folded), stray[0]) };
  return readNumber(number.replace(/[^\d+-]/g, ''), extension, folded);
}

/** The digits of what is typed to find a phone by, without +86 or 0086: '+86 138-0000' gives '1380000'; null when other things are in it. */
export function phoneDigits(typed: string): string | null {
  const folded = foldPhone(typed);
  if (!/^[\d\s.()[\]【】·+-]+$/.test(folded)) return null;
  const digits = folded.replace(/\D/g, '');
  if (/^\(?\+/.test(folded)) return digits.replace(/^(?:00)?86(?=\d)/, '');
  // '0001' and '0086' alone are the ends of numbers, not prefixes.
  return digits.replace(/^0086(?=\d{3})|^86(?=1[3-9]\d{9}$)|^00(?=[1-9]\d{8})/, '');
}

function problemAtSight(folded: string): Text | null {
  if (folded === '') return said.empty;
  if (folded.length > longest)
    return said.noPlan(shorten(folded), folded.replace(/\D/g, '').length);
  if (/^[+-]?\d+(?:\.\d+)?e[+-]?\d+$/i.test(folded)) return said.spoiled(folded);
  if (/^\d{9,}\.\d{1,2}$/.test(folded) && !/\.0+$/.test(folded)) return said.spoiled(folded);
  if (/\d.*[/\\,;、|&].*\d/.test(folded)) return said.several(shorten(folded));
  return null;
}

async function readNumber(
  number: string,
  extension: string | undefined,
  folded: string,
): Promise<PhoneRead> {
  const dialled = number.replace(/^(?:\+-*(?:00)?|00)-*/, '+');
  if (/^\+(?!86)/.test(dialled)) return readForeign(dialled, extension, folded);
  const withCountry = /^\+?86-*(.*)$/.exec(dialled)?.[1];
  const phone =
    withCountry === undefined
      ? readMainland(dialled, extension)
      : (readMainland(withCountry, extension) ?? readMainland(`0${withCountry}`, extension));
  if (phone !== null) return { phone };
  return { problem: said.noPlan(shorten(folded), number.replace(/\D/g, '').length) };
}

function readMainland(dashed: string, extension: string | undefined): string | null {
  const plain = readPlain(dashed.replaceAll('-', ''));
  if (extension !== undefined) return plain === null ? null : `${plain}-${extension}`;
  // Before the plain reading: 0571-1234567-8 has an extension, and is not 0571-12345678.
  if (landlineWithExtension.test(dashed)) {
    return dashed.replace(landlineWithExtension, '$1$3-$2$4-$5');
  }
  if (plain !== null) return plain;
  const [, before = '', last = ''] = /^(.*\d)-+(\d{1,6})-*$/.exec(dashed) ?? [];
  const shorter = readPlain(before.replaceAll('-', ''));
  return shorter === null ? null : `${shorter}-${last}`;
}

function readPlain(digits: string): string | null {
  if (mobile.test(digits)) return digits;
  // A 0 before a mobile is how it was once dialled from another city.
  if (digits.startsWith('01') && mobile.test(digits.slice(1))) return digits.slice(1);
  if (service.test(digits)) return digits.replace(service, '$1-$2-$3');
  return landline.test(digits) ? digits.replace(landline, '$1$3-$2$4') : null;
}

async function readForeign(
  dialled: string,
  extension: string | undefined,
  folded: string,
): Promise<PhoneRead> {
  const problem = said.noCountry(shorten(folded));
  const { parsePhoneNumberFromString } = await import('libphonenumber-js');
  const read = parsePhoneNumberFromString(dialled.replaceAll('-', ''));
  if (!read?.isPossible()) return { problem };
  // Some plans drop a leading digit as a trunk prefix each time they are read; such a number is not settled.
  if (parsePhoneNumberFromString(read.number)?.number !== read.number) return { problem };
  return { phone: extension === undefined ? read.number : `${read.number}x${extension}` };
}

function splitExtension(folded: string): { number: string; extension: string | undefined } {
  const found =
    /^(.*?)[\s,-]*(?:转接?|轉|分机号?|分機|ext(?:ension)?\.?|x|#)[\s:.]*(\d{1,6})$/i.exec(folded);
  return { number: found?.[1] ?? folded, extension: found?.[2] };
}

function foldPhone(typed: string): string {
  return withoutInvisible(typed.normalize('NFKC').replace(/[\s\u0085]+/gu, ' '))
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/^[\s'’]+|\s+$/gu, '');
}

function shorten(folded: string): string {
  return folded.length > 40 ? `${folded.slice(0, 40)}…` : folded;
}
