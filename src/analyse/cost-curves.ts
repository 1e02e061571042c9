import type { Diagnostic, Outcome } from '../source/diagnostic.js';
import { fault, hasError } from '../source/diagnostic.js';
import { startOf } from '../source/span.js';
import type { CostCurves } from '../domain/cost-findings.js';
import type { Plan } from '../domain/plan.js';
import type { Results } from '../domain/results.js';
import type { CheckedScenario, CheckedStudy } from '../domain/study.js';
import type { ComparisonRequest } from './comparison.js';
import { curveOf } from './cost-curve.js';
import type { CostTyped } from './cost-question.js';
import { costQuestion } from './cost-question.js';
import { discountAsked, pricedMeasures } from './measure-cost.js';
import { placeOf } from './place.js';
import { comparedYear, potentialSet } from './settings.js';

export interface CostRequest extends ComparisonRequest {
  readonly want: CostTyped & { readonly together?: boolean };
  /** Scenarios of several municipalities that were left out of what was put together. */
  readonly joint?: readonly string[];
}

/** A marginal abatement cost curve for each scenario that has a measure with a cost. */
export function costCurvesOf(study: CheckedStudy, plan: Plan, results: Results, request: CostRequest): Outcome<CostCurves> {
  const found: Diagnostic[] = [];
  if (study.scenarios.length === 0) found.push(fault('nothing-to-compare', startOf('scenarios'), { where: 'scenarios' }));
  const set = potentialSet(study, request.gwp, found);
  const question = costQuestion(request.want, study, found);
  const asked = discountAsked(request.discount, study, found);
  if (!set || hasError(found)) return { diagnostics: found };
  const year = comparedYear(study.scenarios, request.year, found);
  const places = study.wanted.map((id) => placeOf(id, study, plan, results, set, request.boundary, year, found));
  if (hasError(found)) return { diagnostics: found };
  const curves = study.scenarios.flatMap((scenario) => {
    const own = places.filter(({ municipality }) => scenario.municipalities.includes(municipality.id));
    if (own.length < scenario.municipalities.length || isCrowded(scenario, plan)) return [];
    const priced = pricedMeasures(scenario, study, asked, found);
    if (priced.length === 0) return [];
    const curve = curveOf(scenario, own, priced, question, study, found);
    return curve ? [{ ...curve, ...(request.want.together === true ? { from: scenario.files } : {}) }] : [];
  });
  const value: CostCurves = {
    kind: 'cost',
    settings: {
      year,
      years: [study.years.first, study.years.last],
      boundary: request.boundary,
      gwp: request.gwp,
      study: request.fingerprint,
    },
    question,
    municipalities: places.map(({ municipality: { id, name } }) => ({ id, name })),
    curves,
    joint: request.joint ?? [],
    crowded: study.scenarios.filter((scenario) => isCrowded(scenario, plan)).map(({ id }) => id),
    incomplete: study.scenarios.filter((scenario) => isIncomplete(scenario, study.wanted)).map(({ id }) => id),
  };
  return hasError(found) ? { diagnostics: found } : { value, diagnostics: found };
}

/** Some of its municipalities are compared, and some are not. */
function isIncomplete({ municipalities, measures }: CheckedScenario, wanted: readonly string[]): boolean {
  const compared = municipalities.filter((id) => wanted.includes(id)).length;
  return compared > 0 && compared < municipalities.length && measures.some(({ cost }) => cost !== undefined);
}

/** So many of its measures interact that the sets which a curve runs through are not evaluated. */
function isCrowded({ id }: CheckedScenario, { together }: Plan): boolean {
  return together.some(({ scenario, isDrawn }) => scenario === id && isDrawn === true);
}
