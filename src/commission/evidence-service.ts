import type { Reading } from '../desk/types.ts';
import { notFound } from '../errors.ts';
import { text } from '../language.ts';
import { listLog } from '../queue/service.ts';
import { getVisit, listCalls, listFollowups } from '../visitor/service.ts';
import { isReceived } from '../visitor/types.ts';
import type { EvidenceRecord } from './objection.ts';
import { receptionsOf } from './receptions.ts';
import { momentsOf } from './store.ts';

/** A record that somebody names as evidence: a visit (V), a call (K) or a follow-up (F). */
export interface RecordId {
  readonly letter: 'V' | 'K' | 'F';
  readonly number: number;
}

/**
 * The records named, as far as they are evidence for `by`. Errors: `visit.not-found`, `call.not-found`,
 * `followup.not-found`.
 */
export async function findEvidence(
  reading: Reading,
  ids: readonly RecordId[],
  by: string,
): Promise<EvidenceRecord[]> {
  const records: EvidenceRecord[] = [];
  for (const { letter, number } of ids) {
    if (letter === 'V') records.push(await visitEvidence(reading, number, by));
    else records.push(await contactEvidence(reading, letter, number));
  }
  return records;
}

/**
 * A visit shows everybody who received the visitor. It is evidence from when the desk knew all of it: that this one
 * received, and whom.
 */
async function visitEvidence(
  reading: Reading,
  number: number,
  by: string,
): Promise<EvidenceRecord> {
  const visit = await getVisit(reading.db, number);
  const receptions = receptionsOf(await listLog(reading, visit.day), number);
  const own = receptions.find((one) => one.staff === by);
  const entry = Math.max(visit.entry, own?.entry ?? 0, visit.registered?.entry ?? 0);
  const moment = (await momentsOf(reading.db, [entry])).get(entry);
  return {
    id: `V${number}`,
    staff: [...new Set(receptions.map((one) => one.staff))],
    customer: visit.customer === null || !isReceived(visit) ? null : `C${visit.customer}`,
    recordedAt: moment?.recordedAt ?? visit.at,
    entry,
  };
}

async function contactEvidence(
  { db }: Reading,
  letter: 'K' | 'F',
  number: number,
): Promise<EvidenceRecord> {
  const list = letter === 'K' ? listCalls : listFollowups;
  const [found] = await list(db, { id: number });
  if (found === undefined) throw unknownRecord(letter, number);
  return {
    id: `${letter}${number}`,
    staff: [found.by],
    customer: found.customer === null ? null : `C${found.customer}`,
    recordedAt: found.recordedAt,
    entry: found.entry,
  };
}

function unknownRecord(letter: 'K' | 'F', number: number): Error {
  return letter === 'K'
    ? notFound(
        'call',
        text(`There is no call K${number}.`, `没有来电 K${number}。`),
        text('See the calls: salesdesk call list', '查看来电：salesdesk call list'),
      )
    : notFound(
        'followup',
        text(`There is no follow-up F${number}.`, `没有回访 F${number}。`),
        text(
          'See a customer’s: salesdesk visitor show C1',
          '查看客户的回访：salesdesk visitor show C1',
        ),
      );
}
