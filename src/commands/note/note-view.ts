import { text, type Text } from '../../language.ts';
import { noteColumns, noteStateColumn, type Note } from '../../note/index.ts';
import { formatInstant } from '../../calendar/time.ts';
import { objectOf, pick, type Eyes } from '../../spreadsheet/columns.ts';
import type { Page } from '../../terminal/page.ts';

/** A note as the contract shows it: lists stay lists, receipts keep their times. */
export function noteJson(note: Note, eyes: Eyes): Record<string, unknown> {
  return {
    ...objectOf(noteColumns, note, eyes),
    to: note.to,
    readBy: note.readBy.map(({ staff, at }) => ({ staff, at: formatInstant(at, eyes.zone) })),
    unread: note.unread,
  };
}

const shown = [
  ...pick(noteColumns, 'id', 'kind', 'at', 'by', 'text'),
  noteStateColumn,
  ...pick(noteColumns, 'until', 'unread'),
];

export function notesView(
  page: Page,
  notes: readonly Note[],
  eyes: Eyes,
): string | Promise<string> {
  return notes.length === 0 ? page.say(none) : page.list(shown, notes, eyes);
}

const none: Text = text('No notes.', '没有记录。');

/** Who still has to read it, for the line that follows an act. */
export function toBeRead({ id, unread }: Note): Text {
  if (unread.length === 0) return text('Nobody has to sign for it.', '无人待签阅。');
  return text(
    `To be read by ${unread.join(', ')}: salesdesk note read ${id} --by CODE`,
    `待签阅：${unread.join('、')}。签阅：salesdesk note read ${id} --by 工号`,
  );
}
