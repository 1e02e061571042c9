import type { Lever, TrialMeasure, TrialScenario } from '../domain/trial.js';

/** Amounts that a reader moved, in base units, by lever. */
export type Amounts = ReadonlyMap<string, number>;

/** The name of a lever among all of a trial. */
export function leverKey(scenario: string, measure: string, lever: number): string {
  return `${scenario} ${measure} ${lever}`;
}

/** A scenario with the amounts of a reader in place of those of the file; the edits that follow from an amount are made as the check makes them. */
export function changedScenario(scenario: TrialScenario, amounts: Amounts): TrialScenario {
  return { ...scenario, measures: scenario.measures.map((measure) => changedMeasure(scenario.id, measure, amounts)) };
}

function changedMeasure(scenario: string, measure: TrialMeasure, amounts: Amounts): TrialMeasure {
  const edits = [...measure.edits];
  measure.levers.forEach(({ moves }, i) => {
    const amount = amounts.get(leverKey(scenario, measure.id, i));
    if (amount === undefined) return;
    for (const { edit, factor } of moves) {
      const own = edits[edit];
      if (own) edits[edit] = { ...own, amount: factor * amount };
    }
  });
  return { ...measure, edits };
}

/** How far a slider reaches: the valid range, and where that has no end near enough to be of use, twice what the file says. */
export function reachOfLever({ how, amount, low, high }: Lever): { readonly low: number; readonly high: number } {
  if (how === 'to') return { low, high };
  const far = 2 * Math.abs(amount);
  if (how === 'by') return { low, high: Math.min(high, Math.max(far, 1)) };
  return { low: Math.max(low, how === 'shift' ? 0 : -far), high: Math.min(high, far) };
}
