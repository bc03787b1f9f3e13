/** Who has to hear from us (M 5.3.4.5): everybody who was received and has not been asked since. */
import { addDays, daysBetween, type Day } from '../calendar/time.ts';
import { byId, type CustomerId } from '../ids.ts';

/** A customer's last reception. */
export interface Reception {
  readonly customer: CustomerId;
  readonly name: string | null;
  readonly owner: string | null;
  readonly day: Day;
  /** When it ended, in ms; when it began, where nobody knows. */
  readonly at: number;
}

export interface Due {
  readonly customer: CustomerId;
  readonly name: string | null;
  readonly owner: string | null;
  readonly dueOn: Day;
  /** Days past `dueOn`; 0 on the day itself. */
  readonly overdueDays: number;
}

/**
 * What is due on `day` or was before it, the longest due first. A follow-up counts from the end of the visit on.
 *
 *     pickDue([{ customer: 'C1', name: '陈立', owner: 'A01', day: '2026-03-02', at: 0 }], new Map(), {
 *       day: '2026-03-06', dueDays: () => 3 })
 *     // [{ customer: 'C1', name: '陈立', owner: 'A01', dueOn: '2026-03-05', overdueDays: 1 }]
 */
export function pickDue(
  lastReceptions: readonly Reception[],
  lastFollowups: ReadonlyMap<CustomerId, number>,
  { day, dueDays }: { readonly day: Day; readonly dueDays: (visited: Day) => number },
): Due[] {
  return lastReceptions
    .filter(({ customer, at }) => (lastFollowups.get(customer) ?? -Infinity) < at)
    .map(({ customer, name, owner, day: visited }) => {
      const dueOn = addDays(visited, dueDays(visited));
      return { customer, name, owner, dueOn, overdueDays: daysBetween(dueOn, day) };
    })
    .filter((one) => one.overdueDays >= 0)
    .sort((a, b) => b.overdueDays - a.overdueDays || byId(a.customer, b.customer));
}
