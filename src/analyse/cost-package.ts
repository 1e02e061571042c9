import type { Diagnostic } from '../source/diagnostic.js';
import { fault } from '../source/diagnostic.js';
import type { CostCurve, CostPackage, CostQuestion, Valuation } from '../domain/cost-findings.js';
import type { CheckedScenario, CheckedStudy } from '../domain/study.js';
import type { Combined } from './combined.js';
import { converted } from './exchange.js';
import { plain } from './measure-cost.js';
import { bestSet, membersIn, mostCombined, withoutRivals, worthOfSets } from './subsets.js';

type Terms = Pick<Valuation, 'currency' | 'priceYear'>;

/** What a set of measures (as bits) costs and saves. */
export function totalOf(
  { cost, tonnes, reduction }: Combined,
  mask: number,
): Pick<CostCurve['total'], 'presentValue' | 'tonnes' | 'reduction'> {
  return { presentValue: plain(cost.of(mask)), tonnes: plain(tonnes.of(mask)), reduction: plain(reduction.of(mask)) };
}

/** The best set of measures: the most tonnes within a budget, or the lowest present value that reaches a reduction; of all sets, so it is exact. */
export function packageOf(
  combined: Combined,
  { budget, target }: CostQuestion,
  terms: Terms,
  study: CheckedStudy,
  scenario: CheckedScenario,
  found: Diagnostic[],
): CostPackage | undefined {
  if (!budget && !target) return undefined;
  const { measures, rivals } = combined;
  const count = measures.length;
  if (count > mostCombined) found.push(fault('too-many-measures', scenario.at, { count, limit: mostCombined }));
  if (count > mostCombined) return undefined;
  const limit = budget && converted(budget.amount, { ...terms, currency: budget.currency }, terms, study.money);
  if (limit !== undefined && !Number.isFinite(limit)) {
    found.push(fault('rate-missing', scenario.at, { what: 'exchange-rate', of: budget?.currency ?? '', year: terms.priceYear }));
    return undefined;
  }
  const [full, tonnes, reduction] = [combined.cost, combined.tonnes, combined.reduction].map(({ parts }) => worthOfSets(count, parts));
  if (!full || !tonnes || !reduction) throw new Error('three worths');
  const { cost, sets } = withoutRivals(full, rivals);
  const most = limit === undefined ? Number.MAX_VALUE : limit + 1e-9 * Math.max(1, Math.abs(limit));
  const mask = target
    ? bestSet(
        cost.map((value) => (value > most ? Number.NEGATIVE_INFINITY : -value)),
        (target.per === 'year' ? reduction : tonnes).map((value) => -value),
        -target.tonnes,
      )
    : bestSet(tonnes, cost, most);
  const isFound = mask !== undefined;
  const chosen = mask ?? 0;
  return {
    found: isFound,
    measures: membersIn(chosen, measures).map(({ measure: { id, title } }) => ({ measure: id, title })),
    ...totalOf(combined, chosen),
    ...(limit === undefined ? {} : { budget: limit }),
    considered: sets,
  };
}
