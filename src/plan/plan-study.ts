import type { Plan, Run } from '../domain/plan.js';
import { studyOfEach } from '../domain/needed-rows.js';
import type { CheckedMunicipality, CheckedStudy } from '../domain/study.js';
import type { Graph } from './graph.js';
import { graphOf } from './graph.js';
import type { MadeColumns } from './inputs.js';
import { exampleInputs, inputsOf } from './inputs.js';
import { originOf } from './origins.js';
import type { Extent } from './runs.js';
import { runsOf } from './runs.js';

/** The plan of a study for the municipalities and scenarios wanted. A checked study always has one. */
export function planStudy(study: CheckedStudy, extent: Extent): Plan {
  const municipalities = study.wanted.flatMap((id) => study.municipalities.get(id) ?? []);
  return planOn(graphOf(study), study, municipalities, extent);
}

/** The plans of the municipalities of a study, one by one: each with the rows that it needs, and with what all have in common made once. */
export function plansOfEach(study: CheckedStudy): PlansOfEach {
  const graph = graphOf(study);
  const studyOf = studyOfEach(study);
  const made: MadeColumns = new WeakMap();
  const planOf = (municipality: string): PlannedStudy => {
    const { study: ofOne, own } = studyOf(municipality);
    return { study: ofOne, plan: planOn(graph, ofOne, own ? [own] : [], 'whole', made) };
  };
  return { graph, planOf };
}

interface PlansOfEach {
  readonly graph: Graph;
  readonly planOf: (municipality: string) => PlannedStudy;
}

interface PlannedStudy {
  readonly study: CheckedStudy;
  readonly plan: Plan;
}

function planOn(
  graph: Graph,
  study: CheckedStudy,
  municipalities: readonly CheckedMunicipality[],
  extent: Extent,
  made?: MadeColumns,
): Plan {
  return {
    firstYear: study.years.first,
    lanes: study.years.last - study.years.first + 1,
    quantities: study.quantities.length,
    ...(extent === 'parts' ? { observed: shownColumns(study) } : {}),
    ...graph,
    inputs: new Map(municipalities.map((municipality) => [municipality.id, inputsOf(study, municipality, made)])),
    origins: new Map(municipalities.map((municipality) => [municipality.id, originOf(study, municipality)])),
    ...runsOf(study, graph.operations, graph.cells, extent),
  };
}

/** The plan that evaluates the worked examples: one run each, on what the example gives and nothing else. */
export function planExamples(study: CheckedStudy): Plan {
  const years = Math.max(1, ...study.examples.map((example) => example.years));
  const runs: Run[] = study.examples.map((_, i) => ({ key: exampleKey(i), inputs: exampleKey(i), edits: [] }));
  return {
    firstYear: study.years.first,
    lanes: years,
    quantities: study.quantities.length,
    ...graphOf(study),
    inputs: new Map(study.examples.map((example, i) => [exampleKey(i), exampleInputs(example, study, years)])),
    runs,
    together: [],
  };
}

/** The key of a worked example among inputs and runs. */
export function exampleKey(number: number): string {
  return `example ${number}`;
}

/** What is told of a run: its emission lines, and what it stores beside them. */
function shownColumns({ quantities }: CheckedStudy): ReadonlySet<number> {
  return new Set(quantities.flatMap(({ emits, role }, number) => (emits || role === 'removal' ? [number] : [])));
}
