import type { Command } from 'commander';
import type { Context } from './context.ts';

/** Nouns whose verbs are still registered by hand. */
interface Room {
  readonly nouns: readonly string[];
  register(program: Command, context: Context): Promise<void>;
}

/** In the order in which help shows them. */
const rooms: readonly Room[] = [
  {
    nouns: ['commission'],
    register: async (program, context) => {
      (await import('./commission/command.ts')).registerCommission(program, context);
    },
  },
];

export async function legacyRooms(
  program: Command,
  context: Context,
  words: readonly string[],
): Promise<void> {
  const named = rooms.filter((room) => room.nouns.some((noun) => words.includes(noun)));
  const isAll = words.every((word) => word.startsWith('-'));
  for (const room of isAll ? rooms : named) await room.register(program, context);
  for (const noun of program.commands) noun.helpCommand(false);
}
