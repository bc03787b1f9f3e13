// What settling a month costs: 10,000 deals, 200 consultants, three tiers, in one transaction. Beside it the sqlite3
// command line, which only reads the same rows and works nothing out. Whole processes, in turns. It only measures.
//
//     node bench/commission.mjs          5 rounds
//     node bench/commission.mjs 20       20 rounds
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const rounds = Number(process.argv[2] ?? 5);
const deals = 10_000;
const consultants = 200;
const root = path.resolve(fileURLToPath(import.meta.url), '../..');
const salesdesk = path.join(root, 'bin/salesdesk.js');
const folder = mkdtempSync(path.join(tmpdir(), 'salesdesk-bench-'));
const desk = path.join(folder, 'desk.db');
const copy = path.join(folder, 'copy.db');
const env = {
  ...process.env,
  SALESDESK_CLOCK: '2026-04-02T10:00:00+08:00',
  NO_COLOR: '1',
};

/** Runs one process to its end and gives its time in ms and what it printed; a failure ends the measurement. */
function timed(command, words, file) {
  const start = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(command, words, {
    env: { ...env, SALESDESK_DB: file },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0)
    throw new Error(`${command} ${words.join(' ')} ended with ${status}\n${stderr}`);
  return { ms, stdout };
}

const say = (words) => timed(process.execPath, [salesdesk, ...words], desk);

const tiers = [
  { fromFen: 0, rate: '0.002' },
  { fromFen: 5_000_000_000, rate: '0.003' },
  { fromFen: 10_000_000_000, rate: '0.0045' },
];

const code = (number) => `A${String((number % consultants) + 1).padStart(3, '0')}`;

function prepareDesk() {
  say(['init', '--training', '--name', '滨江一号', '--timezone', 'Asia/Shanghai']);
  say(['staff', 'add', 'M01', '周敏', '--role', 'manager']);
  env.SALESDESK_AS = 'M01';
  const from = ['--from', '2026-01-01', '--why', '年度方案'];
  say(['policy', 'set', 'commission.tiers', JSON.stringify(tiers), ...from]);
  const Database = createRequire(import.meta.url)('better-sqlite3');
  const db = new Database(desk);
  fillDesk(db);
  db.close();
}

/** Rows as a busy month leaves them: every third closing visit a cover, every fiftieth deal ruled on. */
function fillDesk(db) {
  const put = (table, row) => {
    const names = Object.keys(row);
    const sql = `insert into ${table} (${names.map((name) => `"${name}"`)}) values (${names.map(() => '?')})`;
    db.prepare(sql).run(...Object.values(row));
  };
  const start = Date.parse('2026-03-01T09:30:00+08:00');
  db.transaction(() => {
    for (let number = 0; number < consultants; number += 1) {
      put('staff', { code: code(number), name: `陈${number + 1}`, role: 'consultant' });
    }
    for (let id = 1; id <= deals; id += 1) {
      const at = start + id * 250_000;
      const fen = 90_000_000 + ((id * 7919) % 200_000) * 1000 + (id % 100);
      const unit = `${(id % 40) + 1}-${id}`;
      put('customer', { id, entry: 1, owner: code(id * 7) });
      put('unit', { code: unit, entry: 1, list_fen: fen, status: 'contracted', deal: id });
      put('visit', visitRow(id, at - 3_600_000));
      put('deal', {
        ...{ id, entry: 1, unit, customer: id, by: code(id) },
        ...{ amount_fen: fen, list_fen: fen, stage: 'contract', received_fen: 0 },
        ...{ opened_at: at, subscribed_at: at, contract_at: at, closed_at: at },
        ...{ closing_entry: 1, visit_settled: id },
      });
      if (id % 50 === 0) putDispute(put, id, at);
    }
  })();
}

function visitRow(id, at) {
  const isCover = id % 3 === 0;
  return {
    ...{ id, entry: 1, day: '2026-03-01', at, customer: id, party: 2 },
    ...{ arrival_kind: 'returning', kind: 'returning', owner: code(id * 7), staff: code(id) },
    ...{ basis: isCover ? 'cover' : 'turn', cover_case: isCover ? 'absent' : null },
    ...{ status: 'done', recognised: 1, began_at: at, ended_at: at + 1_800_000 },
  };
}

let entry = 100;

function putDispute(put, deal, at) {
  const act = (name, by, data) => {
    entry += 1;
    const moment = { entry, n: 0, at: at + entry, recorded_at: at + entry };
    put('dispute_act', { ...moment, deal, act: name, by, data: JSON.stringify(data) });
  };
  const shares = [
    { party: code(deal), share: '0.7' },
    { party: code(deal + 1), share: '0.3' },
  ];
  act('object', code(deal + 1), { evidence: ['V1'] });
  act('escalate', null, {});
  act('rule', 'M01', { shares, malicious: null, why: '双方都有付出' });
}

const readAll = `
  select * from deal;
  select * from visit;
  select * from dispute_act;
  select * from policy_version;
  select * from commission_line;`;

function measure() {
  const times = { read: [], run: [], statement: [] };
  let settled = null;
  for (let round = -1; round < rounds; round += 1) {
    copyFileSync(desk, copy);
    const read = timed('sqlite3', [copy, readAll], copy);
    const words = [salesdesk, 'commission', 'run', '2026-03', '--json'];
    const run = timed(process.execPath, words, copy);
    const again = [salesdesk, 'commission', 'statement', '--month', '2026-03', '--json'];
    const statement = timed(process.execPath, again, copy);
    if (run.stdout !== statement.stdout) throw new Error('a frozen month shows what it paid');
    settled = JSON.parse(run.stdout);
    // The first round only warms the file system and V8's code cache.
    if (round < 0) continue;
    times.read.push(read.ms);
    times.run.push(run.ms);
    times.statement.push(statement.ms);
  }
  return { times, settled };
}

function median(list) {
  const sorted = list.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle) - 1]) / 2;
}

function report({ times, settled }) {
  const lines = settled.staff.reduce((sum, one) => sum + one.lines.length, 0);
  console.log(
    `${deals} deals, ${settled.staff.length} consultants, ${tiers.length} tiers: ${lines} lines; ${rounds} rounds, Node ${process.version}`,
  );
  const floor = median(times.read);
  const rows = [
    ['sqlite3, the same rows read', times.read],
    ['commission run', times.run],
    ['commission statement, frozen', times.statement],
  ];
  console.log(
    `${''.padEnd(32)}${'min ms'.padStart(11)}${'median ms'.padStart(11)}${'× read'.padStart(11)}`,
  );
  for (const [name, all] of rows) {
    const cells = [Math.min(...all).toFixed(0), median(all).toFixed(0)];
    const ratio = (median(all) / floor).toFixed(1);
    console.log(name.padEnd(32) + [...cells, ratio].map((cell) => cell.padStart(11)).join(''));
  }
}

try {
  prepareDesk();
  report(measure());
} finally {
  rmSync(folder, { recursive: true, force: true });
}
