import type { Comparison } from '../domain/findings.js';
import { lineStarts, positionOf } from '../source/position.js';
import { inUnit } from '../quantity/show.js';
import type { CheckedRow } from '../domain/study.js';
import { actingMeasures } from '../domain/study.js';
import { weighs } from './lines.js';
import type { Place } from './place.js';
import { decidingInputs, gradeOf, rowsUsed } from './quality.js';
import type { Reckoned } from './rows.js';

/** Emission lines that come as CO2e from their source, so that `--gwp` does not reach them. */
export function fixedLines(places: readonly Place[]): string[] {
  const fixed = places.flatMap((place) =>
    place.lines.filter((line) => line.quantity.emits?.gas === 'CO2e').map((line) => line.quantity.id),
  );
  return [...new Set(fixed)].sort();
}

/** The inputs that decide any row of a municipality. */
function decidingOf(place: Place): ReadonlySet<number> {
  const counted = place.lines.filter((line) => weighs(line, place.boundary));
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

type Assumption = Comparison['assumptions'][number];

/**
 * Assumed or recalled inputs, one entry per quantity at the first of its rows; those first on which most tonnes rest: the sum of what the measures change,
 * each alone, that the input decides. A measure of several scenarios counts once in a municipality.
 */
export function assumptionsOf(reckoned: readonly { readonly place: Place; readonly rows: readonly Reckoned[] }[]): readonly Assumption[] {
  const assumptions = new Map<string, Assumption>();
  for (const { place, rows } of reckoned) {
    const measures = new Map(rows.flatMap((one) => (one.row.measure === undefined ? [] : [[one.row.measure, one] as const])));
    for (const { row, moving } of measures.values())
      for (const number of moving) {
        const one = assumptionIn(place, number);
        if (!one) continue;
        const before = assumptions.get(one.quantity) ?? one;
        const tonnes = before.tonnes + Math.abs(row.alone?.reduction ?? 0);
        assumptions.set(one.quantity, { ...before, measures: before.measures + 1, tonnes });
      }
  }
  return [...assumptions.values()].sort((a, b) => b.tonnes - a.tonnes || (a.quantity < b.quantity ? -1 : 1));
}

function assumptionIn(place: Place, number: number): Assumption | undefined {
  const quantity = place.grades[number] === 'assumed' ? place.study.quantities[number] : undefined;
  const row = quantity && rowsUsed(quantity, place.municipality).find((used) => gradeOf(used, place.municipality.id) === 'assumed');
  if (!quantity || !row) return undefined;
  const { id, label } = quantity;
  const at = { file: row.at.file, line: lineOf(row, place) };
  return { measures: 0, tonnes: 0, quantity: id, label, note: row.note ?? '', status: row.status, ...at };
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
