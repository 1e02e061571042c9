import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Diagnostic, Outcome } from '../../../src/source/diagnostic.js';
import type { Located } from '../../../src/source/span.js';
import type { UnitText } from '../../../src/quantity/unit-table.js';
import { unitTable } from '../../../src/quantity/unit-table.js';
import type { UnitTable } from '../../../src/quantity/unit.js';

/** Text as it would stand alone in a file. */
export function located(value: string): Located<string> {
  return { value, at: { file: 'x', start: 0, end: value.length } };
}

export function unitRow(unit: string, dimension: string, numerator = '1', denominator = '1'): UnitText {
  return { unit: located(unit), dimension: located(dimension), numerator: located(numerator), denominator: located(denominator) };
}

/** The value of an outcome that must have one. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.value === undefined) throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome.value;
}

/** The one fault of an outcome that must have exactly one and no value. */
export function faultOf(outcome: Outcome<unknown>): Diagnostic {
  const [only, ...others] = outcome.diagnostics;
  if (!only || others.length > 0 || outcome.value !== undefined) throw new Error(JSON.stringify(outcome));
  return only;
}

/** What a fault underlines. */
export function underlined(text: string, { at }: Diagnostic): string {
  return text.slice(at.start, at.end);
}

export const unitLines: readonly string[] = readFileSync(fileURLToPath(new URL('../../../data/units.csv', import.meta.url)), 'utf8')
  .trimEnd()
  .split('\n');

/** The table that is shipped with the program. */
export const units: UnitTable = valueOf(
  unitTable(
    unitLines.slice(1).map((line) => {
      const [unit = '', dimension = '', numerator = '', denominator = ''] = line.split(',');
      return unitRow(unit, dimension, numerator, denominator);
    }),
  ),
);
