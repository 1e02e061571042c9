import type { Assessment } from '../assess.js';
import type { Request } from '../domain/request.js';
import { store, storedFor } from './stored.js';
import type { OpenedStudy } from './study.js';
import { today } from './study.js';

/** What the line gave for one request. */
interface Stored extends Pick<Assessment, 'findings' | 'diagnostics'> {
  readonly request: string;
  readonly until: string;
}

/** A request is made in one place (`requestOf`), so the same question has the same text. */
const textOf = (request: Request): string => JSON.stringify(request);

/** What the build answered to exactly this question about exactly these files, or nothing (decision 0012). */
export function storedAnswer(opened: OpenedStudy, request: Request): Assessment | undefined {
  if (request.want.kind !== 'comparison' || request.paths.length > 0) return undefined; // what is never stored is not looked for
  const stored = storedFor('answer', opened) as Stored | undefined;
  if (stored === undefined || stored.request !== textOf(request) || today() >= stored.until) return undefined;
  const { findings, diagnostics } = stored;
  return { ...(findings ? { findings } : {}), diagnostics, texts: opened.texts };
}

/** Stores an answer for the runs to come, until the day before the first best-before date. */
export function storeAnswer(opened: OpenedStudy, request: Request, { findings, diagnostics }: Assessment, until: string): void {
  store('answer', opened, { request: textOf(request), ...(findings ? { findings } : {}), diagnostics, until } satisfies Stored);
}
