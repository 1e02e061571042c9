import type { CheckedTarget } from '../domain/costs.js';
import type { TargetFinding, TargetVerdict, TargetYear } from '../domain/cost-findings.js';
import { runKey } from '../domain/plan.js';
import type { CheckedScenario } from '../domain/study.js';
import { actingMeasures } from '../domain/study.js';
import { totalsOf } from './effects.js';
import type { Place } from './place.js';

const kilogramsPerTonne = 1000;

/** So much of the base may be missing before a target that is met by the rest is met only in part. */
const smallRest = 0.01;

/** The promises of the scenarios of a municipality, held against what the study computes. */
export function targetsOf(place: Place): readonly TargetFinding[] {
  return place.study.scenarios.flatMap((scenario) =>
    scenario.target && scenario.municipalities.includes(place.municipality.id) ? [targetOf(scenario.target, scenario, place)] : [],
  );
}

type BySector = ReadonlyMap<string, Float64Array>;

function targetOf(target: CheckedTarget, scenario: CheckedScenario, place: Place): TargetFinding {
  const measures = actingMeasures(scenario, place.municipality.id).map(({ id }) => id);
  const before = sectorTotals(place.totals, target, place);
  const after = sectorTotals(totalsWith(scenario, measures, place), target, place);
  const lane = target.by - place.plan.firstYear;
  const at = (totals: BySector): number => [...totals.values()].reduce((sum, total) => sum + (total[lane] ?? Number.NaN), 0);
  const covered = coveredSectors(target, before, place);
  const known = covered.reduce((sum, { base }) => sum + base, 0);
  const base = target.base === undefined ? undefined : target.base / kilogramsPerTonne;
  const pathway = pathwayOf(target, scenario, covered, before, after, place.plan.firstYear);
  const coverage = base === undefined || base <= 0 ? undefined : known / base;
  const gap = pathway.find(({ year }) => year === target.by)?.gap;
  return {
    scenario: scenario.id,
    title: scenario.title,
    municipality: place.municipality.id,
    boundary: target.boundary,
    reduce: target.reduce,
    by: target.by,
    against: target.against,
    ...(base === undefined ? {} : { base, needed: base * target.reduce }),
    ...(target.source === undefined ? {} : { source: target.source }),
    saved: at(before) - at(after),
    modelled: at(after),
    covered,
    ...(coverage === undefined ? {} : { coverage }),
    pathway,
    ...(covered.length === 0 ? {} : { budget: budgetOf(pathway, target.by) }),
    verdict: verdictOf(gap, coverage),
  };
}

/** A target is met where the covered sectors keep to it and nothing that counts is left out. */
function verdictOf(gap: number | undefined, coverage: number | undefined): TargetVerdict {
  if (gap === undefined) return 'unknown';
  if (gap > 0) return 'missed';
  return coverage === undefined || coverage >= 1 - smallRest ? 'met' : 'met-in-part';
}

function totalsWith(
  scenario: CheckedScenario,
  measures: readonly string[],
  { plan, results, municipality, lines, totals }: Place,
): Place['totals'] {
  const baseline = results.columns.get(municipality.id) ?? [];
  const run = results.columns.get(runKey(municipality.id, scenario.id, measures));
  return run ? totalsOf(run, lines, plan.lanes, { columns: baseline, totals }) : totals;
}

/** Tonnes of CO2e by sector and lane, in the boundary of the target. */
function sectorTotals(totals: Place['totals'], { boundary }: CheckedTarget, { lines, plan }: Place): BySector {
  const sectors = new Map<string, Float64Array>();
  lines.forEach((line, i) => {
    const counted = (line.counted.get(boundary) ?? 0) * line.potential;
    const own = totals[i];
    if (counted === 0 || !own) return;
    const sum = sectors.get(line.quantity.sector) ?? new Float64Array(plan.lanes);
    sectors.set(line.quantity.sector, sum);
    for (let lane = 0; lane < plan.lanes; lane++) sum[lane] = sum[lane]! + (counted * own[lane]!) / kilogramsPerTonne;
  });
  return sectors;
}

/**
 * The sectors for which the base year is known: computed where the study evaluates that year, else by the figure that was published for it (`role: reference`),
 * which is territorial, and only where the file says that it counts the same. A figure of another year is never put in its place.
 */
function coveredSectors(
  { against, boundary, sectors }: CheckedTarget,
  before: BySector,
  { study, plan, municipality }: Place,
): TargetFinding['covered'] {
  const lane = against - plan.firstYear;
  const isMeant = (sector: string): boolean => sectors.length === 0 || sectors.includes(sector);
  if (lane >= 0 && lane < plan.lanes)
    return [...before]
      .filter(([sector]) => isMeant(sector))
      .map(([sector, totals]) => ({ sector, base: totals[lane] ?? Number.NaN, from: 'model' }));
  if (boundary !== 'territorial') return [];
  return study.quantities.flatMap(({ role, from, sector }) => {
    if (role !== 'reference' || from.kind !== 'given' || !before.has(sector) || !sectors.includes(sector)) return [];
    const row = from.rows.find(({ place, year }) => place === municipality.id && year === against);
    return row ? [{ sector, base: row.value / kilogramsPerTonne, from: row.source }] : [];
  });
}

function pathwayOf(
  { reduce, by, against }: CheckedTarget,
  { years }: CheckedScenario,
  covered: TargetFinding['covered'],
  before: BySector,
  after: BySector,
  firstYear: number,
): readonly TargetYear[] {
  const base = covered.reduce((sum, one) => sum + one.base, 0);
  const held = covered.length === 0 ? [...before.keys()] : covered.map(({ sector }) => sector);
  const sum = (totals: BySector, year: number): number =>
    held.reduce((total, sector) => total + (totals.get(sector)?.[year - firstYear] ?? 0), 0);
  return Array.from({ length: years.last - years.first + 1 }, (_, t) => {
    const year = years.first + t;
    const [baseline, scenario] = [sum(before, year), sum(after, year)];
    if (covered.length === 0) return { year, baseline, scenario };
    const way = Math.min(1, Math.max(0, (year - against) / (by - against)));
    const allowed = base * (1 - reduce * way);
    return { year, baseline, scenario, allowed, gap: scenario - allowed };
  });
}

/** Tonnes from the first year of the scenario to the year of the target: what the straight line allows, and what the scenario emits. */
function budgetOf(pathway: readonly TargetYear[], by: number): NonNullable<TargetFinding['budget']> {
  const own = pathway.filter(({ year }) => year <= by);
  return {
    allowed: own.reduce((sum, { allowed }) => sum + (allowed ?? 0), 0),
    used: own.reduce((sum, { scenario }) => sum + scenario, 0),
  };
}
