// How long a person at the door waits: whole processes, from the shell's point of view. Measured side by
// side, in turns, so that whatever else the machine does meets all of them alike. It only measures.
//
//     npm run bench              30 rounds
//     npm run bench -- 100       100 rounds
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const rounds = Number(process.argv[2] ?? 30);
const root = path.resolve(fileURLToPath(import.meta.url), '../..');
const salesdesk = path.join(root, 'bin/salesdesk.js');
const folder = mkdtempSync(path.join(tmpdir(), 'salesdesk-bench-'));
const desk = path.join(folder, 'desk.db');
const env = { ...process.env, SALESDESK_DB: desk, NO_COLOR: '1' };

/** Runs one process to its end and gives its time in ms; a failure ends the measurement. */
function timed(words) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, words, { env, encoding: 'utf8' });
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`node ${words.join(' ')} ended with ${status}\n${stderr}`);
  return ms;
}

const desktop = (line) => [salesdesk, ...line.split(' ')];

/** A Saturday's line: twenty consultants, one of whom comes back after each reception. */
function prepareDesk() {
  timed([salesdesk, 'init', '--training', '--name', '滨江一号']);
  timed([salesdesk, 'staff', 'add', 'M01', '周敏', '--role', 'manager']);
  env.SALESDESK_AS = 'M01';
  for (let number = 1; number <= 20; number += 1) {
    const code = `A${String(number).padStart(2, '0')}`;
    timed([salesdesk, 'staff', 'add', code, `陈${'一二三四五六七八九十'[number % 10]}`]);
    timed(desktop(`queue join ${code}`));
  }
}

/** What no command of ours can be quicker than: the same database, one row, kept for certain. */
function writeBareScript() {
  const file = path.join(folder, 'bare.cjs');
  const library = createRequire(import.meta.url).resolve('better-sqlite3');
  writeFileSync(
    file,
    `const Database = require(${JSON.stringify(library)});
     const db = new Database(${JSON.stringify(path.join(folder, 'bare.db'))});
     db.pragma('journal_mode = WAL');
     db.pragma('synchronous = FULL');
     db.exec('create table if not exists visit (id integer primary key, at integer) strict');
     db.prepare('insert into visit (at) values (?)').run(Date.now());
     db.close();`,
  );
  return file;
}

/** A line is used up one `next` at a time; whoever received is done, and joins it again. */
function refill() {
  const { stdout } = spawnSync(process.execPath, desktop('queue show --json'), {
    env,
    encoding: 'utf8',
  });
  for (const { staff } of JSON.parse(stdout).board.receiving) {
    timed(desktop(`queue done ${staff}`));
    timed(desktop(`queue join ${staff}`));
  }
}

function measure() {
  const bare = writeBareScript();
  const commands = [
    ['node -e 0', ['-e', '0']],
    ['better-sqlite3, one row', [bare]],
    ['salesdesk --version', desktop('--version')],
    ['queue show', desktop('queue show')],
    ['queue next', desktop('queue next')],
  ];
  const times = new Map(commands.map(([name]) => [name, []]));
  for (let round = -2; round < rounds; round += 1) {
    for (const [name, words] of commands) {
      const ms = timed(words);
      // The first rounds only warm the file system and V8's code cache.
      if (round >= 0) times.get(name).push(ms);
    }
    if (round % 8 === 0) refill();
  }
  return times;
}

function median(sorted) {
  const middle = sorted.length / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle) - 1]) / 2;
}

function report(times) {
  const rows = [...times].map(([name, all]) => {
    const sorted = all.toSorted((one, other) => one - other);
    return { name, min: sorted[0], median: median(sorted) };
  });
  const [node, bare] = rows;
  const columns = ['', 'min ms', '× node', '× one row', 'median ms', '× node', '× one row'];
  const line = (cells) =>
    cells.map((cell, n) => (n === 0 ? cell.padEnd(24) : cell.padStart(11))).join('');
  console.log(`${rounds} rounds, Node ${process.version}`);
  console.log(line(columns));
  for (const row of rows) {
    const cells = ['min', 'median'].flatMap((kind) => [
      row[kind].toFixed(1),
      (row[kind] / node[kind]).toFixed(2),
      (row[kind] / bare[kind]).toFixed(2),
    ]);
    console.log(line([row.name, ...cells]));
  }
}

try {
  prepareDesk();
  report(measure());
} finally {
  rmSync(folder, { recursive: true, force: true });
}
