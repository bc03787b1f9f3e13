import { text } from '../language.ts';
import type { Column } from '../spreadsheet/columns.ts';
import type { ChainedEntry } from './journal.ts';

/** Every act with the hash that chains it to the one before. With phones masked the hashes cannot be worked out again. */
export const journalColumns: readonly Column<ChainedEntry>[] = [
  {
    key: 'seq',
    heading: text('No.', '序号'),
    kind: 'whole',
    names: true,
    get: ({ seq }) => seq,
  },
  {
    key: 'happenedAt',
    heading: text('Happened', '发生时间'),
    kind: 'instant',
    get: ({ happenedAt }) => happenedAt,
  },
  {
    key: 'recordedAt',
    heading: text('Recorded', '登记时间'),
    kind: 'instant',
    get: ({ recordedAt }) => recordedAt,
  },
  { key: 'act', heading: text('Act', '操作'), kind: 'code', get: ({ act }) => act },
  { key: 'by', heading: text('By', '操作人'), kind: 'code', get: ({ by }) => by },
  { key: 'proved', heading: text('PIN', 'PIN 验证'), kind: 'yes-no', get: ({ proved }) => proved },
  {
    key: 'terminal',
    heading: text('Terminal', '终端'),
    kind: 'text',
    get: ({ terminal }) => terminal,
  },
  { key: 'late', heading: text('Late entry', '补录'), kind: 'yes-no', get: ({ late }) => late },
  { key: 'why', heading: text('Why', '原因'), kind: 'text', get: ({ why }) => why },
  { key: 'what', heading: text('What', '内容'), kind: 'facts', get: ({ what }) => what as object },
  {
    key: 'previousHash',
    heading: text('Hash before', '上条校验值'),
    kind: 'code',
    get: ({ previousHash }) => previousHash,
  },
  { key: 'hash', heading: text('Hash', '校验值'), kind: 'code', get: ({ hash }) => hash },
];
