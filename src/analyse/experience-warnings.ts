import type { Diagnostic } from '../source/diagnostic.js';
import { fault } from '../source/diagnostic.js';
import type { Plan } from '../domain/plan.js';
import type { Results } from '../domain/results.js';
import type { CheckedMeasure, CheckedStudy } from '../domain/study.js';
import type { ValueAt } from './assumption.js';
import { alikeness } from './context.js';
import { experienceOf } from './experience.js';

/** Values without measures, from the columns of the evaluation. */
export function baselineValues(plan: Plan, results: Results, municipality: string): ValueAt {
  const columns = results.columns.get(municipality) ?? [];
  const last = plan.firstYear + plan.lanes - 1;
  return (quantity, cell, year) => columns[quantity]?.[cell * plan.lanes + Math.min(year, last) - plan.firstYear];
}

/** Warnings of measures that were found unsuitable where the conditions are alike, or that assume what was never observed; a measure that answers them is left alone. */
export function experienceWarnings(study: CheckedStudy, plan: Plan, results: Results): Diagnostic[] {
  return study.scenarios.flatMap(({ measures, municipalities }) =>
    measures
      .filter((measure) => measure.answered === undefined)
      .flatMap((measure) => {
        const acting = municipalities.filter((id) => study.wanted.includes(id) && (measure.edits.get(id) ?? []).length > 0);
        return [...unsuitable(study, measure, acting), ...acting.flatMap((id) => outside(study, measure, id, plan, results))];
      }),
  );
}

/** One warning for each record, naming all municipalities that are alike. */
function unsuitable(study: CheckedStudy, measure: CheckedMeasure, municipalities: readonly string[]): Diagnostic[] {
  const { records } = study.experience;
  return records
    .filter((record) => record.kind === measure.kind && record.verdict === 'unsuitable')
    .flatMap((record) => {
      const alike = municipalities.flatMap((id) => {
        const shared = alikeness(record, measure, id, study);
        return shared ? [{ name: study.municipalities.get(id)?.name ?? id, shared }] : [];
      });
      if (alike.length === 0) return [];
      const { id, title, place, country, period, stage, conditions, lesson } = record;
      const params = {
        kind: measure.kind,
        record: id,
        title,
        place,
        country,
        period,
        stage,
        reason: record.reason ?? '',
        conditions,
        lesson,
      };
      const shared = { here: alike.map(({ name }) => name), alike: [...new Set(alike.flatMap((one) => one.shared))] };
      return [fault('tried-and-unsuitable', measure.kindAt, { ...params, ...shared }, [{ relation: 'recorded-here', at: record.at }])];
    });
}

function outside(study: CheckedStudy, measure: CheckedMeasure, municipality: string, plan: Plan, results: Results): Diagnostic[] {
  const { observed } = experienceOf(study, measure, municipality, baselineValues(plan, results, municipality));
  return observed
    .filter((held) => held.outside)
    .map(({ label, assumed, low, high, names, isChange, at }) =>
      fault('outside-observed', at, {
        what: label,
        assumed,
        low,
        high,
        places: names,
        isChange,
        municipality: study.municipalities.get(municipality)?.name ?? municipality,
      }),
    );
}
