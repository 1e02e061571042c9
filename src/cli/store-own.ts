import { assess, checkedStudy } from '../assess.js';
import type { CheckedStudy } from '../domain/study.js';
import { requestOf } from './request-of.js';
import { storeAnswer } from './stored-answer.js';
import { storeStudy } from './stored-study.js';
import { openStudy, worldOf } from './study.js';

/** The first best-before date of a value. */
function firstReview({ quantities }: CheckedStudy): string {
  const dates = quantities.flatMap(({ from }) => (from.kind === 'given' ? from.rows.flatMap((row) => row.review ?? []) : []));
  return dates.reduce((first, date) => (date < first ? date : first), '9999-12-31');
}

/** Checks the program's own study, answers what is asked first, and stores both; part of the build. A study with an error is not stored. */
export async function storeOwn(): Promise<void> {
  const opened = openStudy(undefined);
  const request = requestOf({ kind: 'comparison' }, [], { color: 'auto' });
  const { study, ...checked } = await checkedStudy(request, worldOf(opened));
  if (!study || opened.diagnostics.length > 0) return;
  const until = firstReview(study);
  storeStudy(opened, { study, ...checked }, until);
  storeAnswer(opened, request, await assess(request, worldOf(opened)), until);
}
