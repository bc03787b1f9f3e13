import type { CreateTableBuilder } from 'kysely';
import type { Dialect } from '../dialect.ts';

/** How the migrations write down a table. Frozen like them: a later need gets a function of its own. */
export type Builder = CreateTableBuilder<string, string>;

/** Columns by name: those with `?` may be null. */
export function columns(
  builder: Builder,
  dialect: Dialect,
  list: Record<string, 'whole' | 'whole?' | 'text' | 'text?'>,
): Builder {
  let made = builder;
  for (const [name, kind] of Object.entries(list)) {
    const type = kind.startsWith('whole') ? dialect.whole : dialect.text;
    made = made.addColumn(name, type as never, (column) =>
      kind.endsWith('?') ? column : column.notNull(),
    );
  }
  return made.modifyEnd(dialect.endOfTable as never);
}
