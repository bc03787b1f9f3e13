import type { Day } from '../calendar/time.ts';
import type { Reading } from '../desk/index.ts';
import { listDealEvents } from '../deal/index.ts';
import type { DealId } from '../ids.ts';
import { listLog } from '../queue/index.ts';
import {
  listCalls,
  listFollowups,
  listOwnership,
  listVisits,
  type Visit,
} from '../visitor/index.ts';
import { getCase, type CreditCase } from './case-query.ts';
import { momentsOf } from './store.ts';
import {
  callRecord,
  dealRecord,
  disputeRecord,
  doorRecord,
  followupRecord,
  ownershipRecord,
  registrationRecord,
  visitRecord,
  type EvidenceItem,
} from './evidence.ts';

/** All that the desk knows of a deal's customer, for the manager who rules: each with its place in the journal. */
export interface EvidenceLine extends EvidenceItem {
  readonly recordedAt: number;
  readonly hash: string;
  /** Recorded before the closing: only that is evidence. Null while the deal has not closed. */
  readonly beforeClosing: boolean | null;
}

export interface Evidence {
  readonly found: CreditCase;
  /** Whose the customer is now. */
  readonly owner: string | null;
  readonly lines: readonly EvidenceLine[];
}

/** In order of what happened when, then of the journal. Errors: `deal.not-found`. */
export async function collectEvidence(reading: Reading, id: DealId): Promise<Evidence> {
  const found = await getCase(reading, id);
  const customer = found.deal.customer;
  const { db } = reading;
  const visits = await listVisits(db, { customer });
  const ownership = await listOwnership(db, customer);
  const items: EvidenceItem[] = [
    ...(await visitItems(reading, visits)),
    ...(await listCalls(db, { customer })).map(callRecord),
    ...(await listFollowups(db, { customer })).map(followupRecord),
    ...ownership.map(ownershipRecord),
    ...(await listDealEvents(db, { deal: id })).map(dealRecord),
    ...found.acts.map(disputeRecord),
  ];
  const owner = ownership.at(-1)?.to ?? null;
  return { found, owner, lines: await withMoments(reading, found, items) };
}

async function visitItems(reading: Reading, visits: readonly Visit[]): Promise<EvidenceItem[]> {
  const ids = new Set(visits.map((visit) => visit.id));
  const items: EvidenceItem[] = visits.map(visitRecord);
  for (const day of new Set<Day>(visits.map((visit) => visit.day))) {
    const acts = await listLog(reading, day);
    for (const act of acts) {
      if (act.visit !== null && ids.has(act.visit)) items.push(doorRecord(act, act.visit));
    }
  }
  return [...items, ...visits.flatMap(registrationRecord)];
}

async function withMoments(
  { db }: Reading,
  { deal }: CreditCase,
  items: readonly EvidenceItem[],
): Promise<EvidenceLine[]> {
  const moments = await momentsOf(
    db,
    items.map((item) => item.entry),
  );
  const { closingEntry } = deal;
  return items
    .map((item) => {
      const moment = moments.get(item.entry);
      return {
        ...item,
        recordedAt: moment?.recordedAt ?? 0,
        hash: moment?.hash ?? '',
        beforeClosing: closingEntry === null ? null : item.entry < closingEntry,
      };
    })
    .sort((a, b) => a.at - b.at || a.entry - b.entry || a.n - b.n);
}
