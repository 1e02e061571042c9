import type { Diagnostic, Outcome } from '../source/diagnostic.js';
import { hasError } from '../source/diagnostic.js';
import { lineStarts, positionOf } from '../source/position.js';
import type { Listing } from '../domain/listing.js';
import type { Plan } from '../domain/plan.js';
import type { Results } from '../domain/results.js';
import type { CheckedQuantity, CheckedRow, CheckedStudy } from '../domain/study.js';
import type { Place } from './place.js';
import { placeOf } from './place.js';
import { rowsUsed } from './quality.js';
import type { Reckoned } from './rows.js';
import { scenarioRows } from './rows.js';
import { comparedYear, potentialSet } from './settings.js';

/** What is asked: the view of the results, and the day on which a best-before date is past (ISO). */
export interface WeakRequest {
  readonly year?: number;
  readonly boundary: Place['boundary'];
  readonly gwp: string;
  readonly today: string;
}

/** Rows of one file that are weak in the same way, and the results that rest on them. */
interface Weak {
  readonly quantity: CheckedQuantity;
  readonly row: CheckedRow;
  /** Places in the text of the file. */
  readonly starts: Set<number>;
  readonly places: Set<string>;
  /** The measures that rest on it, as `scenario/measure (municipality)`. */
  readonly results: Set<string>;
  /** Tonnes of CO2e that each changes alone in the year; a measure that stands in several scenarios once. */
  readonly tonnes: Map<string, number>;
}

/**
 * The inputs that are assumed, recalled from memory or past their best-before date, and the measures that rest on each: those that it decides.
 * What is past its date comes first, then that on which most tonnes rest.
 */
export function weakInputs(study: CheckedStudy, plan: Plan, results: Results, request: WeakRequest): Outcome<Listing> {
  const found: Diagnostic[] = [];
  const set = potentialSet(study, request.gwp, found);
  const year = comparedYear(study.scenarios, request.year, found);
  if (!set || hasError(found)) return { diagnostics: found };
  const weak = new Map<string, Weak>();
  for (const id of study.wanted) {
    const place = placeOf(id, study, plan, results, set, request.boundary, year, found);
    if (hasError(found)) return { diagnostics: found };
    for (const one of scenarioRows(place)) if (one.row.measure !== undefined) gather(place, one, request.today, weak);
  }
  const isPast = ({ row }: Weak): boolean => row.review !== undefined && row.review < request.today;
  const tonnes = (one: Weak): number => [...one.tonnes.values()].reduce((sum, value) => sum + value, 0);
  const rows = [...weak.values()]
    .sort((a, b) => Number(isPast(b)) - Number(isPast(a)) || tonnes(b) - tonnes(a) || (a.quantity.id < b.quantity.id ? -1 : 1))
    .map((one) => [
      one.quantity.id,
      one.row.status,
      one.results.size,
      tonnes(one),
      one.quantity.label,
      one.row.review ?? '',
      isPast(one) ? 'past' : '',
      [...one.places].sort().join(', '),
      one.row.at.file,
      lineOf(one, study),
      one.starts.size,
      [...one.results].sort().join('; '),
    ]);
  return { value: { kind: 'listing', of: 'quality', columns: [...columns], rows }, diagnostics: found };
}

const columns = [
  'quantity',
  'status',
  'measures',
  'tonnes',
  'label',
  'best before',
  'past',
  'place',
  'file',
  'line',
  'rows',
  'results',
] as const;

function gather(place: Place, { row, moving }: Reckoned, today: string, weak: Map<string, Weak>): void {
  const { study, municipality } = place;
  const result = `${row.scenario}/${row.measure ?? ''} (${municipality.id})`;
  for (const number of moving) {
    const quantity = study.quantities[number];
    for (const used of quantity ? rowsUsed(quantity, municipality) : []) {
      if (!quantity || !isWeak(used, today)) continue;
      const key = [quantity.id, used.at.file, used.status, used.review ?? ''].join('\0');
      const known = weak.get(key) ?? { quantity, row: used, starts: new Set(), places: new Set(), results: new Set(), tonnes: new Map() };
      weak.set(key, known);
      known.starts.add(used.at.start);
      known.places.add(used.place);
      known.results.add(result);
      known.tonnes.set(`${row.measure ?? ''} ${municipality.id}`, Math.abs(row.alone?.reduction ?? 0));
    }
  }
}

function isWeak({ status, review }: CheckedRow, today: string): boolean {
  return status === 'assumed' || status === 'memory' || (review !== undefined && review < today);
}

/** The first of its lines. */
function lineOf({ row, starts }: Weak, { texts }: CheckedStudy): number {
  return positionOf(lineStarts(texts.get(row.at.file) ?? ''), Math.min(...starts)).line;
}
