import { journalPages } from '../../desk/service.ts';
import { text } from '../../language.ts';
import { spanOf } from '../../calendar/span.ts';
import { countEntries } from '../store.ts';
import type { Noun } from '../types.ts';

/** Every act with the hash that chains it to the one before. With phones masked the hashes cannot be worked out again. */
export const journal: Noun = {
  name: 'journal',
  title: text('entries of the journal', '流水'),
  dated: text('the day of recording', '登记日期'),
  columns: [
    { key: 'seq', heading: text('No.', '序号'), kind: 'whole', names: true },
    { key: 'happenedAt', heading: text('Happened', '发生时间'), kind: 'instant' },
    { key: 'recordedAt', heading: text('Recorded', '登记时间'), kind: 'instant' },
    { key: 'act', heading: text('Act', '操作'), kind: 'code' },
    { key: 'by', heading: text('By', '操作人'), kind: 'code' },
    { key: 'proved', heading: text('PIN', 'PIN 验证'), kind: 'yes-no' },
    { key: 'terminal', heading: text('Terminal', '终端'), kind: 'text' },
    { key: 'late', heading: text('Late entry', '补录'), kind: 'yes-no' },
    { key: 'why', heading: text('Why', '原因'), kind: 'text' },
    { key: 'what', heading: text('What', '内容'), kind: 'facts' },
    { key: 'previousHash', heading: text('Hash before', '上条校验值'), kind: 'code' },
    { key: 'hash', heading: text('Hash', '校验值'), kind: 'code' },
  ],
  count: (reading, days) => countEntries(reading.db, spanOf(days, reading.desk.timezone)),
  pages: async function* (reading, days) {
    const { from, until } = spanOf(days, reading.desk.timezone);
    const range = { ...(from === null ? {} : { from }), ...(until === null ? {} : { until }) };
    for await (const page of journalPages(reading, range)) {
      yield page.map((entry) => [
        ...[entry.seq, entry.happenedAt, entry.recordedAt, entry.act, entry.by, entry.proved],
        ...[entry.terminal, entry.late, entry.why, entry.what as object],
        ...[entry.previousHash, entry.hash],
      ]);
    }
  },
};
