import type { Comparison } from '../domain/findings.js';
import { lineStarts, positionOf } from '../source/position.js';
import { inUnit } from '../quantity/show.js';
import type { CheckedRow } from '../domain/study.js';
import { actingMeasures } from '../domain/study.js';
import type { Place } from './place.js';
import { decidingInputs, gradeOf, rowsUsed } from './quality.js';

/** Emission lines that come as CO2e from their source, so that `--gwp` does not reach them. */
export function fixedLines(places: readonly Place[]): string[] {
  const fixed = places.flatMap((place) =>
    place.lines.filter((line) => line.quantity.emits?.gas === 'CO2e').map((line) => line.quantity.id),
  );
  return [...new Set(fixed)].sort();
}

/** The inputs that decide any row of a municipality. */
function decidingOf(place: Place): ReadonlySet<number> {
  const counted = place.lines.filter((line) => (line.counted.get(place.boundary) ?? 0) !== 0);
  const edits = place.study.scenarios
    .filter((scenario) => scenario.municipalities.includes(place.municipality.id))
    .flatMap((scenario) => actingMeasures(scenario, place.municipality.id))
    .flatMap((measure) => measure.edits.get(place.municipality.id) ?? []);
  return decidingInputs(place.graph, edits, counted);
}

/** The same in the order of their names, which no order in a file can change. */
function decidingInOrder(place: Place): readonly number[] {
  const nameOf = (number: number): string => place.study.quantities[number]?.id ?? '';
  return [...decidingOf(place)].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}

/** Assumed or recalled inputs that decide any row: one entry per quantity, at the first of its rows. */
export function assumptionsOf(places: readonly Place[]): Comparison['assumptions'] {
  const assumptions = new Map<string, Comparison['assumptions'][number]>();
  for (const place of places)
    for (const number of decidingInOrder(place)) {
      const quantity = place.study.quantities[number];
      const row = quantity && rowsUsed(quantity, place.municipality).find((used) => gradeOf(used, place.municipality.id) === 'assumed');
      if (!quantity || !row || assumptions.has(quantity.id)) continue;
      assumptions.set(quantity.id, {
        quantity: quantity.id,
        label: quantity.label,
        note: row.note ?? '',
        status: row.status,
        file: row.at.file,
        line: lineOf(row, place),
      });
    }
  return [...assumptions.values()];
}

function lineOf(row: CheckedRow, place: Place): number {
  return positionOf(lineStarts(place.study.texts.get(row.at.file) ?? ''), row.at.start).line;
}

/** Deciding inputs that a municipality takes from a wider place, with those places, nearest first. */
export function fallbacksOf(place: Place): NonNullable<Comparison['fallbacks']> {
  const { study, municipality } = place;
  return decidingInOrder(place).flatMap((number) => {
    const quantity = study.quantities[number];
    const used = new Set(quantity ? rowsUsed(quantity, municipality).map((row) => row.place) : []);
    const places = municipality.chain.filter((wider) => wider !== municipality.id && used.has(wider));
    return quantity && places.length > 0 ? [{ municipality: municipality.id, quantity: quantity.id, label: quantity.label, places }] : [];
  });
}

/** Keys of the sources behind the rows, sorted. */
export function sourcesUsed(places: readonly Place[]): string[] {
  const keys = places.flatMap((place) =>
    [...decidingOf(place)].flatMap((number) => {
      const quantity = place.study.quantities[number];
      return quantity ? rowsUsed(quantity, place.municipality).map((row) => row.source) : [];
    }),
  );
  const measures = places.flatMap((place) =>
    place.study.scenarios.flatMap((scenario) => scenario.measures.flatMap((measure) => measure.source ?? [])),
  );
  return [...new Set([...keys, ...measures])].sort();
}

/** Published figures that stand beside the baseline and are never mixed with it. */
export function referencesOf(place: Place): Comparison['references'] {
  return place.study.quantities
    .filter((quantity) => quantity.role === 'reference')
    .flatMap((quantity) =>
      rowsUsed(quantity, place.municipality).map((row) => ({
        municipality: place.municipality.id,
        label: quantity.label,
        value: inUnit(row.value, quantity.unit),
        unit: quantity.unit.text,
        year: row.year,
        note: row.note ?? '',
        source: row.source,
      })),
    );
}
