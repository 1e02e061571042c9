import type { NameSort } from '../../../domain/vocabulary.js';
import type { DeskWords } from '../desk-words.js';

const names: Readonly<Record<NameSort, string>> = {
  change: 'lever',
  shift: 'lever',
  member: 'member',
  kind: 'kind of measure',
  municipality: 'municipality',
  place: 'municipality, county or country',
  source: 'source',
  sector: 'sector',
  quantity: 'quantity',
  flow: 'flow',
};

export const desk: DeskWords = {
  editor: {
    unit: (unit) => `Unit: ${unit}`,
    valid: (range) => `A measure may set it within ${range}`,
    plain: 'A plain number or a share: 0.6 or 60 %',
    whole: 'Its members sum to 1: only a shift may move it',
    newTravel: 'What is taken from nobody: it would not have happened otherwise',
    everyThere: 'Every municipality there',
    unknown: (sort) => `this study knows no such ${names[sort]}`,
  },
  checked: {
    heading: 'Check of the study',
    noFaults: 'no faults',
    columns: { severity: 'severity', place: 'place', message: 'what is wrong', help: 'what to do' },
    more: (count) => `and ${count} more`,
    noSummary: '--summary writes where GITHUB_STEP_SUMMARY says, and that is not set',
  },
  watch: {
    noTerminal: 'watch draws on a terminal, and this is none; coop-co2 compare writes the numbers once',
    ends: 'Shown again after every save. Ctrl-C ends.',
    moved: 'Moved since the last numbers:',
    nothingMoved: 'Nothing moved since the last numbers.',
    wasNotThere: 'new',
    isGone: 'gone',
    unit: 'tCO2e/year',
  },
  noShell: (typed, known) => `there is no completion for '${typed}'; known: ${known.join(', ')}`,
  noSchema: (typed, known) => `there is no schema '${typed}'; known: ${known.join(', ')}`,
};
