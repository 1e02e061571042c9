import type { Label } from './label.js';

/** The columns of the lists, by their keys in CSV and JSON. */
export type ListedColumn =
  | 'quantity'
  | 'label'
  | 'unit'
  | 'kind'
  | 'by'
  | 'from'
  | 'lever'
  | 'emits'
  | 'member'
  | 'place'
  | 'year'
  | 'value'
  | 'low'
  | 'high'
  | 'shape'
  | 'coverage'
  | 'cut'
  | 'status'
  | 'source'
  | 'locator'
  | 'note'
  | 'municipality'
  | 'name'
  | 'country'
  | 'county'
  | 'own values'
  | 'data'
  | 'own'
  | 'national'
  | 'assumed'
  | 'scenarios'
  | 'plant'
  | 'what'
  | 'owners'
  | 'author'
  | 'title'
  | 'address'
  | 'terms'
  | 'best before'
  | 'past'
  | 'file'
  | 'line'
  | 'rows'
  | 'measures'
  | 'tonnes'
  | 'results';

/** A list to look things up in: `factors`, `quantities`, `municipalities`. */
export interface Listing {
  readonly kind: 'listing';
  /** `quality`: weak inputs and the results that rest on them. */
  readonly of: 'factors' | 'quantities' | 'municipalities' | 'plants' | 'sources' | 'quality';
  readonly columns: readonly ListedColumn[];
  /** A label is there in every language in which somebody wrote it. */
  readonly rows: readonly (readonly (string | number | Label)[])[];
}
