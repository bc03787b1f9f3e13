/** Reports (报表): pages to look at and to print, with pictures. */
export { drawPictures } from './drawing.ts';
export { reportFigures } from './figures-query.ts';
export { pageHtml, pictureWidth } from './html.ts';
export { said } from './messages.ts';
export type { Bars } from './picture.ts';
export type { Section, SectionCell } from './section.ts';
export { sectionsOf } from './sections.ts';
export type * from './types.ts';
