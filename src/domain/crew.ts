import type { Sampling } from '../chance/sampling.js';
import type { Diagnostic } from '../source/diagnostic.js';
import type { Boundary } from './documents.js';
import type { Outcome } from './outcomes.js';
import type { CheckedStudy } from './study.js';

/** What is asked of each municipality of a long run. */
export interface RunTask {
  readonly study: CheckedStudy;
  readonly boundary: Boundary;
  readonly gwp: string;
  readonly sampling?: Sampling;
}

/** What came of some municipalities; nothing after the first that has a fault. */
export interface Sliced {
  readonly rows: readonly Outcome[];
  readonly diagnostics: readonly Diagnostic[];
}

export type Progress = (done: number, of: number) => void;

/** Workers that compute slices of the municipalities side by side. They give what came of each slice, in the order of the slices up to the first with a fault. */
export interface Crew {
  readonly workers: number;
  readonly compute: (task: RunTask, slices: readonly (readonly string[])[], progress?: Progress) => Promise<readonly Sliced[]>;
}

/** The most municipalities of a slice: so few that none of a crew waits long for the last slice of another. */
const mostInSlice = 64;

/** Municipalities in slices, four or more for each worker where there are so many. */
export function slicesOf(municipalities: readonly string[], { workers }: Crew): readonly (readonly string[])[] {
  const size = Math.max(1, Math.min(mostInSlice, Math.ceil(municipalities.length / (4 * workers))));
  return Array.from({ length: Math.ceil(municipalities.length / size) }, (_, i) => municipalities.slice(i * size, (i + 1) * size));
}
