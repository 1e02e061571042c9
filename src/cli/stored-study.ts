import type { StoredStudy } from '../domain/request.js';
import { withNeededRows } from '../domain/needed-rows.js';
import { store, storedFor } from './stored.js';
import type { OpenedStudy } from './study.js';
import { today } from './study.js';

interface Stored extends StoredStudy {
  readonly until: string;
}

/** What the build made of exactly these files, or nothing; texts are those just read. */
export function storedStudy(opened: OpenedStudy): StoredStudy | undefined {
  const stored = storedFor('study', opened) as Stored | undefined;
  if (stored === undefined || today() >= stored.until) return undefined;
  const { study, diagnostics, fingerprint } = stored;
  return { study: { ...study, texts: opened.texts }, diagnostics, fingerprint };
}

/** Stores a checked study for the runs to come, until the day before the first best-before date: from then on the check would say more. */
export function storeStudy(opened: OpenedStudy, { study, diagnostics, fingerprint }: StoredStudy, until: string): void {
  store('study', opened, { study: stripped(study), diagnostics, fingerprint, until } satisfies Stored);
}

/** The study without what no question to the stored one needs: texts are those just read, examples are run by `check`, which reads the files. */
function stripped(study: StoredStudy['study']): StoredStudy['study'] {
  const named = new Set([
    ...study.wanted,
    ...study.flows.flatMap(({ municipality, to }) => (study.wanted.includes(municipality) ? [to] : [])),
  ]);
  const owned = new Set([...study.plants.values()].flatMap(({ municipality }) => municipality));
  const municipalities = new Map([...study.municipalities].filter(([id]) => named.has(id) || owned.has(id)));
  return { ...withNeededRows(study), municipalities, texts: new Map(), examples: [] };
}
