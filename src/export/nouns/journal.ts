import { countEntries } from '../../desk/query.ts';
import type { ChainedEntry } from '../../desk/journal.ts';
import { journalPages } from '../../desk/service.ts';
import { text } from '../../language.ts';
import { spanOf } from '../listed.ts';
import type { Exportable } from '../types.ts';

/** Every act with the hash that chains it to the one before. With phones masked the hashes cannot be worked out again. */
export const journal: Exportable<ChainedEntry> = {
  title: text('entries of the journal', '流水'),
  dated: text('the day of recording', '登记日期'),
  columns: [
    {
      key: 'seq',
      heading: text('No.', '序号'),
      kind: 'whole',
      names: true,
      get: (entry) => entry.seq,
    },
    {
      key: 'happenedAt',
      heading: text('Happened', '发生时间'),
      kind: 'instant',
      get: (entry) => entry.happenedAt,
    },
    {
      key: 'recordedAt',
      heading: text('Recorded', '登记时间'),
      kind: 'instant',
      get: (entry) => entry.recordedAt,
    },
    { key: 'act', heading: text('Act', '操作'), kind: 'code', get: (entry) => entry.act },
    { key: 'by', heading: text('By', '操作人'), kind: 'code', get: (entry) => entry.by },
    {
      key: 'proved',
      heading: text('PIN', 'PIN 验证'),
      kind: 'yes-no',
      get: (entry) => entry.proved,
    },
    {
      key: 'terminal',
      heading: text('Terminal', '终端'),
      kind: 'text',
      get: (entry) => entry.terminal,
    },
    {
      key: 'late',
      heading: text('Late entry', '补录'),
      kind: 'yes-no',
      get: (entry) => entry.late,
    },
    { key: 'why', heading: text('Why', '原因'), kind: 'text', get: (entry) => entry.why },
    {
      key: 'what',
      heading: text('What', '内容'),
      kind: 'facts',
      get: (entry) => entry.what as object,
    },
    {
      key: 'previousHash',
      heading: text('Hash before', '上条校验值'),
      kind: 'code',
      get: (entry) => entry.previousHash,
    },
    { key: 'hash', heading: text('Hash', '校验值'), kind: 'code', get: (entry) => entry.hash },
  ],
  count: ({ db, desk }, days) => countEntries(db, spanOf(days, desk.timezone)),
  pages: (reading, days) => {
    const { from, until } = spanOf(days, reading.desk.timezone);
    return journalPages(reading, {
      ...(from === null ? {} : { from }),
      ...(until === null ? {} : { until }),
    });
  },
};
