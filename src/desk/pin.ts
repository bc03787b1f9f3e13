import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** PINs: kept as scrypt, and a wrong one slows the next try down. */
const keyBytes = 32;

function derive(pin: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(pin.normalize('NFKC'), salt, keyBytes, (problem, key) => {
      if (problem === null) resolve(key);
      else reject(problem);
    });
  });
}

export async function hashPin(pin: string): Promise<{ salt: string; hash: string }> {
  const salt = randomBytes(16);
  const hash = await derive(pin, salt);
  return { salt: salt.toString('hex'), hash: hash.toString('hex') };
}

export async function isPin(pin: string, kept: { salt: string; hash: string }): Promise<boolean> {
  const tried = await derive(pin, Buffer.from(kept.salt, 'hex'));
  return timingSafeEqual(tried, Buffer.from(kept.hash, 'hex'));
}

/**
 * How long, in ms after the last wrong try, nobody may try again: nothing for the first two, then 2 s, 4 s, 8 s … up
 * to a quarter of an hour.
 */
export function waitAfter(failures: number): number {
  if (failures < 3) return 0;
  return Math.min(1000 * 2 ** (failures - 2), 15 * 60_000);
}

/** Four to twelve digits, as on any keypad. */
export function isPinShape(pin: string): boolean {
  return /^\d{4,12}$/.test(pin);
}
