import type { FixedNumbers } from './fixed-numbers.js';
import { placeOfFixed } from './fixed-numbers.js';
import { words } from './generated.js';
import type { CompiledFormula, RowProgram } from './row-functions.js';
import { isFixed } from './row-functions.js';

/** What is to be computed in each block of draws: words that the generated functions read, one function after the other. */
export interface Schedule {
  readonly program: Int32Array;
  /** Where the next free row begins. */
  readonly end: number;
}

/** What a schedule is made in. */
export interface Ground {
  readonly compiled: RowProgram;
  readonly fixed: FixedNumbers;
  readonly limits: Float64Array;
  readonly years: number;
  /** Numbers from the beginning of a row to that of the next. */
  readonly stride: number;
}

/**
 * Fills in the rows of all formulas: `codes` has, for each place (cell and year), where its row begins, or the code of a number that is the same in
 * every draw. Nothing is computed twice: a row whose operands are those of the year before, or (of a run with measures) those of the baseline, is that row.
 * What does not differ by draw is computed here, once; in the baseline it is known (`central`).
 */
export function scheduleOf(ground: Ground, codes: Int32Array, start: number, before: Baseline | Central): Schedule {
  const { compiled, years, stride } = ground;
  const list: number[] = [];
  const operands = new Int32Array(compiled.mostLeaves);
  const formulas = before.kind === 'baseline' ? reachedFormulas(compiled, before.edited) : compiled.formulas;
  const { lastYear } = compiled;
  let end = start;
  for (let year = 0; year < years; year++)
    for (const formula of formulas) {
      const at = formula.target + year;
      const found = readOperands(formula, year, codes, operands, lastYear, before.kind === 'baseline' ? before.codes : undefined);
      if (!found.isReached) continue;
      if (year > 0 && found.isAsBefore) codes[at] = codes[at - 1]!;
      else if (found.areFixed)
        codes[at] = ground.fixed.codeOf(before.kind === 'central' ? before.valueAt(formula, year) : computedNow(ground, formula, operands));
      else {
        codes[at] = end;
        pushCall(list, formula, operands, end);
        end += stride;
      }
    }
  return { program: Int32Array.from(list), end };
}

export interface Baseline {
  readonly kind: 'baseline';
  readonly codes: Int32Array;
  /** The columns that are edited. */
  readonly edited: readonly number[];
}

export interface Central {
  readonly kind: 'central';
  readonly valueAt: (formula: CompiledFormula, year: number) => number;
}

/** The formulas that read, directly or by way of others, an edited column. */
function reachedFormulas({ formulas, columns }: RowProgram, edited: readonly number[]): readonly CompiledFormula[] {
  const isReached = new Uint8Array(columns);
  for (const column of edited) isReached[column] = 1;
  let before: number;
  let reached: readonly CompiledFormula[] = [];
  do {
    before = reached.length;
    // a formula may read the year before of one that stands behind it
    reached = formulas.filter(({ column, reads }) => {
      for (const read of reads) if (isReached[read] === 1) return (isReached[column] = 1) === 1;
      return false;
    });
  } while (reached.length > before);
  return reached;
}

const found = { isReached: true, isAsBefore: true, areFixed: true };

/** Reads the codes of the operands, and says what is known of them; `last` keeps those of the year before. */
function readOperands(
  { leaves, initials, firstLeaf }: CompiledFormula,
  year: number,
  codes: Int32Array,
  operands: Int32Array,
  last: Int32Array,
  baseline: Int32Array | undefined,
): typeof found {
  let [isReached, isAsBefore, areFixed] = [baseline === undefined, true, true];
  for (let leaf = 0; leaf < leaves.length; leaf++) {
    const initial = initials[leaf]!;
    const place = initial === -1 ? leaves[leaf]! + year : year === 0 ? initial : leaves[leaf]! + year - 1;
    const code = codes[place]!;
    if (baseline !== undefined && code !== baseline[place]) isReached = true;
    if (code !== last[firstLeaf + leaf]) isAsBefore = false;
    if (!isFixed(code)) areFixed = false;
    operands[leaf] = code;
    last[firstLeaf + leaf] = code;
  }
  found.isReached = isReached;
  found.isAsBefore = isAsBefore;
  found.areFixed = areFixed;
  return found;
}

function pushCall(list: number[], { column, leaves, functionFor }: CompiledFormula, operands: Int32Array, out: number): void {
  list.push(functionFor(operands, 0), words.operands + leaves.length, column, out);
  for (let leaf = 0; leaf < leaves.length; leaf++) list.push(operandOf(operands[leaf]!));
}

const operandOf = (code: number): number => (isFixed(code) ? placeOfFixed(code) : code);

const oneRow = new Float64Array(1);

function computedNow({ compiled, fixed, limits }: Ground, formula: CompiledFormula, operands: Int32Array): number {
  const list: number[] = [];
  pushCall(list, formula, operands, 0);
  compiled.functions[list[0]!]!(oneRow, fixed.values(), limits, Int32Array.from(list), 0, 1);
  return oneRow[0]!;
}

/** Computes the rows of a schedule in one block; gives the columns in which a value is no number or outside its limits, in order. */
export function computeRows(
  { program }: Schedule,
  { compiled: { functions }, fixed, limits }: Ground,
  rows: Float64Array,
  draws: number,
): ReadonlySet<number> {
  const strayed = new Set<number>();
  const numbers = fixed.values();
  for (let at = 0; at < program.length; at += program[at + words.length]!)
    if (functions[program[at]!]!(rows, numbers, limits, program, at, draws)) strayed.add(program[at + words.column]!);
  return strayed;
}
