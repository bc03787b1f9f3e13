import { minute, type Zone } from '../calendar/time.ts';
import { text, type Text } from '../language.ts';
import { formatYuanGrouped } from '../money/fen.ts';
import { formatPercent } from '../money/shares.ts';
import type { Page } from '../terminal/page.ts';
import type { CreditCase } from './case-service.ts';
import type { DisputeLists } from './credit.ts';
import { actSaid, phaseNames, reasonSaid, statusNames, whoIs } from './words.ts';

/** How a person sees credit and the disputes over it. */
export interface Eyes {
  readonly zone: Zone;
  /** Everybody's name, by code. */
  readonly names: ReadonlyMap<string, string>;
}

export async function creditView(page: Page, found: CreditCase, eyes: Eyes): Promise<string> {
  const { acts, credit } = found;
  const history = [...acts].map(
    (act) => `  ${minute(act.at, eyes.zone)}  ${page.say(actSaid(act))}`,
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

const listNames: Readonly<Record<keyof DisputeLists, Text>> = {
  readyForRuling: text('Ready for a ruling', '可以裁定'),
  reportsDue: text('Waiting for reports', '待交争佣报告'),
  negotiating: text('Negotiating', '协商中'),
  open: text('Open to objections', '异议期内'),
};

/** The manager's desk: what waits for a ruling first, windows running out last. */
export function disputesView(
  page: Page,
  lists: DisputeLists,
  cases: readonly CreditCase[],
  eyes: Eyes & { readonly now: number },
): string {
  const byId = new Map(cases.map((one) => [one.deal.id, one]));
  const parts = (Object.keys(listNames) as (keyof DisputeLists)[]).map((list) => {
    const rows = lists[list].map((id) => {
      const found = byId.get(id);
      return found === undefined ? `  ${id}` : `  ${page.say(waitsFor(list, found, eyes))}`;
    });
    return section(page, listNames[list], rows);
  });
  const said = parts.filter((part) => part !== '');
  return said.length > 0
    ? said.join('\n\n')
    : page.say(text('No credit is open or disputed.', '没有异议期内或有争议的业绩。'));
}

function waitsFor(
  list: keyof DisputeLists,
  found: CreditCase,
  { zone, now }: Eyes & { readonly now: number },
): Text {
  const { deal, standing } = found;
  const who = standing.parties.join(', ');
  const head = `${deal.id}  ${deal.unit}  ${formatYuanGrouped(deal.amountFen)}  ${who}`;
  switch (list) {
    case 'open': {
      const ends = standing.windowEndsAt ?? now;
      const left = remaining(ends - now);
      return text(
        `${head}  until ${minute(ends, zone)} (${left.en} left)`,
        `${head}  至 ${minute(ends, zone)}（还剩${left.zh}）`,
      );
    }
    case 'negotiating':
      return standing.dispute === null ? text(head, head) : deadlock(head, found);
    case 'reportsDue':
    case 'readyForRuling':
      return reportsSaid(head, found);
  }
}

function reportsSaid(head: string, found: CreditCase): Text {
  const missing = missingReports(found);
  if (missing.length === 0) return text(`${head}  all have reported`, `${head}  各方均已提交`);
  const due = found.standing.dispute?.reportsDue ?? '';
  return text(
    `${head}  missing: ${missing.join(', ')}; due ${due}`,
    `${head}  未提交：${missing.join('、')}；截止 ${due}`,
  );
}

/** Parties who have spoken and do not agree are a deadlock. */
function deadlock(head: string, { acts }: CreditCase): Text {
  const spoken = new Set(acts.flatMap((act) => (act.act === 'agree' ? [act.by] : [])));
  if (spoken.size === 0)
    return text(`${head}  nobody has proposed shares`, `${head}  尚无人提出分配`);
  const list = [...spoken].join(', ');
  return text(
    `${head}  proposed by ${list}, no agreement`,
    `${head}  ${list} 已提出分配，尚未一致`,
  );
}

function missingReports({ standing }: CreditCase): string[] {
  const reported = new Set((standing.dispute?.reports ?? []).map((each) => each.by));
  return standing.parties.filter((party) => !reported.has(party));
}

function remaining(ms: number): Text {
  const minutes = Math.max(0, Math.floor(ms / 60_000));
  const hours = Math.floor(minutes / 60);
  return text(`${hours} h ${minutes % 60} min`, ` ${hours} 小时 ${minutes % 60} 分`);
}
