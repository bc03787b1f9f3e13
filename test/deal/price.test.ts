import { describe, expect, it } from 'vitest';
import { unitStatusNames } from '../../src/deal/names.ts';
import { decidePrice, decideUnit } from '../../src/deal/price.ts';
import { unitStatuses, type Approval } from '../../src/deal/types.ts';
import { fen } from '../../src/money/fen.ts';

const unit = { code: '3-1-1502', listFen: fen(235000000) };
const approval: Approval = {
  id: 'P1',
  kind: 'price',
  status: 'granted',
  unit: '3-1-1502',
  deal: null,
  customer: null,
  amountFen: fen(230000000),
  usedFor: null,
};

function price(amount: number, changed: Partial<Approval> | null = null) {
  const given = changed === null ? null : { ...approval, ...changed };
  const decision = decidePrice({ unit, amountFen: fen(amount), approval: given });
  return decision.refused ?? decision.uses;
}

const refusal = { code: 'deal.price-not-approved', clause: 'M 5.4.2.8' };

describe('the price guard', () => {
  it('lets a unit go at its list price, and uses no approval up', () => {
    expect(price(235000000)).toBeNull();
    expect(price(235000000, { amountFen: fen(235000000) })).toBeNull();
  });

  it('needs an approval under the list price and over it', () => {
    expect(price(234999999)).toMatchObject(refusal);
    expect(price(235000001)).toMatchObject(refusal);
  });

  it('takes a granted approval for this unit and this amount', () => {
    expect(price(230000000, {})).toBe('P1');
  });

  it.each<[string, Partial<Approval>]>([
    ['another amount', { amountFen: fen(230000001) }],
    ['another unit', { unit: '3-1-1503' }],
    ['another matter', { kind: 'list-price' }],
    ['one that waits', { status: 'pending' }],
    ['one that was refused', { status: 'refused' }],
    ['one that was used', { usedFor: 'D2' }],
  ])('takes none for %s', (_what, changed) => {
    expect(price(230000000, changed)).toMatchObject(refusal);
  });

  it('says what to ask for', () => {
    expect(price(230000000)).toMatchObject({
      text: {
        en: "3-1-1502 is listed at 2,350,000.00; 2,300,000.00 needs a manager's approval first.",
      },
      hint: {
        zh: '申请审批：salesdesk approval request price --unit 3-1-1502 --amount 2300000.00 --why "…"',
      },
    });
    expect(price(230000000, { usedFor: 'D2' })).toMatchObject({
      text: {
        zh: '3-1-1502 标价 2,350,000.00，按 2,300,000.00 成交须先经经理审批。P1 已用于 D2。',
      },
    });
  });
});

describe('a unit', () => {
  it('is sold only while it is available', () => {
    const codes = unitStatuses.map(
      (status) => decideUnit({ code: '3-1-1502', status }).refused?.code,
    );
    expect(codes).toEqual([undefined, ...Array<string>(4).fill('unit.not-available')]);
  });

  it.each(unitStatuses.slice(1))('%s is refused in the words of the list', (status) => {
    const { refused } = decideUnit({ code: '3-1-1502', status });
    expect(refused?.text.zh).toContain(`目前${unitStatusNames[status].zh}，`);
    expect(refused?.text.en).toContain(`is ${unitStatusNames[status].en},`);
  });
});
