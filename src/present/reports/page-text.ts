import type { Boundary, Language } from '../../domain/documents.js';
import type { Row } from '../../domain/findings.js';
import type { Trial } from '../../domain/trial.js';

/** All that the script of a page knows beside its own code. */
export interface PageKnowledge {
  readonly boundary: Boundary;
  readonly year: number;
  readonly municipalities: readonly { readonly id: string; readonly name: string }[];
  readonly trials: readonly Trial[];
  /** Intervals of the measures alone in that boundary and year, where there are any; by `intervalKey`. */
  readonly intervals: ReadonlyMap<string, readonly [number, number]>;
  /** Names of places, by language and id. */
  readonly names: readonly { readonly language: Language; readonly names: ReadonlyMap<string, string> }[];
  /** The scenario files, so that a changed one can be saved. */
  readonly texts: ReadonlyMap<string, string>;
}

/** The name of a row among all of a report. */
export function intervalKey({ municipality, scenario, measure }: Pick<Row, 'municipality' | 'scenario' | 'measure'>): string {
  return `${municipality} ${scenario} ${measure ?? ''}`;
}

/**
 * The knowledge as JSON, and back without losing a bit: numbers with every digit, maps as lists, an index that reads its own place as a count,
 * and a column as values with how often each stands in a row.
 */
export function knowledgeText(knowledge: PageKnowledge): string {
  return JSON.stringify(knowledge, (_key, value: unknown) => packed(value));
}

function packed(value: unknown): unknown {
  if (value instanceof Map) return { $map: [...value] };
  if (value instanceof Int32Array) return { $cells: value.every((cell, i) => cell === i) ? value.length : [...value] };
  if (value instanceof Float64Array) return { $column: runs(value) };
  if (value === Infinity || value === -Infinity) return { $infinite: value > 0 ? 1 : -1 };
  if (Object.is(value, -0)) return { $minus: 0 }; // JSON knows one zero
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error('a value of the page is no number');
  return value;
}

/** Value, count, value, count … */
function runs(values: Float64Array): readonly number[] {
  const packedRuns: number[] = [];
  for (const value of values) {
    if (!Number.isFinite(value)) throw new Error('a value of the page is no number');
    if (packedRuns.length > 0 && Object.is(packedRuns.at(-2), value)) packedRuns[packedRuns.length - 1] = (packedRuns.at(-1) ?? 0) + 1;
    else packedRuns.push(value, 1);
  }
  return packedRuns;
}

export function knowledgeFrom(text: string): PageKnowledge {
  // the text is our own, written by `knowledgeText` into the same file
  return JSON.parse(text, (_key, value: unknown) => unpacked(value)) as PageKnowledge;
}

function unpacked(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('$map' in value) return new Map(value.$map as [unknown, unknown][]);
  if ('$cells' in value) return cellsFrom(value.$cells as number | number[]);
  if ('$column' in value) return columnFrom(value.$column as number[]);
  if ('$minus' in value) return -0;
  if ('$infinite' in value) return value.$infinite === 1 ? Infinity : -Infinity;
  return value;
}

function cellsFrom(cells: number | readonly number[]): Int32Array {
  return typeof cells === 'number' ? Int32Array.from({ length: cells }, (_, i) => i) : Int32Array.from(cells);
}

function columnFrom(packedRuns: readonly number[]): Float64Array {
  const values: number[] = [];
  for (let i = 0; i < packedRuns.length; i += 2) for (let n = 0; n < (packedRuns[i + 1] ?? 0); n++) values.push(packedRuns[i] ?? 0);
  return Float64Array.from(values);
}
