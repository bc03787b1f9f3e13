import type { Command } from 'commander';
import { formatInstant, type Zone } from '../calendar/time.ts';
import type { Call, Context } from '../context.ts';
import type { Desk } from '../desk/types.ts';
import { usage } from '../errors.ts';
import { writeWhole } from '../files/write.ts';
import { text, type Language } from '../language.ts';
import { formatYuan } from '../money/fen.ts';
import { listStaff } from '../staff/service.ts';
import { idOption } from '../terminal/options.ts';
import type { Answer } from '../terminal/output.ts';
import { collectEvidence, type Bundle } from './bundle-service.ts';
import { getCase } from './case-service.ts';
import { bundleText, bundleView, precedentsView } from './evidence-view.ts';
import { explainDeal, type Explanation } from './explain-service.ts';
import { explainView } from './explain-view.ts';
import { creditJson } from './json.ts';
import { listPrecedents, type Precedent } from './precedent-service.ts';
import { creditView, type Eyes } from './view.ts';

/** `commission show | explain | evidence | precedents`: everything that can be looked at before deciding. */
export function registerLooking(commission: Command, { describe, run }: Context): void {
  commission
    .command('show')
    .description(describe(text('whose deal it is, and why', '业绩归谁，依据是什么')))
    .argument('<deal>')
    .action(run(show));
  commission
    .command('explain')
    .description(describe(text('a deal’s commission, from the visit to the fen', '佣金明细与依据')))
    .argument('<deal>')
    .action(run(explain));
  commission
    .command('evidence')
    .description(
      describe(text('all records of a deal’s customer, in order of time', '该客户的全部记录')),
    )
    .argument('<deal>')
    .option('--out <file>', describe(text('write it to a file', '写入文件')))
    .option('--force', describe(text('replace a file that is there', '覆盖已有文件')))
    .action(run(evidence));
  commission
    .command('precedents')
    .description(describe(text('earlier rulings', '以往的裁定')))
    .option('--like <deal>', describe(text('on facts like this deal’s', '与该成交情形相同的')))
    .action(run(precedents));
}

/** The desk as a person reads it: its zone, everybody's name. */
export async function eyesOn(desk: Desk): Promise<Eyes> {
  const staff = await desk.read(({ db }) => listStaff(db));
  return {
    zone: desk.info.timezone,
    names: new Map(staff.map((person) => [person.code, person.name])),
  };
}

async function show(call: Call, id: string): Promise<Answer> {
  const deal = idOption(id, 'D', 'DEAL');
  const desk = await call.desk();
  const found = await desk.read((reading) => getCase(reading, deal));
  const credit = creditJson(found.credit, desk.info.timezone);
  return {
    result: { credit },
    rows: {
      columns: ['deal', 'status', 'party', 'share', 'credit'],
      rows: found.credit.parties.map((each) => [
        ...[credit.deal, credit.status, each.party, each.share],
        formatYuan(each.creditFen),
      ]),
    },
    view: async (page) => creditView(page, found, await eyesOn(desk)),
  };
}

async function explain(call: Call, id: string): Promise<Answer> {
  const deal = idOption(id, 'D', 'DEAL');
  const desk = await call.desk();
  const told = await desk.read((reading) => explainDeal(reading, deal));
  return {
    result: explanationJson(told, desk.info.timezone),
    rows: {
      columns: ['party', 'credit', 'commission', 'payable'],
      rows: told.commission.map((one) => [
        one.party,
        ...[one.creditFen, one.commissionFen, one.payableFen].map(formatYuan),
      ]),
    },
    view: async (page) => explainView(page, told, await eyesOn(desk)),
  };
}

function explanationJson({ found, commission, facts, policy, paid }: Explanation, zone: Zone) {
  return {
    credit: creditJson(found.credit, zone),
    commission: commission.map(({ party, creditFen, commissionFen, payableFen, steps }) => ({
      ...{ party, creditFen, commissionFen, payableFen, steps },
    })),
    facts: facts.map((fact) => ({ ...fact, at: formatInstant(fact.at, zone) })),
    policy,
    paid: paid.map(({ month, party, kind, payableFen }) => ({ month, party, kind, payableFen })),
  };
}

