import { spreadOf } from '../chance/statistics.js';
import type { Diagnostic, Outcome } from '../source/diagnostic.js';
import type { Deal } from '../domain/chance.js';
import type { Boundary } from '../domain/documents.js';
import type { Amount, Contest } from '../domain/draw-findings.js';
import type { Comparison, Row } from '../domain/findings.js';
import { boundaries } from '../domain/findings.js';
import type { Plan } from '../domain/plan.js';
import { runKey, setsIn } from '../domain/plan.js';
import { rankedRows, rankedScenarios } from '../domain/ranked-rows.js';
import type { CheckedStudy } from '../domain/study.js';
import { beats, isDistinguishable, winsOf } from './contests.js';
import type { DrawnEffect, DrawnRuns, EffectQuestion } from './drawn-effects.js';
import { effectsByMunicipality, nothingSaved } from './drawn-effects.js';
import { drawnTargets } from './drawn-targets.js';
import { drawnShares } from './drawn-shares.js';
import { linesOf } from './lines.js';
import { potentialSet } from './settings.js';
import { faultsOfStrays, strayFindings } from './strays.js';
import { undrawnFlows } from './undrawn-flows.js';

const kilogramsPerTonne = 1000;

interface Ground {
  readonly comparison: Comparison;
  readonly study: CheckedStudy;
  readonly plan: Plan;
  readonly boundary: Boundary;
}

/** A comparison with what its draws say: mean and interval of every row, who comes first, and which neighbours can be told apart. */
export function withDraws(comparison: Comparison, study: CheckedStudy, plan: Plan, { sampling, draw, atMeans }: Deal): Outcome<Comparison> {
  const ground: Ground = { comparison, study, plan, boundary: comparison.settings.boundary };
  const observed = new Set(study.quantities.flatMap(({ emits }, column) => (emits ? [column] : [])));
  const means = new Map<string, DrawnRuns>();
  const central = effectsByMunicipality(questionOf(ground, 1), (municipality, runs) => means.set(municipality, runs));
  atMeans(plan, observed, central.observe);
  central.end();
  const parts: Part[] = [];
  const joint: JointSums = new Map();
  const drawn = effectsByMunicipality(questionOf(ground, sampling.draws), (municipality, runs) =>
    parts.push(partOf(municipality, runs, means.get(municipality) ?? new Map(), sampling.draws, ground, joint)),
  );
  const promised = drawnTargets(comparison.targets, study, plan, sampling.draws, questionOf(ground, 1).linesOf);
  const strays = draw(plan, observed, (block) => {
    promised.observe(block);
    drawn.observe(block);
  });
  drawn.end();
  const faults: Diagnostic[] = faultsOfStrays(strays, study, sampling.draws);
  if (faults.length > 0) return { diagnostics: faults };
  const byRow = new Map(parts.flatMap(({ rows }) => [...rows]));
  const undrawn = undrawnFlows(
    study,
    ground.boundary,
    comparison.municipalities.map(({ id }) => id),
  );
  const value: Comparison = {
    ...comparison,
    settings: { ...comparison.settings, drawn: { draws: sampling.draws, seed: sampling.seed, sampling: sampling.method } },
    rows: comparison.rows.map((row) => byRow.get(row) ?? row),
    targets: promised.findings(),
    contests: parts.flatMap(({ contests }) => contests),
    jointTotals: jointTotals(joint, comparison),
    strays: strayFindings(strays, study),
    ...(undrawn.length === 0 ? {} : { undrawnFlows: undrawn }),
  };
  return { value, diagnostics: [] };
}

function questionOf({ study, plan, boundary, comparison }: Ground, draws: number): EffectQuestion {
  const set = potentialSet(study, comparison.settings.gwp, []);
  if (!set) throw new Error(`the comparison let an unknown set of potentials pass: ${comparison.settings.gwp}`);
  const years = new Map(study.scenarios.map(({ id, years: own }) => [id, own]));
  return {
    plan,
    boundary,
    draws,
    linesOf: (municipality) => linesOf(study, municipality, set, []),
    windowOf: (run) => {
      const { first, last } = years.get(run.split(' ')[1] ?? '') ?? study.years;
      return { year: comparison.settings.year - plan.firstYear, first: first - plan.firstYear, last: last - plan.firstYear };
    },
  };
}

/** What the draws of one municipality say. */
interface Part {
  readonly rows: ReadonlyMap<Row, Row>;
  readonly contests: readonly Contest[];
}

type JointSums = Map<string, DrawnEffect>;

function partOf(municipality: string, runs: DrawnRuns, means: DrawnRuns, draws: number, ground: Ground, joint: JointSums): Part {
  const { comparison, boundary } = ground;
  const own = comparison.rows.filter((row) => row.municipality === municipality);
  const effects = effectsOfRows(own, runs, draws, ground);
  const central = effectsOfRows(own, means, 1, ground);
  for (const [row, { effect }] of effects) if (row.measure === undefined) addJoint(joint, row, effect, ground);
  const measures = rankedRows(own, municipality);
  const scenarios = rankedScenarios(own, municipality);
  const aloneOf = (row: Row): Float64Array => effects.get(row)?.alone?.year[boundary] ?? new Float64Array(draws);
  const wholeOf = (row: Row): Float64Array => effects.get(row)?.effect.year[boundary] ?? new Float64Array(draws);
  const best = new Map([...bestOf(measures, aloneOf), ...bestOf(scenarios, wholeOf)]);
  const rows = own.map((row) => [row, drawnRow(row, effects.get(row), central.get(row), best.get(row), boundary)] as const);
  return { rows: new Map(rows), contests: [...neighbours(measures, aloneOf), ...neighbours(scenarios, wholeOf)] };
}

