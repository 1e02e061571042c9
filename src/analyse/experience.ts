import type { Observed, Tried } from '../domain/experience-findings.js';
import type { Comparable, ObservedEffect } from '../domain/experience.js';
import type { CheckedMeasure, CheckedStudy } from '../domain/study.js';
import type { Assumption, ValueAt } from './assumption.js';
import { assumptionOf } from './assumption.js';
import { alikeness } from './context.js';

/** What others have found about a measure of one municipality. */
export interface Experience {
  readonly tried: readonly Tried[];
  readonly observed: readonly Held[];
}

/** An assumption held against what was observed. */
interface Held extends Observed {
  readonly at: Assumption['at'];
  readonly names: readonly string[];
}

/** The records of a measure's kind, and its assumptions beside what was observed. `valueAt` gives values without measures. */
export function experienceOf(study: CheckedStudy, measure: CheckedMeasure, municipality: string, valueAt: ValueAt): Experience {
  const tried = study.experience.records
    .filter((record) => record.kind === measure.kind)
    .map((record) => {
      const { id, verdict, place, country, period, reason } = record;
      const alike = alikeness(record, measure, municipality, study) !== undefined;
      return { id, verdict, alike, place, country, period, ...(reason === undefined ? {} : { reason }) };
    });
  const edits = measure.edits.get(municipality) ?? [];
  const observed = study.experience.comparisons.flatMap((comparable) => {
    const effects = observedFor(comparable, measure.kind, study.experience.effects);
    const assumption = effects.length === 0 ? undefined : assumptionOf(comparable, edits, valueAt);
    return assumption ? [heldOf(comparable, assumption, effects)] : [];
  });
  return { tried, observed };
}

function heldOf({ effect, label, reading }: Comparable, { value, at }: Assumption, effects: readonly ObservedEffect[]): Held {
  const values = effects.map((one) => one.value);
  const names = [...new Set(effects.map(({ place }) => place))];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  // What was observed in one place has no spread yet, so that nothing can lie outside it.
  const outside = names.length > 1 && (value < low - tolerance || value > high + tolerance);
  return { effect, label, assumed: value, low, high, places: names.length, outside, at, isChange: reading === 'relative-change', names };
}

/** Far below anything that a report shows. */
const tolerance = 1e-9;

/** Fractions that somebody saw: what a model or a forecast says is an assumption itself. */
function observedFor(comparable: Comparable, kind: string, effects: readonly ObservedEffect[]): readonly ObservedEffect[] {
  const kinds = comparable.kinds.length === 0 ? [kind] : comparable.kinds;
  return effects.filter(
    (one) =>
      one.effect === comparable.effect &&
      one.unit === '1' &&
      kinds.includes(one.kind) &&
      one.evidence !== 'model' &&
      one.evidence !== 'forecast',
  );
}
