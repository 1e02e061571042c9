import { withRanges } from '../analyse/drawn-outcomes.js';
import { outcomesOf } from '../analyse/outcomes.js';
import { potentialSet } from '../analyse/settings.js';
import { faultsOfCells } from '../analyse/verdicts.js';
import type { Findings } from '../domain/findings.js';
import { studyOfEach } from '../domain/needed-rows.js';
import type { Part } from '../domain/outcomes.js';
import { sliceOf } from '../domain/outcomes.js';
import type { Request, World } from '../domain/request.js';
import type { CheckedStudy } from '../domain/study.js';
import { dealOf } from '../evaluate/deal.js';
import { evaluatePlan, preparedFor } from '../evaluate/evaluate-plan.js';
import { chancesOf } from '../plan/chances.js';
import { graphOf, planStudy } from '../plan/plan-study.js';
import type { Diagnostic, Outcome } from '../source/diagnostic.js';
import { hasError } from '../source/diagnostic.js';
import type { Computed } from './computed.js';

/** A long run, one municipality at a time, so that memory does not grow with the columns of all. */
export function outcomesIn(
  part: Part,
  study: CheckedStudy,
  { boundary, gwp, sampling, fingerprint }: Pick<Request, 'boundary' | 'gwp' | 'sampling'> & { readonly fingerprint: string },
  { progress }: Pick<World, 'progress'>,
): Outcome<Findings> {
  const found: Diagnostic[] = [];
  const set = potentialSet(study, gwp, found);
  if (!set) return { diagnostics: found };
  const rows = oneByOne(study, sliceOf(study.wanted, part), found, progress, ({ study: own, plan, results }, id) => {
    const outcomes = outcomesOf(own, plan, results, id, set, boundary, found);
    if (!sampling) return outcomes;
    const drawn = withRanges(outcomes, own, plan, id, set, boundary, dealOf(chancesOf(own), results, sampling));
    found.push(...drawn.diagnostics);
    return drawn.value ?? [];
  });
  const years = [study.years.first, study.years.last] as const;
  const settings = { boundary, gwp, years, study: fingerprint, municipalities: study.wanted.length, ...(sampling ? { sampling } : {}) };
  return { ...(hasError(found) ? {} : { value: { kind: 'outcomes', settings, part, rows } }), diagnostics: found };
}

/** What comes of each municipality by itself; nothing after the first that has a fault. */
export function oneByOne<T>(
  study: CheckedStudy,
  municipalities: readonly string[],
  found: Diagnostic[],
  progress: World['progress'],
  use: (computed: Computed, municipality: string) => readonly T[],
): T[] {
  const graph = graphOf(study);
  const prepared = preparedFor(graph);
  const studyOf = studyOfEach(study);
  const all: T[] = [];
  for (const [i, municipality] of municipalities.entries()) {
    const own = studyOf(municipality);
    const plan = planStudy(own, 'whole', graph);
    const results = evaluatePlan(plan, prepared);
    found.push(...faultsOfCells(own, plan, results));
    if (hasError(found)) return [];
    all.push(...use({ study: own, plan, results }, municipality));
    progress?.(i + 1, municipalities.length);
  }
  return all;
}
