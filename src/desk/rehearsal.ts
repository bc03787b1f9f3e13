import type { Desk } from './types.ts';

/** Thrown inside a write, so that all of it is taken back. */
class Rehearsed extends Error {
  constructor(readonly result: unknown) {
    super('rehearsed');
  }
}

/**
 * The same desk, where whatever is done is taken back at once: it tells what an act would make of things, with all its
 * refusals, and leaves no trace.
 */
export function rehearsal(desk: Desk): Desk {
  return {
    ...desk,
    write: async <T>(...[act, use, options]: Parameters<typeof desk.write<T>>): Promise<T> => {
      try {
        return await desk.write<T>(
          act,
          async (writing) => {
            throw new Rehearsed(await use(writing));
          },
          options,
        );
      } catch (problem) {
        if (problem instanceof Rehearsed) return problem.result as T;
        throw problem;
      }
    },
  };
}
