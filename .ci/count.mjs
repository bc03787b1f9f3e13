// Says vitest's report of a run in one plain line: 'N passed, N failed, N skipped'.
import { readFileSync } from 'node:fs';

const text = readFileSync(process.argv[2], 'utf8');
const { testResults: files } = JSON.parse(text || '{"testResults":[]}');
const tests = files.flatMap((file) => file.assertionResults.map((test) => test.status));
const count = (wanted) => tests.filter((status) => status === wanted).length;

const passed = count('passed');
// A file that could not even be loaded has no tests to fail.
const unloaded = files.filter(
  (file) =>
    file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
);
const failed = count('failed') + unloaded.length;
console.log(
  `${passed} passed, ${failed} failed, ${tests.length - passed - count('failed')} skipped`,
);
if (failed > 0 || passed === 0) process.exitCode = 1;