interface RowEffects {
  /** The whole scenario, or the share of the measure. */
  readonly effect: DrawnEffect;
  readonly alone?: DrawnEffect;
}

function effectsOfRows(rows: readonly Row[], runs: DrawnRuns, draws: number, { plan, study }: Ground): ReadonlyMap<Row, RowEffects> {
  const effects = new Map<Row, RowEffects>();
  for (const total of rows.filter(({ measure }) => measure === undefined)) {
    const { municipality, scenario } = total;
    const effectOf = (measures: readonly string[]): DrawnEffect =>
      runs.get(runKey(municipality, scenario, measures)) ?? nothingSaved(draws);
    const { sets, areDrawn } = setsIn(plan.together, scenario, municipality);
    const shares = drawnShares(sets, effectOf, draws, areDrawn);
    const acting = study.scenarios.find(({ id }) => id === scenario)?.measures.filter(({ id }) => shares.has(id)) ?? [];
    effects.set(total, { effect: effectOf(acting.map(({ id }) => id)) });
    for (const row of rows)
      if (row.scenario === scenario && row.measure !== undefined)
        effects.set(row, { effect: shares.get(row.measure) ?? nothingSaved(draws), alone: effectOf([row.measure]) });
  }
  return effects;
}

function drawnRow(
  row: Row,
  drawn: RowEffects | undefined,
  means: RowEffects | undefined,
  best: number | undefined,
  boundary: Boundary,
): Row {
  if (!drawn || !means) return row;
  const { effect, alone } = drawn;
  const panels = boundaries.map((panel) => [panel, amountOf(row.byBoundary.get(panel)?.central ?? 0, effect.year[panel])] as const);
  const first = best === undefined ? {} : { best };
  return {
    ...row,
    reduction: amountOf(row.reduction.central, effect.year[boundary], means.effect.year[boundary]),
    cumulative: amountOf(row.cumulative.central, effect.cumulative, means.effect.cumulative),
    byBoundary: new Map(panels),
    ...(row.alone && alone && means.alone
      ? {
          alone: {
            ...row.alone,
            drawn: {
              reduction: amountOf(row.alone.reduction, alone.year[boundary], means.alone.year[boundary]),
              cumulative: amountOf(row.alone.cumulative, alone.cumulative, means.alone.cumulative),
              ...first,
            },
          },
        }
      : first),
  };
}

/** Tonnes, from kilograms in every draw. */
function amountOf(central: number, kilograms: Float64Array, atMeans?: Float64Array): Amount {
  const { mean, low, high, deviation } = spreadOf(kilograms.map((value) => value / kilogramsPerTonne));
  return { central, mean, low, high, deviation, ...(atMeans === undefined ? {} : { atMeans: atMeans[0]! / kilogramsPerTonne }) };
}

function bestOf(rows: readonly Row[], drawsOf: (row: Row) => Float64Array): ReadonlyMap<Row, number> {
  const wins = winsOf(rows.map(drawsOf));
  return new Map(rows.map((row, i) => [row, wins[i] ?? 0]));
}

function neighbours(rows: readonly Row[], drawsOf: (row: Row) => Float64Array): Contest[] {
  const name = ({ scenario, measure }: Row): Contest['a'] => ({ scenario, ...(measure === undefined ? {} : { measure }) });
  return rows.slice(1).map((b, i) => {
    const a = rows[i] ?? b;
    const draws = drawsOf(a);
    const probability = beats(draws, drawsOf(b));
    const isEqual = drawsOf(b).every((value, i) => value === draws[i]);
    return {
      municipality: a.municipality,
      a: name(a),
      b: name(b),
      probabilityABetter: probability,
      distinguishable: isDistinguishable(probability, draws.length),
      ...(isEqual ? { equal: true } : {}),
    };
  });
}

function addJoint(joint: JointSums, row: Row, effect: DrawnEffect, { comparison, boundary }: Ground): void {
  if (!comparison.joint.some(({ scenario }) => scenario === row.scenario)) return;
  const sum = joint.get(row.scenario) ?? nothingSaved(effect.cumulative.length);
  joint.set(row.scenario, sum);
  for (let i = 0; i < sum.cumulative.length; i++) {
    sum.year[boundary][i] = sum.year[boundary][i]! + effect.year[boundary][i]!;
    sum.cumulative[i] = sum.cumulative[i]! + effect.cumulative[i]!;
  }
}

function jointTotals(joint: JointSums, { rows, settings }: Comparison): NonNullable<Comparison['jointTotals']> {
  return [...joint].map(([scenario, effect]) => {
    const own = rows.filter((row) => row.scenario === scenario && row.measure === undefined);
    const central = (of: 'reduction' | 'cumulative'): number => own.reduce((sum, row) => sum + row[of].central, 0);
    return {
      scenario,
      reduction: amountOf(central('reduction'), effect.year[settings.boundary]),
      cumulative: amountOf(central('cumulative'), effect.cumulative),
    };
  });
}
