import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';

/**
 * The desks that this process has open. Nobody else may open their files, not even to look what they are: closing a file
 * gives up every lock that the process has on it, SQLite's among them.
 */
const openDesks = new Set<{ readonly file: string }>();

/** What SQLite keeps beside a desk. */
export const besideDesk = ['-wal', '-shm', '-journal'] as const;

/** To be called when a desk is opened; gives what to call when it is closed. */
export function keepOff(file: string): () => void {
  const desk = { file };
  openDesks.add(desk);
  return () => void openDesks.delete(desk);
}

/** Whether a file is an open desk or stands beside one, however it is called. */
export async function isOpenDesk({ dev, ino }: Stats): Promise<boolean> {
  for (const { file } of openDesks) {
    for (const ending of ['', ...besideDesk]) {
      const own = await stat(file + ending).catch(() => null);
      if (own?.ino === ino && own.dev === dev) return true;
    }
  }
  return false;
}
