import type { CheckedTarget } from '../domain/costs.js';
import type { TargetFinding, TargetVerdict, TargetYear } from '../domain/cost-findings.js';
import type { Boundary } from '../domain/documents.js';
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
    scenario.municipalities.includes(place.municipality.id) ? scenario.targets.map((target) => targetOf(target, scenario, place)) : [],
  );
}

type BySector = ReadonlyMap<string, Float64Array>;

function targetOf(target: CheckedTarget, scenario: CheckedScenario, place: Place): TargetFinding {
  const { goal, by, boundary, source } = target;
  const promise = {
    scenario: scenario.id,
    title: scenario.title,
    municipality: place.municipality.id,
    boundary,
    ...(goal.kind === 'reduce' ? { reduce: goal.share } : { reach: { level: goal.level / kilogramsPerTonne, per: goal.per } }),
    by,
    against: goal.against ?? scenario.years.first,
    ...(source === undefined ? {} : { source }),
  };
  if (boundary === 'consumption') return { ...promise, saved: 0, modelled: 0, covered: [], pathway: [], verdict: 'not-computed' };
  const measures = actingMeasures(scenario, place.municipality.id).map(({ id }) => id);
  const before = sectorTotals(place.totals, boundary, place);
  const after = sectorTotals(totalsWith(scenario, measures, place), boundary, place);
  const lane = Math.min(by, scenario.years.last) - place.plan.firstYear;
  const at = (totals: BySector): number => [...totals.values()].reduce((sum, total) => sum + (total[lane] ?? Number.NaN), 0);
  const covered = coveredSectors(target, promise.against, boundary, before, place);
  const known = covered.reduce((sum, { base }) => sum + base, 0);
  const base = target.base === undefined ? undefined : target.base / kilogramsPerTonne;
  const level = levelOf(target, known, place);
  const pathway = pathwayOf({ by, against: promise.against, base: known, level }, scenario, covered, before, after, place.plan.firstYear);
  const coverage = base === undefined || base <= 0 ? undefined : known / base;
  const gap = pathway.find(({ year }) => year === by)?.gap;
  return {
    ...promise,
    ...(base === undefined ? {} : { base, ...(goal.kind === 'reduce' ? { needed: base * goal.share } : {}) }),
    saved: at(before) - at(after),
    modelled: at(after),
    covered,
    ...(coverage === undefined ? {} : { coverage }),
    pathway,
    ...(covered.length === 0 ? {} : { budget: budgetOf(pathway, by) }),
    verdict: by > scenario.years.last ? 'beyond' : verdictOf(gap, coverage, goal.kind === 'reach' && target.sectors.length > 0),
  };
}

/** Tonnes a year that are allowed from the year of the target on, in what is held against it. */
function levelOf({ goal }: CheckedTarget, base: number, { population }: Place): number {
  if (goal.kind === 'reduce') return base * (1 - goal.share);
  return (goal.level / kilogramsPerTonne) * (goal.per === 'person' ? (population ?? Number.NaN) : 1);
}

/** A target is met where the covered sectors keep to it and nothing that counts is left out. */
function verdictOf(gap: number | undefined, coverage: number | undefined, isPart: boolean): TargetVerdict {
  if (gap === undefined || Number.isNaN(gap)) return 'unknown';
  if (gap > 0) return 'missed';
  if (isPart) return 'met-in-part';
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
function sectorTotals(totals: Place['totals'], boundary: Boundary, { lines, plan }: Place): BySector {
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
  { sectors }: CheckedTarget,
  against: number,
  boundary: Boundary,
  before: BySector,
  { study, plan, municipality }: Place,
): TargetFinding['covered'] {
  const lane = against - plan.firstYear;
  const isMeant = (sector: string): boolean => sectors.length === 0 || sectors.includes(sector);
  if (lane >= 0 && lane < plan.lanes)
    return [...before]
      .filter(([sector]) => isMeant(sector))
      .map(([sector, totals]) => ({ sector, label: study.sectors.get(sector) ?? {}, base: totals[lane] ?? Number.NaN, from: 'model' }));
  if (boundary !== 'territorial') return [];
  return study.quantities.flatMap(({ role, from, sector }) => {
    if (role !== 'reference' || from.kind !== 'given' || !before.has(sector) || !sectors.includes(sector)) return [];
    const row = from.rows.find(({ place, year }) => place === municipality.id && year === against);
    return row ? [{ sector, label: study.sectors.get(sector) ?? {}, base: row.value / kilogramsPerTonne, from: row.source }] : [];
  });
}

/** A straight line from the base to the level in the year of the target, and level after it. */
interface Way {
  readonly by: number;
  readonly against: number;
  readonly base: number;
  readonly level: number;
}

function pathwayOf(
  { by, against, base, level }: Way,
  { years }: CheckedScenario,
  covered: TargetFinding['covered'],
  before: BySector,
  after: BySector,
  firstYear: number,
): readonly TargetYear[] {
  const held = covered.length === 0 ? [...before.keys()] : covered.map(({ sector }) => sector);
  const sum = (totals: BySector, year: number): number =>
    held.reduce((total, sector) => total + (totals.get(sector)?.[year - firstYear] ?? 0), 0);
  return Array.from({ length: years.last - years.first + 1 }, (_, t) => {
    const year = years.first + t;
    const [baseline, scenario] = [sum(before, year), sum(after, year)];
    if (covered.length === 0) return { year, baseline, scenario };
    const way = Math.min(1, Math.max(0, (year - against) / (by - against)));
    const allowed = base * (1 - way) + level * way;
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
