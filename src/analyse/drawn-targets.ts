import type { Observe } from '../domain/chance.js';
import type { TargetDraws, TargetFinding, TargetYear } from '../domain/cost-findings.js';
import type { Plan } from '../domain/plan.js';
import { runKey } from '../domain/plan.js';
import type { CheckedStudy } from '../domain/study.js';
import { actingMeasures } from '../domain/study.js';
import { drawnAmount } from './drawn-worth.js';
import type { Line } from './lines.js';

const kilogramsPerTonne = 1000;

/** What is gathered for one promise: by draw, tonnes emitted in each year of its way, and in its base year where the study computes that. */
interface Gathered {
  readonly target: TargetFinding;
  readonly run: string;
  /** Lines that are held against it, with the weight of a kilogram. */
  readonly lines: readonly { readonly column: number; readonly weight: number }[];
  /** Lane of the base year where the study computes it: then it is drawn too. */
  readonly baseLane?: number;
  /** In the order of the pathway. */
  readonly emitted: readonly Float64Array[];
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
      one.target.pathway.forEach(({ year }, i) => {
        const sum = one.emitted[i];
        if (sum) add(sum, from, size, columns, one.lines, plan, year - plan.firstYear);
      });
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
    emitted: pathway.map(() => new Float64Array(draws)),
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
  const { emitted, base } = gathered;
  const { pathway, by } = target;
  const gaps = pathway.map((one, i) => gapIn(one, target, gathered, emitted[i] ?? new Float64Array(base.length)));
  const gap = gaps[pathway.findIndex(({ year }) => year === by)] ?? new Float64Array(base.length);
  const kept = gap.reduce((count, tonnes) => count + (tonnes <= 0 ? 1 : 0), 0);
  const before = emitted.filter((_, i) => (pathway[i]?.year ?? by + 1) <= by);
  const used = base.map((_, draw) => before.reduce((sum, tonnes) => sum + tonnes[draw]!, 0));
  const drawn: TargetDraws = { gap: drawnAmount(gap), used: drawnAmount(used), probability: kept / gap.length };
  return { ...target, pathway: pathway.map((one, i) => ({ ...one, drawn: drawnAmount(gaps[i] ?? gap) })), drawn };
}

/** Tonnes above the straight line in a year, by draw. Where the study computes the base year, the line begins with what it emits in the draw. */
function gapIn(
  { year, allowed = Number.NaN }: TargetYear,
  target: TargetFinding,
  { baseLane, base }: Gathered,
  emitted: Float64Array,
): Float64Array {
  if (baseLane === undefined) return emitted.map((tonnes) => tonnes - allowed);
  const { by, against, reduce = 1, covered } = target;
  const way = Math.min(1, Math.max(0, (year - against) / (by - against)));
  const central = covered.reduce((sum, { base: own }) => sum + own, 0);
  // a share of the base moves with it to the end, a level does not
  const follows = 1 - way * reduce;
  return emitted.map((tonnes, draw) => tonnes - (allowed + follows * (base[draw]! - central)));
}
