import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connect } from '../../src/db/connect.ts';
import {
  listDealEvents,
  listPaymentMoves,
  listUnitEvents,
  listUnits,
} from '../../src/deal/index.ts';
import { unitStatuses, type UnitStatus } from '../../src/deal/types.ts';
import { dialects } from '../support/desks.ts';
import { openFloor, type DealShown } from './floor.ts';

const units = ['3-1-1501', '3-1-1502', '3栋1-1503'] as const;
const stages = ['deposit', 'subscription', 'contract', 'paid'] as const;

const anyUnit = fc.constantFrom(...units);
const anyDeal = fc.integer({ min: 1, max: 6 });
const anyAct = fc.oneof(
  fc
    .tuple(anyUnit, fc.constantFrom(...stages.slice(0, 3)))
    .map(([unit, stage]) => `deal open --unit ${unit} --customer C1 --by A01 --stage ${stage}`),
  fc
    .tuple(anyDeal, fc.constantFrom(...stages))
    .map(([deal, stage]) => `deal advance D${deal} --to ${stage}`),
  anyDeal.map((deal) => `deal cancel D${deal} --why 退房`),
  fc.tuple(anyDeal, fc.integer({ min: 1, max: 900 })).map(([deal, n]) => `deal pay D${deal} ${n}`),
  anyUnit.map((unit) => `unit off ${unit} --why 保留`),
  anyUnit.map((unit) => `unit on ${unit}`),
);

const inStock = (status: UnitStatus | null): number =>
  status === 'available' || status === 'held' ? 1 : 0;

const expectedRefusals = new Set([
  'unit.not-available',
  'unit.already-off',
  'unit.not-off',
  'deal.not-found',
  'deal.cancelled',
  'deal.stage-backward',
  'deal.not-paid',
  'deal.overpaid',
]);

for (const dialect of dialects) {
  const rounds = dialect.name === 'sqlite' ? 12 : 4;

  describe(`random courses of deals on ${dialect.name}`, () => {
    it('leave units, deals and what happened to them in agreement', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(anyAct, { minLength: 5, maxLength: 30 }), async (acts) => {
          const floor = await openFloor(dialect);
          for (const [n, act] of acts.entries()) {
            const clock = `10:${String(n).padStart(2, '0')}:00`;
            const code = await floor.ask(act, clock).then(
              () => null,
              (problem: unknown) => /^([a-z.-]+):/m.exec(String(problem).split('\n')[1] ?? '')?.[1],
            );
            if (code !== null) expect(expectedRefusals).toContain(code);
          }
          const { deals } = await floor.ask<{ deals: DealShown['deal'][] }>('deal list');
          const connection = await connect(floor.db, false);
          try {
            const { db } = connection;
            const kept = await listUnits(db);
            const happened = await listUnitEvents(db);
            for (const unit of kept) {
              const live = deals.filter(
                (one) => one['unit'] === unit.code && one['stage'] !== 'cancelled',
              );
              expect(live.length).toBeLessThanOrEqual(1);
              expect(unit.deal).toBe(live[0]?.id ?? null);
              // Each event goes on from where the one before it stopped, to where the unit is now.
              const own = happened.filter((event) => event.unit === unit.code);
              own.reduce<UnitStatus | null>((status, event) => {
                expect(event.before).toBe(status);
                return event.status;
              }, null);
              expect(own.at(-1)?.status).toBe(unit.status);
              expect(unitStatuses).toContain(unit.status);
            }
            const stock = happened.reduce(
              (sum, event) => sum + inStock(event.status) - inStock(event.before),
              0,
            );
            expect(stock).toBe(kept.reduce((sum, unit) => sum + inStock(unit.status), 0));

            const events = await listDealEvents(db);
            const count = (what: string) => events.filter((event) => event.what === what).length;
            expect(count('closed')).toBe(deals.filter((one) => one['closedAt'] !== null).length);
            expect(count('contract')).toBe(
              deals.filter((one) => one['contractAt'] !== null).length,
            );
            expect(count('cancelled')).toBe(
              deals.filter((one) => one['stage'] === 'cancelled').length,
            );
            const payments = await listPaymentMoves(db);
            expect(payments.reduce((sum, one) => sum + one.fen, 0)).toBe(
              deals.reduce((sum, one) => sum + Number(one['receivedFen']), 0),
            );
          } finally {
            await connection.close();
          }
        }),
        { numRuns: rounds },
      );
    });
  });
}
