import { listCases } from '../../commission/service.ts';
import type { Reading } from '../../desk/types.ts';
import { text } from '../../language.ts';
import { inPages, isWithin } from '../chunks.ts';
import { spanOf } from '../../calendar/span.ts';
import type { Days, Noun, Row } from '../types.ts';

/** Whose deals are, one row for each deal and party, as it stands now. */
export const credits: Noun = {
  name: 'credits',
  title: text('credits', '业绩'),
  dated: text('the day of the closing', '成交日期'),
  columns: [
    { key: 'deal', heading: text('Deal', '成交编号'), kind: 'code', names: true },
    { key: 'party', heading: text('Party', '归属'), kind: 'code', names: true },
    { key: 'share', heading: text('Share', '份额'), kind: 'share' },
    { key: 'credit', heading: text('Credit', '业绩'), kind: 'money' },
    { key: 'status', heading: text('Status', '状态'), kind: 'code' },
    { key: 'closedAt', heading: text('Closed', '成交时间'), kind: 'instant' },
    { key: 'windowEndsAt', heading: text('Objections until', '异议截止'), kind: 'instant' },
  ],
  count: async (reading, days) => (await listParties(reading, days)).length,
  pages: async function* (reading, days) {
    yield* inPages(await listParties(reading, days));
  },
};

async function listParties(reading: Reading, days: Days): Promise<Row[]> {
  const span = spanOf(days, reading.desk.timezone);
  const cases = await listCases(reading);
  return cases.flatMap(({ deal, credit }) => {
    const { closedAt } = deal;
    if (closedAt === null || !isWithin(closedAt, span)) return [];
    return credit.parties.map((one) => [
      ...[deal.id, one.party, one.share, one.creditFen],
      ...[credit.status, closedAt, credit.windowEndsAt],
    ]);
  });
}
