import type { Option } from 'commander';
import { evidenceClasses, reasonClasses, stagesOfTrial, verdicts } from '../domain/experience.js';
import type { OptionName, RecordAnswer } from '../present/catalogue/shell-catalogue.js';
import { recordAnswers } from '../present/catalogue/shell-catalogue.js';

type RecordOption = RecordAnswer | 'id' | 'no-input';

/** The answers that are one of a closed list. */
export const choicesOf: Readonly<Partial<Record<RecordAnswer, readonly string[]>>> = {
  verdict: verdicts,
  stage: stagesOfTrial,
  evidence: evidenceClasses,
  reason: reasonClasses,
};

const names: ReadonlySet<OptionName> = new Set<RecordOption>([...recordAnswers, 'id', 'no-input']);

/** True for the options of `experience add`. */
export function isOfRecord(name: OptionName): name is RecordOption {
  return names.has(name);
}

/** An option of `experience add`; `make` gives it its words. */
export function recordOption(name: RecordOption, make: (flags: string) => Option): Option {
  if (name === 'no-input') return make('--no-input');
  const choices = name === 'id' ? undefined : choicesOf[name];
  return choices ? make(`--${name} <choice>`).choices(choices) : make(`--${name} <text>`);
}
