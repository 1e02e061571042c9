import type { StudyDocuments } from '../domain/documents.js';
import type { Outcome } from '../source/diagnostic.js';
import { hasError } from '../source/diagnostic.js';
import { readExperience } from './read-experience.js';
import { readScenarios } from './read-scenarios.js';
import { readSectors } from './read-sectors.js';
import { readTables } from './read-tables.js';
import type { Reading, ReadWorld } from './reading.js';
import { strayFiles } from './stray-files.js';

export type { ReadWorld } from './reading.js';

/** What was read, and the texts of the files even when they were faulty: faults point into them. */
export interface StudyReading extends Outcome<StudyDocuments> {
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Reads the files of a study as documents in which every piece has its place. Nothing is resolved and no number is parsed.
 * One run reports all faults of all files, at most a hundred per file.
 */
export function readStudy(world: ReadWorld): StudyReading {
  const reading: Reading = { texts: new Map(), diagnostics: [...strayFiles(world.files)] };
  const tables = readTables(reading, world);
  const sectors = readSectors(reading, world);
  const scenarios = readScenarios(reading, world, world.paths);
  const experience = readExperience(reading, world);
  const { diagnostics } = reading;
  if (hasError(diagnostics)) return { diagnostics, texts: reading.texts };
  return { value: { texts: reading.texts, ...tables, sectors, scenarios, experience }, diagnostics, texts: reading.texts };
}
