import { eyesOf } from '../../desk/index.ts';
import { text } from '../../language.ts';
import { pick, sheetOf, type Column } from '../../spreadsheet/columns.ts';
import { listClosed, tallyColumns, type Tally } from '../../tally/index.ts';
import { day } from '../../terminal/kinds.ts';
import { optional, verb } from '../verb.ts';
import { headJson } from './json.ts';

/** What of a tally a list has room for. */
const shown: readonly Column<Tally>[] = [
  ...pick(tallyColumns, 'day', 'closedAt', 'onTime', 'visits', 'subscriptions', 'subscribed'),
  ...pick(tallyColumns, 'received'),
  {
    key: 'delivered',
    heading: text('Delivered to', '报送'),
    kind: 'text',
    get: ({ delivered }) => delivered.map(({ to }) => to).join(' '),
  },
  ...pick(tallyColumns, 'seal').map((column) => ({
    ...column,
    get: ({ seal }: Tally) => seal?.slice(0, 12) ?? null,
  })),
];

export const list = verb({
  says: text('closed tallies', '已截数的日报'),
  flags: {
    from: optional(day, text('first day', '起始日期')),
    to: optional(day, text('last day', '截止日期')),
  },
  examples: ['tally list', 'tally list --from 2026-03-01 --to 2026-03-31'],
  run: async (call, range) => {
    const desk = await call.desk();
    const { tallies, eyes } = await desk.read(async (reading) => ({
      tallies: await listClosed(reading, range),
      eyes: eyesOf(reading),
    }));
    const columns = pick(tallyColumns, 'day', 'from', 'to', 'closedAt', 'onTime', 'seal');
    return {
      result: { tallies: tallies.map((one) => headJson(one, eyes.zone)) },
      rows: sheetOf(columns, tallies, eyes),
      view: (page) =>
        tallies.length === 0
          ? page.say(text('No tally is closed yet.', '还没有已截数的日报。'))
          : page.list(shown, tallies, eyes),
    };
  },
});
