import type { Comparison, Quality, Row } from '../domain/findings.js';
import type { Column } from './block.js';
import type { Catalogue } from './catalogue/catalogue.js';
import type { Rounded } from './number.js';
import { digitStep, rounded, shown, shownRounded } from './number.js';
import type { Line } from './piece.js';
import { line, piece } from './piece.js';

/** A column of numbers. */
export const number = (title: string, priority: number): Column => ({ title, align: 'right', priority, fit: 'whole' });

/** A column of words; with `least` it may be narrowed down to so many columns. */
export const words = (title: string, priority: number, least?: number): Column =>
  least === undefined ? { title, align: 'left', priority, fit: 'whole' } : { title, align: 'left', priority, fit: 'wrap', least };

/** Red for what makes emissions rise: the sign alone is easily overlooked. */
export function signed(value: Rounded, locale: string): Line {
  return line(shownRounded(value, locale), value.steps < 0 ? 'bad' : 'plain');
}

/** As `signed`, with a plain 0 where there is nothing. */
export function amountCell(value: Rounded, { locale }: Catalogue): Line {
  return value.steps === 0 ? line('0', 'muted') : signed(value, locale);
}

/** `assumed 5/17`: the worst grade of the deciding inputs, and how many of all have it; nothing where no input decides. */
export function gradeCell(quality: Quality, { fields, locale }: Catalogue): Line {
  const { grade, own, national, assumed } = quality;
  const all = own + national + assumed;
  if (all === 0) return line(shown(undefined, locale), 'muted');
  return [piece(fields.grade[grade], grade === 'assumed' ? 'warning' : 'plain'), piece(` ${quality[grade]}/${all}`, 'muted')];
}

/** A fraction of 1 in per cent: two digits, and never more than two decimals. */
export function percentCell(part: number | undefined, { locale }: Catalogue): Line {
  if (part === undefined) return line(shown(undefined, locale), 'muted');
  return line(part === 0 ? '0' : shownRounded(rounded(100 * part, Math.max(-2, digitStep([100 * part]) + 1)), locale));
}

/** The scenario's id; in the section of a municipality its name may be left out of the id. */
export function scenarioCells({ scenario, municipality }: Pick<Row, 'scenario' | 'municipality'>): {
  readonly whole: Line;
  readonly short: Line;
} {
  const isOwn = scenario.startsWith(`${municipality}-`);
  return { whole: line(scenario, 'muted'), short: line(isOwn ? `…${scenario.slice(municipality.length + 1)}` : scenario, 'muted') };
}

/** The name of a place for people. */
export function placeName(id: string, { places, municipalities }: Comparison, { comparison }: Catalogue): string {
  if (id === 'elsewhere') return comparison.elsewhere;
  return (places.find((place) => place.id === id) ?? municipalities.find((one) => one.id === id))?.name ?? id;
}
