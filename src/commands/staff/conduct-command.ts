import type { Command } from 'commander';
import { formatInstant, type Zone } from '../../calendar/time.ts';
import type { Context } from '../context.ts';
import { text, type Text } from '../../language.ts';
import type { Answer } from '../../terminal/output.ts';
import { listConduct } from '../../staff/conduct-store.ts';
import { getStaff } from '../../staff/service.ts';
import type { Conduct } from '../../staff/types.ts';

/** `staff conduct [CODE]`: what somebody did, by whom it was found, what followed. */
export function registerConduct(staff: Command, { describe, run }: Context): void {
  staff
    .command('conduct')
    .description(describe(text('what was recorded of conduct', '奖惩记录')))
    .argument('[code]')
    .action(
      run(async (call, code: string | undefined) => {
        const desk = await call.desk();
        const list = await desk.read(async ({ db }) => {
          if (code !== undefined) await getStaff(db, code);
          return listConduct(db, code);
        });
        return conductAnswer(list, desk.info.timezone);
      }),
    );
}

const columns = ['at', 'staff', 'kind', 'clause', 'by', 'deal', 'why', 'followed'] as const;

const kinds: Readonly<Record<Conduct['kind'], Text>> = {
  'malicious-claim': text('malicious claim', '恶意争佣'),
};

const consequences: Readonly<Record<Conduct['followed'], Text>> = {
  'major-demerit': text('major demerit', '记大过'),
  dismissal: text('dismissal', '辞退'),
};

function conductAnswer(list: readonly Conduct[], zone: Zone): Answer {
  const conduct = list.map(({ entry: _entry, ...one }) => ({
    ...one,
    at: formatInstant(one.at, zone),
  }));
  return {
    result: { conduct },
    rows: { columns, rows: conduct.map((one) => columns.map((column) => one[column])) },
    view: (page) =>
      conduct.length === 0
        ? page.say(text('Nothing is on record.', '没有记录。'))
        : page.table(
            [
              text('when', '时间'),
              text('who', '人员'),
              text('what', '事由'),
              text('clause', '条款'),
              text('found by', '认定人'),
              text('deal', '成交'),
              text('followed', '处理'),
              text('why', '说明'),
            ],
            conduct.map((one) => [
              ...[one.at, one.staff, page.say(kinds[one.kind]), one.clause, one.by, one.deal],
              ...[page.say(consequences[one.followed]), one.why],
            ]),
          ),
  };
}
