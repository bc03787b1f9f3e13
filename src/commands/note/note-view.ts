import { text, type Text } from '../../language.ts';
import { noteColumns, noteStateColumn, type Note } from '../../note/index.ts';
import { formatInstant } from '../../calendar/time.ts';
import { objectOf, pick, saidOf, type Eyes } from '../../spreadsheet/columns.ts';
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

/** A note a paragraph: what it is, what it says, who still has to read it. */
export function notesView(page: Page, notes: readonly Note[], eyes: Eyes): string {
  if (notes.length === 0) return page.say(text('No notes.', '没有记录。'));
  return notes.map((note) => paragraph(page, note, eyes)).join('\n');
}

function paragraph(page: Page, note: Note, eyes: Eyes): string {
  const said = (key: string): string => {
    const [column] = pick(columns, key);
    return column === undefined ? '' : page.say(saidOf(column, column.get(note), eyes));
  };
  const head = ['id', 'kind', 'at', 'by', 'state'].map(said).filter((word) => word !== '');
  const lines = [
    page.colour.bold(head.join('  ')),
    ...said('text').split('\n'),
    ...detail(page, text('until', '有效期至'), said('until')),
    ...detail(page, text('read by', '已阅'), said('readBy')),
    ...detail(page, text('to be read by', '待签阅'), said('unread')),
  ];
  return lines.join('\n    ');
}

function detail(page: Page, label: Text, value: string): string[] {
  return value === '' ? [] : [page.say(text(`${label.en}: ${value}`, `${label.zh}：${value}`))];
}

const columns = [...noteColumns, noteStateColumn];

/** Who still has to read it, for the line that follows an act. */
export function toBeRead({ id, unread }: Note): Text {
  if (unread.length === 0) return text('Nobody has to sign for it.', '无人待签阅。');
  return text(
    `To be read by ${unread.join(', ')}: salesdesk note read ${id} --by CODE`,
    `待签阅：${unread.join('、')}。签阅：salesdesk note read ${id} --by 工号`,
  );
}
