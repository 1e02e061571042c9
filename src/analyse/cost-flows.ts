import type { CheckedCost } from '../domain/costs.js';
import type { Edit, Years } from '../domain/study.js';

/**
 * How much of a measure is there in each year of its scenario, from 0 to 1: as much as the change that is farthest.
 * A service that is there at once is paid at once, even where passengers come by and by.
 */
export function progressOf(edits: readonly Edit[], { first, last }: Years): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, t) => Math.max(0, ...edits.map((edit) => weightIn(first + t, edit))));
}

/** The weight of a change in a year (docs/handbook/files.md). */
function weightIn(year: number, { from, full, until }: Edit): number {
  if (year < from || (until !== undefined && year > until)) return 0;
  return year >= full ? 1 : (year - from + 1) / (full - from + 1);
}

/**
 * What is paid in each year, in constant prices; below zero what is gained. The investment is paid as the measure grows, each part is paid again when its lifetime ends
 * while the measure goes on, and what is left of it at the end comes back in the last year of effect, in proportion to the years it would still last.
 * Running cost, savings and income grow with the measure too.
 */
export function costFlows(cost: CheckedCost, progress: readonly number[], investment = cost.investment): readonly number[] {
  const yearly = cost.running - cost.savings - cost.income;
  const flows = progress.map((part) => part * yearly);
  const last = progress.findLastIndex((part) => part > 0);
  progress.forEach((part, t) => {
    const built = part - (progress[t - 1] ?? 0);
    if (built > 0) addInvestment(flows, built * investment, t, last, cost.lifetime ?? Number.POSITIVE_INFINITY);
  });
  return flows;
}

function addInvestment(flows: number[], amount: number, start: number, last: number, lifetime: number): void {
  let bought = start;
  for (;;) {
    const year = Math.floor(bought);
    flows[year] = (flows[year] ?? 0) + amount;
    if (bought + lifetime >= last + 1) break;
    bought += lifetime;
  }
  const left = Number.isFinite(lifetime) ? bought + lifetime - (last + 1) : 0;
  if (left > 0) flows[last] = (flows[last] ?? 0) - (amount * left) / lifetime;
}
