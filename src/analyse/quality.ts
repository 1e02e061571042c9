import type { Plan } from '../domain/plan.js';
import type { Links } from '../domain/steps.js';
import { linksOf, reachOf, touches } from '../domain/steps.js';
import type { Grade, Quality } from '../domain/findings.js';
import type { CheckedMunicipality, CheckedQuantity, CheckedRow, CheckedStudy, Edit } from '../domain/study.js';
import { isPublished } from '../domain/study.js';
import { rowsAt } from '../domain/rows-at.js';
import type { Line } from './lines.js';

/** Which step writes a column, and which columns follow from a quantity; found once for all rows. */
export interface Graph {
  readonly writer: ReadonlyMap<number, Links>;
  readonly reachOf: (quantity: number) => ReadonlySet<number>;
}

export function graphOf({ operations }: Plan): Graph {
  const links = linksOf(operations);
  const known = new Map<number, ReadonlySet<number>>();
  return {
    writer: new Map(links.flat().flatMap((step) => step.writes.map((column) => [column, step] as const))),
    reachOf: (quantity) => {
      const reach = known.get(quantity) ?? reachOf([quantity], links);
      known.set(quantity, reach);
      return reach;
    },
  };
}

/**
 * The given quantities that decide a difference: those that a changed value is multiplied with or divided by on its way to an emission line, and those
 * that a change starts from. What is only added to a changed value cancels in the difference. Each changed quantity is looked at by itself,
 * because what two changes are multiplied with is each other.
 */
export function decidingInputs(graph: Graph, edits: readonly Edit[], lines: readonly Line[]): ReadonlySet<number> {
  const deciding = new Set<number>();
  for (const quantity of new Set(edits.map((edit) => edit.quantity))) {
    const isScaledOrSet = edits.some((edit) => edit.quantity === quantity && edit.how !== 'add');
    const { reached, isBent, inputs } = behind(quantity, graph, lines);
    for (const input of inputs) deciding.add(input);
    // what is added to a straight line has the same effect wherever it begins
    if (reached && (isScaledOrSet || isBent)) deciding.add(quantity);
  }
  return deciding;
}

/** What stands between a quantity and the emission lines: whether it reaches any, whether its way there is no straight line, and what else is on it. */
function behind(
  quantity: number,
  graph: Graph,
  lines: readonly Line[],
): { reached: boolean; isBent: boolean; inputs: ReadonlySet<number> } {
  const changed = graph.reachOf(quantity);
  const inputs = new Set<number>();
  const visited = new Set<number>();
  let isBent = false;
  const visit = (column: number): void => {
    if (visited.has(column)) return;
    visited.add(column);
    const links = graph.writer.get(column);
    if (!links) {
      if (!changed.has(column)) inputs.add(column);
      return;
    }
    const { straight, curved, product } = links;
    isBent ||= touches(curved, changed) || (product && straight.every((operand) => changed.has(operand)));
    const additive = changed.has(column) && !product && !touches(curved, changed);
    for (const operand of straight) if (!additive || changed.has(operand)) visit(operand);
    for (const operand of curved) visit(operand);
  };
  const moved = lines.filter((line) => changed.has(line.column));
  for (const line of moved) visit(line.column);
  return { reached: moved.length > 0, isBent, inputs };
}

/** The given quantities on which lines rest. */
export function inputsBehind({ writer }: Graph, lines: readonly Line[]): ReadonlySet<number> {
  const inputs = new Set<number>();
  const visited = new Set<number>();
  const visit = (column: number): void => {
    if (visited.has(column)) return;
    visited.add(column);
    const links = writer.get(column);
    if (links) links.reads.forEach(visit);
    else inputs.add(column);
  };
  for (const line of lines) visit(line.column);
  return inputs;
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

/** How well a municipality is known: how many of all inputs are of which grade. Published figures are no inputs. */
export function studyQuality(study: CheckedStudy, municipality: CheckedMunicipality): Quality {
  const inputs = study.quantities.flatMap((quantity, number) => (isPublished(quantity) ? [] : [number]));
  return qualityOf(new Set(inputs), gradesOf(study, municipality));
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
