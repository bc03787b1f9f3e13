import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise, type IReporterOutput, type IViolation } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
// @ts-expect-error -- the rules are plain JavaScript, as their tool reads them
import config from '../.config/dependency-cruiser.mjs';

const root = path.resolve(fileURLToPath(import.meta.url), '../..');
const { forbidden, options } = config as {
  forbidden: { name: string; comment: string }[];
  options: object;
};

/** An offender for every rule: the file that breaks it, and what it says. */
const planted: readonly (readonly [rule: string, file: string, says: string])[] = [
  ['words-stand-on-nothing', 'src/reason.ts', "import '../src/money/fen.ts';"],
  ['ground-knows-no-room', 'src/money/tiers.ts', "import '../commission/index.ts';"],
  ['db-builds-on-rooms-below', 'src/db/owner.ts', "import '../desk/index.ts';"],
  ['desk-builds-on-rooms-below', 'src/desk/who.ts', "import '../staff/index.ts';"],
  ['approval-builds-on-rooms-below', 'src/approval/who.ts', "import '../staff/index.ts';"],
  ['staff-builds-on-rooms-below', 'src/staff/turn.ts', "import '../queue/index.ts';"],
  ['visitor-builds-on-rooms-below', 'src/visitor/turn.ts', "import '../queue/index.ts';"],
  ['appointment-builds-on-rooms-below', 'src/appointment/turn.ts', "import '../queue/index.ts';"],
  ['queue-builds-on-rooms-below', 'src/queue/sale.ts', "import '../deal/index.ts';"],
  ['deal-builds-on-rooms-below', 'src/deal/share.ts', "import '../credit/index.ts';"],
  ['credit-builds-on-rooms-below', 'src/credit/rate.ts', "import '../commission/index.ts';"],
  ['commission-builds-on-rooms-below', 'src/commission/day.ts', "import '../tally/index.ts';"],
  ['note-builds-on-rooms-below', 'src/note/day.ts', "import '../tally/index.ts';"],
  ['stock-builds-on-rooms-below', 'src/stock/day.ts', "import '../tally/index.ts';"],
  ['checklist-builds-on-rooms-below', 'src/checklist/day.ts', "import '../tally/index.ts';"],
  ['meeting-builds-on-rooms-below', 'src/meeting/day.ts', "import '../tally/index.ts';"],
  ['case-builds-on-rooms-below', 'src/case/day.ts', "import '../tally/index.ts';"],
  ['people-builds-on-rooms-below', 'src/people/day.ts', "import '../tally/index.ts';"],
  ['task-builds-on-rooms-below', 'src/task/day.ts', "import '../tally/index.ts';"],
  ['tally-builds-on-rooms-below', 'src/tally/page.ts', "import '../report/index.ts';"],
  ['export-builds-on-rooms-below', 'src/export/page.ts', "import '../report/index.ts';"],
  ['no-stair-up', 'src/queue/shown.ts', "import '../terminal/page.ts';"],
  ['no-stair-up', 'src/index.ts', "import './commands/main.ts';"],
  ['one-door-into-a-room', 'src/commands/demo.ts', "import '../queue/arrival.ts';"],
  ['one-door-into-a-room', 'src/commands/shell.ts', "import '../staff/store.ts';"],
  ['one-door-into-a-room', 'src/commands/queue/next.ts', "import '../../queue/arrival.ts';"],
  ['one-door-into-a-room', 'src/index.ts', "import './queue/arrival.ts';"],
  ['doors-hand-out-no-store', 'src/staff/index.ts', "export { findStaff } from './store.ts';"],
  ['rules-are-pure', 'src/queue/arrival.ts', "import './store.ts';"],
  ['rules-are-pure', 'src/report/counts.ts', "import { sql } from 'kysely'; void sql;"],
  ['rules-need-no-machine', 'src/report/counts.ts', "import 'node:fs';"],
  ['rules-need-no-machine', 'src/money/tiers.ts', "import 'node:fs';"],
  ['types-are-nouns', 'src/deal/types.ts', "import './deal-service.ts';"],
  ['sql-in-stores', 'src/deal/deal-service.ts', "import { sql } from 'kysely'; void sql;"],
  ['databases-open-in-db', 'src/deal/deal-service.ts', "import '../db/connect.ts';"],
  ['commands-know-no-database', 'src/commands/queue/next.ts', "import '../../db/connect.ts';"],
  ['terminal-knows-no-room', 'src/terminal/page.ts', "import '../staff/index.ts';"],
  ['terminal-is-for-commands', 'src/tally/page.ts', "import chalk from 'chalk'; void chalk;"],
  ['commands-use-doors-not-the-library', 'src/commands/demo.ts', "import '../index.ts';"],
  ['heavy-packages-when-needed', 'src/visitor/turn.ts', "import nzh from 'nzh'; void nzh;"],
  ['no-tests-in-the-product', 'src/visitor/turn.ts', "import '../../test/world.ts';"],
  ['no-tools-in-the-product', 'src/visitor/turn.ts', "import 'vitest';"],
  ['no-circles', 'src/deal/deal-service.ts', "import './round.ts';"],
  ['no-dead-wood', 'src/calendar/forgotten.ts', 'export const forgotten = 1;'],
  ['only-declared-packages', 'src/visitor/turn.ts', "import 'semver';"],
  ['everything-is-there', 'src/visitor/turn.ts', "import './nowhere.ts';"],
];

/** What the offenders reach for. */
const innocent = [
  ...['commission', 'desk', 'queue', 'deal', 'credit', 'tally', 'report'].map(
    (room) => `src/${room}/index.ts`,
  ),
  ...['src/staff/store.ts', 'src/queue/index.ts', 'src/db/connect.ts', 'src/money/fen.ts'],
  ...['src/commands/main.ts', 'test/world.ts'],
];

describe('the floors of the house', () => {
  let folder = '';
  let found: readonly IViolation[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'salesdesk-floors-'));
    const texts = new Map(innocent.map((file) => [file, 'export {};\n']));
    texts.set('src/deal/round.ts', "import './deal-service.ts';\n");
    for (const [, file, says] of planted) {
      texts.set(file, `${texts.get(file) ?? ''}${says}\n`);
    }
    for (const [file, content] of texts) {
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
      await writeFile(path.join(folder, file), content);
    }
    for (const name of ['package.json', 'tsconfig.json', 'node_modules'])
      await symlink(path.join(root, name), path.join(folder, name));
    const { tsConfig: _, ...others } = options as { tsConfig: object };
    const { output } = await cruise(['src', 'test'], {
      ...others,
      baseDir: folder,
      validate: true,
      ruleSet: { forbidden: forbidden as never },
    });
    found = (output as Exclude<IReporterOutput['output'], string>).summary.violations;
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(planted)('%s catches %s', (rule, file) => {
    const caught = found.filter((one) => one.rule.name === rule).map((one) => one.from);
    expect(caught).toContain(file);
  });

  it('every rule has an offender planted here, and tells what to do', () => {
    const sown = new Set(planted.map(([rule]) => rule));
    expect(forbidden.map(({ name }) => name).filter((name) => !sown.has(name))).toEqual([]);
    expect(forbidden.filter(({ comment }) => comment.length < 20)).toEqual([]);
  });
});
