import { scaleLinear } from 'd3-scale';
import type { Chart } from './chart.js';
import { chartWidth } from './chart.js';
import type { Look } from './palette.js';
import { definitionsOf, fillOf, looks } from './palette.js';
import { element, hint, label, lettersIn, rule } from './svg.js';

/** A measure of a cost curve: so many tonnes wide, so much a tonne high. */
export interface CurveBlock {
  readonly label: string;
  readonly tonnes: number;
  readonly perTonne: number;
  readonly text: string;
}

interface CurveOptions {
  readonly title: string;
  readonly description: string;
  readonly across: string;
  readonly up: string;
  readonly tick: (value: number) => string;
  /** What is said of a block that is higher than the drawing. */
  readonly beyond: string;
}

const plot = { left: 66, right: 16, top: 34, height: 250 };
const below = 44;

/** So many times the median height is drawn; a dearer block is cut off, marked and written out. */
const room = 6;

/** The cheapest tonne first; numbers on the blocks lead to the names below, because the blocks of small measures are thinner than a word. */
export function curveChart(blocks: readonly CurveBlock[], { title, description, across, up, tick, beyond }: CurveOptions): Chart {
  const total = blocks.reduce((sum, { tonnes }) => sum + tonnes, 0);
  const heights = blocks.map(({ perTonne }) => Math.abs(perTonne)).sort((a, b) => a - b);
  const median = heights[Math.floor(heights.length / 2)] ?? 1;
  const most = Math.max(...blocks.map(({ perTonne }) => perTonne).filter((value) => value <= room * median), 0);
  const least = Math.min(...blocks.map(({ perTonne }) => perTonne).filter((value) => value >= -room * median), 0);
  const isCut = blocks.some(({ perTonne }) => perTonne > most || perTonne < least);
  const x = scaleLinear()
    .domain([0, total === 0 ? 1 : total])
    .range([plot.left, chartWidth - plot.right]);
  const y = scaleLinear()
    .domain([least * (isCut ? 1.15 : 1), (most === least ? 1 : most) * (isCut ? 1.15 : 1)])
    .nice(5)
    .range([plot.top + plot.height, plot.top]);
  const ticks = y.ticks(5).map((value) => {
    const look = { stroke: value === 0 ? '#1d2733' : '#e3e7ec' };
    return `${rule(plot.left, y(value), chartWidth - plot.right, y(value), look)}${label(tick(value), plot.left - 8, y(value) + 4, 'small', 'end')}`;
  });
  const acrossTicks = x.ticks(5).map((value) => label(tick(value), x(value), plot.top + plot.height + 18, 'small', 'middle'));
  let before = 0;
  const marks = blocks.map((block, i) => {
    const left = x(before);
    before += block.tonnes;
    return blockMark(block, i + 1, left, x(before), y);
  });
  const bottom = plot.top + plot.height + below;
  const cut = isCut ? label(beyond, 2, bottom + 12, 'small') : '';
  const first = bottom + (isCut ? 30 : 12);
  const names = blocks.map(({ label: name, text }, i) => {
    const at = first + i * 19;
    const [shown = ''] = lettersIn(name, 62, 1);
    return `${label(String(i + 1), 18, at, 'strong', 'end')}${label(shown, 28, at)}${label(text, chartWidth - plot.right, at, 'muted', 'end')}`;
  });
  const height = first + blocks.length * 19;
  const axes = `${label(up, 2, 14, 'small')}${label(across, chartWidth - plot.right, plot.top + plot.height + 34, 'small', 'end')}`;
  const body = `${definitionsOf(blocks.map(({ perTonne }) => lookOf(perTonne)))}${axes}${ticks.join('')}${acrossTicks.join('')}${marks.join('')}${rule(plot.left, y(0), chartWidth - plot.right, y(0), { stroke: '#1d2733' })}${cut}${names.join('')}`;
  return { title, description, width: chartWidth, height, body };
}

/** Money saved and money spent differ by where the block hangs, by colour and by pattern. */
function lookOf(perTonne: number): Look {
  const [spent, , saved] = looks;
  return (perTonne < 0 ? saved : spent) ?? { color: '#0b5f8a', pattern: 'plain' };
}

function blockMark(
  { label: name, perTonne, text }: CurveBlock,
  number: number,
  left: number,
  right: number,
  y: (value: number) => number,
): string {
  const [high, low] = [plot.top, plot.top + plot.height];
  const end = Math.max(high, Math.min(low, y(perTonne)));
  const isCut = end !== y(perTonne);
  const top = Math.min(end, y(0));
  const middle = (left + right) / 2;
  const width = Math.max(1, right - left - 0.75);
  const at = perTonne < 0 ? Math.min(low - 4, end + 14) : Math.max(high + 10, end - 5);
  const torn = isCut
    ? element('path', { d: `M${middle - 6} ${end + (perTonne < 0 ? -10 : 10)} l4 -4 l4 4 l4 -4`, stroke: '#1d2733', fill: 'none' })
    : '';
  const numbered = right - left >= 9 || isCut ? label(String(number), middle, isCut ? high - 4 : at, 'small', 'middle') : '';
  return element(
    'g',
    {},
    hint(`${name}: ${text}`),
    element('rect', { x: left, y: top, width, height: Math.max(0.75, Math.abs(end - y(0))), fill: fillOf(lookOf(perTonne)).fill }),
    torn,
    numbered,
  );
}
