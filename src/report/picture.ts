/**
 * Pictures of figures before they are drawn: bars along or upright, or a grid of floors by buildings. Words that a
 * person typed stand in them as plain strings, our own as `Text`.
 */
import { say, type Language, type Text } from '../language.ts';

export type Word = string | Text;

export interface Series {
  readonly name: Text;
  readonly values: readonly number[];
  /** What stands beside each bar; the bare number where there is none. */
  readonly shown?: readonly string[];
}

export interface Bars {
  readonly kind: 'bars';
  /** Upright for what runs on like hours; along where names are long. */
  readonly upright: boolean;
  /** Parts of one bar, rather than bars side by side. */
  readonly stacked: boolean;
  readonly labels: readonly Word[];
  readonly series: readonly Series[];
}

export interface Grid {
  readonly kind: 'grid';
  readonly columns: readonly Word[];
  readonly rows: readonly Word[];
  /** By row, then column; null where there is nothing. */
  readonly cells: readonly (readonly (GridCell | null)[])[];
}

export interface GridCell {
  readonly left: number;
  readonly total: number;
}

export type Picture = Bars | Grid;

/** More bars than this make no picture. */
export const mostBars = 24;

export function wordIn(word: Word, language: Language): string {
  return typeof word === 'string' ? word : say(word, language);
}

/** Cut to its first bars; null where there is nothing to see. */
export function barsOf(bars: Omit<Bars, 'kind'>): Bars | null {
  const labels = bars.labels.slice(0, mostBars);
  const series = bars.series.map(({ name, values, shown }) => ({
    ...{ name, values: values.slice(0, mostBars) },
    ...(shown === undefined ? {} : { shown: shown.slice(0, mostBars) }),
  }));
  if (!series.some(({ values }) => values.some((value) => value !== 0))) return null;
  return { kind: 'bars', ...bars, labels, series };
}

/** A few words for who cannot see the picture; every figure stands in the table under it. */
export function describePicture(picture: Picture, language: Language): string {
  const comma = language === 'zh' ? '，' : ', ';
  if (picture.kind === 'grid') {
    return picture.columns
      .map((column, at) => {
        const cells = picture.cells.flatMap((row) => row[at] ?? []);
        const left = cells.reduce((sum, cell) => sum + cell.left, 0);
        const total = cells.reduce((sum, cell) => sum + cell.total, 0);
        return `${wordIn(column, language)} ${left}/${total}`;
      })
      .join(comma);
  }
  return picture.labels
    .map((label, at) => {
      const values = picture.series.map(({ values: own, shown }) => shown?.[at] ?? own[at] ?? 0);
      return `${wordIn(label, language)} ${values.join(' / ')}`;
    })
    .join(comma);
}
