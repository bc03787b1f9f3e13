/** A report as it is laid out: parts with a picture and a table each, the same on a page and on a terminal. */
import { joinTexts, text, type Text } from '../language.ts';
import { formatYuanGrouped } from '../money/fen.ts';
import { formatPercent } from '../money/shares.ts';
import { stepNames } from '../tally/index.ts';
import type { Section } from './section.ts';
import { floorGrids, layoutSection } from './stock-sections.ts';
import type { PageFigures } from './types.ts';
import { heads, parts, said, weekdays } from './messages.ts';
import { barsOf, mostBars, type Word } from './picture.ts';

/** The parts of a report, in the order in which they are read. */
export function sectionsOf(figures: PageFigures): Section[] {
  const { kind, staff } = figures;
  const isOfPeople = kind === 'staff' && staff === null;
  return [
    ...(isOfPeople ? [] : visitorSections(figures)),
    rankingSection(figures),
    ...(staff === null ? [teamsSection(figures)] : []),
    ...(figures.stock === null ? [] : [layoutSection(figures.stock), ...floorGrids(figures.stock)]),
    fairnessSection(figures),
  ];
}

const plain = { wide: false, marked: null } as const;

function visitorSections(figures: PageFigures): Section[] {
  return [
    funnelSection(figures),
    channelsSection(figures),
    hoursSection(figures),
    weekdaysSection(figures),
  ];
}

function funnelSection({ funnel, staff }: PageFigures): Section {
  return {
    ...{ ...plain, id: 'funnel', title: parts.funnel, right: [1, 2] },
    note: staff === null ? parts.funnelNote : parts.ownFunnelNote,
    picture: barsOf({
      ...{ upright: false, stacked: false },
      labels: funnel.map((line) => stepNames[line.step]),
      series: [{ name: heads.count, values: funnel.map((line) => line.count) }],
    }),
    headings: [heads.step, heads.count, heads.ofVisits],
    rows: funnel.map(({ step, count, ofVisits }) => [
      ...[stepNames[step], count, ofVisits === null ? null : formatPercent(ofVisits)],
    ]),
  };
}

function channelsSection({ channels }: PageFigures): Section {
  const names: Word[] = channels.map((line) => line.channel ?? said.notAsked());
  return {
    ...{ ...plain, id: 'channels', title: parts.channels, right: [1] },
    note: withFirstOnly(parts.channelsNote, channels.length),
    picture: barsOf({
      ...{ upright: false, stacked: false, labels: names },
      series: [{ name: heads.visits, values: channels.map((line) => line.visits) }],
    }),
    headings: [heads.channel, heads.visits],
    rows: channels.map(({ visits }, at) => [names[at] ?? null, visits]),
  };
}

function withFirstOnly(note: Text, count: number): Text {
  return count > mostBars ? joinTexts([note, said.firstOnly(mostBars, count)]) : note;
}

function hoursSection({ hours }: PageFigures): Section {
  const names = hours.map(({ hour }) => `${String(hour).padStart(2, '0')}:00`);
  return {
    ...{ ...plain, id: 'hours', title: parts.hours, note: parts.hoursNote, right: [1] },
    picture: barsOf({
      ...{ upright: true, stacked: false, labels: names.map((name) => name.slice(0, 2)) },
      series: [{ name: heads.visits, values: hours.map((line) => line.visits) }],
    }),
    headings: [heads.hour, heads.visits],
    rows: hours.map(({ visits }, at) => [names[at] ?? null, visits]),
  };
}

function weekdaysSection({ weekdays: lines, weekdaysFrom, through }: PageFigures): Section {
  const nameOf = (weekday: number): Text => weekdays[weekday - 1] ?? text('-', '-');
  return {
    ...{ ...plain, id: 'weekdays', title: parts.weekdays, right: [1, 2, 3] },
    note: parts.weekdaysNote(weekdaysFrom, through),
    picture: barsOf({
      ...{ upright: true, stacked: false, labels: lines.map((line) => nameOf(line.weekday)) },
      series: [{ name: heads.perDay, values: lines.map((line) => Number(line.perDay ?? '0')) }],
    }),
    headings: [heads.weekday, heads.days, heads.visits, heads.perDay],
    rows: lines.map(({ weekday, days, visits, perDay }) => [nameOf(weekday), days, visits, perDay]),
  };
}

function rankingSection({ ranking, staff }: PageFigures): Section {
  const yuan = ranking.map((line) => formatYuanGrouped(line.creditFen));
  return {
    ...{ id: 'ranking', title: parts.ranking, wide: true, right: [0, 3, 4, 5, 6] },
    note: withFirstOnly(parts.rankingNote, ranking.length),
    marked: markedAt(ranking, staff?.code ?? null),
    picture: barsOf({
      ...{ upright: false, stacked: false },
      labels: ranking.map((line) => `${line.staff} ${line.name}`),
      series: [
        { name: heads.credit, values: ranking.map((line) => line.creditFen / 100), shown: yuan },
      ],
    }),
    headings: [
      ...[heads.rank, heads.staff, heads.team, heads.receptions, heads.closings],
      ...[heads.credit, heads.final],
    ],
    rows: ranking.map(({ rank, name, staff: code, team, receptions, closings, finalFen }, at) => [
      ...[rank, `${code} ${name}`, team, receptions, closings],
      ...[yuan[at] ?? null, formatYuanGrouped(finalFen)],
    ]),
  };
}

function markedAt(lines: readonly { readonly staff: string }[], code: string | null) {
  const at = lines.findIndex((line) => line.staff === code);
  return at < 0 ? null : at;
}

function teamsSection({ teams, fundFen }: PageFigures): Section {
  const names: Word[] = teams.map((line) => line.team ?? said.noTeam());
  const yuan = teams.map((line) => formatYuanGrouped(line.creditFen));
  const fund = fundFen === 0 ? [] : [parts.fund(formatYuanGrouped(fundFen))];
  return {
    ...{ ...plain, id: 'teams', title: parts.teams, right: [1, 2, 3, 4] },
    note: joinTexts([parts.teamsNote, ...fund], text('', '')),
    picture: barsOf({
      ...{ upright: false, stacked: false, labels: names },
      series: [
        { name: heads.credit, values: teams.map((line) => line.creditFen / 100), shown: yuan },
      ],
    }),
    headings: [heads.team, heads.people, heads.receptions, heads.closings, heads.credit],
    rows: teams.map(({ people, receptions, closings }, at) => [
      ...[names[at] ?? null, people, receptions, closings, yuan[at] ?? null],
    ]),
  };
}

function fairnessSection({ fairness, staff }: PageFigures): Section {
  const names = fairness.map((line) => `${line.staff} ${line.name}`);
  return {
    ...{ id: 'fairness', title: parts.fairness, wide: true, right: [1, 2, 3, 4, 5] },
    note: withFirstOnly(parts.fairnessNote, fairness.length),
    marked: markedAt(fairness, staff?.code ?? null),
    picture: barsOf({
      ...{ upright: false, stacked: false, labels: names },
      series: [
        { name: heads.byLine, values: fairness.map((line) => line.byLine) },
        { name: heads.expected, values: fairness.map((line) => Number(line.expected)) },
      ],
    }),
    headings: [
      ...[heads.staff, heads.minutes, heads.receptions],
      ...[heads.byLine, heads.expected, heads.difference],
    ],
    rows: fairness.map(({ minutes, receptions, byLine, expected, difference }, at) => [
      ...[names[at] ?? null, minutes, receptions, byLine, expected, difference],
    ]),
  };
}
