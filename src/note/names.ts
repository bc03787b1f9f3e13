import { text, type Text } from '../language.ts';
import type { NoteKind } from './types.ts';

export const noteKindNames: Readonly<Record<NoteKind, Text>> = {
  handover: text('hand-over', '交接班'),
  notebook: text('notebook', '记事'),
  notice: text('notice', '通知'),
};

export const openNames: Readonly<Record<'open' | 'over', Text>> = {
  open: text('open', '待办'),
  over: text('over', '已了结'),
};
