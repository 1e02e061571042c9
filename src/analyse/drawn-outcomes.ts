import { spreadOf } from '../chance/statistics.js';
import type { Deal, Observe } from '../domain/chance.js';
import type { Boundary } from '../domain/documents.js';
import type { DrawnOutcome, Outcome, Ranges } from '../domain/outcomes.js';
import type { Plan } from '../domain/plan.js';
import { runKey } from '../domain/plan.js';
import type { CheckedStudy, PotentialSet } from '../domain/study.js';
import { actingMeasures } from '../domain/study.js';
import type { Outcome as Answer } from '../source/diagnostic.js';
import { linesOf, weighs } from './lines.js';
import { faultsOfStrays } from './strays.js';

const kilogramsPerTonne = 1000;

/** The outcomes of one municipality with what their draws say, by year. Memory is that of its runs: years times draws. */
export function withRanges(
  outcomes: readonly Outcome[],
  study: CheckedStudy,
  plan: Plan,
  municipality: string,
  set: PotentialSet,
  boundary: Boundary,
  deal: Deal,
): Answer<readonly Outcome[]> {
  const lines = linesOf(study, municipality, set, []).filter((line) => weighs(line, boundary));
  const weighed = lines.map(({ column, potential, counted }) => ({
    column,
    weight: (potential * (counted.get(boundary) ?? 0)) / kilogramsPerTonne,
  }));
  const { draws } = deal.sampling;
  const emissions = new Map<string, Float64Array>();
  const strays = deal.draw(plan, new Set(weighed.map(({ column }) => column)), emissionsIn(emissions, weighed, plan.lanes, draws));
  const faults = faultsOfStrays(strays, study, draws);
  if (faults.length > 0) return { diagnostics: faults };
  const strayed = strays.reduce((most, stray) => Math.max(most, stray.draws), 0);
  const baseline = emissions.get(municipality) ?? new Float64Array(0);
  const value = outcomes.map((outcome): Outcome => {
    const emission = emissions.get(keyOf(outcome, study)) ?? baseline;
    const years = Array.from(outcome.emission, (_, i) => outcome.firstYear + i - plan.firstYear);
    const series = (valueOf: (at: number) => number): Ranges => rangesOf(years, draws, valueOf);
    const drawn: DrawnOutcome = {
      strayed,
      emission: series((at) => emission[at]!),
      ...(outcome.reduction ? { reduction: series((at) => baseline[at]! - emission[at]!) } : {}),
    };
    return { ...outcome, drawn };
  });
  return { value, diagnostics: [] };
}

/** Tonnes of CO2e of each run: years × draws. */
function emissionsIn(
  emissions: Map<string, Float64Array>,
  weighed: readonly { readonly column: number; readonly weight: number }[],
  years: number,
  draws: number,
): Observe {
  return ({ run, from, size, columns }) => {
    const sums = emissions.get(run.key) ?? new Float64Array(years * draws);
    emissions.set(run.key, sums);
    for (const { column, weight } of weighed) {
      const values = columns[column]!;
      for (let start = 0; start < values.length; start += years * size)
        for (let year = 0; year < years; year++)
          for (let i = 0; i < size; i++) {
            const at = year * draws + from + i;
            sums[at] = sums[at]! + weight * values[start + year * size + i]!;
          }
    }
  };
}

function keyOf({ municipality, scenario: id }: Outcome, { scenarios }: CheckedStudy): string {
  const scenario = scenarios.find((one) => one.id === id);
  const measures = scenario ? actingMeasures(scenario, municipality).map((measure) => measure.id) : [];
  return runKey(municipality, id ?? '', measures);
}

function rangesOf(years: readonly number[], draws: number, valueOf: (at: number) => number): Ranges {
  const spreads = years.map((year) => spreadOf(Float64Array.from({ length: draws }, (_, i) => plain(valueOf(year * draws + i)))));
  return {
    mean: Float64Array.from(spreads, ({ mean }) => mean),
    low: Float64Array.from(spreads, ({ low }) => low),
    high: Float64Array.from(spreads, ({ high }) => high),
  };
}

/** Minus zero is zero. */
const plain = (value: number): number => (value === 0 ? 0 : value);
