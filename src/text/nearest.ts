/** What somebody may have meant who typed a code that nothing has. */
import { foldCode } from './fold.ts';

const most = 3;

/**
 * Those of the codes that a slip of the finger or of the eye makes of what was typed, likeliest first, three at most:
 * look-alikes ('A0l') and left-out signs ('3-11502') before two letters swapped, one too few, one too many, one wrong.
 *
 *     nearest('A0l', ['A01', 'A02', 'B10']) // ['A01']
 */
export function nearest(typed: string, codes: readonly string[]): string[] {
  const wanted = foldCode(typed);
  const ranked = codes
    .map((code) => ({ code, slip: slipBetween(wanted, foldCode(code)) }))
    .filter((one): one is { code: string; slip: number } => one.slip !== null);
  const best = Math.min(...ranked.map(({ slip }) => slip));
  return ranked
    .filter(({ slip }) => slip === best)
    .slice(0, most)
    .map(({ code }) => code);
}

const lookAlikes: Readonly<Record<string, string>> = {
  O: '0',
  I: '1',
  L: '1',
  S: '5',
  B: '8',
  Z: '2',
};
const betweenParts = /号楼|单元|[栋幢座号室房层]|[^\p{L}\p{N}]/gu;

/** As a tired eye sees a code: 0 and O are one, and nothing stands between its parts. */
function asSeen(code: string): string {
  return code
    .replace(/[OILSBZ]/g, (letter) => lookAlikes[letter] ?? letter)
    .replace(betweenParts, '');
}

/** How far two codes are from each other: 0 looks the same, 1 two swapped, 2 one more or less, 3 one other; null further. */
function slipBetween(one: string, other: string): number | null {
  const [a, b] = [asSeen(one), asSeen(other)];
  if (a === '' || b === '') return null;
  if (a === b) return 0;
  const at = [...a].findIndex((letter, n) => letter !== b[n]);
  const [restA, restB] = at === -1 ? ['', b.slice(a.length)] : [a.slice(at), b.slice(at)];
  return slipOf(restA, restB, a.length > 1);
}

/** The same of what is left of two codes from where they part. */
function slipOf(restA: string, restB: string, isLong: boolean): number | null {
  const swapped = `${restA.charAt(1)}${restA.charAt(0)}${restA.slice(2)}`;
  if (restA.length > 1 && swapped === restB) return 1;
  if (restA === restB.slice(1) || restA.slice(1) === restB) return 2;
  return restA.slice(1) === restB.slice(1) && isLong ? 3 : null;
}
