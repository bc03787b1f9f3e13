import { describe, expect, it } from 'vitest';
import { visitJson } from '../../../src/commands/visitor/json.ts';
import { eyesOf, type Actor, type DeskInfo } from '../../../src/desk/index.ts';
import { objectOf } from '../../../src/spreadsheet/columns.ts';
import { customerColumns, type Customer, type Visit } from '../../../src/visitor/index.ts';

const desk: DeskInfo = {
  ...{ name: '', training: true, timezone: 'Asia/Shanghai', currency: 'CNY', language: 'en' },
  schema: 1,
};

const customer: Customer = {
  id: 'C12',
  entry: 40,
  name: '陈立',
  phones: ['13800000001', '021-12345678'],
  owner: 'A01',
  firstVisit: '2026-03-02',
  level: 'A',
  channel: '路过',
  addressAs: '陈先生',
  district: null,
  occupation: null,
  purpose: 'live',
  layout: null,
  area: null,
  budget: null,
  reason: null,
  suggestions: null,
  note: null,
};

const visit: Visit = {
  id: 'V3',
  entry: 41,
  day: '2026-03-02',
  at: Date.parse('2026-03-02T10:00:00+08:00'),
  customer: 'C12',
  party: 2,
  channel: null,
  arrivalKind: 'new',
  arrivalOwner: null,
  referrer: null,
  identified: null,
  registered: null,
  kind: 'new',
  owner: 'A01',
  staff: 'A01',
  basis: 'turn',
  coverCase: null,
  status: 'receiving',
  recognised: true,
  firstBeganAt: null,
  brief: null,
  stay: null,
  beganAt: Date.parse('2026-03-02T10:00:00+08:00'),
  endedAt: null,
  outcome: null,
};

const customerSeenBy = (actor: Actor | null) =>
  objectOf(customerColumns, customer, eyesOf({ desk, actor }, customer.owner));

describe('a customer as programs see them', () => {
  it('has these keys', () => {
    expect(Object.keys(customerSeenBy(null))).toEqual([
      'id',
      'name',
      'phones',
      'owner',
      'firstVisit',
      'level',
      'channel',
      'addressAs',
      'district',
      'occupation',
      'purpose',
      'layout',
      'area',
      'budget',
      'reason',
      'suggestions',
      'note',
    ]);
  });

  it.each<[string, Actor | null, boolean]>([
    ['nobody', null, false],
    ['the owner', { code: 'A01', role: 'consultant', proved: true }, true],
    [
      'somebody who only says to be the owner',
      { code: 'A01', role: 'consultant', proved: false },
      false,
    ],
    ['another consultant', { code: 'A02', role: 'senior', proved: true }, false],
    ['a duty officer', { code: 'D01', role: 'officer', proved: true }, false],
    ['a clerk', { code: 'C01', role: 'clerk', proved: true }, true],
    ['a supervisor', { code: 'S01', role: 'supervisor', proved: true }, true],
    ['a manager', { code: 'M01', role: 'manager', proved: true }, true],
    ['a manager without a PIN', { code: 'M01', role: 'manager', proved: false }, false],
  ])('shows phones to %s: %o %s', (_who, reader, whole) => {
    expect(customerSeenBy(reader)['phones']).toEqual(
      whole ? ['13800000001', '021-12345678'] : ['138****0001', '021-****5678'],
    );
  });
});

describe('a visit as programs see it', () => {
  it('has these keys', () => {
    expect(visitJson(visit, eyesOf({ desk, actor: null }), '2026-03-02')).toEqual({
      id: 'V3',
      at: '2026-03-02T10:00:00+08:00',
      endedAt: null,
      beganAt: null,
      waitedSeconds: null,
      brief: null,
      stay: null,
      kind: 'new',
      status: 'receiving',
      customer: 'C12',
      owner: 'A01',
      staff: 'A01',
      basis: 'turn',
      recognised: true,
      party: 2,
      channel: null,
      outcome: null,
    });
  });

  it.each([
    ['receiving', 'done'],
    ['waiting', 'missed'],
    ['undone', 'undone'],
    ['not-a-customer', 'not-a-customer'],
  ] as const)('that was left %s is %s the day after', (status, seen) => {
    const later = visitJson({ ...visit, status }, eyesOf({ desk, actor: null }), '2026-03-03');
    expect(later).toMatchObject({ status: seen, endedAt: null });
  });
});
