import { fault } from '../source/diagnostic.js';
import { groupBy } from '../source/group.js';
import { nearest } from '../source/nearest.js';
import type { Located } from '../source/span.js';
import { sameDimension } from '../quantity/dimension.js';
import { parseUnit } from '../quantity/parse-unit.js';
import { inUnit } from '../quantity/show.js';
import type { UnitTable } from '../quantity/unit.js';
import type { CheckedPlant, PlantFigure, PlantFigureName, PlantFigureRow, PlantRow, PlantRows } from '../domain/plants.js';
import { plantFigures } from '../domain/plants.js';
import type { CheckedMunicipality } from '../domain/study.js';
import type { Found } from './findings-list.js';
import { take } from './findings-list.js';
import { partsOf } from './listed.js';
import { supportedValue } from './provenance.js';
import type { Sources } from './sources-of.js';
import { sourceOf } from './sources-of.js';
import type { Numbered } from './target.js';
import { yearOf } from './years.js';

/** The municipality in which each plant stands, by the id of the plant; all that flows need to know of plants. */
export function plantPlaces(
  rows: readonly PlantRow[],
  municipalities: ReadonlyMap<string, CheckedMunicipality>,
  found: Found,
): ReadonlyMap<string, string> {
  const first = new Map<string, PlantRow>();
  for (const row of rows) {
    const { value: id, at } = row.plant;
    const before = first.get(id)?.plant.at ?? municipalities.get(id)?.row?.id.at;
    if (before) found.push(fault('duplicate-id', at, { id, what: 'plant' }, [{ relation: 'first-given-here', at: before }]));
    else first.set(id, row);
    if (!municipalities.has(row.municipality.value)) found.push(unknownPlace(row.municipality, municipalities.keys()));
  }
  return new Map([...first].map(([id, row]) => [id, row.municipality.value]));
}

export function unknownPlace(place: Located<string>, known: Iterable<string>): ReturnType<typeof fault> {
  const near = nearest(place.value, known);
  return fault('unknown-place', place.at, { place: place.value, ...(near === undefined ? {} : { nearest: near }) });
}

/** What plants are held against. */
export interface PlantGround {
  readonly quantities: Numbered;
  readonly flows: ReadonlySet<string>;
  readonly units: UnitTable;
  readonly sources: Sources;
}

/** The plants with their figures, oldest first. */
export function plantsOf({ plants, figures }: PlantRows, ground: PlantGround, found: Found): Map<string, CheckedPlant> {
  const known = new Set(plants.map((row) => row.plant.value));
  for (const { plant } of figures) if (!known.has(plant.value)) found.push(unknownPlace(plant, known));
  const byPlant = groupBy(figures, ({ plant }) => plant.value);
  return new Map(
    plants.map((row) => {
      const id = row.plant.value;
      const takes = takenBy(row, ground, found);
      const own = (byPlant.get(id) ?? []).flatMap((figure) => figureOf(figure, ground, found) ?? []);
      reportTwice(own, id, found);
      const plant: CheckedPlant = {
        id,
        at: row.at,
        name: row.name.value,
        municipality: row.municipality.value,
        owners: partsOf(row.owners),
        ...(takes ? { takes } : {}),
        source: sourceOf(row.source, ground.sources, found) ?? '',
        ...(row.note ? { note: row.note.value } : {}),
        figures: own.sort((a, b) => a.year - b.year),
      };
      return [id, plant];
    }),
  );
}

/** The quantity that is sent to a plant is a mass per year of the model, and comes by a flow that there is. */
function takenBy({ takes, flow, at }: PlantRow, { quantities, flows, units }: PlantGround, found: Found): CheckedPlant['takes'] {
  if (!takes && !flow) return undefined;
  if (!takes || !flow) {
    found.push(fault('csv-cell-empty', at, { column: takes ? 'flow' : 'takes' }));
    return undefined;
  }
  if (!flows.has(flow.value)) {
    const near = nearest(flow.value, flows);
    found.push(fault('unknown-flow', flow.at, { flow: flow.value, ...(near === undefined ? {} : { nearest: near }) }));
  }
  const hit = quantities.get(takes.value);
  const expected = take(parseUnit(plantFigures.burned, takes.at, units), found);
  if (!hit) {
    const near = nearest(takes.value, quantities.keys());
    found.push(fault('unknown-quantity', takes.at, { name: takes.value, ...(near === undefined ? {} : { nearest: near }) }));
  } else if (expected && !sameDimension(expected.dimension, hit.quantity.unit.dimension)) {
    found.push(fault('unit-mismatch', takes.at, { what: takes.value, expected: expected.text, found: hit.quantity.unit.text }));
  }
  return hit && { quantity: hit.number, flow: flow.value };
}

/** The reader has held the name against the closed list of figures. */
function isFigureName(text: string): text is PlantFigureName {
  return Object.hasOwn(plantFigures, text);
}

function figureOf(row: PlantFigureRow, { units, sources }: PlantGround, found: Found): PlantFigure | undefined {
  const what = row.what.value;
  const year = yearOf(row.year, found);
  const unit = take(parseUnit(row.unit.value, row.unit.at, units), found);
  if (!isFigureName(what) || year === undefined || !unit) return undefined;
  const expected = take(parseUnit(plantFigures[what], row.unit.at, units), found);
  if (expected && !sameDimension(expected.dimension, unit.dimension)) {
    found.push(fault('unit-mismatch', row.unit.at, { what, expected: expected.text, found: unit.text }));
    return undefined;
  }
  const supported = supportedValue(row.value, row, unit, units, sources, found);
  if (!supported) return undefined;
  const { value, status, source, locator, note } = supported;
  return {
    what,
    value,
    amount: inUnit(value, unit),
    unit: unit.text,
    year,
    status,
    source,
    locator,
    at: row.value.at,
    ...(note === undefined ? {} : { note }),
  };
}

function reportTwice(figures: readonly PlantFigure[], plant: string, found: Found): void {
  for (const [, [first, ...others]] of groupBy(figures, ({ what, year }) => `${what} ${year}`))
    for (const { what, year, at } of others) {
      const also = first ? [{ relation: 'first-given-here', at: first.at } as const] : [];
      found.push(fault('duplicate-row', at, { quantity: what, member: '', place: plant, year: String(year) }, also));
    }
}
