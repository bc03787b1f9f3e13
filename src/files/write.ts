import { createHash, randomBytes } from 'node:crypto';
import { constants, createReadStream, type Stats } from 'node:fs';
import {
  access,
  link,
  open,
  readlink,
  realpath,
  rename,
  rm,
  stat,
  type FileHandle,
} from 'node:fs/promises';
import path from 'node:path';
import { problems, systemCode } from './messages.ts';
import { besideDesk, isOpenDesk } from './open-desks.ts';

/**
 * A file that is there whole or not at all: written under a name of its own beside the one wanted, which it
 * is given at the end.
 */
export interface NewFile {
  /** The name wanted, as typed. */
  readonly name: string;
  /** Done when there is room for the next piece. */
  readonly put: (piece: string | Uint8Array) => Promise<void>;
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
  /** For the user's own eyes: it holds customers. */
  readonly secret: boolean;
}

/** Where a file will be: links are followed, so that a file is replaced and not the link to it. */
interface Place {
  readonly target: string;
  /** What is there already. */
  readonly found: Stats | null;
  /** A pipe or a device such as `/dev/stdout` is written to directly: there is nothing to replace. */
  readonly direct: boolean;
}

/**
 * Refuses before anything is read: `file.exists`; `usage` for a folder, a disk, a desk or what belongs to one;
 * `file.not-found` for a folder that is missing; `storage.not-writable`.
 */
export async function checkFree(name: string, force: boolean): Promise<void> {
  await freePlace(name, force);
}

/** Writes a file whose content is at hand. Errors as `newFile`. */
export async function writeWhole(
  name: string,
  content: string | Uint8Array,
  options: FileOptions,
): Promise<Written> {
  const file = await newFile(name, options);
  try {
    await file.put(content);
    return await file.finish();
  } finally {
    await file.abandon();
  }
}

/** Begins a file. Errors as `checkFree`; `storage.full` and `storage.not-writable` here and in all that follows. */
export async function newFile(name: string, options: FileOptions): Promise<NewFile> {
  const place = await freePlace(name, options.force);
  const hidden = `.${path.basename(place.target)}.${randomBytes(6).toString('hex')}.part`;
  const written = place.direct ? place.target : path.join(path.dirname(place.target), hidden);
  const handle = await explained(name, () =>
    open(written, place.direct ? 'w' : 'wx', options.secret ? 0o600 : 0o666),
  );
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
      await explained(name, () => writeAll(handle, data));
    },
    read: () => createReadStream(written),
    finish: async () => {
      await explained(name, () => (place.direct ? handle.close() : giveName(begun, options)));
      open = false;
      begun.interrupted();
      return { bytes, sha256: hash.digest('hex') };
    },
    abandon,
  };
}

async function writeAll(handle: FileHandle, data: Uint8Array): Promise<void> {
  let done = 0;
  while (done < data.length) done += (await handle.write(data, done)).bytesWritten;
}

async function giveName(
  { name, written, place, handle }: Begun,
  { force, secret }: FileOptions,
): Promise<void> {
  // Whoever may read the file that it replaces may read this one, no more and no fewer.
  if (place.found !== null && !secret) await handle.chmod(place.found.mode & 0o777);
  // Some file systems find out only now that the disk is full.
  await handle.sync();
  await handle.close();
  if (force) await rename(written, place.target);
  else await nameUnused(name, written, place.target);
  await syncFolder(path.dirname(place.target));
}

/** A file that has come meanwhile is not written over: a link to a name in use fails. */
async function nameUnused(name: string, written: string, target: string): Promise<void> {
  try {
    await link(written, target);
  } catch (problem) {
    if (systemCode(problem) === 'EEXIST') throw problems.exists(name);
    // Not every file system has links.
    await rename(written, target);
    return;
  }
  await rm(written, { force: true });
}

/** Until its folder is on the disk too, a loss of power may take the name away again. Not every system can do it. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}

async function freePlace(name: string, force: boolean): Promise<Place> {
  return explained(name, async () => {
    const found = await statOrNull(name);
    if (found !== null && !found.isFile()) {
      if (found.isDirectory()) throw problems.aFolder(name);
      if (found.isBlockDevice()) throw problems.aDisk(name);
      // By the name typed: what /dev/stdout leads to may have none that can be followed.
      return { target: name, found, direct: true };
    }
    const target = await targetOf(name);
    if (await isOfDesk(target)) throw problems.aDesk(name);
    if (found !== null && !force) throw problems.exists(name);
    await access(path.dirname(target), constants.W_OK);
    return { target, found, direct: false };
  });
}

async function statOrNull(name: string): Promise<Stats | null> {
  try {
    return await stat(name);
  } catch (problem) {
    if (systemCode(problem) === 'ENOENT') return null;
    throw problem;
  }
}

/** A link leads to its target, also to one that is not there yet. */
async function targetOf(name: string): Promise<string> {
  try {
    return await realpath(name);
  } catch (problem) {
    if (systemCode(problem) !== 'ENOENT') throw problem;
  }
  const leads = await readlink(name).catch(() => null);
  if (leads !== null) return targetOf(path.resolve(path.dirname(name), leads));
  return path.join(await realpath(path.dirname(name)), path.basename(name));
}

/** A desk, however it is called, by what is in it, and what SQLite keeps beside one, be it there or not. */
async function isOfDesk(target: string): Promise<boolean> {
  const ending = besideDesk.find((one) => target.toLowerCase().endsWith(one));
  const desk = ending === undefined ? null : target.slice(0, -ending.length);
  return (await isDatabase(target)) || (desk !== null && (await isDatabase(desk)));
}

const databaseHead = 'SQLite format 3\0';

async function isDatabase(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) return false;
  if (await isOpenDesk(found)) return true;
  const handle = await open(file).catch(() => null);
  if (handle === null) return false;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(16), 0, 16, 0);
    return buffer.toString('latin1', 0, bytesRead) === databaseHead;
  } catch {
    return false;
  } finally {
    await handle.close();
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

/** What the system says, about this file: left to itself it would be taken for trouble with the desk. */
async function explained<T>(name: string, use: () => Promise<T>): Promise<T> {
  try {
    return await use();
  } catch (problem) {
    const code = systemCode(problem);
    if (code === null) throw problem;
    if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)) throw problems.full(name);
    if (code === 'ENOENT' || code === 'ENOTDIR') throw problems.noFolder(path.dirname(name));
    throw problems.notWritable(name);
  }
}
