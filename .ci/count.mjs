// Adds up vitest's reports of one run and says it in one plain line: 'N passed, N failed, N skipped'.
// The same test in two reports counts once, and fails when it failed in either.
import { existsSync, readFileSync } from 'node:fs';

const verdicts = new Map();

/** A failure outweighs all else, and a pass a skip. */
function judge(name, status) {
  const weight = { failed: 2, passed: 1 };
  if ((weight[status] ?? 0) >= (weight[verdicts.get(name)] ?? -1)) verdicts.set(name, status);
}

for (const file of process.argv.slice(2).filter((name) => existsSync(name))) {
  for (const { name, status, assertionResults } of JSON.parse(readFileSync(file, 'utf8'))
    .testResults) {
    const failed = assertionResults.some((test) => test.status === 'failed');
    // A file that could not even be loaded has no tests to fail.
    if (status === 'failed' && !failed) judge(name, 'failed');
    for (const test of assertionResults) judge(`${name} ${test.fullName}`, test.status);
  }
}

const counts = { passed: 0, failed: 0, skipped: 0 };
for (const status of verdicts.values()) counts[status in counts ? status : 'skipped'] += 1;
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
if (counts.failed > 0 || counts.passed === 0) process.exitCode = 1;
