import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { link, open, realpath, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { notFound, refused, storage, usage } from '../errors.ts';
import { refusals, said } from './messages.ts';
import type { Put } from './types.ts';

/**
 * A file that is there whole or not at all: written under a name of its own beside the one wanted, which it
 * is given at the end.
 */
export interface NewFile {
  /** The name wanted, as typed. */
  readonly name: string;
  readonly put: Put;
  /** What was put into it, from the start. */
  read(): AsyncIterable<Uint8Array>;
  /** Gives it its name; only now does anybody see it. */
  finish(): Promise<Written>;
  /** Takes away what was written. After `finish` it does nothing. */
  abandon(): Promise<void>;
}

export interface Written {
  readonly bytes: number;
  readonly sha256: string;
}

export interface FileOptions {
  /** An existing file may be replaced. */
  readonly force: boolean;
  /** For the user's own eyes. */
  readonly secret: boolean;
}

/** Where a file will be: links are followed, so that a file is replaced and not the link to it. */
interface Place {
  readonly target: string;
  /** A pipe or a device is written to directly: there is nothing to replace. */
  readonly direct: boolean;
  readonly exists: boolean;
}

/** Refuses before anything is read: `file.exists`, `usage` for a folder, `file.not-found` for a missing one. */
export async function checkFree(name: string, force: boolean): Promise<void> {
  const place = await placeOf(name);
  if (place.exists && !place.direct && !force) throw refused(refusals.fileExists(name));
}

/** Begins a file. Errors as `checkFree`; `storage.not-writable` and `storage.full` here and in all that follows. */
export async function newFile(name: string, options: FileOptions): Promise<NewFile> {
  await checkFree(name, options.force);
  const place = await placeOf(name);
  const hidden = `.${path.basename(place.target)}.${randomBytes(6).toString('hex')}.part`;
  const written = place.direct ? place.target : path.join(path.dirname(place.target), hidden);
  const flags = place.direct ? 'w' : 'wx';
  const handle = await explained(name, () => open(written, flags, options.secret ? 0o600 : 0o666));
  const interrupted = place.direct ? () => {} : removedOnInterrupt(written);
  return writing({ name, written, place, handle, interrupted }, options);
}

interface Begun {
  readonly name: string;
  readonly written: string;
  readonly place: Place;
  readonly handle: FileHandle;
  /** Stops watching for Ctrl-C. */
  interrupted(): void;
}

function writing(begun: Begun, options: FileOptions): NewFile {
  const { name, written, place, handle } = begun;
  const hash = createHash('sha256');
  let bytes = 0;
  let open = true;
  const abandon = async (): Promise<void> => {
    if (!open) return;
    open = false;
    await handle.close().catch(() => {});
    if (!place.direct) await rm(written, { force: true });
    begun.interrupted();
  };
  return {
    name,
    put: async (piece) => {
      const data = typeof piece === 'string' ? Buffer.from(piece) : piece;
      hash.update(data);
      bytes += data.length;
      await explained(name, () => writeWhole(handle, data));
    },
    read: () => createReadStream(written),
    finish: async () => {
      await explained(name, async () => {
        // Some file systems find out only now that the disk is full.
        if (!place.direct) await handle.sync();
        await handle.close();
        if (!place.direct) await giveName(begun, options.force);
      });
      open = false;
      begun.interrupted();
      return { bytes, sha256: hash.digest('hex') };
    },
    abandon,
  };
}

async function writeWhole(handle: FileHandle, data: Uint8Array): Promise<void> {
  let done = 0;
  while (done < data.length) done += (await handle.write(data, done)).bytesWritten;
}

/** Without `force` a file that has come meanwhile is not written over: a link to a name in use fails. */
async function giveName({ name, written, place }: Begun, force: boolean): Promise<void> {
  if (!force) {
    try {
      await link(written, place.target);
      await rm(written, { force: true });
      return;
    } catch (problem) {
      if (codeOf(problem) === 'EEXIST') throw refused(refusals.fileExists(name));
      // Not every file system has links.
    }
  }
  await rename(written, place.target);
}

async function placeOf(name: string): Promise<Place> {
  try {
    const found = await stat(name);
    if (found.isDirectory()) throw usage(said.aFolder(name));
    if (!found.isFile()) return { target: name, direct: true, exists: true };
    return { target: await realpath(name), direct: false, exists: true };
  } catch (problem) {
    if (codeOf(problem) !== 'ENOENT') throw explain(problem, name);
    return { target: path.resolve(name), direct: false, exists: false };
  }
}

/** Ctrl-C leaves nothing behind. Gives what ends the watch. */
function removedOnInterrupt(file: string): () => void {
  const stop = (signal: NodeJS.Signals): void => {
    void rm(file, { force: true }).then(() => {
      end();
      process.kill(process.pid, signal);
    });
  };
  const end = (): void => {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return end;
}

async function explained<T>(name: string, use: () => Promise<T>): Promise<T> {
  try {
    return await use();
  } catch (problem) {
    throw explain(problem, name);
  }
}

/** What the file system says, about this file: left to itself it would be taken for trouble with the desk. */
function explain(problem: unknown, name: string): unknown {
  const code = codeOf(problem);
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') {
    return storage('full', said.full(name), said.makeRoom());
  }
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return notFound('file', said.noFolder(path.dirname(name)), said.lookAtFolder());
  }
  if (code === null || !/^E[A-Z]+$/.test(code)) return problem;
  return storage('not-writable', said.notWritable(name), said.lookAtFolder());
}

function codeOf(problem: unknown): string | null {
  const code: unknown = problem instanceof Error && 'code' in problem ? problem.code : null;
  return typeof code === 'string' ? code : null;
}
