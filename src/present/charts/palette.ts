import { element } from './svg.js';

/** How a series is told from the others: by colour, and by a pattern for whoever does not see colours or prints without. */
export interface Look {
  readonly color: string;
  readonly pattern: 'plain' | 'rising' | 'dots' | 'falling' | 'level' | 'grid' | 'upright' | 'rings';
}

/** Colours that stay apart for the colour-blind (Okabe and Ito, Color Universal Design, 2008; darkened for white paper). */
export const looks: readonly Look[] = [
  { color: '#0b5f8a', pattern: 'plain' },
  { color: '#c65102', pattern: 'rising' },
  { color: '#00785a', pattern: 'dots' },
  { color: '#94407f', pattern: 'falling' },
  { color: '#3f8fc4', pattern: 'level' },
  { color: '#a87400', pattern: 'grid' },
  { color: '#5a6472', pattern: 'upright' },
  { color: '#7a3b2e', pattern: 'rings' },
];

export const good = looks[0]?.color ?? '#0b5f8a';
/** Where emissions rise; always with the sign and a pattern beside it. */
export const bad = '#c65102';
export const neutral = '#8b95a1';

export function lookOf(i: number): Look {
  return looks[i % looks.length] ?? { color: good, pattern: 'plain' };
}

const strokes: Readonly<Record<Exclude<Look['pattern'], 'plain'>, string>> = {
  rising: 'M-2 2 L2 -2 M0 8 L8 0 M6 10 L10 6',
  falling: 'M-2 6 L2 10 M0 0 L8 8 M6 -2 L10 2',
  level: 'M0 4 H8',
  upright: 'M4 0 V8',
  grid: 'M0 4 H8 M4 0 V8',
  dots: '',
  rings: '',
};

/** The fill of a look, and the definition that it needs once in the drawing. */
export function fillOf({ color, pattern }: Look): { readonly fill: string; readonly definition: string } {
  if (pattern === 'plain') return { fill: color, definition: '' };
  const id = `${pattern}-${color.slice(1)}`;
  const ground = element('rect', { width: 8, height: 8, fill: color });
  const white = { stroke: '#ffffff', 'stroke-width': 1.4, 'stroke-opacity': 0.75, fill: 'none' };
  const mark =
    pattern === 'dots'
      ? element('circle', { cx: 4, cy: 4, r: 1.5, fill: '#ffffff', 'fill-opacity': 0.8 })
      : pattern === 'rings'
        ? element('circle', { cx: 4, cy: 4, r: 2.4, ...white })
        : element('path', { d: strokes[pattern], ...white });
  return {
    fill: `url(#${id})`,
    definition: element('pattern', { id, width: 8, height: 8, patternUnits: 'userSpaceOnUse' }, ground, mark),
  };
}

/** The definitions of some looks, each once. */
export function definitionsOf(some: readonly Look[]): string {
  const definitions = new Set(some.map((look) => fillOf(look).definition).filter((text) => text !== ''));
  return definitions.size === 0 ? '' : element('defs', {}, ...definitions);
}
