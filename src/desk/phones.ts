/** Whose phone is shown whole, and to whom: customer data is confidential (M 5.4.6, 5.4.7.3). */
import type { Eyes } from '../spreadsheet/columns.ts';
import type { Actor, Reading, Role } from './types.ts';

/** Those who may read every phone, and export them whole. */
export const phoneReaders: readonly Role[] = ['clerk', 'supervisor', 'manager'];

/**
 * Whole phones are for the owner and for those whose work takes them, who have proved it. Without an owner, for what
 * has many, it is the latter.
 */
export function mayReadPhones(reader: Actor | null, owner: string | null = null): boolean {
  if (reader?.proved !== true) return false;
  return reader.code === owner || phoneReaders.includes(reader.role);
}

/** How much of the phones of `owner`'s customers this reader sees, in columns and in what people wrote. */
export function eyesOf(
  { desk, actor }: Pick<Reading, 'desk' | 'actor'>,
  owner: string | null = null,
): Eyes {
  const open = mayReadPhones(actor, owner);
  return {
    zone: desk.timezone,
    phone: open ? (phone) => phone : maskPhone,
    text: open ? (text) => text : maskPhonesIn,
  };
}

/**
 * A number for eyes it is not meant for, at most seven of its digits: '138****0001', '021-****5678',
 * '057*-****5678', '400-***-8820', '+141****0123'. An extension is hidden whole.
 */
export function maskPhone(phone: string): string {
  const [number = '', extension] = phone.startsWith('+') ? phone.split('x') : splitDashed(phone);
  const hidden = extension === undefined ? '' : `${phone.startsWith('+') ? 'x' : '-'}***`;
  return maskNumber(number) + hidden;
}

// Mobiles in any groups, with or without 86 before them; landlines with their area; numbers from elsewhere with a +.
const written =
  /(?<!\d)(?:(?:\+|00)?86[\s-]*)?(?<mobile>1[3-9](?:[\s-]?\d){9})(?:-\d{1,6})?(?!\d)|(?<!\d)\(?(?<area>010|02\d|0[3-9]\d\d)\)?[\s-]*(?<local>[1-9]\d{6,7})(?:-\d{1,6})?(?!\d)|\+(?<abroad>\d(?:[\s-]?\d){6,14})(?!\d)/g;
const hash = /^[\da-f]{32,}$/;

/**
 * What somebody wrote, a channel or a note, with every phone in it masked.
 *
 *     maskPhonesIn('老客户 139 0000 0000 介绍') // '老客户 139****0000 介绍'
 */
export function maskPhonesIn(text: string): string {
  const plain = halfWidth(text);
  if (!/\d/.test(plain) || hash.test(plain)) return text;
  let masked = '';
  let at = 0;
  for (const found of plain.matchAll(written)) {
    masked += text.slice(at, found.index) + maskPhone(asKept(found.groups ?? {}));
    at = found.index + found[0].length;
  }
  return masked + text.slice(at);
}

function asKept({ mobile, area, local, abroad }: Record<string, string | undefined>): string {
  const digits = (written = ''): string => written.replace(/\D/g, '');
  if (mobile !== undefined) return digits(mobile);
  return abroad === undefined ? `${digits(area)}-${digits(local)}` : `+${digits(abroad)}`;
}

/** １３９ and 139 alike, sign by sign, so that every place stays the same. */
function halfWidth(text: string): string {
  return text.replace(/[０-９＋－（）]/g, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );
}

/** '021-12345678-801' into number and extension, '021-12345678' into itself. */
function splitDashed(phone: string): [string, string?] {
  const [, number, extension] =
    /^(1\d{10}|0\d{2,3}-\d{7,8}|[48]00-\d{3}-\d{4})-(\d+)$/.exec(phone) ?? [];
  return number === undefined ? [phone] : [number, extension];
}

function maskNumber(number: string): string {
  if (/^[48]00-\d{3}-\d{4}$/.test(number)) return `${number.slice(0, 4)}***${number.slice(7)}`;
  const [, area, local = ''] = /^(0\d{2,3})-(\d{7,8})$/.exec(number) ?? [];
  if (area !== undefined) {
    return `${area.slice(0, 3).padEnd(area.length, '*')}-${'*'.repeat(local.length - 4)}${local.slice(-4)}`;
  }
  const digits = number.replace(/\D/g, '');
  const head = digits.slice(0, Math.min(3, Math.max(0, digits.length - 8)));
  const tail = digits.length < 8 ? '' : digits.slice(-4);
  return `${number.startsWith('+') ? '+' : ''}${head}****${tail}`;
}
