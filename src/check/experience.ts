import { fault } from '../source/diagnostic.js';
import { nearest } from '../source/nearest.js';
import type { Located } from '../source/span.js';
import { parseNumber } from '../quantity/parse-number.js';
import type { Label, ScenarioDocument } from '../domain/documents.js';
import type {
  Context,
  ContextRow,
  EffectRow,
  Evidence,
  ExperienceRows,
  Holder,
  KindRow,
  ObservedEffect,
  Reason,
  RecordRow,
  Register,
  StageOfTrial,
  TriedMeasure,
  Verdict,
} from '../domain/experience.js';
import type { ComparisonGround } from './comparable.js';
import { comparablesOf } from './comparable.js';
import type { Found } from './findings-list.js';
import { take } from './findings-list.js';
import { isProgramRow, partsOf } from './listed.js';

/** What the register is checked against. */
export interface RegisterGround extends ComparisonGround {
  readonly places: ReadonlySet<string>;
}

/** The register with every reference resolved. A row of the program's own register is not the fault of a study that it does not fit: it is left out. */
export function registerOf(rows: ExperienceRows, ground: RegisterGround, found: Found): Register {
  const kinds = kindsOf(rows.kinds, found);
  const records = new Map<string, RecordRow>();
  for (const row of rows.records) {
    checkKind(row.kind, kinds, found);
    const before = records.get(row.id.value);
    if (before) {
      const also = [{ relation: 'first-given-here', at: before.id.at }] as const;
      found.push(fault('duplicate-id', row.id.at, { id: row.id.value, what: 'record' }, also));
    } else records.set(row.id.value, row);
  }
  return {
    kinds: new Map([...kinds].map(([kind, row]) => [kind, labelOf(row)])),
    records: [...records.values()].map(recordOf),
    effects: rows.effects.flatMap((row) => effectOf(row, records, kinds, found)),
    contexts: rows.contexts.flatMap((row) => contextOf(row, ground, found)),
    comparisons: comparablesOf(rows.comparisons, ground, found),
  };
}

/** Kinds of measures that nobody has entered in the catalogue, where the study brings one; a study without it may write what it likes. */
export function checkMeasureKinds(documents: readonly ScenarioDocument[], rows: readonly KindRow[], found: Found): void {
  if (rows.every(isProgramRow)) return;
  const kinds = new Map(rows.map((row) => [row.kind.value, row]));
  for (const document of documents) for (const measure of document.measures) checkKind(measure.kind, kinds, found);
}

function kindsOf(rows: readonly KindRow[], found: Found): ReadonlyMap<string, KindRow> {
  const kinds = new Map<string, KindRow>();
  for (const row of rows) {
    const before = kinds.get(row.kind.value);
    if (before) {
      const also = [{ relation: 'first-given-here', at: before.kind.at }] as const;
      found.push(fault('duplicate-id', row.kind.at, { id: row.kind.value, what: 'kind' }, also));
    } else kinds.set(row.kind.value, row);
  }
  return kinds;
}

function labelOf(row: Pick<KindRow, 'label_en' | 'label_da' | 'label_sv'>): Label {
  return { en: row.label_en.value, da: row.label_da.value, sv: row.label_sv.value };
}

function checkKind(kind: Located<string>, kinds: ReadonlyMap<string, unknown>, found: Found): void {
  if (kinds.has(kind.value)) return;
  const near = nearest(kind.value, kinds.keys());
  found.push(fault('unknown-measure-kind', kind.at, { kind: kind.value, ...(near === undefined ? {} : { nearest: near }) }));
}

/** The choices of the columns have been checked when they were read. */
function recordOf(row: RecordRow): TriedMeasure {
  const withUnit = (value: Located<string> | undefined, unit: Located<string> | undefined): string | undefined =>
    value && `${value.value} ${unit?.value ?? ''}`.trim();
  const effect = withUnit(row.effect, row.effect_unit);
  const cost = withUnit(row.cost, row.cost_unit);
  return {
    at: row.at,
    id: row.id.value,
    kind: row.kind.value,
    title: row.title.value,
    place: row.place.value,
    country: row.country.value,
    period: row.period.value,
    verdict: row.verdict.value as Verdict,
    stage: row.stage.value as StageOfTrial,
    evidence: row.evidence.value as Evidence,
    ...(row.reason ? { reason: row.reason.value as Reason } : {}),
    tags: partsOf(row.tags),
    ...(effect === undefined ? {} : { effect }),
    ...(cost === undefined ? {} : { cost }),
    conditions: row.conditions.value,
    lesson: row.lesson.value,
    gist: row.gist.value,
    source: row.source.value,
    address: row.address.value,
    ...(row.also ? { also: row.also.value } : {}),
  };
}

function effectOf(
  row: EffectRow,
  records: ReadonlyMap<string, RecordRow>,
  kinds: ReadonlyMap<string, KindRow>,
  found: Found,
): ObservedEffect[] {
  checkKind(row.kind, kinds, found);
  if (!records.has(row.record.value)) {
    const near = nearest(row.record.value, records.keys());
    found.push(fault('unknown-record', row.record.at, { record: row.record.value, ...(near === undefined ? {} : { nearest: near }) }));
  }
  const value = take(parseNumber(row.value.value, row.value.at), found);
  if (value === undefined) return [];
  return [
    {
      record: row.record.value,
      kind: row.kind.value,
      place: row.place.value,
      effect: row.effect.value,
      value,
      unit: row.unit.value,
      evidence: row.evidence.value as Evidence,
      ...(row.note ? { note: row.note.value } : {}),
    },
  ];
}

function contextOf(row: ContextRow, ground: RegisterGround, found: Found): Context[] {
  const where = row.where.value as Holder;
  const context = { tag: row.tag.value, aspect: row.aspect.value, where, of: row.of?.value ?? '' };
  if (where === 'nowhere') return [context];
  const isKnown = where === 'municipality' ? ground.places.has(context.of) : [...ground.dimensions.values()].flat().includes(context.of);
  if (isKnown) return [context];
  if (isProgramRow(row)) return [];
  found.push(
    where === 'municipality'
      ? fault('unknown-place', row.of?.at ?? row.where.at, { place: context.of })
      : fault('unknown-member', row.of?.at ?? row.where.at, {
          member: context.of,
          dimension: '',
          members: [...ground.dimensions.values()].flat(),
        }),
  );
  return [];
}
