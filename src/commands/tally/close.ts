import type { Day } from '../../calendar/time.ts';
import type { Desk } from '../../desk/index.ts';
import { cancelled } from '../../errors.ts';
import { text } from '../../language.ts';
import { closeTally, previewClosing, tallyKeepers, type Tally } from '../../tally/index.ts';
import { day } from '../../terminal/kinds.ts';
import { pageOn } from '../../terminal/page.ts';
import type { Call } from '../context.ts';
import { given, optional, verb } from '../verb.ts';
import { oddJson, officeOf, tallyAnswer } from './answer.ts';
import { minute, type Office } from './parts-view.ts';
import { tallyView } from './tally-view.ts';

export const close = verb({
  says: text('close a day, and the open days before it', '截数，并补齐此前未截数的日期'),
  args: { day: optional(day) },
  flags: { yes: given(text('do not ask', '不再询问')) },
  who: tallyKeepers,
  examples: ['tally close', 'tally close 2026-03-02 --yes'],
  run: async (call, { day = null, yes }) => {
    const desk = await call.desk();
    const asked = call.canAsk && !yes && (await askFirst(call, desk, day));
    const { caughtUp, ...shown } = await closeTally(desk, day);
    const office = await desk.read(officeOf);
    const answer = tallyAnswer(shown, office, { caughtUp, unusual: shown.odds.map(oddJson) });
    // Whoever was asked has just seen the count.
    return asked
      ? { ...answer, view: (page) => page.say(closedText(shown.tally, office)) }
      : answer;
  },
});

function closedText({ day, closedAt, seal }: Tally, { zone }: Office) {
  const at = closedAt === null ? '' : minute(closedAt, zone);
  return text(
    `The tally of ${day} is closed, ${at}. Seal ${seal}\nNext: salesdesk tally deliver ${day} --to …`,
    `${day} 销控日报已截数，${at}。封存码 ${seal}\n接下来报送：salesdesk tally deliver ${day} --to 财务部`,
  );
}

/** Shows the count and what is odd about it, and asks once. Who may not close it is not asked: closing says so. */
async function askFirst(call: Call, desk: Desk, day: Day | null): Promise<boolean> {
  const role = await desk.read(({ actor }) => Promise.resolve(actor?.role));
  if (role === undefined || !tallyKeepers.includes(role)) return false;
  const { tally, odds, office } = await desk.read(async (reading) => ({
    ...(await previewClosing(reading, day)),
    office: await officeOf(reading),
  }));
  const { terminal, prompts } = call;
  const page = pageOn(terminal, call.context.language(call.globals));
  terminal.out(`${await tallyView(page, tally, odds, office)}\n\n`);
  const question = text(
    `Close the tally of ${tally.day}? It cannot be changed afterwards.`,
    `现在截数 ${tally.day}？截数后不能修改。`,
  );
  if (!(await prompts.confirm(call.say(question), odds.length === 0))) throw cancelled();
  return true;
}
