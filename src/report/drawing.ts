import type { EChartsCoreOption, EChartsType } from 'echarts';
import { say, type Language } from '../language.ts';
import { cutTo, widthOf } from '../text/width.ts';
import { wordIn, type Bars, type Grid, type Picture } from './picture.ts';

/**
 * Draws pictures as SVG with echarts on our side: what comes out is shapes and text, without a script. Sizes are the
 * picture's own units; the page scales it to the room there is.
 */
export interface PictureOptions {
  readonly language: Language;
  /** In the picture's units. */
  readonly width: number;
}

/** Draws several, loading the library once. Each is an `<svg>` without a size, a role or ids of its own. */
export async function drawPictures(
  pictures: readonly { readonly picture: Picture; readonly options: PictureOptions }[],
): Promise<string[]> {
  const echarts = await import('echarts');
  return pictures.map(({ picture, options }) => {
    const { option, height } = optionOf(picture, options);
    const { width } = options;
    const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
    try {
      return svgOf(chart, option);
    } finally {
      // Without it the process would not end.
      chart.dispose();
    }
  });
}

/** What is left out only answers a mouse; text cannot hold a `<` or a quote, so only markup matches. */
function svgOf(chart: EChartsType, option: EChartsCoreOption): string {
  chart.setOption(option);
  return chart
    .renderToSVGString()
    .replace(/<style\b[^]*?<\/style>/g, '')
    .replace(/ (?:class|ecmeta_\w+|pointer-events)="[^"]*"/g, '')
    .replace(/^<svg [^>]*(viewBox="[^"]*")[^>]*>/, '<svg xmlns="http://www.w3.org/2000/svg" $1>')
    .replaceAll('\n', '');
}

const ink = '#3b4252';
const faint = '#e3e7ee';
const palette = ['#4a7ba7', '#d9a05b', '#7fa88b', '#a5647a', '#b9bfca'];
const barHeight = 20;
const widestLabel = 28;

interface Drawing {
  readonly option: EChartsCoreOption;
  readonly height: number;
}

function optionOf(picture: Picture, options: PictureOptions): Drawing {
  if (picture.kind === 'grid') return gridOption(picture, options);
  return picture.upright ? uprightOption(picture, options) : alongOption(picture, options);
}

const common = {
  animation: false,
  color: palette,
  textStyle: {
    fontFamily: 'system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif',
    fontSize: 12,
    color: ink,
  },
} as const;

function legendOf({ series }: Bars, language: Language) {
  if (series.length < 2) return {};
  return {
    legend: {
      ...{ top: 0, left: 0, itemWidth: 12, itemHeight: 10, itemGap: 12, selectedMode: false },
      textStyle: { fontSize: 12, color: ink },
      data: series.map(({ name }) => say(name, language)),
    },
  };
}

/** Long words are cut in the picture and whole in its table. */
function labelsOf(words: Bars['labels'], language: Language): string[] {
  return words.map((word) =>
    cutTo(wordIn(word, language).replace(/\p{C}/gu, '\ufffd'), widestLabel),
  );
}

function seriesOf({ series, stacked, upright }: Bars, language: Language) {
  return series.map(({ name, values, shown }) => ({
    ...{ name: say(name, language), type: 'bar', silent: true, clip: false, barMaxWidth: 22 },
    ...(stacked ? { stack: 'all' } : {}),
    data: values.map((value, at) => ({
      value,
      label: {
        show: value !== 0,
        position: stacked ? 'inside' : upright ? 'top' : 'right',
        ...{ formatter: shown?.[at] ?? String(value), fontSize: 11 },
        color: stacked ? '#fff' : ink,
      },
    })),
  }));
}

const hidden = { axisLine: { show: false }, axisTick: { show: false }, splitLine: { show: false } };

/** Room for the longest label, whatever font the reader has: ours is not sent along. */
function roomFor(labels: readonly string[]): number {
  return Math.max(...labels.map(widthOf)) * 7.5 + 12;
}

/** One under the other, the first on top; room to the right for what stands beside the longest. */
function alongOption(bars: Bars, { language }: PictureOptions): Drawing {
  const { series, stacked } = bars;
  const labels = labelsOf(bars.labels, language);
  const top = series.length > 1 ? 28 : 4;
  const lines = labels.length * (stacked ? 1 : series.length);
  const shown = stacked ? [''] : ['000', ...series.flatMap((one) => one.shown ?? [])];
  return {
    height: top + lines * barHeight + labels.length * 6 + 4,
    option: {
      ...common,
      ...legendOf(bars, language),
      grid: { top, bottom: 4, left: roomFor(labels), right: roomFor(shown) },
      xAxis: { type: 'value', show: false, ...hidden },
      yAxis: {
        ...{ type: 'category', inverse: true, data: labels, ...hidden },
        axisLabel: { fontSize: 12, color: ink, interval: 0 },
      },
      series: seriesOf(bars, language),
    },
  };
}

function uprightOption(bars: Bars, { language }: PictureOptions): Drawing {
  return {
    height: 170,
    option: {
      ...common,
      ...legendOf(bars, language),
      grid: { top: 24, bottom: 24, left: 4, right: 4 },
      xAxis: {
        ...{ type: 'category', data: labelsOf(bars.labels, language) },
        ...{ axisTick: { show: false }, axisLine: { lineStyle: { color: faint } } },
        axisLabel: { fontSize: 11, color: ink, interval: 0 },
      },
      yAxis: { type: 'value', show: false, ...hidden },
      series: seriesOf(bars, language),
    },
  };
}

/** The more is left on a floor, the darker. */
function gridOption(picture: Grid, { language, width }: PictureOptions): Drawing {
  const columns = labelsOf(picture.columns, language);
  const rows = labelsOf(picture.rows, language);
  const axis = {
    ...{ type: 'category', ...hidden, splitArea: { show: false } },
    axisLabel: { fontSize: 12, color: ink, interval: 0 },
  };
  const left = roomFor(rows);
  const right = Math.max(4, width - left - columns.length * widestColumn);
  return {
    height: 30 + rows.length * 22,
    option: {
      ...common,
      grid: { top: 24, bottom: 4, left, right },
      xAxis: { ...axis, position: 'top', data: columns },
      yAxis: { ...axis, inverse: true, data: rows },
      visualMap: { show: false, min: 0, max: 1, inRange: { color: ['#f3f5f8', '#9dbbd4'] } },
      series: [
        {
          ...{ type: 'heatmap', silent: true, data: shadesOf(picture), label: { color: ink } },
          itemStyle: { borderColor: '#fff', borderWidth: 2 },
        },
      ],
    },
  };
}

const widestColumn = 110;

function shadesOf({ cells }: Grid) {
  return cells.flatMap((row, y) =>
    row.flatMap((cell, x) => {
      if (cell === null) return [];
      const { left, total } = cell;
      const label = { show: true, formatter: `${left}/${total}`, fontSize: 11 };
      return [{ value: [x, y, total === 0 ? 0 : left / total], label }];
    }),
  );
}
