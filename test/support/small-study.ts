import { runKey } from '../../src/domain/plan.js';
import type { CheckedStudy } from '../../src/domain/study.js';
import { evaluatePlan } from '../../src/evaluate/evaluate-plan.js';
import { planStudy } from '../../src/plan/plan-study.js';
import { numberOf } from './checked.js';

const provenance = 'seen,s,p. 1,';

/** A row of data: `energy.use,oil,north,2020,100,t/year`. */
export function row(text: string): string {
  return `${text},${provenance}`;
}

export const header = 'quantity,member,place,year,value,unit,status,source,locator,note';
export const flowHeader = 'flow,municipality,to,share,status,source,locator,note';

const sector = `sector: energy
label: { en: Energy }
dimensions:
  fuel: [oil, gas, wood]
quantities:
  people: { label: { en: People }, unit: person, given: activity, years: { between: step, beyond: hold }, role: population }
  use:
    label: { en: Fuel burned }
    unit: t/year
    by: [fuel]
    given: activity
    years: { between: linear, beyond: hold }
    lever: true
    valid: 0 t/year .. 1000 t/year
  mix: { label: { en: Mix }, unit: "1", by: [fuel], given: activity, whole: fuel, lever: true }
  saved: { label: { en: Saved }, unit: "1", given: activity, lever: true, valid: 0 % .. 90 % }
  factor: { label: { en: Factor }, unit: tCO2/t, by: [fuel], given: factor }
  bio_factor: { label: { en: Factor }, unit: tCO2bio/t, given: factor }
  tail: { label: { en: Next }, unit: tCO2e/t, given: factor }
  burned: { label: { en: Burned }, unit: t/year, by: [fuel], formula: use * (1 - saved) }
  direct: { label: { en: Direct }, unit: tCO2/year, by: [fuel], formula: burned * factor, emits: { gas: CO2, origin: fossil, stage: direct, falls: plant } }
  bio: { label: { en: Wood }, unit: tCO2bio/year, formula: "burned[wood] * bio_factor", emits: { gas: CO2, origin: biogenic, stage: direct, falls: home } }
  bought: { label: { en: Bought }, unit: tCO2e/year, formula: "sum(burned, fuel) * tail", emits: { gas: CO2e, origin: fossil, stage: purchased, falls: elsewhere } }
  before: { label: { en: Before }, unit: tCO2e/year, formula: "2 * sum(burned, fuel) * tail", emits: { gas: CO2e, origin: fossil, stage: upstream, falls: elsewhere } }
  replaced: { label: { en: Replaced }, unit: tCO2e/year, signed: true, formula: "-sum(burned, fuel) * tail", emits: { gas: CO2e, origin: fossil, stage: avoided, falls: plant } }
  passing: { label: { en: Passing }, unit: tCO2e/year, formula: "100 * people / people * burned[gas] * tail", emits: { gas: CO2e, origin: fossil, stage: direct, falls: home, counts: [territorial] } }
`;

const activity = [
  header,
  ...[
    'oil,north,2020,100',
    'oil,north,2030,200',
    'gas,north,2020,50',
    'wood,north,2020,10',
    'oil,XX,2020,80',
    'gas,XX,2020,40',
    'wood,XX,2020,0',
  ].map((text) => row(`energy.use,${text},t/year`)),
  ...['oil,world,2020,0.5', 'gas,world,2020,0.3', 'wood,world,2020,0.2'].map((text) => row(`energy.mix,${text},1`)),
  row('energy.saved,,world,2020,0,1'),
  row('energy.people,,north,2020,1000,person'),
  row('energy.people,,north,2028,1100,person'),
  row('energy.people,,r,2020,500,person'),
];

const factors = [
  header,
  ...['oil,world,2020,3', 'gas,world,2020,2', 'wood,world,2020,0'].map((text) => row(`energy.factor,${text},tCO2/t`)),
  row('energy.bio_factor,,world,2020,1.5,tCO2bio/t'),
  row('energy.tail,,world,2020,0.5,tCO2e/t'),
];

const flows = [
  flowHeader,
  ...['plant,north,north,0.25', 'plant,north,south,0.75', 'plant,south,elsewhere,1'].map((text) => `${text},${provenance}`),
];

/** A study that fits on a page: two municipalities, three fuels, one emission line of each stage; some files changed or added. */
export function smallStudy(changes: Readonly<Record<string, string>> = {}): Map<string, string> {
  return new Map(
    Object.entries({
      'data/municipalities.csv': 'id,code,name,country,region\nnorth,1,North,XX,r\nsouth,2,South,XX,r\n',
      'data/sources.csv': 'source,author,title,year,address,terms,note\ns,A,B,2020,,free,\n',
      'data/sectors/energy.yaml': sector,
      'data/activity/energy.csv': `${activity.join('\n')}\n`,
      'data/factors/energy.csv': `${factors.join('\n')}\n`,
      'data/flows/energy.csv': `${flows.join('\n')}\n`,
      ...changes,
    }),
  );
}

/** One scenario file with these measures, each the lines below its id. */
export function plan(measures: Readonly<Record<string, string>>, head = 'municipality: north'): string {
  const written = Object.entries(measures).map(
    ([id, body]) => `  ${id}:\n    title: { en: A }\n    kind: energy/other\n    source: s\n${body.replace(/^/gm, '    ')}`,
  );
  const body = written.length === 0 ? 'measures: {}' : `measures:\n${written.join('\n')}`;
  return `scenario: plan\ntitle: { en: Plan }\n${head}\nyears: 2024-2034\n${body}\n`;
}

export const planFile = 'scenarios/plan.yaml';

/** The values of a cell by year, without measures and with those named (all of the scenario when none are). */
export function series(study: CheckedStudy, id: string, cell: number, municipality: string, scenario?: string): number[] {
  const planned = planStudy(study, 'whole');
  const { columns } = evaluatePlan(planned);
  const measures = study.scenarios.find((candidate) => candidate.id === scenario)?.measures ?? [];
  const ids = measures.filter((measure) => (measure.edits.get(municipality) ?? []).length > 0).map((measure) => measure.id);
  const column = columns.get(runKey(municipality, scenario ?? '', ids))?.[numberOf(study, id)];
  if (!column) throw new Error(`no run of ${scenario ?? 'the baseline'} in ${municipality}`);
  return [...column.slice(cell * planned.lanes, (cell + 1) * planned.lanes)];
}
