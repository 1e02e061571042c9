import type { Diagnostic, Outcome } from '../source/diagnostic.js';
import { fault, hasError } from '../source/diagnostic.js';
import { startOf } from '../source/span.js';
import type { GapPart, Reconciliation, ReconciledReference } from '../domain/findings.js';
import type { Plan } from '../domain/plan.js';
import type { Results } from '../domain/results.js';
import type { CheckedQuantity, CheckedRow, CheckedStudy } from '../domain/study.js';
import { laneTotals } from './effects.js';
import type { Place } from './place.js';
import { placeOf } from './place.js';
import { rowsUsed } from './quality.js';
import { potentialSet } from './settings.js';

const kilogramsPerTonne = 1000;

/**
 * Our baseline beside each published figure of one municipality, line by line and year by year, as far as it falls at home.
 * Gaps are explained by values of their own (role: gap) with cause and source; what they do not explain stays unexplained.
 */
export function reconciliationOf(study: CheckedStudy, plan: Plan, results: Results, gwp: string): Outcome<Reconciliation> {
  const found: Diagnostic[] = [];
  const [id] = study.wanted;
  const set = potentialSet(study, gwp, found);
  if (id === undefined || study.wanted.length > 1)
    found.push(
      fault('municipality-needed', startOf('command line'), {
        known: study.wanted.length > 0 ? study.wanted : [...study.municipalities.keys()],
      }),
    );
  if (!set || id === undefined || hasError(found)) return { diagnostics: found };
  const place = placeOf(id, study, plan, results, set, 'territorial', study.years.last, found);
  const references = study.quantities.flatMap((quantity) =>
    quantity.role === 'reference' && quantity.compares
      ? rowsUsed(quantity, place.municipality).flatMap((row) => referenceOf(quantity, row, place) ?? [])
      : [],
  );
  const value: Reconciliation = { kind: 'reconciliation', municipality: id, name: place.municipality.name, gwp, references };
  return hasError(found) ? { diagnostics: found } : { value, diagnostics: found };
}

/** Only years that were evaluated, and only figures of the municipality itself: a national one would say nothing about it. */
function referenceOf(quantity: CheckedQuantity, row: CheckedRow, place: Place): ReconciledReference | undefined {
  const { study, plan, municipality } = place;
  const lane = row.year - plan.firstYear;
  if (row.place !== municipality.id || lane < 0 || lane >= plan.lanes) return undefined;
  const lines = (quantity.compares ?? []).flatMap((name) => lineValue(name, lane, place) ?? []);
  const official = row.value / kilogramsPerTonne;
  const ours = lines.reduce((sum, line) => sum + line.value, 0);
  const causes = study.quantities.flatMap((gap, number) =>
    gap.explains?.reference === quantity.id && rowsUsed(gap, municipality).length > 0 ? [gapPart(gap, number, row.year, place)] : [],
  );
  const unexplained = official - ours - causes.reduce((sum, part) => sum + part.value, 0);
  return {
    quantity: quantity.id,
    label: quantity.label,
    year: row.year,
    official,
    status: row.status,
    source: row.source,
    note: row.note ?? '',
    lines,
    ours,
    gap: official - ours,
    causes,
    unexplained,
    absolute: causes.reduce((sum, part) => sum + Math.abs(part.value), Math.abs(unexplained)),
  };
}

function lineValue(name: string, lane: number, place: Place): ReconciledReference['lines'][number] | undefined {
  const i = place.lines.findIndex((line) => line.quantity.id === name);
  const line = place.lines[i];
  if (!line) return undefined;
  const kilograms = (place.totals[i]?.[lane] ?? Number.NaN) * line.potential * (line.counted.get('territorial') ?? 0);
  return { quantity: name, label: line.quantity.label, value: kilograms / kilogramsPerTonne };
}

function gapPart(gap: CheckedQuantity, number: number, year: number, place: Place): GapPart {
  const { plan, results, municipality } = place;
  const column = results.columns.get(municipality.id)?.[number];
  const rows = rowsUsed(gap, municipality);
  const row = rows.findLast((one) => one.year <= year) ?? rows[0];
  return {
    quantity: gap.id,
    label: gap.label,
    cause: gap.explains?.cause ?? 'boundary',
    value: (laneTotals(column, plan.lanes)[year - plan.firstYear] ?? Number.NaN) / kilogramsPerTonne,
    status: row?.status ?? 'derived',
    note: row?.note ?? gap.note?.en ?? '',
  };
}