interface EvidenceOptions {
  out?: string;
  force?: boolean;
}

async function evidence(call: Call, id: string, { out, force }: EvidenceOptions): Promise<Answer> {
  const deal = idOption(id, 'D', 'DEAL');
  if (force && out === undefined) {
    throw usage(text('--force goes with --out.', '--force 须与 --out 一起使用。'));
  }
  const desk = await call.desk();
  const bundle = await desk.read((reading) => collectEvidence(reading, deal));
  const zone = desk.info.timezone;
  if (out !== undefined) return evidenceFile(call, desk, bundle, { out, force: force ?? false });
  const lines = bundleJson(bundle, zone);
  return {
    result: { deal: bundle.found.deal.id, customer: bundle.found.deal.customer, evidence: lines },
    rows: {
      columns: evidenceColumns,
      rows: lines.map((line) =>
        evidenceColumns.map((key) => (key === 'text' ? call.say(line.text) : line[key])),
      ),
    },
    view: (page) => bundleView(page, bundle, zone),
  };
}

const evidenceColumns = [
  ...(['at', 'recordedAt', 'what', 'id', 'text', 'clause'] as const),
  ...(['beforeClosing', 'entry', 'hash'] as const),
] as const;

function bundleJson({ lines }: Bundle, zone: Zone) {
  return lines.map(({ at, recordedAt, what, id, text: said, clause, beforeClosing, ...one }) => ({
    at: formatInstant(at ?? recordedAt, zone),
    recordedAt: formatInstant(recordedAt, zone),
    ...{ what, id, text: said, clause, beforeClosing },
    entry: one.entry,
    hash: one.hash,
  }));
}

async function evidenceFile(
  call: Call,
  desk: Desk,
  bundle: Bundle,
  { out, force }: { out: string; force: boolean },
): Promise<Answer> {
  const language: Language = call.context.language(call.globals);
  const written = bundleText(bundle, desk.info, language);
  const { bytes } = await writeWhole(out, written, { force, secret: true });
  const said = text(
    `${bundle.lines.length} records written to ${out}.`,
    `已写入 ${out}，共 ${bundle.lines.length} 条记录。`,
  );
  return {
    result: { file: out, bytes, records: bundle.lines.length },
    view: (page) => page.colour.green(page.say(said)),
  };
}

async function precedents(call: Call, options: { like?: string }): Promise<Answer> {
  const like = options.like === undefined ? null : idOption(options.like, 'D', '--like');
  const desk = await call.desk();
  const zone = desk.info.timezone;
  const list = await desk.read((reading) => listPrecedents(reading, like));
  const rows = list.map((one) => precedentJson(one, zone));
  const columns = [
    ...(['deal', 'at', 'by', 'basis', 'kind', 'recognised', 'coverCase', 'parties'] as const),
    ...(['shares', 'malicious', 'why'] as const),
  ] as const;
  return {
    result: { precedents: rows },
    rows: {
      columns,
      rows: rows.map(({ shares, parties, ...one }) => {
        const said = shares?.map((each) => `${each.party}:${each.share}`).join(' ') ?? null;
        const flat = { ...one, shares: said, parties: parties.join(' ') };
        return columns.map((column) => flat[column]);
      }),
    },
    view: (page) => precedentsView(page, list, zone),
  };
}

function precedentJson({ found, ruling }: Precedent, zone: Zone) {
  const { visit, standing, deal } = found;
  return {
    deal: deal.id,
    at: formatInstant(ruling.at, zone),
    by: ruling.by,
    basis: visit?.basis ?? null,
    kind: visit?.kind ?? null,
    recognised: visit?.recognised ?? null,
    coverCase: visit?.coverCase ?? null,
    parties: standing.parties,
    shares: ruling.shares,
    malicious: ruling.malicious,
    why: ruling.why,
  };
}
