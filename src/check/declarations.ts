import { fault } from '../source/diagnostic.js';
import { nearest } from '../source/nearest.js';
import { parseRange } from '../quantity/parse-amount.js';
import { parseUnit } from '../quantity/parse-unit.js';
import { isPlain } from '../quantity/dimension.js';
import type { Unit, UnitTable } from '../quantity/unit.js';
import { cellCount } from '../domain/cells.js';
import type { Kind, QuantityDocument, SectorDocument } from '../domain/documents.js';
import type { CheckedQuantity, Interval } from '../domain/study.js';
import { checkGas, emissionOf } from './emissions.js';
import type { Found } from './findings-list.js';
import { take } from './findings-list.js';
import type { Sources } from './sources-of.js';
import { sourceOf } from './sources-of.js';

/** What a quantity is, before its formula is parsed and its values are found. */
export interface Declaration extends Omit<CheckedQuantity, 'from' | 'valid'> {
  readonly document: QuantityDocument;
  /** Where a measure may set it, or its values may lie. */
  readonly valid: Interval;
}

export interface Names {
  readonly units: UnitTable;
  readonly dimensions: ReadonlyMap<string, readonly string[]>;
  readonly flows: ReadonlySet<string>;
  readonly sources: Sources;
  /** Ids of all quantities that some sector file declares, also of those that have a fault. */
  readonly declared: ReadonlySet<string>;
}

/** The quantities of all sectors by `sector.quantity`; a faulty one is left out, and its fault stands. */
export function declarationsOf(sectors: readonly SectorDocument[], names: Names, found: Found): Map<string, Declaration> {
  const declarations = new Map<string, Declaration>();
  for (const sector of sectors)
    for (const document of sector.quantities) {
      const declaration = declarationOf(sector, document, names, found);
      if (!declaration) continue;
      const before = declarations.get(declaration.id);
      if (before) {
        const also = [{ relation: 'first-given-here', at: before.document.id.at }] as const;
        found.push(fault('duplicate-id', document.id.at, { id: declaration.id, what: 'quantity' }, also));
      } else declarations.set(declaration.id, declaration);
    }
  return declarations;
}

function declarationOf(sector: SectorDocument, document: QuantityDocument, names: Names, found: Found): Declaration | undefined {
  const unit = take(parseUnit(document.unit.value, document.unit.at, names.units), found);
  const by = dimensionNames(document, names, found);
  checkOrigin(document, found);
  if (!unit || !by) return undefined;
  const kind = document.kind?.value ?? kindFromUnit(unit, document);
  checkKind(kind, unit, document, found);
  const emits = document.emits && emissionOf(document.emits, unit, names.flows, names.units, found);
  if (document.role?.value === 'removal') checkGas({ gas: 'CO2', origin: 'biogenic', at: document.role.at }, unit, names.units, found);
  if (document.source) sourceOf(document.source, names.sources, found);
  const method = document.method && sourceOf(document.method, names.sources, found);
  return {
    document,
    id: `${sector.sector.value}.${document.id.value}`,
    sector: sector.sector.value,
    at: document.id.at,
    label: document.label,
    unit,
    kind,
    by,
    cells: cellCount(by, names.dimensions),
    lever: document.lever,
    valid: validOf(document, kind, unit, names.units, found),
    ...(document.whole ? { whole: document.whole.value } : {}),
    ...(document.role ? { role: document.role.value } : {}),
    ...referenceOf(document, sector.sector.value),
    ...(emits ? { emits } : {}),
    ...(method === undefined ? {} : { method }),
    ...(document.note ? { note: document.note } : {}),
  };
}

function dimensionNames(document: QuantityDocument, names: Names, found: Found): string[] | undefined {
  const wanted = document.whole ? [...document.by, document.whole] : document.by;
  const unknown = wanted.filter((name) => !names.dimensions.has(name.value));
  for (const name of unknown) {
    const near = nearest(name.value, names.dimensions.keys());
    found.push(fault('unknown-dimension', name.at, { name: name.value, ...(near === undefined ? {} : { nearest: near }) }));
  }
  const by = document.by.map((name) => name.value);
  if (document.whole && unknown.length === 0 && !by.includes(document.whole.value))
    found.push(fault('dimension-not-in-value', document.whole.at, { dimension: document.whole.value, has: by }));
  return unknown.length === 0 ? by : undefined;
}

function checkOrigin(document: QuantityDocument, found: Found): void {
  const origins = [document.given, document.value, document.formula].filter((origin) => origin !== undefined);
  const quantity = document.id.value;
  if (origins.length === 0) found.push(fault('no-formula-or-given', document.id.at, { quantity }));
  if (origins.length > 1) found.push(fault('several-origins', origins[1]?.at ?? document.id.at, { quantity }));
  if (document.lever && document.formula) found.push(fault('lever-on-formula', document.id.at, { quantity }));
  if (document.value && !document.source) found.push(fault('source-missing', document.value.at, { what: quantity }));
}

/** See docs/handbook/language.md, `kind`. */
function kindFromUnit(unit: Unit, document: QuantityDocument): Kind {
  if (isPlain(unit.dimension)) return 'share';
  if (unit.dimension.get('year') === -1 && !document.value && document.given?.value !== 'factor') return 'flow';
  return [...unit.dimension.values()].every((exponent) => exponent > 0) ? 'stock' : 'intensity';
}

function checkKind(kind: Kind, unit: Unit, document: QuantityDocument, found: Found): void {
  const at = document.kind?.at ?? document.unit.at;
  if (kind === 'share' && !isPlain(unit.dimension)) found.push(fault('share-with-unit', at, { unit: unit.text }));
  if (kind === 'flow' && unit.dimension.get('year') !== -1) found.push(fault('flow-without-year', at, { unit: unit.text }));
}

function validOf(document: QuantityDocument, kind: Kind, unit: Unit, units: UnitTable, found: Found): Interval {
  const natural: Interval = {
    low: document.signed ? -Infinity : 0,
    high: kind === 'share' ? 1 : Infinity,
  };
  const written = document.valid && take(parseRange(document.valid.value, document.valid.at, units, unit), found);
  return written ? { low: Math.max(written.low, natural.low), high: Math.min(written.high, natural.high) } : natural;
}

/** What a published figure is held beside; names of the same sector may go without it. `checkReferences` looks whether they are there. */
function referenceOf(document: QuantityDocument, sector: string): Pick<Declaration, 'compares' | 'explains'> {
  const full = (name: string): string => (name.includes('.') ? name : `${sector}.${name}`);
  const { compares, explains } = document;
  return {
    ...(compares ? { compares: compares.map((name) => full(name.value)) } : {}),
    ...(explains ? { explains: { reference: full(explains.reference.value), cause: explains.cause.value } } : {}),
  };
}

/** A reference can be held only beside emission lines, and a gap can explain only a reference. */
export function checkReferences(declarations: ReadonlyMap<string, Declaration>, found: Found): void {
  for (const { document, sector } of declarations.values()) {
    const named = [...(document.compares ?? []), ...(document.explains ? [document.explains.reference] : [])];
    for (const name of named) {
      const hit = declarations.get(name.value) ?? declarations.get(`${sector}.${name.value}`);
      const fits = name === document.explains?.reference ? hit?.role === 'reference' : hit?.emits !== undefined;
      if (fits) continue;
      const near = nearest(name.value, declarations.keys());
      found.push(fault('unknown-quantity', name.at, { name: name.value, ...(near === undefined ? {} : { nearest: near }) }));
    }
  }
}
