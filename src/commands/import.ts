import { usage } from '../errors.ts';
import { verifyFile } from '../export/index.ts';
import { text } from '../language.ts';
import { file } from '../terminal/kinds.ts';
import { verificationAnswer } from './export/verify-view.ts';
import { optional, verb } from './verb.ts';

/** Who looks for `export verify` among imports finds it here as well. */
export const importFile = verb({
  says: text('what was changed in a file that comes back', '核对交回的文件改了什么'),
  flags: { verify: optional(file, text('the file that came back', '交回的文件')) },
  examples: ['import --verify customers.xlsx'],
  run: async (call, { verify }) => {
    if (verify === undefined) throw nothingNamed();
    return verificationAnswer(
      await verifyFile(await call.desk(), verify, { from: null, to: null }),
    );
  },
});

function nothingNamed() {
  return usage(
    text('Say what is to be imported.', '请说明要导入什么。'),
    text(
      'salesdesk visitor import FILE, staff import FILE, roster import FILE; to check a file that came back: import --verify FILE',
      '例如 salesdesk visitor import 文件、staff import 文件、roster import 文件；核对交回的文件：import --verify 文件',
    ),
  );
}
