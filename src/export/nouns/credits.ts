import { spanOf } from '../../calendar/span.ts';
import { listCases } from '../../commission/service.ts';
import type { Reading } from '../../desk/index.ts';
import { text } from '../../language.ts';
import { isWithin, listed } from '../listed.ts';
import type { Days, Exportable } from '../types.ts';

type Case = Awaited<ReturnType<typeof listCases>>[number];

/** One party of one deal. */
interface CreditRow extends Pick<Case, 'deal' | 'credit'> {
  readonly party: Case['credit']['parties'][number];
}

/** Whose deals are, one row for each deal and party, as it stands now. */
export const credits: Exportable<CreditRow> = {
  title: text('credits', '业绩'),
  dated: text('the day of the closing', '成交日期'),
  columns: [
    {
      key: 'deal',
      heading: text('Deal', '成交编号'),
      kind: 'code',
      names: true,
      get: ({ deal }) => deal.id,
    },
    {
      key: 'party',
      heading: text('Party', '归属'),
      kind: 'code',
      names: true,
      get: ({ party }) => party.party,
    },
    {
      key: 'share',
      heading: text('Share', '份额'),
      kind: 'share',
      get: ({ party }) => party.share,
    },
    {
      key: 'credit',
      heading: text('Credit', '业绩'),
      kind: 'money',
      get: ({ party }) => party.creditFen,
    },
    {
      key: 'status',
      heading: text('Status', '状态'),
      kind: 'code',
      get: ({ credit }) => credit.status,
    },
    {
      key: 'closedAt',
      heading: text('Closed', '成交时间'),
      kind: 'instant',
      get: ({ deal }) => deal.closedAt,
    },
    {
      key: 'windowEndsAt',
      heading: text('Objections until', '异议截止'),
      kind: 'instant',
      get: ({ credit }) => credit.windowEndsAt,
    },
  ],
  ...listed(listParties),
};

async function listParties(reading: Reading, days: Days): Promise<CreditRow[]> {
  const span = spanOf(days, reading.desk.timezone);
  return (await listCases(reading))
    .filter(({ deal: { closedAt } }) => closedAt !== null && isWithin(closedAt, span))
    .flatMap(({ deal, credit }) => credit.parties.map((party) => ({ deal, credit, party })));
}
