import {
  dealColumns,
  paymentColumns,
  paymentWayNames,
  type Paid,
  type Payment,
} from '../../deal/index.ts';
import { text, type Text } from '../../language.ts';
import { formatYuanGrouped, sumFen } from '../../money/fen.ts';
import { objectOf, pick, sheetOf, type Eyes } from '../../spreadsheet/columns.ts';
import { otherwise, type Kind } from '../../terminal/kinds.ts';
import type { Answer } from '../../terminal/output.ts';
import type { Page } from '../../terminal/page.ts';
import { unusable } from '../kinds.ts';
import { listAnswer, type Seen } from '../answers.ts';
import { dealLine } from './deal-view.ts';

const longestReceipt = 40;

/** The number of a receipt, without blanks and in one width: `no. 12` and `NO.12` are the same. */
export const receipt: Kind<string> = {
  shown: 'code',
  read: (typed, label) => {
    const number = typed
      .normalize('NFKC')
      .replaceAll(/[\s\p{C}]/gu, '')
      .toUpperCase();
    if (number !== '' && number.length <= longestReceipt) return number;
    throw unusable(
      label,
      typed,
      text(
        `a receipt's number has 1 to ${longestReceipt} characters`,
        `收据号为 1 到 ${longestReceipt} 个字符`,
      ),
    );
  },
  understood: otherwise,
};

type Told = Pick<Paid, 'deal' | 'payment'> & Partial<Paid>;

/** A payment and its deal after it. */
export function paidAnswer({ found, eyes }: Seen<Told>): Answer {
  const { deal, payment, sameReceipt = null } = found;
  const warning = sameReceipt === null ? null : sameReceiptText(sameReceipt);
  return {
    result: {
      deal: objectOf(dealColumns, deal, eyes),
      payment: objectOf(paymentColumns, payment, eyes),
      ...(warning === null
        ? {}
        : {
            warnings: [{ code: 'payment.receipt-used', payment: sameReceipt?.id, text: warning }],
          }),
    },
    rows: sheetOf(paymentColumns, [payment], eyes),
    view: (page) => {
      const lines = [paymentLine(page, payment), dealLine(page, deal)];
      if (warning !== null) lines.push(page.colour.yellow(page.say(warning)));
      return lines.join('\n');
    },
  };
}

function sameReceiptText({ id, deal }: Payment): Text {
  return text(`${id} of ${deal} has the same receipt number.`, `${deal} 的 ${id} 使用同一收据号。`);
}

/** M1  50,000.00  cash  no. 0012 */
export function paymentLine(page: Page, { id, fen, how, receipt: no, voided }: Payment): string {
  const parts = [
    id,
    formatYuanGrouped(fen),
    how === null ? null : page.say(paymentWayNames[how]),
    no === null ? null : page.say(text(`receipt ${no}`, `收据号 ${no}`)),
  ];
  const shown = parts.filter((part) => part !== null).map((part) => page.show(part));
  const gone = voided === null ? [] : [page.colour.dim(page.say(text('void', '已作废')))];
  return [...shown, ...gone].join('  ');
}

const listed = pick(paymentColumns, 'id', 'deal', 'at', 'amount', 'how', 'receipt', 'by', 'void');

export function paymentsAnswer({ found: payments, eyes }: Seen<readonly Payment[]>): Answer {
  return {
    ...listAnswer('payments', paymentColumns, payments, eyes),
    view: (page) => paymentsView(page, payments, eyes),
  };
}

async function paymentsView(page: Page, payments: readonly Payment[], eyes: Eyes): Promise<string> {
  if (payments.length === 0) return page.say(text('No payments.', '没有收款。'));
  const list = await page.list(listed, payments, eyes, {
    void: ({ voided }, said) => (voided === null ? said : page.colour.yellow(said)),
  });
  const live = payments.filter((one) => one.voided === null);
  const sum = formatYuanGrouped(sumFen(live.map((one) => one.fen)));
  const total = text(
    `${live.length} that count, ${sum} in all.`,
    `有效 ${live.length} 笔，合计 ${sum}。`,
  );
  return `${list}\n${page.say(total)}`;
}
