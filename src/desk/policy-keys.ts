import { text, type Text } from '../language.ts';
import type { PolicyValues } from './policy-schema.ts';

/** Every number and switch of the rules, once: its default, its unit, the clause it comes from, what it does. */
interface PolicyRow<V> {
  readonly default: V;
  readonly unit: Text;
  /** The rulebook's clause; `house` where the documents are silent. */
  readonly clause: string;
  readonly about: Text;
}

const none = text('', '');
const minutes = text('minutes', '分钟');
const days = text('days', '天');
const people = text('people', '人');
const share = text('share of 1', '占比');

export const policyKeys: { readonly [K in keyof PolicyValues]: PolicyRow<PolicyValues[K]> } = {
  'door.places': row(2, people, 'M 5.3.1.1', text('Places at the door', '门口站位数')),
  'door.minimum': row(
    2,
    people,
    'M 5.2.6',
    text('Fewest at the door in door hours', '接待时段门口最少人数'),
  ),
  'door.hours': row(
    [
      ['09:30', '12:00'],
      ['14:00', '18:00'],
    ],
    none,
    'M 5.2.6',
    text('Door hours', '门口接待时段'),
  ),
  'queue.standby': row(
    true,
    none,
    'house',
    text('More than the places may stand by', '站位满后可继续候补'),
  ),
  'queue.opensAt': row('09:10', none, 'M 5.3.1.1', text('Places are taken from', '开始排位时间')),
  'queue.undoMinutes': row(
    10,
    minutes,
    'house',
    text('The last act can be undone for', '可撤销时限'),
  ),
  'queue.ownCustomerKeepsPlace': row(
    false,
    none,
    'house',
    text('Called out for an own customer, the place is kept', '接待自己的老客户后保留原排位'),
  ),
  'visit.maxWaitMinutes': row(
    5,
    minutes,
    'M 5.3.2.2',
    text('A customer waits for the owner at most', '等候原置业顾问的最长时间'),
  ),
  'visit.briefMinutes': row(
    5,
    minutes,
    'M 5.3.2.2',
    text('The owner is called for a briefing within', '代接待须在此时限内联系原置业顾问'),
  ),
  'away.graceMinutes': row(
    5,
    minutes,
    'house',
    text('Somebody away counts as late after', '超过预计返回时间的宽限'),
  ),
  'counter.minimum': row(
    2,
    people,
    'M 5.2.7',
    text('Fewest at the counter over lunch', '午间前台最少人数'),
  ),
  'lunch.hours': row(
    [['11:45', '14:00']],
    none,
    'M 5.2.7',
    text('Lunch, over which the counter is kept', '午间时段'),
  ),
  'day.hours': row([['09:00', '18:00']], none, 'M 5.2.3', text('Open', '营业时间')),
  'closing.minutes': row(
    15,
    minutes,
    'house',
    text('Before closing, who is still inside is asked about', '下班前提醒尚在场客户的时间'),
  ),
  'call.makesOwner': row(
    false,
    none,
    'house',
    text('A call makes its taker the owner', '来电即确定归属'),
  ),
  'followup.dueDays': row(
    3,
    days,
    'house',
    text('A visit is followed up within', '来访后回访时限'),
  ),
  'cover.ownerShare': row(
    '0.5',
    share,
    'M 5.3.2.2',
    text('Owner’s share when absent', '原置业顾问不在场时的业绩占比'),
  ),
  'cover.busyOwnerShare': row(
    '0.5',
    share,
    'house',
    text('Owner’s share when busy and the wait was over', '原置业顾问忙且等候超时的业绩占比'),
  ),
  'deal.closesAt': row(
    'subscription',
    none,
    'house',
    text('The stage that closes a deal', '成交以哪一步为准'),
  ),
  'objection.hours': row(
    24,
    text('hours', '小时'),
    'M 5.3.3.2',
    text('Objections are taken for', '异议时限'),
  ),
  'dispute.maxParties': row(
    3,
    people,
    'M 5.3.3.2',
    text('Most parties to a dispute', '争佣最多人数'),
  ),
  'report.days': row(3, days, 'M 5.3.3.2', text('Reports are due within', '争佣报告时限')),
  'commission.tiers': row(
    [{ fromFen: 0, rate: '0.003' }],
    none,
    'house',
    text('Commission tiers', '佣金档位'),
  ),
  'commission.tierMode': row('marginal', none, 'house', text('How tiers apply', '档位计算方式')),
  'commission.release': row(
    [{ on: 'contract', portion: '1' }],
    none,
    'house',
    text('When commission is payable', '佣金发放节点'),
  ),
  'due.aheadDays': row(
    7,
    days,
    'house',
    text(
      'Money and signatures are shown this long before they are due',
      '应收款与应签约提前提示天数',
    ),
  ),
  'overdue.days': row(3, days, 'M 5.4.2.9', text('Overdue after', '逾期天数')),
  'tally.cutoff': row(
    '17:30',
    none,
    'M 5.4.2.10',
    text('The day’s count is cut at', '销控日报截止时间'),
  ),
  'month.dueDay': row(
    5,
    none,
    'M 5.4.2.11',
    text('Monthly statistics are due on day', '月报截止日'),
  ),
};

function row<V>(value: V, unit: Text, clause: string, about: Text): PolicyRow<V> {
  return { default: value, unit, clause, about };
}
