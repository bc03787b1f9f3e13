import { staffMeant, type Caller, type OpenDesk } from '../desk/index.ts';
import type { Around } from '../terminal/kinds.ts';
import { foldCode, plain } from '../text/fold.ts';

/**
 * What the words of a command line mean at a desk. A word that means nothing here stays as it is: what must exist is
 * looked for by the use case, in its order.
 */
export function aroundAt(desk: OpenDesk, clock: Pick<Caller, 'now'>): Around {
  return {
    zone: desk.info.timezone,
    now: clock.now(),
    staff: async (word) => {
      if (foldCode(word) === 'FUND') return 'FUND';
      return (await desk.look(clock, (reading) => staffMeant(reading, word))) ?? plain(word);
    },
    unit: async (word) => {
      const { unitMeant } = await import('../deal/index.ts');
      return (await desk.look(clock, ({ db }) => unitMeant(db, word))) ?? word;
    },
  };
}
