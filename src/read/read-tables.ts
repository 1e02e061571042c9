import type { FlowRow, Given, GivenRow, MunicipalityRow, PotentialRow, SourceRow, StudyDocuments, UnitRow } from '../domain/documents.js';
import { fault } from '../source/diagnostic.js';
import { startOf } from '../source/span.js';
import { readTable } from './csv/read-table.js';
import type { PlantFigureRow, PlantRow } from '../domain/plants.js';
import type { Reading, ReadWorld, Shelf } from './reading.js';
import { openText, report } from './reading.js';
import type { Columns, RowOf } from './tables.js';
import { tables } from './tables.js';
import { sizeLimits } from './text-faults.js';

type Tables = Pick<
  StudyDocuments,
  'units' | 'municipalities' | 'sources' | 'potentials' | 'flows' | 'plants' | 'money' | 'causes' | 'givens'
>;

/** Every CSV file of the study. */
export function readTables(reading: Reading, world: ReadWorld): Tables {
  const study: Place = { shelf: world, prefix: '' };
  const table = <C extends Columns>(path: string, columns: C): readonly RowOf<C>[] =>
    world.files.includes(path) ? rowsIn(reading, study, path, columns) : [];
  const municipalities: readonly MunicipalityRow[] = table('data/municipalities.csv', tables.municipalities);
  const sources: readonly SourceRow[] = table('data/sources.csv', tables.sources);
  const flows: readonly FlowRow[] = csvIn(world, 'data/flows').flatMap((path) => rowsIn(reading, study, path, tables.flows));
  const plants: readonly PlantRow[] = table('data/plants/plants.csv', tables.plants);
  const figures: readonly PlantFigureRow[] = table('data/plants/figures.csv', tables.plantFigures);
  return {
    units: readUnits(reading, world),
    municipalities,
    sources,
    potentials: readPotentials(reading, world),
    flows,
    plants: { plants, figures },
    money: {
      currencies: sharedRows(reading, world, 'data/currencies.csv', tables.currencies),
      discounts: sharedRows(reading, world, 'data/discount-rates.csv', tables.discountRates),
    },
    causes: sharedRows(reading, world, 'data/causes.csv', tables.causes),
    givens: readGivens(reading, study),
  };
}

/** A shelf, and what its paths are called in faults. */
export interface Place {
  readonly shelf: Shelf;
  readonly prefix: '' | 'program:';
}

function readUnits(reading: Reading, world: ReadWorld): readonly UnitRow[] {
  const path = 'data/units.csv';
  const place = placeOf(world, (shelf) => shelf.files.includes(path));
  if (place) return rowsIn(reading, place, path, tables.units);
  report(reading, [fault('file-missing', startOf(path), { file: path })]);
  return [];
}

/** A table of the study, or the program's own where the study has none. */
function sharedRows<C extends Columns>(reading: Reading, world: ReadWorld, path: string, columns: C): readonly RowOf<C>[] {
  const place = placeOf(world, (shelf) => shelf.files.includes(path));
  return place ? rowsIn(reading, place, path, columns) : [];
}

function readPotentials(reading: Reading, world: ReadWorld): readonly PotentialRow[] {
  const place = placeOf(world, (shelf) => csvIn(shelf, 'data/gwp').length > 0);
  if (!place) return [];
  return csvIn(place.shelf, 'data/gwp').flatMap((path) => {
    const set = path.slice('data/gwp/'.length, -'.csv'.length);
    return rowsIn(reading, place, path, tables.potentials).map((row): PotentialRow => ({ ...row, set }));
  });
}

const folders: Readonly<Record<Given, string>> = { factor: 'data/factors', trajectory: 'data/trajectories', activity: 'data/activity' };

function readGivens(reading: Reading, place: Place): readonly GivenRow[] {
  return (['factor', 'trajectory', 'activity'] as const).flatMap((given) =>
    csvIn(place.shelf, folders[given]).flatMap((path) =>
      rowsIn(reading, place, path, tables.givens).map((row): GivenRow => ({ ...row, given })),
    ),
  );
}

/** The study where it has what is looked for, else the program's own study where that has it. */
function placeOf(world: ReadWorld, has: (shelf: Shelf) => boolean): Place | undefined {
  if (has(world)) return { shelf: world, prefix: '' };
  return has(world.fallback) ? { shelf: world.fallback, prefix: 'program:' } : undefined;
}

/** The rows of one table; its faults go to `reading`. */
export function rowsIn<C extends Columns>(reading: Reading, { shelf, prefix }: Place, path: string, columns: C): readonly RowOf<C>[] {
  const name = `${prefix}${path}`;
  const text = openText(reading, shelf, path, name, sizeLimits.csv);
  if (text === undefined) return [];
  const { rows, diagnostics } = readTable(name, text, columns);
  report(reading, diagnostics);
  return rows;
}

function csvIn(shelf: Shelf, folder: string): readonly string[] {
  return shelf.files.filter((file) => file.startsWith(`${folder}/`) && file.endsWith('.csv')).sort();
}
