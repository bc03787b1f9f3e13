import type { Writing } from '../desk/index.ts';
import { insertConduct } from './conduct-store.ts';
import type { NewConduct } from './types.ts';

/** Records conduct as of the act's time, within an act of another room. */
export async function recordConduct(w: Writing, found: NewConduct): Promise<void> {
  await insertConduct(w.db, { ...found, entry: w.entry, at: w.at }, w.now);
}
