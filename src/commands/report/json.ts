/** A report's figures for programs: the same whatever the language, instants as ISO. */
import { formatInstant, type Zone } from '../../calendar/time.ts';
import type { PageFigures } from '../../report/index.ts';

export function figuresJson(figures: PageFigures, zone: Zone) {
  const { at, ...rest } = figures;
  return { ...rest, at: formatInstant(at, zone) };
}

type Line = readonly [part: string, name: string | null, measure: string, value: string | number];

/** Every figure on a row of its own, for `--csv`. */
export function figuresSheet(figures: PageFigures) {
  const { visits, funnel, hours, weekdays, channels, ranking, teams, fairness, stock } = figures;
  const lines: Line[] = [
    ...Object.entries(visits).map(([kind, count]): Line => ['visits', null, kind, count]),
    ...funnel.map(({ step, count }): Line => ['funnel', step, 'count', count]),
    ...hours.map((one): Line => ['hours', String(one.hour), 'visits', one.visits]),
    ...measured('weekdays', weekdays, (one) => String(one.weekday)),
    ...channels.map((one): Line => ['channels', one.channel, 'visits', one.visits]),
    ...measured('ranking', ranking, (one) => one.staff),
    ...measured('teams', teams, (one) => one.team),
    ...measured('layouts', stock?.layouts ?? [], (one) => one.layout),
    ...measured('floors', stock?.floors ?? [], ({ building, floor }) =>
      building === null ? null : `${building}/${floor ?? ''}`,
    ),
    ...measured('fairness', fairness, (one) => one.staff),
  ];
  return { columns: ['part', 'name', 'measure', 'value'], rows: lines };
}

const names = new Set(['weekday', 'staff', 'name', 'team', 'layout', 'building', 'floor']);

function measured<T extends object>(
  part: string,
  list: readonly T[],
  nameOf: (one: T) => string | null,
): Line[] {
  return list.flatMap((one) =>
    Object.entries(one)
      .filter(([key, value]) => value !== null && !names.has(key))
      .map(([measure, value]): Line => [part, nameOf(one), measure, value as string | number]),
  );
}
