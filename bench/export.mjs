// What exporting a million visits as CSV costs, beside sqlite3 and sqlite-utils on the same rows: sqlite3 once
// with the columns as they are stored, and once with the very cells that we write. Whole processes, in turns,
// each into a file. It only measures.
//
//     node bench/export.mjs              3 rounds, a million visits
//     node bench/export.mjs 5 200000     5 rounds, 200,000 visits
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const rounds = Number(process.argv[2] ?? 3);
const visits = Number(process.argv[3] ?? 1_000_000);
const root = path.resolve(fileURLToPath(import.meta.url), '../..');
const salesdesk = path.join(root, 'bin/salesdesk.js');
const folder = mkdtempSync(path.join(tmpdir(), 'salesdesk-bench-'));
const desk = path.join(folder, 'desk.db');
const env = { ...process.env, SALESDESK_DB: desk, NO_COLOR: '1' };
delete env.SALESDESK_CLOCK;

const columns = [
  ...['id', 'at', 'ended_at', 'kind', 'status', 'customer', 'owner', 'staff', 'basis'],
  ...['recognised', 'party', 'channel', 'outcome'],
];
const moment = (name) => `strftime('%Y-%m-%dT%H:%M:%S+08:00', ${name} / 1000 + 28800, 'unixepoch')`;
const cells = [
  `'V' || id`,
  moment('at'),
  moment('ended_at'),
  ...columns.slice(3, 5),
  `'C' || customer`,
  ...columns.slice(6, 9),
  `iif(recognised, 'true', 'false')`,
  ...columns.slice(10),
];

/** Some eight years of a busy desk. */
function prepareDesk() {
  const made = spawnSync(process.execPath, [salesdesk, 'init', '--training'], { env });
  if (made.status !== 0) throw new Error(made.stderr.toString());
  const Database = createRequire(import.meta.url)('better-sqlite3');
  const db = new Database(desk);
  db.pragma('synchronous = OFF');
  db.pragma('foreign_keys = OFF');
  const insert = db.prepare(`insert into visit (id, entry, day, at, customer, party, channel,
    arrival_kind, kind, owner, staff, basis, status, recognised, began_at, ended_at, outcome)
    values (?, 1, ?, ?, ?, ?, ?, 'new', ?, ?, ?, ?, 'done', 1, ?, ?, ?)`);
  const channels = ['路过', '朋友介绍', '户外广告', '网络'];
  const outcomes = ['看了样板间，约周末再来', '下周再来, 带家人', '只看不买', null];
  const opening = Date.UTC(2018, 2, 1, 1, 30);
  db.transaction(() => {
    for (let id = 1; id <= visits; id += 1) {
      const at = opening + Math.floor(id / 350) * 86_400_000 + (id % 350) * 80_000;
      const day = new Date(at + 28_800_000).toISOString().slice(0, 10);
      const staff = `A${String(id % 20).padStart(2, '0')}`;
      const [kind, basis] = id % 3 === 0 ? ['returning', 'own'] : ['new', 'turn'];
      const customer = id % 7 === 0 ? null : 1 + (id % 300_000);
      insert.run(
        ...[id, day, at, customer, 1 + (id % 4), channels[id % 4], kind, staff, staff, basis],
        ...[at + 5000, at + 1_800_000, outcomes[id % 4]],
      );
    }
  })();
  db.close();
}

/** Runs one process to its end: seconds it took, the most memory it held, bytes it wrote. */
async function measured([program, ...words]) {
  const out = path.join(folder, 'out.csv');
  const file = openSync(out, 'w');
  const start = process.hrtime.bigint();
  const child = spawn(program, words, { env, stdio: ['ignore', file, 'inherit'] });
  let used = { peak: 0, cpu: 0 };
  const watch = setInterval(() => {
    used = usedBy(child.pid) ?? used;
  }, 20);
  const code = await new Promise((done) => child.on('close', done));
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  clearInterval(watch);
  closeSync(file);
  if (code !== 0) throw new Error(`${program} ${words.join(' ')} ended with ${code}`);
  return { seconds, ...used, bytes: statSync(out).size };
}

/** Peak memory in MiB and seconds of processor, as Linux keeps them; elsewhere they are not shown. */
function usedBy(pid) {
  try {
    const held = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1];
    if (held === undefined) return null;
    const times = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1].split(' ');
    return { peak: Number(held) / 1024, cpu: (Number(times[11]) + Number(times[12])) / 100 };
  } catch {
    return null;
  }
}

function isHere(program) {
  return spawnSync(program, ['--version']).status === 0;
}

function programs() {
  const query = (list) => `select ${list.join(', ')} from visit order by id`;
  const all = [
    ['salesdesk export visits', [process.execPath, salesdesk, 'export', 'visits']],
    ['sqlite3 -csv, as stored', ['sqlite3', '-csv', '-header', desk, query(columns)]],
    ['sqlite3 -csv, same cells', ['sqlite3', '-csv', '-header', desk, query(cells)]],
    [
      'sqlite-utils rows --csv',
      ['sqlite-utils', 'rows', desk, 'visit', '--csv', ...columns.flatMap((one) => ['-c', one])],
    ],
  ];
  return all.filter(([name, [program]]) => {
    const here = program === process.execPath || isHere(program);
    if (!here) console.log(`left out: ${name} (${program} is not installed)`);
    return here;
  });
}

function median(numbers) {
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle) - 1]) / 2;
}

function report(runs) {
  const [ours] = runs;
  const line = (texts) =>
    texts.map((one, n) => (n === 0 ? one.padEnd(26) : one.padStart(11))).join('');
  console.log(
    `${visits} visits, ${rounds} rounds, Node ${process.version}; medians, ours to theirs`,
  );
  console.log(line(['', 'seconds', 'ratio', 'processor', 'ratio', 'MB out', 'peak MiB']));
  for (const { name, times, work, peak, bytes } of runs) {
    const [seconds, cpu] = [median(times), median(work)];
    const ratios = [median(ours.times) / seconds, median(ours.work) / cpu];
    const numbers = [seconds, ratios[0], cpu, ratios[1]].map((one) => one.toFixed(2));
    console.log(line([name, ...numbers, (bytes / 1e6).toFixed(0), peak.toFixed(0)]));
  }
}

try {
  prepareDesk();
  const runs = programs().map(([name, words]) => ({ name, words, times: [], work: [], peak: 0 }));
  for (let round = 0; round < rounds; round += 1) {
    for (const run of runs) {
      const { seconds, cpu, peak, bytes } = await measured(run.words);
      run.times.push(seconds);
      run.work.push(cpu);
      Object.assign(run, { peak: Math.max(run.peak, peak), bytes });
    }
  }
  report(runs);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
