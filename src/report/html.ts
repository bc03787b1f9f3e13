/**
 * A report as one page of HTML that needs nothing beside it: no script, no network, no font but the reader's. Its
 * own policy forbids what we do not write, and whatever a person typed is only ever text.
 */
import { clean } from '../text/clean.ts';
import { formatInstant, type Zone } from '../calendar/time.ts';
import { say, type Language, type Text } from '../language.ts';
import type { Section, SectionCell } from './section.ts';
import type { PageFigures } from './types.ts';
import { said } from './messages.ts';
import { describePicture, wordIn } from './picture.ts';

/** Widths of pictures in their own units: half a page's, and a whole one's. */
export function pictureWidth({ wide }: Section): number {
  return wide ? 860 : 420;
}

export interface PageLook {
  readonly language: Language;
  readonly zone: Zone;
}

/** `pictures` are SVG, one for each section that has a picture, in their order. */
export function pageHtml(
  figures: PageFigures,
  sections: readonly Section[],
  pictures: readonly string[],
  { language, zone }: PageLook,
): string {
  const title = escaped(say(said.title(figures), language));
  const left = [...pictures];
  const bodies = sections.map((section) =>
    sectionHtml(section, section.picture === null ? null : (left.shift() ?? null), language),
  );
  return [
    '<!doctype html>',
    `<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title} · ${escaped(figures.desk)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    headHtml(figures, title, { language, zone }),
    `<main>${bodies.join('\n')}</main>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/**
 * Text that cannot become markup, in content and in quoted attributes alike; control characters become a mark that
 * is seen.
 *
 *     escaped('"><img src=x>') // '&quot;&gt;&lt;img src=x&gt;'
 */
export function escaped(typed: string): string {
  return clean(typed).replace(/[&<>"'`]/g, (letter) => `&#${letter.codePointAt(0) ?? 0};`);
}

function headHtml(figures: PageFigures, title: string, { language, zone }: PageLook): string {
  const line = (text: Text): string => escaped(say(text, language));
  const warnings = [
    ...(figures.training ? [said.training()] : []),
    ...(figures.running ? [said.running()] : []),
  ];
  return [
    '<header>',
    `<p class="desk">${escaped(figures.desk)}</p>`,
    `<h1>${title}</h1>`,
    ...(figures.kind === 'staff' && figures.staff === null
      ? []
      : [`<p class="lead">${line(said.visits(figures))}</p>`]),
    `<p class="made">${line(said.madeAt(formatInstant(figures.at, zone)))}</p>`,
    ...warnings.map((warning) => `<p class="warning">${line(warning)}</p>`),
    '</header>',
  ].join('\n');
}

function sectionHtml(section: Section, svg: string | null, language: Language): string {
  const { id, title, note, wide, rows } = section;
  const line = (text: Text): string => escaped(say(text, language));
  return [
    `<section id="${escaped(id)}"${wide ? ' class="wide"' : ''}>`,
    `<h2>${line(title)}</h2>`,
    `<p class="note">${line(note)}</p>`,
    ...(svg === null ? [] : [figureHtml(section, svg, language)]),
    rows.length === 0 ? `<p>${line(said.nothing())}</p>` : tableHtml(section, language),
    '</section>',
  ].join('\n');
}

function figureHtml({ title, picture }: Section, svg: string, language: Language): string {
  const words = picture === null ? '' : describePicture(picture, language);
  const colon = language === 'zh' ? '：' : ': ';
  const label = escaped(`${say(title, language)}${colon}${words}`);
  const named = svg.replace(/^<svg /, () => `<svg role="img" aria-label="${label}" `);
  return `<figure>${named}</figure>`;
}

function tableHtml({ headings, rows, right, marked }: Section, language: Language): string {
  const numbers = new Set(right);
  const at = (column: number): string => (numbers.has(column) ? ' class="n"' : '');
  const head = headings.map(
    (heading, column) => `<th scope="col"${at(column)}>${escaped(say(heading, language))}</th>`,
  );
  const body = rows.map((row, index) => {
    const cells = row.map((cell, column) => `<td${at(column)}>${cellHtml(cell, language)}</td>`);
    return `<tr${index === marked ? ' class="own"' : ''}>${cells.join('')}</tr>`;
  });
  return `<table><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('\n')}</tbody></table>`;
}

function cellHtml(cell: SectionCell, language: Language): string {
  if (cell === null) return '–';
  return escaped(typeof cell === 'number' ? String(cell) : wordIn(cell, language));
}

const style = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 1080px; padding: 32px 24px; color: #2e3440; background: #fff;
  font: 14px/1.5 system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
header { border-bottom: 2px solid #4a7ba7; margin-bottom: 20px; padding-bottom: 10px; }
h1 { font-size: 26px; line-height: 1.25; margin: 0 0 4px; }
h2 { font-size: 17px; margin: 0 0 2px; color: #2f5573; }
p { margin: 0 0 4px; }
h1, h2, p, td, th { overflow-wrap: anywhere; }
.desk, .made, .note { color: #5b6577; font-size: 12px; }
.lead { font-size: 16px; }
.warning { display: inline-block; background: #fbf3e4; border-left: 3px solid #d9a05b; padding: 2px 10px; margin-right: 8px; }
main { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 28px 36px; align-items: start; }
section { min-width: 0; }
.wide { grid-column: 1 / -1; }
figure { margin: 8px 0; }
svg { display: block; width: 100%; height: auto; }
table { width: 100%; border-collapse: collapse; font-size: 13px; margin-top: 6px; font-variant-numeric: tabular-nums; }
th { text-align: left; font-weight: 600; color: #5b6577; border-bottom: 1px solid #b9c2d0; vertical-align: bottom; }
td { border-bottom: 1px solid #e8ebf0; }
th, td { padding: 3px 8px 3px 0; }
th.n, td.n { text-align: right; padding: 3px 0 3px 8px; }
th.n + th:not(.n), td.n + td:not(.n) { padding-left: 14px; }
td.n { overflow-wrap: normal; white-space: nowrap; }
.own td { background: #eef4f9; font-weight: 600; }
@media (max-width: 720px) { main { grid-template-columns: minmax(0, 1fr); } }
@page { size: A4; margin: 14mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 11px; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  main { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 18px 24px; }
  h1 { font-size: 20px; } h2 { font-size: 14px; } .lead { font-size: 13px; }
  .desk, .made, .note { font-size: 10px; }
  table { font-size: 10.5px; }
  h2, .note { break-after: avoid; }
  figure, tr, section:not(.wide) { break-inside: avoid; }
}
`;
