/** The stock's parts of a report: layouts as stacked bars, floors as a grid with a column for each building. */
import { unitStatuses, unitStatusNames, type UnitStatus } from '../deal/index.ts';
import { text, type Text } from '../language.ts';
import type { FloorLine, StockByPlace } from '../tally/index.ts';
import type { Section } from './section.ts';

import { heads, parts, said } from './messages.ts';
import { barsOf, type GridCell, type Word } from './picture.ts';

const plain = { wide: false, marked: null } as const;

/** `Off sale`, as headings stand. */
function headOf(status: UnitStatus): Text {
  const { en, zh } = unitStatusNames[status];
  return text(en.charAt(0).toUpperCase() + en.slice(1), zh);
}

export function layoutSection({ layouts }: StockByPlace): Section {
  const names: Word[] = layouts.map((line) => line.layout ?? said.noLayout());
  return {
    ...{ ...plain, id: 'layouts', title: parts.layouts, note: parts.layoutsNote },
    picture: barsOf({
      ...{ upright: false, stacked: true, labels: names },
      series: unitStatuses.map((status) => ({
        name: headOf(status),
        values: layouts.map((line) => line[status]),
      })),
    }),
    headings: [heads.layout, ...unitStatuses.map((status) => headOf(status))],
    rows: layouts.map((line, at) => [
      names[at] ?? null,
      ...unitStatuses.map((status) => line[status]),
    ]),
    right: unitStatuses.map((_, at) => at + 1),
  };
}

/** As many buildings as stand beside one another on paper. */
const buildingsAbreast = 8;

export function floorGrids({ floors }: StockByPlace): Section[] {
  const buildings = [...new Set(floors.map((line) => line.building))].filter((one) => one !== null);
  const nowhere = floors.find((line) => line.building === null);
  const rest = nowhere === undefined ? [] : [nowhere];
  const portions = Array.from({ length: Math.ceil(buildings.length / buildingsAbreast) }, (_, at) =>
    buildings.slice(at * buildingsAbreast, (at + 1) * buildingsAbreast),
  );
  if (portions.length === 0) return rest.length === 0 ? [] : [gridOf(floors, [], rest, 1)];
  return portions.map((some, at) =>
    gridOf(floors, some, at === portions.length - 1 ? rest : [], at + 1),
  );
}

function gridOf(
  all: readonly FloorLine[],
  buildings: readonly string[],
  nowhere: readonly FloorLine[],
  number: number,
): Section {
  const own = all.filter((line) => line.building !== null && buildings.includes(line.building));
  const floors = [...new Set(own.map((line) => line.floor ?? ''))].sort(
    (a, b) => Number(b) - Number(a),
  );
  const cells = floors.map((floor) =>
    buildings.map((building): GridCell | null => {
      const line = own.find((one) => one.building === building && one.floor === floor);
      return line === undefined ? null : { left: line.left, total: line.total };
    }),
  );
  const columns = buildings.map((name) => said.building(name));
  const fraction = (cell: GridCell | null): string | null =>
    cell === null ? null : `${cell.left}/${cell.total}`;
  const [first = null, ...others] = buildings.map(() => null);
  return {
    ...{ id: `floors-${number}`, title: parts.floors, note: parts.floorsNote },
    ...{ wide: true, marked: null },
    picture: floors.length === 0 ? null : { kind: 'grid', columns, rows: floors, cells },
    headings: [heads.floor, ...(columns.length === 0 ? [heads.left] : columns)],
    rows: [
      ...cells.map((row, at) => [floors[at] ?? null, ...row.map(fraction)]),
      ...nowhere.map((line) => [said.noFloor(), fraction(line) ?? first, ...others]),
    ],
    right: (columns.length === 0 ? [heads.left] : columns).map((_, at) => at + 1),
  };
}
