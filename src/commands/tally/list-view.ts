import type { Zone } from '../../calendar/time.ts';
import { text } from '../../language.ts';
import type { Page } from '../../terminal/page.ts';
import { named } from '../../tally/messages.ts';
import { minute, money, yuan } from './parts-view.ts';
import type { Tally } from '../../tally/types.ts';
import type { Verified } from '../../tally/verify-service.ts';

export async function listView(page: Page, tallies: readonly Tally[], zone: Zone): Promise<string> {
  if (tallies.length === 0)
    return page.say(text('No tally is closed yet.', '还没有已截数的日报。'));
  const headings = [
    text('day', '日期'),
    text('closed', '截数时间'),
    text('', ''),
    text('visits', '来访'),
    text('subscriptions', '认购'),
    text('received', '实收'),
    text('delivered', '报送'),
    text('seal', '封存码'),
  ];
  const rows = tallies.map((one) => [
    ...[one.day, one.closedAt === null ? null : minute(one.closedAt, zone)],
    page.say(one.onTime ? text('on time', '准时') : text('late', '迟报')),
    ...[one.visits.total, money(page, one.subscriptions), yuan(one.receivedFen)],
    one.delivered.map((delivery) => delivery.to).join(' '),
    one.seal?.slice(0, 12),
  ]);
  return page.table(headings, rows, { right: [3, 4, 5] });
}

export async function verifyView(
  page: Page,
  { day, compared, differences }: Verified,
): Promise<string> {
  if (differences.length === 0) {
    const same = text(
      `${day}: all ${compared} figures agree.`,
      `${day}：核对 ${compared} 项，全部一致。`,
    );
    return page.colour.green(page.say(same));
  }
  const { length } = differences;
  const heading = text(
    `${day}: ${length} of ${compared} figures differ.`,
    `${day}：核对 ${compared} 项，${length} 项不符。`,
  );
  const rows = differences.map(({ key, ours, theirs }) => [
    key,
    page.say(named.figure(key)),
    ours ?? page.say(text('no such figure', '无此项')),
    theirs,
  ]);
  const headings = [
    text('key', '键'),
    text('figure', '项目'),
    text('ours', '我方'),
    text('theirs', '对方'),
  ];
  return `${page.colour.yellow(page.say(heading))}\n${await page.table(headings, rows, { right: [2, 3] })}`;
}
