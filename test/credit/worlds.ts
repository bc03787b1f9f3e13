/** Deals and disputes as they usually are; a test says only what is different in it. */
import { instantOf } from '../../src/calendar/time.ts';
import type { DisputeAct, DisputeDeed, DisputeFacts } from '../../src/credit/types.ts';
import { parseShares } from '../../src/money/shares.ts';

export const zone = 'Asia/Shanghai';
export const hour = 3_600_000;
export const second = 1000;

/** '2026-03-03 15:00' on the desk's clock, in ms. */
export function at(moment: string): number {
  const [day = '', clock = '00:00'] = moment.split(' ');
  return instantOf(day, clock, zone);
}

/** D2, closed on 2026-03-05 at 10:00, received by A03, a customer of A01's who was not recognised. */
export function facts(changed: Partial<DisputeFacts> = {}): DisputeFacts {
  return {
    deal: 'D2',
    customer: 'C1',
    closedAt: at('2026-03-05 10:00'),
    closingEntry: 50,
    cancelledAt: null,
    byVisit: [{ party: 'A03', share: '1' }],
    zone,
    policy: { objectionHours: 24, maxParties: 3, reportDays: 3 },
    ...changed,
  };
}

/** Acts in order, a minute apart from 11:00 on the closing day unless a moment is given. */
export function acts(...deeds: (DisputeDeed & { readonly on?: string })[]): DisputeAct[] {
  return deeds.map(({ on, ...deed }, i) => ({
    ...deed,
    entry: 100 + i,
    at: on === undefined ? at('2026-03-05 11:00') + i * 60_000 : at(on),
  }));
}

export const object = (by: string, ...evidence: string[]): DisputeDeed => ({
  act: 'object',
  by,
  evidence: evidence.length > 0 ? evidence : ['V1'],
});
export const agree = (by: string, shares: string): DisputeDeed => ({
  act: 'agree',
  by,
  shares: parseShares(shares),
});
export const escalate: DisputeDeed = { act: 'escalate', by: null };
export const report = (by: string): DisputeDeed => ({
  act: 'report',
  by,
  text: '三月二日首次接待',
});
export const rule = (shares: string | null, malicious: string | null = null): DisputeDeed => ({
  act: 'rule',
  by: 'M01',
  shares: shares === null ? null : parseShares(shares),
  malicious,
  why: '双方都有付出',
});
export const malice = (party: string): DisputeDeed => ({
  act: 'malice',
  by: 'M01',
  party,
  why: '窃取客户资料',
});
