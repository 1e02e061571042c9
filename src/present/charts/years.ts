import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import { apart } from './apart.js';
import type { Chart } from './chart.js';
import { chartWidth } from './chart.js';
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

const least = 340;
const frame = { left: 62, right: 238, top: 34, bottom: 30 };

type Scale = (value: number) => number;

function framed(
  { axis, years, tick, mark }: YearsOptions,
  low: number,
  high: number,
  height: number,
): { x: Scale; y: Scale; ground: string } {
  const x = scaleLinear()
    .domain([years[0] ?? 0, years.at(-1) ?? 1])
    .range([frame.left, chartWidth - frame.right]);
  const y = scaleLinear()
    .domain([low, high === low ? low + 1 : high])
    .nice(5)
    .range([height - frame.bottom, frame.top]);
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
  return { x, y, ground: `${label(axis, 2, 14, 'small')}${lines.join('')}${below.join('')}${marked}` };
}

interface End {
  readonly label: string;
  readonly text: string;
  readonly y: number;
  readonly swatch: string;
}

/** Room beside the swatch for so many letters; a longer name takes a second line. */
const letters = 31;

const linesOf = ({ label: name }: Pick<End, 'label'>): readonly string[] => lettersIn(name, letters, 2);

/** How far apart the names must stand, and how high that makes the drawing. */
function roomFor(names: readonly Pick<End, 'label'>[]): { readonly spacing: number; readonly height: number } {
  const spacing = names.some((one) => linesOf(one).length > 1) ? 46 : 31;
  return { spacing, height: Math.max(least, frame.top + frame.bottom + names.length * spacing) };
}

/** The names at the right end, each joined to where its series ends. */
function endLabels(ends: readonly End[], { spacing, height }: ReturnType<typeof roomFor>): string {
  const places = apart(
    ends.map(({ y }) => y),
    spacing,
    frame.top + 4,
    height - frame.bottom - spacing + 16,
  );
  const left = chartWidth - frame.right;
  return ends
    .map((end, i) => {
      const y = places[i] ?? end.y;
      const swatch = end.swatch === '' ? '' : element('rect', { x: left + 20, y: y - 9, width: 12, height: 12, fill: end.swatch });
      const at = end.swatch === '' ? left + 20 : left + 38;
      const names = linesOf(end);
      return [
        element('path', { d: `M${left + 2} ${Math.round(end.y)} L${left + 16} ${Math.round(y - 3)}`, stroke: '#8b95a1', fill: 'none' }),
        swatch,
        element('g', {}, hint(end.label), ...names.map((name, row) => label(name, at, y + 1 + row * 15, 'plain'))),
        label(end.text, at, y + 1 + names.length * 15, 'muted'),
      ].join('');
    })
    .join('');
}

const strokes: Readonly<
  Record<'baseline' | 'allowed', { readonly stroke: string; readonly 'stroke-dasharray': string; readonly 'stroke-width': number }>
> = {
  baseline: { stroke: '#5a6472', 'stroke-dasharray': '7 4', 'stroke-width': 2 },
  allowed: { stroke: '#1d2733', 'stroke-dasharray': '2 3', 'stroke-width': 2 },
};

/** Lines by year, told apart by dashes and by the names at their ends; the axis begins at zero. Those first in the list are drawn on top. */
export function linesChart(series: readonly Series[], options: YearsOptions): Chart {
  const values = series.flatMap((one) => one.values.filter((value) => value !== undefined));
  const room = roomFor(series);
  const { x, y, ground } = framed(options, Math.min(0, ...values), Math.max(0, ...values), room.height);
  const drawn = series.map((one, i) => {
    const points = options.years.flatMap((year, at): [number, number][] => {
      const value = one.values[at];
      return value === undefined ? [] : [[x(year), y(value)]];
    });
    const look = one.look === undefined ? { stroke: lookOf(i - 1).color, 'stroke-width': 3 } : strokes[one.look];
    return element('path', { d: line().digits(2)(points) ?? '', fill: 'none', ...look }, hint(`${one.label}: ${one.text}`));
  });
  const ends = series.map((one) => ({
    label: one.label,
    text: one.text,
    y: y(one.values.findLast((value) => value !== undefined) ?? 0),
    swatch: '',
  }));
  const { title, description } = options;
  return {
    title,
    description,
    width: chartWidth,
    height: room.height,
    body: `${ground}${drawn.reverse().join('')}${endLabels(ends, room)}`,
  };
}

/** Bands on top of one another: what is above zero upwards, what is below downwards; nothing stands where the band was or will be. */
function stacked(series: readonly Series[], years: number): readonly (readonly (readonly [number, number])[])[] {
  const up = new Array<number>(years).fill(0);
  const down = new Array<number>(years).fill(0);
  return series.map(({ values }) => {
    const hangs = values.every((value) => (value ?? 0) <= 0);
    return Array.from({ length: years }, (_, at): readonly [number, number] => {
      const value = values[at] ?? 0;
      const side = value < 0 || (value === 0 && hangs) ? down : up;
      const from = side[at] ?? 0;
      side[at] = from + value;
      return [from, from + value];
    });
  });
}

/** Areas on top of one another: what adds to the sum above the zero line, what takes from it below. */
export function wedgeChart(series: readonly Series[], options: YearsOptions): Chart {
  const bands = stacked(series, options.years.length);
  const edges = bands.flat(2);
  const room = roomFor(series);
  const { x, y, ground } = framed(options, Math.min(0, ...edges), Math.max(0, ...edges), room.height);
  const fills = series.map((_, i) => fillOf(lookOf(i)).fill);
  const shape = area<readonly [number, number]>()
    .digits(2)
    .x((_, at) => x(options.years[at] ?? 0))
    .y0(([a]) => y(a))
    .y1(([, b]) => y(b));
  const drawn = series.map(({ label: name, text }, i) =>
    element(
      'path',
      { d: shape([...(bands[i] ?? [])]) ?? '', fill: fills[i], stroke: '#ffffff', 'stroke-width': 1 },
      hint(`${name}: ${text}`),
    ),
  );
  const ends = series.map(({ label: name, text }, i): End => {
    const [a, b] = bands[i]?.at(-1) ?? [0, 0];
    return { label: name, text, y: y((a + b) / 2), swatch: fills[i] ?? '' };
  });
  const zero = rule(frame.left, y(0), chartWidth - frame.right, y(0), { stroke: '#1d2733' });
  const definitions = definitionsOf(series.map((_, i) => lookOf(i)));
  const { title, description } = options;
  return {
    title,
    description,
    width: chartWidth,
    height: room.height,
    body: `${definitions}${ground}${drawn.join('')}${zero}${endLabels(ends, room)}`,
  };
}
