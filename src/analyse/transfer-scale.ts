import type { Diagnostic } from '../source/diagnostic.js';
import { fault } from '../source/diagnostic.js';
import type { Results } from '../domain/results.js';
import type { CheckedStudy, Edit, Interval } from '../domain/study.js';
import type { Both, ScaleRule } from '../domain/transfer-findings.js';

/** By how much the amounts of a change grow on the way, and the quantity because of which they do. */
export interface Scaled {
  readonly edit: Edit;
  readonly factor: number;
  readonly driver: number;
}

/** What scaling is measured with. */
export interface ScaleGround {
  readonly study: CheckedStudy;
  readonly rule: ScaleRule;
  readonly places: Both<string>;
  /** Of both places without measures. */
  readonly baseline: Results;
  /** Lane of the year in which the places are compared. */
  readonly lane: number;
  readonly lanes: number;
}

/** Amounts of stocks and flows depend on the size of a place; shares, intensities and what is multiplied do not. */
function isAbsolute({ quantity, how }: Edit, { quantities }: CheckedStudy): boolean {
  const kind = quantities[quantity]?.kind;
  return how !== 'by' && (kind === 'flow' || kind === 'stock');
}

/** The number of inhabitants of the one place for each of the other; nothing where the study has none. */
export function sizeRatio({ study, rule, places, baseline, lane }: ScaleGround): number | undefined {
  const number = study.quantities.findIndex(({ role }) => role === 'population');
  const at = (place: string): number => baseline.columns.get(place)?.[number]?.[lane] ?? Number.NaN;
  const ratio = rule === 'none' ? 1 : at(places.to) / at(places.from);
  return Number.isFinite(ratio) && ratio > 0 ? ratio : undefined;
}

/** The change as it would be in the other place. An amount that cannot be scaled is a fault. */
export function scaledEdit(edit: Edit, ground: ScaleGround, found: Diagnostic[]): Scaled {
  const { study, rule, places } = ground;
  const population = study.quantities.findIndex(({ role }) => role === 'population');
  const driver = rule === 'activity' ? edit.quantity : population;
  if (rule === 'none' || !isAbsolute(edit, study)) return { edit, factor: 1, driver };
  const factor = rule === 'activity' ? activityRatio(edit.quantity, ground) : sizeRatio(ground);
  if (factor === undefined) {
    const quantity = study.quantities[driver]?.id ?? 'role: population';
    found.push(fault('cannot-scale', edit.at, { quantity, from: places.from, to: places.to }));
    return { edit, factor: 1, driver };
  }
  return { edit, factor, driver };
}

export function timesEdit(edit: Edit, factor: number): Edit {
  if (factor === 1) return edit;
  const scale = ({ low, high }: Interval): Interval => ({ low: low * factor, high: high * factor });
  return { ...edit, amount: edit.amount * factor, ...(edit.range ? { range: scale(edit.range) } : {}) };
}

/** All cells of the quantity together, in the one place for each of the other. */
function activityRatio(quantity: number, { places, baseline, lane, lanes }: ScaleGround): number | undefined {
  const total = (place: string): number => {
    const column = baseline.columns.get(place)?.[quantity] ?? new Float64Array(0);
    let sum = 0;
    for (let at = lane; at < column.length; at += lanes) sum += column[at] ?? 0;
    return sum;
  };
  const ratio = total(places.to) / total(places.from);
  return Number.isFinite(ratio) && ratio > 0 ? ratio : undefined;
}
