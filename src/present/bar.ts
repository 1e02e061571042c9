import type { Line, Piece } from './piece.js';

/** The smallest and largest value of a column of bars, zero included. */
export interface Scale {
  readonly low: number;
  readonly high: number;
}

export function scaleOf(values: readonly number[]): Scale {
  return { low: Math.min(0, ...values), high: Math.max(0, ...values) };
}

/**
 * A bar from a zero line: to the right when emissions fall, to the left when they rise.
 * One column is the zero line; half blocks give twice the resolution, and any value but 0 shows at least a trace.
 */
export function barOf(value: number, scale: Scale, width: number, ascii: boolean): Line {
  const span = scale.high - scale.low;
  const room = width - 1;
  const left = span === 0 ? 0 : Math.round((room * -scale.low) / span);
  const sideHalves = 2 * (value < 0 ? left : room - left);
  const end = value < 0 ? -scale.low : scale.high;
  const halves = value === 0 || end === 0 ? 0 : Math.min(sideHalves, Math.max(1, Math.round((sideHalves * Math.abs(value)) / end)));
  const size = Math.ceil(halves / 2);
  const full = (ascii ? (value < 0 ? '-' : '#') : '█').repeat(Math.floor(halves / 2));
  const half = halves % 2 === 0 ? '' : ascii ? (value < 0 ? '-' : '#') : value < 0 ? '▐' : '▌';
  const zero: Piece = { text: ascii ? '|' : '│', role: 'muted' };
  if (value < 0) return [{ text: ' '.repeat(Math.max(0, left - size)), role: 'plain' }, { text: half + full, role: 'bad' }, zero];
  return [{ text: ' '.repeat(left), role: 'plain' }, zero, { text: full + half, role: 'good' }];
}
