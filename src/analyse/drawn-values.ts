import { shortestInterval, spreadOf } from '../chance/statistics.js';
import type { Diagnostic, Outcome } from '../source/diagnostic.js';
import { inUnit } from '../quantity/show.js';
import type { Deal, Draw } from '../domain/chance.js';
import type { DrawnValue, DrawSettings } from '../domain/draw-findings.js';
import type { Evaluation, Explanation } from '../domain/findings.js';
import type { Plan } from '../domain/plan.js';
import type { Results } from '../domain/results.js';
import type { CheckedStudy } from '../domain/study.js';
import type { Asked, QuantityRequest } from './evaluation.js';
import { askedOf } from './evaluation.js';
import { faultsOfStrays } from './strays.js';

/** The draws of a quantity in base units, by cell and year: the run that answers is the only one that is looked at. */
export type Series = (cell: number, year: number) => Float64Array;

/** Draws one quantity. Years and cells that nobody asks for are not kept. */
export function seriesOf(
  asked: Asked,
  plan: Plan,
  years: readonly number[],
  draws: number,
  draw: Draw,
): { series: Series; strays: ReturnType<Draw> } {
  const kept = new Map(asked.cells.flatMap((cell) => years.map((year) => [`${cell} ${year}`, new Float64Array(draws)] as const)));
  const strays = draw(planOfAnswer(plan, asked), new Set([asked.number]), ({ run, from, size, columns }) => {
    if (run.key !== asked.run) return;
    const column = columns[asked.number]!;
    for (const cell of asked.cells)
      for (const year of years) {
        const at = (cell * plan.lanes + year - plan.firstYear) * size;
        kept.get(`${cell} ${year}`)?.set(column.subarray(at, at + size), from);
      }
  });
  return { series: (cell, year) => kept.get(`${cell} ${year}`) ?? new Float64Array(draws), strays };
}

/** The plan of the run that answers a question about one quantity, and of the baseline that it starts from. */
function planOfAnswer(plan: Plan, { municipality, run }: Pick<Asked, 'municipality' | 'run'>): Plan {
  return { ...plan, runs: plan.runs.filter(({ key }) => key === municipality || key === run) };
}

/** An evaluation with what the draws of each of its values say. */
export function evaluationWithDraws(
  evaluation: Evaluation,
  study: CheckedStudy,
  plan: Plan,
  results: Results,
  request: QuantityRequest,
  deal: Deal,
): Outcome<Evaluation> {
  const asked = askedAgain(study, results, request);
  const { series, strays } = seriesOf(asked, plan, evaluation.years, deal.sampling.draws, deal.draw);
  const faults: Diagnostic[] = faultsOfStrays(strays, study, deal.sampling.draws);
  if (faults.length > 0) return { diagnostics: faults };
  const cells = asked.cells.flatMap((cell) => evaluation.years.map(() => cell));
  const values = evaluation.values.map((value, i) => ({ ...value, drawn: drawnValue(series(cells[i] ?? 0, value.year), asked) }));
  return { value: { ...evaluation, values, drawn: settingsOf(deal) }, diagnostics: [] };
}

/** An explanation with what the draws of its root say; the root of several cells is their sum. */
export function explanationWithDraws(
  explanation: Explanation,
  study: CheckedStudy,
  plan: Plan,
  results: Results,
  request: QuantityRequest,
  deal: Deal,
): Outcome<Explanation> {
  const asked = askedAgain(study, results, request);
  const { series, strays } = seriesOf(asked, plan, [explanation.year], deal.sampling.draws, deal.draw);
  const faults: Diagnostic[] = faultsOfStrays(strays, study, deal.sampling.draws);
  if (faults.length > 0) return { diagnostics: faults };
  const sum = new Float64Array(deal.sampling.draws);
  for (const cell of asked.cells) series(cell, explanation.year).forEach((value, draw) => (sum[draw] = sum[draw]! + value));
  return { value: { ...explanation, drawn: { ...settingsOf(deal), ...drawnValue(sum, asked) } }, diagnostics: [] };
}

function askedAgain(study: CheckedStudy, results: Results, request: QuantityRequest): Asked {
  const asked = askedOf(study, results, request, []);
  if (!asked) throw new Error(`no longer known: ${request.quantity}`);
  return asked;
}

function drawnValue(draws: Float64Array, { quantity }: Asked): DrawnValue {
  const { mean, low, high, deviation } = spreadOf(draws);
  const shown = (value: number): number => inUnit(value, quantity.unit);
  const [from, to] = shortestInterval(draws);
  return { mean: shown(mean), low: shown(low), high: shown(high), deviation: shown(deviation), shortest: [shown(from), shown(to)] };
}

export function settingsOf({ sampling }: Deal): DrawSettings {
  return { draws: sampling.draws, seed: sampling.seed, sampling: sampling.method };
}
