import type { Diagnostic, Outcome } from '../source/diagnostic.js';
import type { Deal } from '../domain/chance.js';
import type { CostCurve, CostCurves, CostPackage, CostQuestion, PackageDraws } from '../domain/cost-findings.js';
import type { Plan } from '../domain/plan.js';
import { runKey, setsIn } from '../domain/plan.js';
import type { CheckedStudy } from '../domain/study.js';
import type { DrawnEffect, DrawnRuns } from './drawn-effects.js';
import { effectsByMunicipality, nothingSaved } from './drawn-effects.js';
import type { DrawsOfSet } from './drawn-worth.js';
import { drawnAmount, drawnDividends, worthIn } from './drawn-worth.js';
import { linesOf } from './lines.js';
import { potentialSet } from './settings.js';
import { faultsOfStrays } from './strays.js';
import { maskOf, membersIn, withoutRivals, worthOfSets } from './subsets.js';
import { probabilityOf, surePackage } from './sure-package.js';

const kilogramsPerTonne = 1000;

/** What the sets of a curve's measures save in every draw, beyond what their subsets do. */
interface DrawnParts {
  readonly tonnes: readonly DrawsOfSet[];
  readonly reduction: readonly DrawsOfSet[];
}

const noParts: DrawnParts = { tonnes: [], reduction: [] };

/** Curves with what their draws say: the range of every step, and how sure a package reaches its target; with a confidence, the cheapest that is sure enough. */
export function costsWithDraws(curves: CostCurves, study: CheckedStudy, plan: Plan, { sampling, draw }: Deal): Outcome<CostCurves> {
  const { draws, seed, method } = sampling;
  const gathered = new Map<string, DrawnParts>();
  const take = (municipality: string, runs: DrawnRuns): void => {
    for (const curve of curves.curves)
      if (curve.municipalities.includes(municipality)) {
        const before = gathered.get(curve.scenario) ?? noParts;
        const own = partsOf(curve, municipality, runs, plan, draws, curves.settings.boundary);
        gathered.set(curve.scenario, {
          tonnes: [...before.tonnes, ...own.tonnes],
          reduction: [...before.reduction, ...own.reduction],
        });
      }
  };
  const effects = effectsByMunicipality(questionOf(curves, study, plan, draws), take);
  const observed = new Set(study.quantities.flatMap(({ emits }, column) => (emits ? [column] : [])));
  const strays = draw(plan, observed, effects.observe);
  effects.end();
  const faults: Diagnostic[] = faultsOfStrays(strays, study, draws);
  if (faults.length > 0) return { diagnostics: faults };
  const value: CostCurves = {
    ...curves,
    settings: { ...curves.settings, drawn: { draws, seed, sampling: method } },
    curves: curves.curves.map((curve) => drawnCurve(curve, gathered.get(curve.scenario) ?? noParts, curves.question, draws)),
  };
  return { value, diagnostics: [] };
}

function questionOf({ settings }: CostCurves, study: CheckedStudy, plan: Plan, draws: number): Parameters<typeof effectsByMunicipality>[0] {
  const set = potentialSet(study, settings.gwp, []);
  if (!set) throw new Error(`the curves let an unknown set of potentials pass: ${settings.gwp}`);
  const years = new Map(study.scenarios.map(({ id, years: own }) => [id, own]));
  return {
    plan,
    boundary: settings.boundary,
    draws,
    linesOf: (municipality) => linesOf(study, municipality, set, []),
    windowOf: (run) => {
      const { first, last } = years.get(run.split(' ')[1] ?? '') ?? study.years;
      return { year: settings.year - plan.firstYear, first: first - plan.firstYear, last: last - plan.firstYear };
    },
  };
}

