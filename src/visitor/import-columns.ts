import type { Column } from '../spreadsheet/types.ts';
import { valueNamed } from '../text/fold.ts';
import { purposes, type Purpose } from './types.ts';

/**
 * The columns of a sheet of visitors, and what people call them. What is not here, such as 人数 or 类型, is left out, and
 * the import says so; there is nothing for pay, age or marriage (M 5.1.5.7).
 */
export const visitorColumns = [
  column('phone', [
    ...['手机号', '手机', '电话', '联系电话', '手机号码', '电话号码', '联系方式', '客户电话'],
    ...['来电号码', '移动电话', 'mobile', 'tel', 'phone number', 'telephone'],
  ]),
  column('name', [
    ...['姓名', '名字', '客户姓名', '客户名称', '客户', '访客', '访客姓名', '来访人', '顾客'],
    'customer',
  ]),
  column('owner', [
    ...['置业顾问', '接待人', '顾问', '原置业顾问', '销售顾问', '接待顾问', '归属顾问', '归属人'],
    ...['接待人员', '置业顾问工号', '接待人工号', '工号', 'consultant'],
  ]),
  column('first_visit', [
    ...['首访日期', '来访时间', '来访日期', '首访时间', '首次来访', '首次来访日期', '首次到访'],
    ...['首次来访时间', '首次到访日期', '到访日期', '到访时间', '首访', '接待日期', '接待时间'],
  ]),
  column('channel', [
    ...['渠道', '来源', '信息来源', '获知渠道', '认知渠道', '来访渠道', '客户来源', '了解渠道'],
    ...['获知途径', '认知途径', 'source'],
  ]),
  column('level', ['意向等级', '等级', '意向级别', '客户等级', '级别', '客户级别', '意向度']),
  column('note', ['备注', '说明', '备注信息', '备注说明', 'remark', 'remarks', 'notes']),
  column('address_as', ['称呼', '尊称']),
  column('district', ['区域', '居住区域', '居住地', '现居区域', '所在区域', '来源区域']),
  column('occupation', ['职业', '行业']),
  column('purpose', ['用途', '购房用途', '置业目的', '购房目的', '置业用途']),
  column('layout', ['意向户型', '户型', '需求户型', '意向房型', '房型']),
  column('area', [
    ...['意向面积', '面积', '需求面积', '意向面积（㎡）', '面积（㎡）', '意向面积（平方米）'],
    ...['意向面积（平米）', '面积（平方米）', '面积（平米）'],
  ]),
  column('budget', [
    ...['预算', '预算（万）', '预算（万元）', '购房预算', '购房预算（万）', '购房预算（万元）'],
    ...['总价预算', '总价预算（万）', '总价预算（万元）', '意向总价', '意向总价（万）'],
  ]),
  column('reason', ['购房原因', '置业原因', '购买原因', '购房动机']),
  column('suggestions', ['建议', '意见', '客户建议', '意见建议', '客户意见']),
] as const;

export type VisitorField = (typeof visitorColumns)[number]['field'];

function column<F extends string>(field: F, headings: readonly string[]): Column<F> {
  return { field, headings };
}

const purposeWords: Readonly<Record<Purpose, readonly string[]>> = {
  live: ['自住', '居住', '自用', '刚需', '改善', '自住兼投资'],
  invest: ['投资', '出租', '投资兼自住'],
};

/** What a home is for, as a sheet may say it; null for a word nobody knows. */
export function parsePurpose(word: string): Purpose | null {
  return valueNamed(word, purposes, purposeWords);
}
