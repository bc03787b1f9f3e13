import { buyerFieldNames, type Incomplete } from '../../deal/index.ts';
import { joinTexts, text, type Text } from '../../language.ts';
import type { Page } from '../../terminal/page.ts';

function fieldsOf({ missing }: Incomplete): Text {
  const names = missing.map((field) => buyerFieldNames[field]);
  return joinTexts(names, text(', ', '、'));
}

export function lacks(one: Incomplete): Text {
  const fields = fieldsOf(one);
  return text(`${one.customer} lacks: ${fields.en}`, `${one.customer} 资料缺：${fields.zh}`);
}

export async function incompleteView(page: Page, list: readonly Incomplete[]): Promise<string> {
  if (list.length === 0) {
    return page.say(text('All signed deals are complete.', '已签成交的客户资料均已完整。'));
  }
  const headings = [
    text('deal', '成交'),
    text('customer', '客户'),
    text('consultant', '置业顾问'),
    text('missing', '缺少'),
  ];
  const rows = list.map((one) => [one.deal, one.customer, one.by, page.say(fieldsOf(one))]);
  return page.table(headings, rows);
}
