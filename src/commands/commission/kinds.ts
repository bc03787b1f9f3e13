import { fund, type RecordId } from '../../credit/index.ts';
import { usage, type UserError } from '../../errors.ts';
import { parseId } from '../../ids.ts';
import { text } from '../../language.ts';
import { formatPercent, parseShares, refuseTwice, type Share } from '../../money/shares.ts';
import { AtDesk, otherwise, type Kind } from '../../terminal/kinds.ts';
import { foldCode, plain } from '../../text/fold.ts';

/**
 * `A03:60,A01:40`, people by code or by name. The fund is never a party: it only stands in for one that claimed in bad
 * faith.
 */
export const shares: Kind<readonly Share[]> = {
  shown: 'shares',
  read: (typed, label) => {
    const read = parseShares(typed, label);
    if (read.some((each) => foldCode(each.party) === fund)) throw fundIsNoParty(typed, label);
    return new AtDesk(async ({ staff }) => {
      const meant: Share[] = [];
      for (const { party, share } of read) meant.push({ party: await staff(party), share });
      refuseTwice(meant, label);
      return meant;
    });
  },
  understood: (value, typed) => otherwise(written(value), typed),
};

function written(value: readonly Share[]): string {
  return value.map(({ party, share }) => `${party}:${formatPercent(share).slice(0, -1)}`).join(',');
}

function fundIsNoParty(typed: string, label: string): UserError {
  return usage(
    text(
      `${label} ${typed}: ${fund} is no party; the share of a malicious claim goes there by itself.`,
      `${label} ${typed}：${fund} 不是当事人；恶意争佣一方的份额会自动归入活动基金。`,
    ),
  );
}

/** `V1,K2`: V1 and K2; blank parts are nothing named. */
export const records: Kind<readonly RecordId[]> = {
  shown: 'ids',
  read: (typed, label) => {
    const words = plain(typed).split(/[,、;\s]+/);
    return words.filter((word) => word !== '').map((word) => recordId(word, label));
  },
};

function recordId(word: string, label: string): RecordId {
  const id = parseId('V', word) ?? parseId('K', word) ?? parseId('F', word);
  if (id !== null) return id;
  throw usage(
    text(
      `${label} ${word} is no visit, call or follow-up.`,
      `${label} ${word} 不是来访、来电或回访的编号。`,
    ),
    text('Like V1, K2 or F3', '例如 V1、K2、F3'),
  );
}
