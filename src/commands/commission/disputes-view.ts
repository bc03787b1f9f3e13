import type { CreditCase, DisputeLists } from '../../credit/index.ts';
import { text, type Text } from '../../language.ts';
import { formatYuanGrouped } from '../../money/fen.ts';
import type { Page } from '../../terminal/page.ts';
import { minute, section } from './credit-view.ts';
import type { Eyes } from './eyes.ts';

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
