import type { Plan } from '../domain/plan.js';
import type { Links } from '../domain/steps.js';
import { linksOf, reachOf, touches } from '../domain/steps.js';
import type { Grade, Quality } from '../domain/findings.js';
import type { CheckedMunicipality, CheckedQuantity, CheckedRow, CheckedStudy, Edit } from '../domain/study.js';
import { rowsAt } from '../domain/rows-at.js';
import type { Line } from './lines.js';

/** What each operation reads and writes, and which step writes a column; found once for all rows. */
export interface Graph {
  readonly links: readonly (readonly Links[])[];
  readonly writer: ReadonlyMap<number, Links>;
}

export function graphOf({ operations }: Plan): Graph {
  const links = linksOf(operations);
  return { links, writer: new Map(links.flat().flatMap((step) => step.writes.map((column) => [column, step] as const))) };
}

/**
 * The given quantities that decide a difference: those that an edit starts from, and those that a changed value is multiplied with or divided by
 * on its way to an emission line. What is only added to a changed value cancels in the difference.
 */
export function decidingInputs(graph: Graph, edits: readonly Edit[], lines: readonly Line[]): ReadonlySet<number> {
  const { links: all, writer } = graph;
  const changed = reachOf(
    edits.map((edit) => edit.quantity),
    all,
  );
  const deciding = new Set(edits.filter((edit) => edit.how !== 'add').map((edit) => edit.quantity));
  const visited = new Set<number>();
  const visit = (column: number): void => {
    if (visited.has(column)) return;
    visited.add(column);
    const links = writer.get(column);
    if (!links) {
      if (!changed.has(column)) deciding.add(column);
      return;
    }
    const { straight, curved, product } = links;
    const additive = changed.has(column) && !product && !touches(curved, changed);
    for (const operand of straight) if (!additive || changed.has(operand)) visit(operand);
    for (const operand of curved) visit(operand);
  };
  for (const line of lines) if (changed.has(line.column)) visit(line.column);
  return deciding;
}

/** The rows of data that a municipality uses for a quantity, one per cell and year. */
export function rowsUsed(quantity: CheckedQuantity, municipality: CheckedMunicipality): readonly CheckedRow[] {
  return quantity.from.kind === 'given' ? rowsAt(quantity.from.rows, quantity.cells, municipality.chain).flat() : [];
}

export function gradeOf(row: Pick<CheckedRow, 'status' | 'place'>, municipality: string): Grade {
  if (row.status === 'assumed' || row.status === 'memory') return 'assumed';
  return row.place === municipality ? 'own' : 'national';
}

const worst: readonly Grade[] = ['assumed', 'national', 'own'];

/** The grade of each quantity in a municipality, by its number: that of its worst value. Formulas and constants such as 44/12 have none. */
export function gradesOf(study: CheckedStudy, municipality: CheckedMunicipality): readonly (Grade | undefined)[] {
  return study.quantities.map((quantity) => {
    const grades = new Set(rowsUsed(quantity, municipality).map((row) => gradeOf(row, municipality.id)));
    return worst.find((grade) => grades.has(grade));
  });
}

/** How many of the deciding inputs are of which grade; the result is as good as its worst input. */
export function qualityOf(inputs: ReadonlySet<number>, grades: readonly (Grade | undefined)[]): Quality {
  const counts = { own: 0, national: 0, assumed: 0 };
  for (const number of inputs) {
    const grade = grades[number];
    if (grade) counts[grade] += 1;
  }
  return { ...counts, grade: worst.find((grade) => counts[grade] > 0) ?? 'own' };
}