/** Sets with a measure that has no cost are in no package. */
function partsOf(
  curve: CostCurve,
  municipality: string,
  runs: DrawnRuns,
  plan: Plan,
  draws: number,
  boundary: CostCurves['settings']['boundary'],
): DrawnParts {
  const { scenario } = curve;
  const ids = pricedIn(curve);
  const sets = setsIn(plan.together, scenario, municipality).sets.filter((set) => set.every((measure) => ids.includes(measure)));
  const worth = (of: (effect: DrawnEffect) => Float64Array): readonly DrawsOfSet[] =>
    drawnDividends(
      sets.map((set) => ({
        mask: maskOf(set, ids),
        values: of(runs.get(runKey(municipality, scenario, set)) ?? nothingSaved(draws)).map((value) => value / kilogramsPerTonne),
      })),
    );
  return { tonnes: worth(({ cumulative }) => cumulative), reduction: worth(({ year }) => year[boundary]) };
}

function drawnCurve(curve: CostCurve, parts: DrawnParts, question: CostQuestion, draws: number): CostCurve {
  const all = 2 ** curve.steps.length - 1;
  const best = question.confidence === undefined ? curve.best : sureBest(curve, parts, question, question.confidence);
  const steps = curve.steps.map((step, i) => {
    const added = parts.tonnes.filter(({ mask }) => ((mask >> i) & 1) === 1 && mask < 2 ** (i + 1));
    return { ...step, drawn: drawnAmount(worthIn(all, added, draws)) };
  });
  return {
    ...curve,
    steps,
    total: { ...curve.total, drawn: packageDraws(all, parts, question, draws) },
    ...(best
      ? { best: best.found ? { ...best, drawn: packageDraws(maskOf(idsOf(best), pricedIn(curve)), parts, question, draws) } : best }
      : {}),
  };
}

function packageDraws(mask: number, parts: DrawnParts, { target }: CostQuestion, draws: number): PackageDraws {
  const wanted = target && (target.per === 'year' ? parts.reduction : parts.tonnes);
  const probability = target && wanted ? probabilityOf(mask, wanted, target.tonnes, draws) : undefined;
  return {
    tonnes: drawnAmount(worthIn(mask, parts.tonnes, draws)),
    reduction: drawnAmount(worthIn(mask, parts.reduction, draws)),
    ...(probability === undefined ? {} : { probability }),
  };
}

/** The measures that have a cost, those of the steps first: the bits of sets are in this order. */
function pricedIn({ steps, passedOver }: CostCurve): readonly string[] {
  return [...steps, ...passedOver].map(({ measure }) => measure);
}

const idsOf = ({ measures }: CostPackage): readonly string[] => measures.map(({ measure }) => measure);

/** The cheapest package that reaches the target with the confidence asked for; its costs and tonnes are central values. */
function sureBest(curve: CostCurve, parts: DrawnParts, { target }: CostQuestion, confidence: number): CostPackage | undefined {
  const { steps, passedOver, best, alternatives, dividends } = curve;
  if (!best || !target) return best;
  const priced = [...steps, ...passedOver];
  const ids = pricedIn(curve);
  const worth = worthOfSets(
    priced.length,
    priced.map(({ presentValue }, i) => ({ mask: 1 << i, value: presentValue.central })),
  );
  const { cost } = withoutRivals(
    worth,
    alternatives.map((pair) => maskOf(pair, ids)),
  );
  const found = surePackage(cost, target.per === 'year' ? parts.reduction : parts.tonnes, target.tonnes, confidence, best.budget);
  const mask = found?.mask ?? 0;
  const inside = dividends.filter(({ measures }) => (maskOf(measures, ids) & mask) === maskOf(measures, ids));
  return {
    ...best,
    found: found !== undefined,
    measures: membersIn(mask, priced).map(({ measure, title }) => ({ measure, title })),
    presentValue: found ? worth[mask]! : 0,
    tonnes: inside.reduce((sum, { tonnes }) => sum + tonnes, 0),
    reduction: inside.reduce((sum, { reduction }) => sum + reduction, 0),
  };
}
