import type { MovedRow } from '../domain/moved.js';
import type { Block } from './block.js';
import type { Catalogue } from './catalogue/catalogue.js';
import type { WatchWords } from './catalogue/desk-words.js';
import { labelIn } from './catalogue/label-in.js';
import { digitStep, rounded, shownRounded } from './number.js';
import type { Line } from './piece.js';
import { line, piece } from './piece.js';

/** What moved since the last save: each measure and scenario with its reduction before and after. */
export function movedReport(rows: readonly MovedRow[], { language, locale }: Catalogue, words: WatchWords): readonly Block[] {
  if (rows.length === 0) return [{ kind: 'paragraph', text: line(words.nothingMoved, 'muted') }];
  const items = rows.map((row): Line => {
    const { before, after, measure, scenario, municipality, title } = row;
    const step = digitStep([before ?? 0, after ?? 0]);
    const text = (value: number | undefined, absent: string): string =>
      value === undefined ? absent : shownRounded(rounded(value, step), locale);
    const isBetter = (after ?? 0) > (before ?? 0);
    return [
      piece(`${labelIn(title, language, measure ?? scenario)} (${municipality}): `),
      piece(text(before, words.wasNotThere), 'muted'),
      piece(' → ', 'muted'),
      piece(text(after, words.isGone), isBetter ? 'good' : 'bad'),
      piece(` ${words.unit}`, 'muted'),
    ];
  });
  return [{ kind: 'notes', title: line(words.moved, 'strong'), items }];
}
