import type { Command } from 'commander';
import type { CarryOut, Context } from './context.ts';

/** Nouns whose verbs are still registered by hand. */
interface Room {
  readonly nouns: readonly string[];
  register(program: Command, context: Context, carryOut: CarryOut): Promise<void>;
}

/** In the order in which help shows them. */
const rooms: readonly Room[] = [
  {
    nouns: ['init', 'policy', 'journal'],
    register: async (program, context) => {
      (await import('./desk-command.ts')).registerDesk(program, context);
    },
  },
  {
    nouns: ['staff', 'roster'],
    register: async (program, context) => {
      (await import('./staff/command.ts')).registerStaff(program, context);
    },
  },
  {
    nouns: ['visitor', 'call', 'followup'],
    register: async (program, context) => {
      (await import('./visitor/command.ts')).registerVisitor(program, context);
    },
  },
  {
    nouns: ['unit', 'deal', 'approval'],
    register: async (program, context) => {
      (await import('./deal/command.ts')).registerDeal(program, context);
    },
  },
  {
    nouns: ['policy'],
    register: async (program, context) => {
      (await import('./commission/settlement-command.ts')).registerPolicyDiff(program, context);
    },
  },
  {
    nouns: ['tally'],
    register: async (program, context) => {
      (await import('./tally/command.ts')).registerTally(program, context);
    },
  },
  {
    nouns: ['report'],
    register: async (program, context) => {
      (await import('./report/command.ts')).registerPages(program, context);
    },
  },
  {
    nouns: ['export', 'import'],
    register: async (program, context) => {
      (await import('./export/command.ts')).registerReport(program, context);
    },
  },
  {
    nouns: ['shell'],
    register: async (...to) => {
      (await import('./shell.ts')).registerShell(...to);
    },
  },
  {
    nouns: ['demo'],
    register: async (...to) => {
      (await import('./demo.ts')).registerDemo(...to);
    },
  },
];

export async function legacyRooms(
  program: Command,
  context: Context,
  words: readonly string[],
  carryOut: CarryOut,
): Promise<void> {
  const named = rooms.filter((room) => room.nouns.some((noun) => words.includes(noun)));
  const isAll = words.every((word) => word.startsWith('-')) || words.includes('shell');
  for (const room of isAll ? rooms : named) await room.register(program, context, carryOut);
  for (const noun of program.commands) {
    noun.helpCommand(false);
    context.tree.set(
      noun.name(),
      noun.commands.map((verb) => verb.name()),
    );
  }
}
