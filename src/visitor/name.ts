/**
 * Names of people: what is shown of a name on the screen by the door ('王*'), and what is no name at all. What was typed
 * is kept as typed; when two spellings are one name, `text/person-name.ts` tells.
 */
import { text, type Text } from '../language.ts';
import { withoutInvisible } from '../text/clean.ts';
import { isEastAsian, oneSpelling } from '../text/person-name.ts';

const longest = 100;

const compoundSurnames = new Set(
  (
    '欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 慕容 长孙 長孫 宇文 司徒 司空 ' +
    '令狐 百里 呼延 东郭 東郭 南宫 南宮 独孤 獨孤 南门 端木 夏侯 轩辕 軒轅 公冶 申屠 太史 澹台 拓跋 赫连 ' +
    '赫連 闻人 聞人 钟离 鍾離 万俟 萬俟 单于 濮阳 濮陽 淳于 公羊 仲孙 仲孫 鲜于 鮮于 闾丘 西门 西門 左丘 ' +
    '第五 梁丘 段干 纳兰 納蘭 完颜 完顏 叶赫 葉赫 漆雕 乐正 樂正 宗政 巫马 巫馬 亓官 子车 东门 公良 谷梁'
  ).split(' '),
);

const said = {
  empty: text(
    'A name has at least one character that can be seen.',
    '姓名至少要有一个看得见的字。',
  ),
  broken: text(
    'The name has characters that were spoiled on the way; type it again.',
    '姓名里有损坏的字符，请重新填写。',
  ),
  tooLong: (length: number) =>
    text(
      `A name has at most ${String(longest)} characters; this one has ${String(length)}.`,
      `姓名最多 ${String(longest)} 个字，这里有 ${String(length)} 个。`,
    ),
};

/** What is wrong with a name, or null: nothing to be seen in it, broken characters, over 100 characters. */
export function nameProblem(name: string): Text | null {
  if (/[\p{Cs}\ufffd]/u.test(name)) return said.broken;
  const length = [...name.trim()].length;
  if (length > longest) return said.tooLong(length);
  return withoutInvisible(name).trim() === '' ? said.empty : null;
}

/**
 * A name for a screen that strangers read: the surname or the first letter, and stars.
 *
 *     maskName('王芳') // '王*'; '欧阳娜娜' → '欧阳**', '阿依古丽·买买提' → '阿***·***', 'Anna Li' → 'A*** L***'
 */
export function maskName(name: string): string {
  const plain = oneSpelling(name);
  if (plain === '') return '';
  if (!isEastAsian(plain)) return plain.replace(/[^\s·]+/gu, maskWord);
  const [first = '', ...rest] = plain.split('·').filter((part) => part !== '');
  return [maskFull(first), ...rest.map((part) => '*'.repeat([...part].length))].join('·');
}

function maskFull(name: string): string {
  const characters = [...name];
  const surname = characters.slice(0, 2).join('');
  const kept = characters.length > 2 && compoundSurnames.has(surname) ? 2 : 1;
  return characters.slice(0, kept).join('') + '*'.repeat(characters.length - kept);
}

function maskWord(word: string): string {
  return `${[...word][0] ?? ''}***`;
}
