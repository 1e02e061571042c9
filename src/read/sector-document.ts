import type { EmitsDocument, ExampleDocument, ExampleValue, QuantityDocument, SectorDocument } from '../domain/documents.js';
import { labelOf, maybeLabel } from './label.js';
import type { Placed, PlacedEntry, PlacedMap } from './schemas/placed.js';
import { entriesOf, field, given, itemsOf, located, maybe, word } from './schemas/placed.js';
import type { SectorShape } from './schemas/sector.js';

type QuantityShape = SectorShape['quantities'][string];
type EmitsShape = NonNullable<QuantityShape['emits']>;
type ExampleShape = NonNullable<SectorShape['examples']>[number];

/** A sector file whose shape has been checked, as a document. */
export function sectorDocument(file: string, root: PlacedMap<SectorShape>): SectorDocument {
  return {
    file,
    sector: located(field(root, 'sector')),
    label: labelOf(field(root, 'label')),
    ...given({ note: maybeLabel(maybe(root, 'note')) }),
    dimensions: entriesOf(maybe(root, 'dimensions')).map(({ key, value }) => ({ name: key, members: itemsOf(value).map(located) })),
    quantities: entriesOf(field(root, 'quantities')).map(quantityDocument),
    examples: itemsOf(maybe(root, 'examples')).map(exampleDocument),
  };
}

function quantityDocument({ key, value }: PlacedEntry<QuantityShape>): QuantityDocument {
  const years = maybe(value, 'years');
  const emits = maybe(value, 'emits');
  const compares = maybe(value, 'compares');
  const explains = maybe(value, 'explains');
  return {
    id: key,
    at: value.at,
    label: labelOf(field(value, 'label')),
    unit: located(field(value, 'unit')),
    by: itemsOf(maybe(value, 'by')).map(located),
    lever: word(value, 'lever')?.value === 'true',
    signed: word(value, 'signed')?.value === 'true',
    ...given({
      kind: word(value, 'kind'),
      given: word(value, 'given'),
      value: word(value, 'value'),
      formula: word(value, 'formula'),
      whole: word(value, 'whole'),
      years: years && { between: field(years, 'between').value, beyond: field(years, 'beyond').value },
      valid: word(value, 'valid'),
      role: word(value, 'role'),
      compares: compares && itemsOf(compares).map(located),
      explains: explains && { reference: located(field(explains, 'reference')), cause: located(field(explains, 'cause')) },
      emits: emits && emitsDocument(emits),
      method: word(value, 'method'),
      source: word(value, 'source'),
      note: maybeLabel(maybe(value, 'note')),
    }),
  };
}

function emitsDocument(emits: PlacedMap<EmitsShape>): EmitsDocument {
  const counts = maybe(emits, 'counts');
  return {
    at: emits.at,
    gas: located(field(emits, 'gas')),
    origin: located(field(emits, 'origin')),
    stage: located(field(emits, 'stage')),
    falls: located(field(emits, 'falls')),
    ...given({ counts: counts && itemsOf(counts).map(located) }),
  };
}

function exampleDocument(example: Placed<ExampleShape>): ExampleDocument {
  return {
    name: located(field(example, 'name')),
    at: example.at,
    given: exampleValues(field(example, 'given')),
    expect: exampleValues(field(example, 'expect')),
    within: located(field(example, 'within')),
    ...given({ years: word(example, 'years'), source: word(example, 'source') }),
  };
}

function exampleValues(cells: PlacedMap<Record<string, string>>): readonly ExampleValue[] {
  return entriesOf(cells).map(({ key, value }) => ({ target: key, amount: located(value) }));
}
