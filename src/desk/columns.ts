import { text } from '../language.ts';
import { columnsOf } from '../spreadsheet/columns.ts';
import type { ChainedEntry } from './journal.ts';

const column = columnsOf<ChainedEntry>();

/** Every act with the hash that chains it to the one before. With phones masked the hashes cannot be worked out again. */
export const journalColumns = [
  column('seq', text('No.', '序号'), 'whole', { names: true }),
  column('happenedAt', text('Happened', '发生时间'), 'instant'),
  column('recordedAt', text('Recorded', '登记时间'), 'instant'),
  column('act', text('Act', '操作'), 'code'),
  column('by', text('By', '操作人'), 'code'),
  column('proved', text('PIN', 'PIN 验证'), 'yes-no'),
  column('terminal', text('Terminal', '终端'), 'text'),
  column('late', text('Late entry', '补录'), 'yes-no'),
  column('why', text('Why', '原因'), 'text'),
  column('what', text('What', '内容'), 'facts'),
  column('previousHash', text('Hash before', '上条校验值'), 'code'),
  column('hash', text('Hash', '校验值'), 'code'),
];
