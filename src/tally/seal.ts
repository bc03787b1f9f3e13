import { createHash } from 'node:crypto';
import { canonical, genesis } from '../desk/index.ts';
import type { Count, Item } from './types.ts';

/** The seal (封存码) of a closed tally: over what it says, what it counted, and the seal before it. */

/** What the first tally's seal stands on. */
export const firstSeal = genesis;

export interface Sealed {
  /** The canonical text that is sealed. */
  readonly content: string;
  readonly previousSeal: string;
  readonly seal: string;
}

export function sealed(count: Count, items: readonly Item[], previousSeal: string): Sealed {
  const content = canonical(count);
  return { content, previousSeal, seal: sealOf(content, items, previousSeal) };
}

/** SHA-256 in hex over a count's canonical text, its items and the seal of the tally before. */
export function sealOf(content: string, items: readonly Item[], previousSeal: string): string {
  const form = `{"content":${content},"items":${canonical(items)},"previous":"${previousSeal}"}`;
  return createHash('sha256').update(form, 'utf8').digest('hex');
}
