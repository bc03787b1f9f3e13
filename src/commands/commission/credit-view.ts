import { formatInstant, type Zone } from '../../calendar/time.ts';
import {
  actSaid,
  type CreditCase,
  creditColumns,
  creditRows,
  phaseNames,
  reasonSaid,
  statusNames,
  whoIs,
} from '../../credit/index.ts';
import { text, type Text } from '../../language.ts';
import { formatYuanGrouped } from '../../money/fen.ts';
import { formatPercent } from '../../money/shares.ts';
import type { Desk } from '../../desk/index.ts';
import { pick, sheetOf } from '../../spreadsheet/columns.ts';
import type { NewConduct } from '../../staff/index.ts';
import type { Answer } from '../../terminal/output.ts';
import type { Page } from '../../terminal/page.ts';
import { eyesOn, plainEyes, type Eyes } from './eyes.ts';
import { creditJson } from './json.ts';

/** '2026-03-03 15:00'. */
export function minute(ms: number, zone: Zone): string {
  return formatInstant(ms, zone).slice(0, 16).replace('T', ' ');
}

const shownColumns = pick(creditColumns, 'deal', 'party', 'share', 'credit', 'status');

/** What every act in a dispute answers: the credit as it stands now, and what followed from a malicious claim. */
export function creditAnswer(
  desk: Desk,
  found: CreditCase,
  conduct: NewConduct | null = null,
): Answer {
  const credit = creditJson(found.credit, desk.info.timezone);
  return {
    result: { credit },
    rows: sheetOf(shownColumns, creditRows(found), plainEyes(desk)),
    view: async (page) => {
      const shown = await creditView(page, found, await eyesOn(desk));
      if (conduct === null) return shown;
      return `${shown}\n\n${page.colour.yellow(page.say(followed(conduct)))}`;
    },
  };
}

function followed({ staff, followed: what }: NewConduct): Text {
  return what === 'dismissal'
    ? text(
        `${staff}: the second malicious claim, dismissal. It is on record: salesdesk staff conduct ${staff}`,
        `${staff} 第二次恶意争佣，予以辞退，已记录：salesdesk staff conduct ${staff}`,
      )
    : text(
        `${staff}: a major demerit. It is on record: salesdesk staff conduct ${staff}`,
        `${staff} 记大过一次，已记录：salesdesk staff conduct ${staff}`,
      );
}

async function creditView(page: Page, found: CreditCase, eyes: Eyes): Promise<string> {
  const { acts, credit } = found;
  const history = [...acts].map(
    (act) => `  ${minute(act.at, eyes.zone)}  ${eyes.text(page.say(actSaid(act)))}`,
  );
  return [
    headline(page, found),
    await partiesTable(page, found, eyes),
    section(page, text('Because', '依据'), reasonRows(page, credit.because)),
    section(page, text('The dispute so far', '争佣经过'), history),
    nextStep(page, found),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

export function headline(page: Page, { deal, credit }: CreditCase): string {
  const status = statusNames[credit.status];
  const phase = credit.dispute === null ? null : phaseNames[credit.dispute.phase];
  const at = text(
    `${deal.id} · ${deal.unit} · ${formatYuanGrouped(deal.amountFen)} · ${status.en}${phase === null ? '' : `, ${phase.en}`}`,
    `${deal.id} · ${deal.unit} · ${formatYuanGrouped(deal.amountFen)} · ${status.zh}${phase === null ? '' : `，${phase.zh}`}`,
  );
  return page.colour.bold(page.say(at));
}

export async function partiesTable(
  page: Page,
  { credit }: CreditCase,
  { names }: Eyes,
): Promise<string> {
  return page.table(
    [text('who', '归属'), text('share', '份额'), text('credit', '业绩')],
    credit.parties.map((each) => [
      page.say(whoIs(each.party, names)),
      formatPercent(each.share),
      formatYuanGrouped(each.creditFen),
    ]),
    { right: [1, 2] },
  );
}

export function reasonRows(page: Page, because: CreditCase['credit']['because']): string[] {
  return because.map((reason) => `  ${page.say(reasonSaid(reason))}`);
}

export function section(page: Page, heading: Text, rows: readonly string[]): string {
  return rows.length === 0 ? '' : `${page.colour.dim(page.say(heading))}\n${rows.join('\n')}`;
}

/** What can be typed next while the dispute goes on. */
function nextStep(page: Page, { deal, credit, standing }: CreditCase): string {
  if (credit.status !== 'disputed') return '';
  const sample = standing.parties.map((party) => `${party}:…`).join(',');
  const said =
    credit.dispute?.phase === 'negotiation'
      ? text(
          `Each party says the same: salesdesk commission agree ${deal.id} --by CODE --shares ${sample}\nOr it has failed: salesdesk commission escalate ${deal.id}`,
          `各方说法一致即生效：salesdesk commission agree ${deal.id} --by 工号 --shares ${sample}\n协商不成：salesdesk commission escalate ${deal.id}`,
        )
      : text(
          `Reports: salesdesk commission report ${deal.id} --by CODE --text "…"\nThen a manager: salesdesk commission rule ${deal.id} --shares ${sample} --why "…"`,
          `争佣报告：salesdesk commission report ${deal.id} --by 工号 --text "……"\n之后由经理裁定：salesdesk commission rule ${deal.id} --shares ${sample} --why "……"`,
        );
  return page.say(said);
}
