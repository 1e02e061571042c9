import { spreadOf } from '../chance/statistics.js';
import type { Observe } from '../domain/chance.js';
import type { DrawnAmount, TargetDraws, TargetFinding } from '../domain/cost-findings.js';
import type { Plan } from '../domain/plan.js';
import { runKey } from '../domain/plan.js';
import type { CheckedStudy } from '../domain/study.js';
import { actingMeasures } from '../domain/study.js';
import type { Line } from './lines.js';

const kilogramsPerTonne = 1000;

/** What is gathered for one promise: by draw, tonnes above what is allowed in its year, and tonnes emitted up to it. */
interface Gathered {
  readonly target: TargetFinding;
  readonly run: string;
  /** Lines that are held against it, with the weight of a kilogram. */
  readonly lines: readonly { readonly column: number; readonly weight: number }[];
  /** Lane of the base year where the study computes it: then it is drawn too. */
  readonly baseLane?: number;
  readonly emitted: Float64Array;
  readonly used: Float64Array;
  readonly base: Float64Array;
}

/** Promises in every draw: `observe` takes the blocks, `findings` gives the promises with what the draws say of them. */
export function drawnTargets(
  targets: readonly TargetFinding[],
  study: CheckedStudy,
  plan: Plan,
  draws: number,
  linesOf: (municipality: string) => readonly Line[],
): { readonly observe: Observe; readonly findings: () => readonly TargetFinding[] } {
  const gathered = targets.map((target) => gatheringOf(target, study, plan, draws, linesOf));
  const observe: Observe = ({ run, from, size, columns }) => {
    for (const one of gathered) {
      if (!one) continue;
      if (run.key === one.target.municipality && one.baseLane !== undefined)
        add(one.base, from, size, columns, one.lines, plan, one.baseLane);
      if (run.key !== one.run) continue;
      const last = one.target.by - plan.firstYear;
      add(one.emitted, from, size, columns, one.lines, plan, last);
      const first = (one.target.pathway[0]?.year ?? one.target.by) - plan.firstYear;
      for (let lane = first; lane <= last; lane++) add(one.used, from, size, columns, one.lines, plan, lane);
    }
  };
  const findings = (): readonly TargetFinding[] => targets.map((target, i) => withDraws(target, gathered[i]));
  return { observe, findings };
}

/** Nothing where nothing is held against the promise, or its year is not computed. */
function gatheringOf(
  target: TargetFinding,
  study: CheckedStudy,
  plan: Plan,
  draws: number,
  linesOf: (municipality: string) => readonly Line[],
): Gathered | undefined {
  const { boundary, municipality, scenario: id, covered, pathway, by } = target;
  const scenario = study.scenarios.find((one) => one.id === id);
  if (boundary === 'consumption' || !scenario || pathway.find(({ year }) => year === by)?.gap === undefined) return undefined;
  const held = new Set(covered.map(({ sector }) => sector));
  const lines = linesOf(municipality).flatMap(({ column, quantity, potential, counted }) => {
    const weight = ((counted.get(boundary) ?? 0) * potential) / kilogramsPerTonne;
    return held.has(quantity.sector) && weight !== 0 ? [{ column, weight }] : [];
  });
  const measures = actingMeasures(scenario, municipality).map((measure) => measure.id);
  const isComputed = covered.every(({ from }) => from === 'model');
  return {
    target,
    run: runKey(municipality, measures.length === 0 ? '' : id, measures),
    lines,
    ...(isComputed ? { baseLane: target.against - plan.firstYear } : {}),
    emitted: new Float64Array(draws),
    used: new Float64Array(draws),
    base: new Float64Array(draws),
  };
}

/** Adds the emissions of one year, in tonnes, draw by draw. */
function add(
  sum: Float64Array,
  from: number,
  size: number,
  columns: readonly Float64Array[],
  lines: Gathered['lines'],
  { lanes }: Plan,
  lane: number,
): void {
  for (const { column, weight } of lines) {
    const values = columns[column] ?? new Float64Array(0);
    for (let cell = lane * size; cell < values.length; cell += lanes * size)
      for (let draw = 0; draw < size; draw++) sum[from + draw] = sum[from + draw]! + weight * values[cell + draw]!;
  }
}

function withDraws(target: TargetFinding, gathered: Gathered | undefined): TargetFinding {
  if (!gathered) return target;
  const { emitted, used, base, baseLane } = gathered;
  const allowed = target.pathway.find(({ year }) => year === target.by)?.allowed ?? Number.NaN;
  const share = target.reduce === undefined || baseLane === undefined ? undefined : 1 - target.reduce;
  const gap = emitted.map((tonnes, draw) => tonnes - (share === undefined ? allowed : share * base[draw]!));
  const kept = gap.reduce((count, tonnes) => count + (tonnes <= 0 ? 1 : 0), 0);
  const drawn: TargetDraws = { gap: amountOf(gap), used: amountOf(used), probability: kept / gap.length };
  return { ...target, drawn };
}

function amountOf(values: Float64Array): DrawnAmount {
  const { mean, low, high } = spreadOf(values);
  return { mean, low, high };
}
