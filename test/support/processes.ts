import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const program = path.resolve(fileURLToPath(import.meta.url), '../../../bin/salesdesk.js');

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  /** The desk: a file or a URL. */
  readonly db: string;
  readonly clock?: string;
  /** Lines for standard input. */
  readonly lines?: readonly string[];
}

/**
 * A process of its own, as a terminal starts it:
 *
 *     const { code, stdout } = await startSalesdesk(['queue', 'next', '--json'], { db });
 */
export function startSalesdesk(words: readonly string[], around: Surroundings): Promise<Ended> {
  const { SALESDESK_AS: _as, SALESDESK_PIN: _pin, ...env } = process.env;
  const child = spawn(process.execPath, [program, ...words], {
    env: {
      ...env,
      SALESDESK_DB: around.db,
      SALESDESK_LANG: 'en',
      ...(around.clock === undefined ? {} : { SALESDESK_CLOCK: around.clock }),
    },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (piece: string) => (stdout += piece));
  child.stderr.setEncoding('utf8').on('data', (piece: string) => (stderr += piece));
  child.stdin.end((around.lines ?? []).map((line) => `${line}\n`).join(''));
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => {
      resolve({ code, stdout, stderr });
    });
  });
}
