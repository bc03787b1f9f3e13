import type { Reading } from '../desk/index.ts';
import { notFound } from '../errors.ts';
import { isIdOf, type CallId, type FollowupId, type VisitId } from '../ids.ts';
import { text } from '../language.ts';
import { listLog } from '../queue/index.ts';
import { getVisit, isReceived, listCalls, listFollowups } from '../visitor/index.ts';
import type { EvidenceRecord } from './objection.ts';
import { receptionsOf } from './receptions.ts';
import { momentsOf } from './store.ts';

/** A record that somebody names as evidence: a visit (V), a call (K) or a follow-up (F). */
export type RecordId = VisitId | CallId | FollowupId;

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
  for (const id of ids) {
    if (isIdOf('V', id)) records.push(await visitEvidence(reading, id, by));
    else records.push(await contactEvidence(reading, id));
  }
  return records;
}

/**
 * A visit shows everybody who received the visitor. It is evidence from when the desk knew all of it: that this one
 * received, and whom.
 */
async function visitEvidence(reading: Reading, id: VisitId, by: string): Promise<EvidenceRecord> {
  const visit = await getVisit(reading.db, id);
  const receptions = receptionsOf(await listLog(reading, visit.day), id);
  const own = receptions.find((one) => one.staff === by);
  const entry = Math.max(visit.entry, own?.entry ?? 0, visit.registered?.entry ?? 0);
  const moment = (await momentsOf(reading.db, [entry])).get(entry);
  return {
    id,
    staff: [...new Set(receptions.map((one) => one.staff))],
    customer: isReceived(visit) ? visit.customer : null,
    recordedAt: moment?.recordedAt ?? visit.at,
    entry,
  };
}

async function contactEvidence({ db }: Reading, id: CallId | FollowupId): Promise<EvidenceRecord> {
  const [found] = isIdOf('K', id) ? await listCalls(db, { id }) : await listFollowups(db, { id });
  if (found === undefined) throw unknownRecord(id);
  return {
    id,
    staff: [found.by],
    customer: found.customer,
    recordedAt: found.recordedAt,
    entry: found.entry,
  };
}

function unknownRecord(id: CallId | FollowupId): Error {
  return isIdOf('K', id)
    ? notFound(
        'call',
        text(`There is no call ${id}.`, `没有来电 ${id}。`),
        text('See the calls: salesdesk call list', '查看来电：salesdesk call list'),
      )
    : notFound(
        'followup',
        text(`There is no follow-up ${id}.`, `没有回访 ${id}。`),
        text(
          'See a customer’s: salesdesk visitor show C1',
          '查看客户的回访：salesdesk visitor show C1',
        ),
      );
}
