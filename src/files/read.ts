import { readFile, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { problems, systemCode } from './messages.ts';
import { isOpenDesk } from './open-desks.ts';

/** A sheet of customers has a few megabytes; this much is some other file, and would not fit into one text. */
const mostBytes = 200_000_000;

/**
 * Reads a regular file whole, or with `-` all of standard input. Errors: `file.not-found`; `usage` for a folder, a pipe, a
 * device or a giant; `storage.not-readable`.
 */
export async function readInput(file: string, input?: Readable): Promise<Buffer> {
  if (file === '-') return readStream(input ?? standardInput(), file);
  try {
    // Looked at first: a pipe that nobody writes to would be waited for while it is opened.
    const found = await stat(file);
    if (found.isDirectory()) throw problems.aFolder(file);
    if (!found.isFile()) throw problems.noRegularFile(file);
    if (found.size > mostBytes) throw problems.tooLarge(file);
    if (await isOpenDesk(found)) throw problems.aDesk(file);
    return await readFile(file);
  } catch (problem) {
    throw explained(problem, file);
  }
}

/** The same of a file that need not be there. */
export async function readIfThere(file: string): Promise<Buffer | null> {
  try {
    return await readInput(file);
  } catch (problem) {
    if (problem instanceof Error && 'code' in problem && problem.code === 'file.not-found') {
      return null;
    }
    throw problem;
  }
}

/** In the shell it holds the commands: whoever reads it first has it. */
function standardInput(): Readable {
  const { stdin } = process;
  if (stdin.readableFlowing !== null) throw problems.inputTaken();
  return stdin;
}

async function readStream(stream: Readable, file: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const piece of stream as AsyncIterable<Buffer>) {
      bytes += piece.length;
      if (bytes > mostBytes) throw problems.tooLarge(file);
      pieces.push(piece);
    }
  } catch (problem) {
    throw explained(problem, file);
  }
  return Buffer.concat(pieces, bytes);
}

function explained(problem: unknown, file: string): unknown {
  const code = systemCode(problem);
  if (code === 'ENOENT' || code === 'ENOTDIR') return problems.noFile(file);
  return code === null ? problem : problems.notReadable(file);
}
