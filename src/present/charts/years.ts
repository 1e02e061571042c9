import { scaleLinear } from 'd3-scale';
import { area, line, stack, stackOffsetDiverging, stackOrderNone } from 'd3-shape';
import { apart } from './apart.js';
import type { Chart } from './chart.js';
import { chartWidth } from './chart.js';
import type { Look } from './palette.js';
import { definitionsOf, fillOf, lookOf } from './palette.js';
import { element, hint, label, lettersIn, rule } from './svg.js';

export interface Series {
  readonly label: string;
  readonly values: readonly (number | undefined)[];
  /** The value at the end as it is written. */
  readonly text: string;
  readonly look?: 'baseline' | 'allowed';
}

interface YearsOptions {
  readonly title: string;
  readonly description: string;
  readonly axis: string;
  readonly years: readonly number[];
  readonly tick: (value: number) => string;
  /** A year to be marked, with what it is. */
  readonly mark?: { readonly year: number; readonly text: string };
}

const height = 340;
const frame = { left: 62, right: 238, top: 34, bottom: 30 };

type Scale = (value: number) => number;

function framed({ axis, years, tick, mark }: YearsOptions, low: number, high: number): { x: Scale; y: Scale; ground: string } {
  const x = scaleLinear().domain([years[0] ?? 0, years.at(-1) ?? 1]).range([frame.left, chartWidth - frame.right]);
  const y = scaleLinear().domain([low, high === low ? low + 1 : high]).nice(5).range([height - frame.bottom, frame.top]);
  const lines = y.ticks(5).map((value) => {
    const look = { stroke: value === 0 ? '#1d2733' : '#e3e7ec' };
    return `${rule(frame.left, y(value), chartWidth - frame.right, y(value), look)}${label(tick(value), frame.left - 8, y(value) + 4, 'small', 'end')}`;
  });
  const step = Math.max(1, Math.ceil(years.length / 5));
  const named = years.filter((_, i) => i === years.length - 1 || (i % step === 0 && years.length - 1 - i >= step / 2));
  const below = named.map((year) => label(String(year), x(year), height - 10, 'small', 'middle'));
  const marked =
    mark === undefined || !years.includes(mark.year)
      ? ''
      : `${rule(x(mark.year), frame.top, x(mark.year), height - frame.bottom, { stroke: '#8b95a1', 'stroke-dasharray': '2 3' })}${label(mark.text, x(mark.year), frame.top - 5, 'small', 'middle')}`;
  return { x, y, ground: `${label(axis, 0, 14, 'small')}${lines.join('')}${below.join('')}${marked}` };
}

/** The names at the right end, each joined to where its series ends. */
function endLabels(ends: readonly { readonly label: string; readonly text: string; readonly y: number; readonly swatch: string }[]): string {
  const places = apart(
    ends.map(({ y }) => y),
    31,
    frame.top + 4,
    height - frame.bottom - 12,
  );
  const left = chartWidth - frame.right;
  return ends
    .map((end, i) => {
      const y = places[i] ?? end.y;
      const swatch = end.swatch === '' ? '' : element('rect', { x: left + 20, y: y - 9, width: 12, height: 12, fill: end.swatch });
      const at = end.swatch === '' ? left + 20 : left + 38;
      const [name = ''] = lettersIn(end.label, end.swatch === '' ? 34 : 31, 1);
      return [
        element('path', { d: `M${left + 2} ${Math.round(end.y)} L${left + 16} ${Math.round(y - 3)}`, stroke: '#8b95a1', fill: 'none' }),
        swatch,
        element('g', {}, hint(end.label), label(name, at, y + 1, 'plain')),
        label(end.text, at, y + 15, 'muted'),
      ].join('');
    })
    .join('');
}

const strokes: Readonly<Record<'baseline' | 'allowed', { readonly stroke: string; readonly 'stroke-dasharray': string; readonly 'stroke-width': number }>> = {
  baseline: { stroke: '#5a6472', 'stroke-dasharray': '7 4', 'stroke-width': 2 },
  allowed: { stroke: '#1d2733', 'stroke-dasharray': '2 3', 'stroke-width': 2 },
};

/** Lines by year, told apart by dashes and by the names at their ends; the axis begins at zero. */
export function linesChart(series: readonly Series[], options: YearsOptions): Chart {
  const values = series.flatMap((one) => one.values.filter((value) => value !== undefined));
  const { x, y, ground } = framed(options, Math.min(0, ...values), Math.max(0, ...values));
  const drawn = series.map((one, i) => {
    const points = options.years.flatMap((year, at): [number, number][] => {
      const value = one.values[at];
      return value === undefined ? [] : [[x(year), y(value)]];
    });
    const look = one.look === undefined ? { stroke: lookOf(i).color, 'stroke-width': 2.5 } : strokes[one.look];
    return element('path', { d: line().digits(2)(points) ?? '', fill: 'none', ...look }, hint(`${one.label}: ${one.text}`));
  });
  const ends = series.map((one) => ({ label: one.label, text: one.text, y: y(one.values.findLast((value) => value !== undefined) ?? 0), swatch: '' }));
  const { title, description } = options;
  return { title, description, width: chartWidth, height, body: `${ground}${drawn.join('')}${endLabels(ends)}` };
}

/** Areas on top of one another: what adds to the sum above the zero line, what takes from it below. */
export function wedgeChart(series: readonly Series[], options: YearsOptions): Chart {
  const rows = options.years.map((_, at) => series.map(({ values }) => values[at] ?? 0));
  const stacked = stack<number[], number>()
    .keys(series.keys())
    .value((row, key) => row[key] ?? 0)
    .order(stackOrderNone)
    .offset(stackOffsetDiverging)(rows);
  const edges = stacked.flatMap((band) => band.flatMap(([a, b]) => [a, b]));
  const { x, y, ground } = framed(options, Math.min(0, ...edges), Math.max(0, ...edges));
  const looked: readonly Look[] = series.map((_, i) => lookOf(i));
  const bands = stacked.map((band, i) => {
    const shape = area<[number, number]>()
      .digits(2)
      .x((_, at) => x(options.years[at] ?? 0))
      .y0(([a]) => y(a))
      .y1(([, b]) => y(b));
    const points = band.map(([a, b]): [number, number] => [a, b]);
    const one = series[i];
    const look = looked[i] ?? lookOf(0);
    return element(
      'path',
      { d: shape(points) ?? '', fill: fillOf(look).fill, stroke: '#ffffff', 'stroke-width': 1 },
      hint(one === undefined ? '' : `${one.label}: ${one.text}`),
    );
  });
  const ends = stacked.map((band, i) => {
    const [a, b] = band.at(-1) ?? [0, 0];
    return { label: series[i]?.label ?? '', text: series[i]?.text ?? '', y: y((a + b) / 2), swatch: fillOf(looked[i] ?? lookOf(0)).fill };
  });
  const zero = rule(frame.left, y(0), chartWidth - frame.right, y(0), { stroke: '#1d2733' });
  const { title, description } = options;
  return { title, description, width: chartWidth, height, body: `${definitionsOf(looked)}${ground}${bands.join('')}${zero}${endLabels(ends)}` };
}
