import { lineStarts, positionOf } from '../source/position.js';
import type { Span } from '../source/span.js';
import { inUnit } from '../quantity/show.js';
import { membersOf } from '../domain/cells.js';
import type { InputChange } from '../domain/diff-findings.js';
import type { CheckedQuantity, CheckedStudy } from '../domain/study.js';

/** One thing of a study, told by a key that means the same in both. */
export interface Told {
  readonly text: string;
  readonly at: Span;
}

/** Things that are in one of two studies alone, or say something else in the other. */
export function changesOf(
  before: ReadonlyMap<string, Told>,
  after: ReadonlyMap<string, Told>,
  studies: { readonly before: CheckedStudy; readonly after: CheckedStudy },
): readonly InputChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((what) => {
    const [old, now] = [before.get(what), after.get(what)];
    if (old?.text === now?.text) return [];
    const place = now ? placeOf(now.at, studies.after) : old && placeOf(old.at, studies.before);
    return place ? [{ what, ...(old ? { before: old.text } : {}), ...(now ? { after: now.text } : {}), ...place }] : [];
  });
}

function placeOf(at: Span, { texts }: CheckedStudy): Pick<InputChange, 'file' | 'line'> {
  return { file: at.file, line: positionOf(lineStarts(texts.get(at.file) ?? ''), at.start).line };
}

/** Twelve digits tell values apart that anybody would write; the same value in another unit is the same. */
export function amountText(
  value: number,
  unit: { readonly text: string; readonly numerator: number; readonly denominator: number },
): string {
  const shown = Number(inUnit(value, unit).toPrecision(12));
  return unit.text === '1' ? String(shown) : `${shown} ${unit.text}`;
}

export function cellText({ id, by }: CheckedQuantity, cell: number, dimensions: CheckedStudy['dimensions']): string {
  const members = membersOf(cell, by, dimensions);
  return members.length === 0 ? id : `${id}[${members.join(', ')}]`;
}
