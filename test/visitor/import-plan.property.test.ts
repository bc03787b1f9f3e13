import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idOf } from '../../src/ids.ts';
import { planVisitors, type Known, type VisitorPlan } from '../../src/visitor/import-plan.ts';
import type { VisitorRow } from '../../src/visitor/import-rows.ts';
import type { Level, Particulars } from '../../src/visitor/types.ts';

const nothing: Particulars = {
  level: null,
  channel: null,
  addressAs: null,
  district: null,
  occupation: null,
  purpose: null,
  layout: null,
  area: null,
  budget: null,
  reason: null,
  suggestions: null,
  note: null,
};

const orNull = <T>(...values: T[]) => fc.constantFrom(null, ...values);
const phones = ['13800000001', '13800000002', '021-12345678'];
const names = ['王芳', '阿依古丽·买买提', '阿依古丽•买买提'];
const owners = ['A01', 'A02'];
const days = ['2026-03-01', '2026-03-02'];

const row: fc.Arbitrary<VisitorRow> = fc
  .record({
    phone: orNull(...phones),
    name: orNull(...names),
    owner: orNull(...owners),
    firstVisit: orNull(...days),
    level: orNull<Level>('A', 'B'),
    note: orNull('再来', '嫌贵'),
  })
  .filter(({ phone, name }) => phone !== null || name !== null)
  .map(({ level, note, ...rest }) => ({
    ...rest,
    order: rest.firstVisit ?? '9999',
    particulars: { ...nothing, level, note },
  }));

/** The desk after a plan, as the import writes it. */
function carriedOut(known: readonly Known[], { created, updated }: VisitorPlan): Known[] {
  const kept = known.map(({ customer, importedOwner }) => {
    const change = updated.find((one) => one.customer.id === customer.id)?.change ?? {};
    return {
      customer: { ...customer, ...change },
      importedOwner: importedOwner ?? change.owner ?? null,
    };
  });
  const fresh = created.map((person, at) => ({
    customer: { ...person, id: idOf('C', known.length + at + 1), entry: 0 },
    importedOwner: person.owner,
  }));
  return [...kept, ...fresh];
}

describe('a sheet imported twice', () => {
  it('changes nothing the second time, whatever the desk had before', () => {
    fc.assert(
      fc.property(fc.array(row), fc.array(row), (earlier, sheet) => {
        const before = carriedOut([], planVisitors(earlier, []));
        const after = carriedOut(before, planVisitors(sheet, before));
        expect(planVisitors(sheet, after)).toEqual({ created: [], updated: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('changes nothing either once managers have transferred some of its customers', () => {
    const transfers = fc.array(fc.constantFrom(...owners), { minLength: 30, maxLength: 30 });
    fc.assert(
      fc.property(fc.array(row), transfers, (sheet, to) => {
        const moved = carriedOut([], planVisitors(sheet, [])).map((one, at) => ({
          ...one,
          customer: { ...one.customer, owner: to[at] ?? one.customer.owner },
        }));
        expect(planVisitors(sheet, moved)).toEqual({ created: [], updated: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('has one customer for each phone, first seen on the earliest day', () => {
    fc.assert(
      fc.property(fc.array(row), (sheet) => {
        const { created } = planVisitors(sheet, []);
        for (const phone of phones) {
          const rows = sheet.filter((one) => one.phone === phone);
          const found = created.filter((one) => one.phones.includes(phone));
          expect(found).toHaveLength(rows.length > 0 ? 1 : 0);
          const seen = rows.map((one) => one.firstVisit).filter((day) => day !== null);
          if (rows.length > 0) expect(found[0]?.firstVisit).toBe(seen.sort()[0] ?? null);
        }
      }),
    );
  });
});
