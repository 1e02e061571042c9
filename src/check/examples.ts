import { fault } from '../source/diagnostic.js';
import type { Located } from '../source/span.js';
import { parseAmount } from '../quantity/parse-amount.js';
import { parseUnit } from '../quantity/parse-unit.js';
import type { UnitTable } from '../quantity/unit.js';
import type { ExampleValue, SectorDocument } from '../domain/documents.js';
import type { CellValue, CheckedExample } from '../domain/study.js';
import type { Found } from './findings-list.js';
import { take } from './findings-list.js';
import type { Sources } from './sources-of.js';
import { sourceOf } from './sources-of.js';
import type { Numbered } from './target.js';
import { targetOf } from './target.js';

/** The worked examples of all sectors, with numbers in base units. They are evaluated by the rest of the line. */
export function examplesOf(
  sectors: readonly SectorDocument[],
  quantities: Numbered,
  dimensions: ReadonlyMap<string, readonly string[]>,
  units: UnitTable,
  sources: Sources,
  found: Found,
): CheckedExample[] {
  return sectors.flatMap((sector) =>
    sector.examples.map((example) => {
      if (example.source) sourceOf(example.source, sources, found);
      const values = (written: readonly ExampleValue[]): CellValue[] =>
        written.flatMap((value) => cellValues(value, sector.sector.value, quantities, dimensions, units, found));
      const one = take(parseUnit('1', example.within.at, units), found);
      const within = one && take(parseAmount(example.within.value, example.within.at, units, one), found);
      return {
        name: example.name.value,
        sector: sector.sector.value,
        at: example.at,
        given: values(example.given),
        expect: values(example.expect),
        within: within?.value ?? 0,
        years: example.years ? (countOfYears(example.years, found) ?? 1) : 1,
      };
    }),
  );
}

function countOfYears(text: Located<string>, found: Found): number | undefined {
  if (/^[1-9]\d{0,2}$/.test(text.value)) return Number(text.value);
  found.push(fault('not-a-number', text.at, { text: text.value }));
  return undefined;
}

function cellValues(
  value: ExampleValue,
  sector: string,
  quantities: Numbered,
  dimensions: ReadonlyMap<string, readonly string[]>,
  units: UnitTable,
  found: Found,
): CellValue[] {
  const target = targetOf(value.target, quantities, dimensions, sector, found);
  const amount = target && take(parseAmount(value.amount.value, value.amount.at, units, target.quantity.unit), found);
  if (!target || !amount) return [];
  return target.cells.map((cell) => ({ quantity: target.number, cell, value: amount.value, at: value.amount.at }));
}
