import type { ComparisonRow, ContextRow, EffectRow, ExperienceRows, KindRow, RecordRow } from '../domain/experience.js';
import type { Reading, ReadWorld } from './reading.js';
import { rowsIn } from './read-tables.js';
import type { Columns, RowOf } from './tables.js';
import { tables } from './tables.js';

/** The register of the study and, after it, that of the program: what others have tried is there for everybody. A row of the study comes in place of the program's. */
export function readExperience(reading: Reading, world: ReadWorld): ExperienceRows {
  const both = <C extends Columns>(path: string, columns: C): Both<RowOf<C>> => bothOf(reading, world, path, columns);
  const kinds: Both<KindRow> = both('data/experience/kinds.csv', tables.kinds);
  const records: Both<RecordRow> = both('data/experience/register.csv', tables.records);
  const effects: Both<EffectRow> = both('data/experience/effects.csv', tables.effects);
  const contexts: Both<ContextRow> = both('data/experience/contexts.csv', tables.contexts);
  const comparisons: Both<ComparisonRow> = both('data/experience/comparisons.csv', tables.comparisons);
  const replaced = new Set(records.own.map((row) => row.id.value));
  return {
    kinds: merged(kinds, (row) => row.kind.value),
    records: merged(records, (row) => row.id.value),
    effects: [...effects.own, ...effects.program.filter((row) => !replaced.has(row.record.value))],
    contexts: merged(contexts, (row) => [row.tag, row.where, row.of].map((cell) => cell?.value).join('\0')),
    comparisons: merged(comparisons, (row) => [row.effect, row.quantity, row.member, row.to].map((cell) => cell?.value).join('\0')),
  };
}

/** Rows of the study, and of the program where that is another study. */
interface Both<Row> {
  readonly own: readonly Row[];
  readonly program: readonly Row[];
}

function bothOf<C extends Columns>(reading: Reading, world: ReadWorld, path: string, columns: C): Both<RowOf<C>> {
  const { fallback } = world;
  const isProgram = fallback.readText === world.readText;
  return {
    own: world.files.includes(path) ? rowsIn(reading, { shelf: world, prefix: '' }, path, columns) : [],
    program: !isProgram && fallback.files.includes(path) ? rowsIn(reading, { shelf: fallback, prefix: 'program:' }, path, columns) : [],
  };
}

function merged<Row>({ own, program }: Both<Row>, keyOf: (row: Row) => string): readonly Row[] {
  const known = new Set(own.map(keyOf));
  return [...own, ...program.filter((row) => !known.has(keyOf(row)))];
}
