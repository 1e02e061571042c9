import { checkStudy } from '../../src/check/check-study.js';
import type { Question } from '../../src/check/check-study.js';
import { membersOf } from '../../src/domain/cells.js';
import type { Plan } from '../../src/domain/plan.js';
import type { CheckedQuantity, CheckedStudy } from '../../src/domain/study.js';
import { expressionParser } from '../../src/formula/parser.js';
import { planExamples } from '../../src/plan/plan-study.js';
import { readStudy } from '../../src/read/read-study.js';
import type { Outcome } from '../../src/source/diagnostic.js';
import { memoryWorld } from './world.js';

const everythingWanted: Question = { wantedFile: () => true, municipalities: [], set: [], today: '2026-11-23' };

/** What check makes of files in memory: a study, or its faults. */
export async function checked(files: ReadonlyMap<string, string>, question: Partial<Question> = {}): Promise<Outcome<CheckedStudy>> {
  const parser = await expressionParser();
  const read = readStudy({ ...memoryWorld(files), paths: [] });
  if (!read.value) return { diagnostics: read.diagnostics };
  return checkStudy(read.value, { ...everythingWanted, ...question }, parser);
}

/** The checked study of files that must have no fault. */
export async function checkedStudy(files: ReadonlyMap<string, string>, question: Partial<Question> = {}): Promise<CheckedStudy> {
  const { value, diagnostics } = await checked(files, question);
  if (!value) throw new Error(JSON.stringify(diagnostics, null, 1));
  return value;
}

/** The codes of the faults of these files, in order. */
export async function codesOf(files: ReadonlyMap<string, string>, question: Partial<Question> = {}): Promise<string[]> {
  return (await checked(files, question)).diagnostics.map(({ code }) => code);
}

/** The name of a cell as worked examples write it: `waste.treatment[food, digested]`. */
export function cellName(quantity: CheckedQuantity, cell: number, study: CheckedStudy): string {
  const members = membersOf(cell, quantity.by, study.dimensions);
  return members.length === 0 ? quantity.id : `${quantity.id}[${members.join(', ')}]`;
}

/** Number of the quantity with this id; an unknown one is a mistake of the test. */
export function numberOf(study: CheckedStudy, id: string): number {
  const number = study.quantities.findIndex((quantity) => quantity.id === id);
  if (number === -1) throw new Error(`no quantity ${id}`);
  return number;
}

/** A plan that evaluates the graph of the study in one year on each of these sets of numbers; its runs are `0`, `1`, … */
export function planOfSets(study: CheckedStudy, sets: readonly ReadonlyMap<number, Float64Array>[]): Plan {
  const plan = planExamples({ ...study, examples: [] });
  const inputs = new Map(sets.map((columns, i) => [String(i), columns]));
  return { ...plan, inputs, runs: [...inputs.keys()].map((key) => ({ key, inputs: key, edits: [] })) };
}

/** A plan that evaluates the graph of the study once, each lane a year. */
export function planOfYears(study: CheckedStudy, lanes: number, columns: ReadonlyMap<number, Float64Array>): Plan {
  return { ...planOfSets(study, [columns]), lanes };
}
