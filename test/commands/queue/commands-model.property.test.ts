import fc from 'fast-check';
import { describe, it } from 'vitest';
import { dialects } from '../../support/desks.ts';
import { days, policies } from './commands-days.ts';
import { playDays, prepare } from './commands-play.ts';

// More days, to hunt: SALESDESK_MODEL_DAYS=200 npm test -- test/queue/commands-model
const asked = Number(process.env['SALESDESK_MODEL_DAYS'] ?? 0);
const numRuns = { sqlite: asked || 20, postgres: asked || 6 };

for (const dialect of dialects) {
  describe(`the door through its commands on ${dialect.name}`, () => {
    it('tells the same story as a plain account of the same days', { timeout: 3_600_000 }, () =>
      fc.assert(
        fc.asyncProperty(policies, days(90), async (policy, steps) => {
          const db = await dialect.freshUrl();
          await prepare(db, policy);
          await playDays(db, policy, steps);
        }),
        { numRuns: numRuns[dialect.name] },
      ),
    );
  });
}
