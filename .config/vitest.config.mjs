import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Set by .ci/run, which counts from it.
const report = process.env['SALESDESK_TEST_REPORT'];

export default defineConfig({
  root: path.resolve(fileURLToPath(import.meta.url), '../..'),
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/postgres/setup.ts'],
    // Real databases, PINs that are slow on purpose and processes of their own, on a small machine.
    testTimeout: 30_000,
    // Left alone, vitest keeps one core for itself, which on two is half of the machine.
    maxWorkers: '100%',
    hookTimeout: 60_000,
    env: { TZ: 'UTC', NO_COLOR: '1' },
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text-summary', 'html'],
      reportsDirectory: 'coverage',
      // Floors: raised when what is there stands well above them, never lowered.
      thresholds: { lines: 85, statements: 85, functions: 85, branches: 80 },
    },
  },
});
