import { parseAmount, parseRange } from '../../quantity/parse-amount.js';
import { parseUnit } from '../../quantity/parse-unit.js';
import type { Unit, UnitTable } from '../../quantity/unit.js';
import { placedDiagnostics } from '../../present/placed.js';
import type { Diagnostic } from '../../source/diagnostic.js';
import { startOf } from '../../source/span.js';
import type { Desk } from './desk.js';
import type { ChosenLever } from './lever-answer.js';

const typed = startOf('');

/** The unit of shares and factors. */
export function plainUnit(units: UnitTable): Unit {
  const one = parseUnit('1', typed, units).value;
  if (!one) throw new Error('the unit table has no plain number');
  return one;
}

/** What is wrong, in words, with what to do about it. */
function inWords({ voice }: Desk, diagnostics: readonly Diagnostic[]): string | undefined {
  const [first] = placedDiagnostics(diagnostics, new Map(), voice.catalogue);
  if (first === undefined) return undefined;
  return first.help === undefined ? first.message : `${first.message}; ${first.help}`;
}

/** Why an amount cannot be: no number, another unit, or beyond where a measure may set it. */
export function amountProblem(desk: Desk, text: string, unit: Unit, { how, quantity, valid }: ChosenLever): string | undefined {
  const { value, diagnostics } = parseAmount(text, typed, desk.study.units, unit);
  if (!value) return inWords(desk, diagnostics);
  const { low, high } = quantity.valid;
  const isOutside = how === 'to' && (value.value < low || value.value > high);
  return isOutside ? desk.words.problems.outside(valid ?? '') : undefined;
}

export function rangeProblem(desk: Desk, text: string, unit: Unit): string | undefined {
  const { value, diagnostics } = parseRange(text, typed, desk.study.units, unit);
  return value ? undefined : inWords(desk, diagnostics);
}

/** `car=30 %, walk=70 %`; nothing where it does not read so, or does not sum to 1. */
export function sharesIn({ study }: Desk, text: string): readonly (readonly [member: string, share: string])[] | undefined {
  const one = plainUnit(study.units);
  const parts = text.split(/[,;]/).map((part) => part.split('=').map((word) => word.trim()));
  const shares: (readonly [string, string])[] = [];
  let sum = 0;
  for (const [member = '', share = '', ...more] of parts) {
    const { value } = parseAmount(share, typed, study.units, one);
    if (!value || member === '' || more.length > 0 || value.value < 0) return undefined;
    sum += value.value;
    shares.push([member, share]);
  }
  return Math.abs(sum - 1) < 1e-9 ? shares : undefined;
}
