import type { Diagnostic } from '../source/diagnostic.js';
import { byPlace } from './by-place.js';
import { faultLimit, textFaults, withoutByteOrderMark } from './text-faults.js';

/** Where files come from: the study, or the program's own study. */
export interface Shelf {
  /** Paths, `/`-separated, seen from the study's folder. */
  readonly files: readonly string[];
  /** The text of one of them; whoever hands it over answers for files that cannot be opened. */
  readonly readText: (path: string) => string;
}

/** What the step takes. */
export interface ReadWorld extends Shelf {
  /** Scenario files or folders wanted, seen from the study's folder; none means all. */
  readonly paths: readonly string[];
  /** The program's own study: its units and warming potentials stand in where the study has none, under `program:data/…`. */
  readonly fallback: Shelf;
}

/** What has been read so far: filled by the step's parts, handed on once. */
export interface Reading {
  readonly texts: Map<string, string>;
  readonly diagnostics: Diagnostic[];
}

/** The text of a file, kept under `name`; nothing when it cannot be parsed at all. */
export function openText(reading: Reading, shelf: Shelf, path: string, name: string, limit: number): string | undefined {
  const text = withoutByteOrderMark(shelf.readText(path));
  reading.texts.set(name, text);
  const faults = textFaults(name, text, limit);
  report(reading, faults);
  return faults.length > 0 ? undefined : text;
}

/** Adds the faults of one file, in the order of the file, at most a hundred. */
export function report(reading: Reading, faults: readonly Diagnostic[]): void {
  if (faults.length > 0) reading.diagnostics.push(...[...faults].sort(byPlace).slice(0, faultLimit));
}
