import { scaleLinear } from 'd3-scale';
import type { Chart } from './chart.js';
import { chartWidth } from './chart.js';
import { bad, definitionsOf, fillOf, good, neutral } from './palette.js';
import { element, hint, label, labelLines, lettersIn, rule } from './svg.js';

export interface Bar {
  readonly label: string;
  /** Beside the label, smaller. */
  readonly note?: string;
  readonly value: number;
  /** The value as it is written. */
  readonly text: string;
  readonly low?: number;
  readonly high?: number;
  /** Where the bar begins, where that is not zero: in a waterfall. */
  readonly from?: number;
  readonly role?: 'part' | 'total' | 'overlap';
}

interface BarsOptions {
  readonly title: string;
  readonly description: string;
  /** What is measured, with its unit. */
  readonly axis: string;
  readonly tick: (value: number) => string;
}

const labels = 268;
const row = 34;
const top = 30;
const gap = 58;

/** Level bars from a zero line, or from where the one above ends; whiskers show an interval. Values stand beside the bars, so no axis has to be read off. */
export function barsChart(bars: readonly Bar[], { title, description, axis, tick }: BarsOptions): Chart {
  const ends = bars.flatMap(({ value, from = 0, low, high }) => [from, from + value, low ?? 0, high ?? 0]);
  const scale = scaleLinear()
    .domain([Math.min(0, ...ends), Math.max(0, ...ends)])
    .range([labels + (ends.some((end) => end < 0) ? gap : 14), chartWidth - gap - 6]);
  if (scale.domain()[0] === scale.domain()[1]) scale.domain([0, 1]);
  const height = top + bars.length * row + 12;
  const rises = { color: bad, pattern: 'rising' } as const;
  const overlap = { color: neutral, pattern: 'falling' } as const;
  const lookOf = ({ value, role }: Bar): typeof rises | typeof overlap | { readonly color: string; readonly pattern: 'plain' } =>
    role === 'overlap' ? overlap : value < 0 ? rises : { color: role === 'total' ? '#1d2733' : good, pattern: 'plain' };
  const marks = bars.map((bar, i) => barMark(bar, bars[i + 1], top + i * row, scale, fillOf(lookOf(bar)).fill));
  const ticks = scale.ticks(5).map((value) => {
    const x = scale(value);
    return `${rule(x, top - 6, x, height - 8, { stroke: value === 0 ? '#1d2733' : '#e3e7ec' })}${label(tick(value), x, top - 12, 'small', 'middle')}`;
  });
  const definitions = definitionsOf(bars.map(lookOf));
  return {
    title,
    description,
    width: chartWidth,
    height,
    body: `${definitions}${label(axis, 2, top - 12, 'small')}${ticks.join('')}${marks.join('')}`,
  };
}

function barMark(bar: Bar, next: Bar | undefined, y: number, scale: (value: number) => number, fill: string): string {
  const { value, from = 0, low, high, text, note } = bar;
  const [start, end] = [scale(from), scale(from + value)];
  const middle = y + row / 2;
  const [left, right] = [Math.min(start, end), Math.max(start, end)];
  const named = labelLines(lettersIn(bar.label, 38, 2), labels, middle, bar.role === 'total' ? 'strong' : 'plain', 'end');
  const whisker =
    low === undefined || high === undefined
      ? ''
      : [
          rule(scale(low), middle, scale(high), middle, whiskerLook),
          rule(scale(low), middle - 5, scale(low), middle + 5, whiskerLook),
          rule(scale(high), middle - 5, scale(high), middle + 5, whiskerLook),
        ].join('');
  const outer =
    value < 0 ? Math.min(left, low === undefined ? left : scale(low)) - 6 : Math.max(right, high === undefined ? right : scale(high)) + 6;
  const written = label(text, outer, middle + 4.5, bar.role === 'total' ? 'strong' : 'plain', value < 0 ? 'end' : 'start');
  const link =
    next?.from === undefined || bar.role === 'total' ? '' : rule(end, middle + 10, end, middle + row - 10, { stroke: '#8b95a1' });
  return element(
    'g',
    {},
    hint(`${bar.label}: ${text}${note === undefined ? '' : `, ${note}`}`),
    named,
    element('rect', { x: left, y: y + 7, width: Math.max(0.75, right - left), height: row - 14, fill }),
    whisker,
    link,
    written,
  );
}

const whiskerLook = { stroke: '#1d2733', 'stroke-width': 1.5 };
