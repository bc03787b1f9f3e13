import { listDisputes } from '../../credit/index.ts';
import { text } from '../../language.ts';
import { verb } from '../verb.ts';
import { disputesView } from './disputes-view.ts';
import { eyesOn } from './eyes.ts';

export const disputes = verb({
  says: text('the manager’s desk: what is open or disputed', '争佣一览'),
  examples: ['commission disputes'],
  run: async (call) => {
    const desk = await call.desk();
    const { lists, cases, now } = await desk.read(async (reading) => ({
      ...(await listDisputes(reading)),
      now: reading.now,
    }));
    return {
      result: lists,
      rows: {
        columns: ['list', 'deal'],
        rows: Object.entries<readonly string[]>({ ...lists }).flatMap(([list, deals]) =>
          deals.map((deal) => [list, deal]),
        ),
      },
      view: async (page) => disputesView(page, lists, cases, { ...(await eyesOn(desk)), now }),
    };
  },
});
