import type { Diagnostic } from '../source/diagnostic.js';
import { fault } from '../source/diagnostic.js';
import type { ReachedPlant } from '../domain/accounts.js';
import type { Row } from '../domain/findings.js';
import type { Plan } from '../domain/plan.js';
import type { CheckedPlant, PlantFigureName } from '../domain/plants.js';
import { newestFigure, plantFigures } from '../domain/plants.js';
import type { Results } from '../domain/results.js';
import type { CheckedStudy } from '../domain/study.js';
import { laneTotals } from './effects.js';

/** Plants at which a row changes more than so many tonnes: below it there is nothing to explain. */
const noticed = 1;

/** The plants at which the measures of these rows change what is emitted, by id, with the newest figures of each. */
export function reachedPlants({ plants }: CheckedStudy, rows: readonly Row[]): ReachedPlant[] {
  const reached = new Set(
    rows
      .flatMap((row) => [...row.plants, ...(row.alone?.plants ?? [])])
      .flatMap(({ plant, value }) => (Math.abs(value) > noticed ? [plant] : [])),
  );
  return [...reached].sort().flatMap((id) => {
    const plant = plants.get(id);
    if (!plant) return [];
    const { name, municipality, owners } = plant;
    const figures = figureNames.flatMap((what) => {
      const figure = newestFigure(plant, what);
      return figure ? [{ what, value: figure.amount, unit: figure.unit, year: figure.year, source: figure.source }] : [];
    });
    return [{ id, name, municipality, owners, figures }];
  });
}

const figureNames = Object.keys(plantFigures).filter((name): name is PlantFigureName => Object.hasOwn(plantFigures, name));

/** A warning for each plant to which the municipalities send more, without any measure, than it took from everybody in its latest known year. */
export function plantWarnings(study: CheckedStudy, plan: Plan, results: Results): Diagnostic[] {
  return [...study.plants.values()].flatMap((plant) => {
    const took = newestFigure(plant, 'burned') ?? newestFigure(plant, 'treated') ?? newestFigure(plant, 'permitted');
    const senders = sendersTo(plant, study);
    if (!took || senders.length === 0) return [];
    const sent = new Float64Array(plan.lanes);
    for (const { municipality, share } of senders) {
      const amounts = laneTotals(results.columns.get(municipality)?.[plant.takes?.quantity ?? -1], plan.lanes);
      amounts.forEach((amount, lane) => (sent[lane] = (sent[lane] ?? 0) + share * amount));
    }
    const most = Math.max(...sent);
    if (!(most > took.value)) return [];
    const year = plan.firstYear + sent.indexOf(most);
    const from = senders.map(({ municipality }) => study.municipalities.get(municipality)?.name ?? municipality);
    return [
      fault('plant-receives-too-much', took.at, {
        plant: plant.name,
        tonnes: most / kilogramsPerTonne,
        year,
        from,
        took: took.value / kilogramsPerTonne,
        of: took.year,
      }),
    ];
  });
}

const kilogramsPerTonne = 1000;

/**
 * A note for each plant that stands in an evaluated municipality and takes more than that municipality sends: its territorial account counts its own waste there,
 * and what is imported for it, but not the waste of others, which is in no account of theirs either.
 */
export function plantsLeftOut(study: CheckedStudy, plan: Plan, results: Results): Diagnostic[] {
  return [...study.plants.values()].flatMap((plant) => {
    const took = newestFigure(plant, 'burned') ?? newestFigure(plant, 'treated');
    const column = results.columns.get(plant.municipality)?.[plant.takes?.quantity ?? -1];
    if (!took || !column || !study.wanted.includes(plant.municipality)) return [];
    const share = sendersTo(plant, study).find(({ municipality }) => municipality === plant.municipality)?.share ?? 0;
    const own = share * (laneTotals(column, plan.lanes)[0] ?? Number.NaN);
    if (!(took.value > own)) return [];
    const municipality = study.municipalities.get(plant.municipality)?.name ?? plant.municipality;
    const tonnes = { own: own / kilogramsPerTonne, took: took.value / kilogramsPerTonne };
    return [fault('plant-left-out', took.at, { plant: plant.name, municipality, ...tonnes, year: plan.firstYear, of: took.year })];
  });
}

/** The municipalities that are evaluated and send something to the plant, with their shares. */
function sendersTo(
  { id, takes }: CheckedPlant,
  { flows, wanted }: CheckedStudy,
): readonly { readonly municipality: string; readonly share: number }[] {
  return flows.filter((flow) => flow.plant === id && flow.flow === takes?.flow && wanted.includes(flow.municipality));
}
