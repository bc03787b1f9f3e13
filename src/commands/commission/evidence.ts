import { collectEvidence, type Evidence, evidenceColumns } from '../../credit/index.ts';
import { eyesOf } from '../../desk/index.ts';
import { usage } from '../../errors.ts';
import { writeWhole } from '../../files/write.ts';
import { text, type Text } from '../../language.ts';
import { objectOf, sheetOf } from '../../spreadsheet/columns.ts';
import { file } from '../../terminal/kinds.ts';
import type { Answer } from '../../terminal/output.ts';
import { deal } from '../kinds.ts';
import { given, needed, optional, verb } from '../verb.ts';
import { evidenceText, evidenceView } from './evidence-view.ts';

export const evidence = verb({
  says: text('all records of a deal’s customer, in order of time', '该客户的全部记录'),
  args: { deal: needed(deal) },
  flags: {
    out: optional(file, text('write it to a file', '写入文件')),
    force: given(text('replace a file that is there', '覆盖已有文件')),
  },
  examples: ['commission evidence D1', 'commission evidence D1 --out 证据.txt'],
  run: async (call, { deal, out, force }) => {
    if (force && out === undefined) {
      throw usage(text('--force goes with --out.', '--force 须与 --out 一起使用。'));
    }
    const desk = await call.desk();
    const { told, eyes } = await desk.read(async (reading) => {
      const told = await collectEvidence(reading, deal);
      return { told, eyes: eyesOf(reading, told.owner) };
    });
    const say = (said: Text) => eyes.text(call.say(said));
    if (out !== undefined) {
      return evidenceFile(told, evidenceText(told, desk.info, say), { out, force });
    }
    const { found, lines } = told;
    const columns = evidenceColumns(say);
    return {
      result: {
        deal: found.deal.id,
        customer: found.deal.customer,
        evidence: lines.map((line) => objectOf(columns, line, eyes)),
      },
      rows: sheetOf(columns, lines, eyes),
      view: (page) => evidenceView(page, told, eyes),
    };
  },
});

async function evidenceFile(
  { lines }: Evidence,
  written: string,
  { out, force }: { readonly out: string; readonly force: boolean },
): Promise<Answer> {
  const { bytes } = await writeWhole(out, written, { force, secret: true });
  const records = lines.length;
  const said = text(
    `${records} records written to ${out}.`,
    `已写入 ${out}，共 ${records} 条记录。`,
  );
  return {
    result: { file: out, bytes, records },
    view: (page) => page.colour.green(page.say(said)),
  };
}
