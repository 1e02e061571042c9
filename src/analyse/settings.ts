import type { Diagnostic } from '../source/diagnostic.js';
import { fault } from '../source/diagnostic.js';
import { startOf } from '../source/span.js';
import type { CheckedScenario, CheckedStudy, PotentialSet } from '../domain/study.js';

/** The year that is compared when nobody names one, if every scenario covers it: the year of most municipal targets. */
export const usualYear = 2030;

/** The year of the comparison: the one asked for, the usual one, or the last that every scenario covers. */
export function comparedYear(scenarios: readonly CheckedScenario[], asked: number | undefined, found: Diagnostic[]): number {
  const first = Math.max(...scenarios.map((scenario) => scenario.years.first));
  const last = Math.min(...scenarios.map((scenario) => scenario.years.last));
  if (asked === undefined) return usualYear >= first && usualYear <= last ? usualYear : last;
  for (const { id, years, at } of scenarios)
    if (asked < years.first || asked > years.last)
      found.push(fault('year-outside-scenario', at, { year: asked, scenario: id, first: years.first, last: years.last }));
  return asked;
}

/** The set of warming potentials by its name. */
export function potentialSet(study: CheckedStudy, name: string, found: Diagnostic[]): PotentialSet | undefined {
  const set = study.potentials.get(name);
  if (!set) found.push(fault('unknown-gwp', startOf('command line'), { set: name, known: [...study.potentials.keys()] }));
  return set;
}
