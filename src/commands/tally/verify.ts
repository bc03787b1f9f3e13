import { text } from '../../language.ts';
import { figureNames, readFigures, verifyTally, type Verified } from '../../tally/index.ts';
import { readInput } from '../../files/read.ts';
import { day, encoding, file } from '../../terminal/kinds.ts';
import type { Page } from '../../terminal/page.ts';
import { needed, optional, verb } from '../verb.ts';

export const verify = verb({
  says: text('compare with the figures that finance has', '与财务的数字核对'),
  args: { file: needed(file) },
  flags: {
    day: optional(day, text('whose figures these are', '核对哪一天')),
    encoding: optional(encoding, text('auto if not given', '文件编码，默认自动识别')),
  },
  examples: ['tally verify finance.csv', 'tally verify finance.csv --day 2026-03-02'],
  run: async (call, { file, day = null, encoding }) => {
    const theirs = await readFigures(await readInput(file), file, encoding);
    const desk = await call.desk();
    const verified = await desk.read((reading) => verifyTally(reading, theirs, day));
    const { differences } = verified;
    return {
      result: { differences },
      rows: {
        columns: ['key', 'ours', 'theirs'],
        rows: differences.map((one) => [one.key, one.ours, one.theirs]),
      },
      view: (page) => verifyView(page, verified),
    };
  },
});

async function verifyView(page: Page, { day, compared, differences }: Verified): Promise<string> {
  if (differences.length === 0) {
    const same = text(
      `${day}: all ${compared} figures agree.`,
      `${day}：核对 ${compared} 项，全部一致。`,
    );
    return page.colour.green(page.say(same));
  }
  const { length } = differences;
  const heading = text(
    `${day}: ${length} of ${compared} figures differ.`,
    `${day}：核对 ${compared} 项，${length} 项不符。`,
  );
  const rows = differences.map(({ key, ours, theirs }) => [
    key,
    page.say(figureNames[key] ?? text('', '')),
    ours ?? page.say(text('no such figure', '无此项')),
    theirs,
  ]);
  const headings = [
    text('key', '键'),
    text('figure', '项目'),
    text('ours', '我方'),
    text('theirs', '对方'),
  ];
  return `${page.colour.yellow(page.say(heading))}\n${await page.table(headings, rows, { right: [2, 3] })}`;
}
