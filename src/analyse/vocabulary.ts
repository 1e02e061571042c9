import { membersOf } from '../domain/cells.js';
import { groupWords } from '../domain/chosen-municipalities.js';
import type { CheckedQuantity, CheckedStudy } from '../domain/study.js';
import type { NamedLever, NamedQuantity, Vocabulary } from '../domain/vocabulary.js';
import { inUnit } from '../quantity/show.js';

/** The names of a study, each list sorted by name. */
export function vocabularyOf(study: CheckedStudy): Vocabulary {
  const quantities = [...study.quantities].sort((a, b) => before(a.id, b.id));
  return {
    municipalities: [...study.municipalities.values()]
      .map(({ id, name, country }) => ({ id, name, country }))
      .sort((a, b) => before(a.id, b.id)),
    groups: [...groupWords(study.municipalities)].sort(before),
    levers: quantities.filter(({ lever }) => lever).map((quantity) => leverOf(quantity, study)),
    quantities: quantities.map(named),
    kinds: [...study.experience.kinds].map(([id, label]) => ({ id, label })).sort((a, b) => before(a.id, b.id)),
    sources: [...study.sources.values()]
      .map(({ source, author, title, year }) => ({
        id: source.value,
        author: author.value,
        title: title.value,
        ...(year === undefined ? {} : { year: year.value }),
      }))
      .sort((a, b) => before(a.id, b.id)),
    sectors: [...new Set(quantities.map(({ sector }) => sector))],
    flows: [...new Set(study.flows.map(({ flow }) => flow))].sort(before),
  };
}

const before = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function named({ id, label, unit }: CheckedQuantity): NamedQuantity {
  return { id, label, unit: unit.text };
}

function leverOf(quantity: CheckedQuantity, { dimensions, units }: CheckedStudy): NamedLever {
  const { id, sector, kind, by, cells, valid, unit, whole } = quantity;
  const end = (value: number): number | undefined => (Number.isFinite(value) ? inUnit(value, unit) : undefined);
  const low = end(valid.low);
  const high = end(valid.high);
  return {
    ...named(quantity),
    sector,
    kind,
    by: by.map((name) => ({ name, members: dimensions.get(name) ?? [] })),
    cells: by.length === 0 ? [id] : Array.from({ length: cells }, (_, cell) => `${id}[${membersOf(cell, by, dimensions).join(', ')}]`),
    valid: { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) },
    isWhole: whole !== undefined,
    larger: largerUnits(unit.text, units),
  };
}

const prefixes = [
  { prefix: 'M', factor: 1e6 },
  { prefix: 'k', factor: 1e3 },
];

/** Units with a prefix on their first part that the unit table has, and that are what the prefix says. */
function largerUnits(text: string, units: CheckedStudy['units']): NamedLever['larger'] {
  const first = /^[A-Za-z0-9]+/.exec(text)?.[0] ?? '';
  const own = units.get(first);
  return prefixes.flatMap(({ prefix, factor }) => {
    const other = units.get(prefix + first);
    const isLarger = own && other && other.numerator * own.denominator === factor * own.numerator * other.denominator;
    return isLarger ? [{ unit: prefix + text, factor }] : [];
  });
}
