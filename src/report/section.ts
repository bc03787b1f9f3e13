/** One part of a report: a picture, and the table that has all its figures. */
import type { Text } from '../language.ts';
import type { Picture, Word } from './picture.ts';

export type SectionCell = Word | number | null;

export interface Section {
  readonly id: string;
  readonly title: Text;
  /** How the figures are counted. */
  readonly note: Text;
  /** Over the whole width of a page. */
  readonly wide: boolean;
  /** Null where there is nothing to see. */
  readonly picture: Picture | null;
  readonly headings: readonly Text[];
  readonly rows: readonly (readonly SectionCell[])[];
  /** Columns, from 0, that hold numbers. */
  readonly right: readonly number[];
  /** The row of the person whose report it is. */
  readonly marked: number | null;
}
