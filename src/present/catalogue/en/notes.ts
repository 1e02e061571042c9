import type { NoteWords } from '../catalogue.js';

export const notes: NoteWords = {
  heading: 'What these numbers mean',
  boundary: (name, meaning) => `Boundary ${name}: ${meaning}.`,
  otherBoundaries:
    'The boundaries are views of the same emissions beside one another. They are never summed, and measures are ranked within one of them only.',
  sign: 'A reduction is positive when emissions fall. A negative number means that emissions rise.',
  share:
    "The effect of a measure is its fair part of its scenario: the average of what it adds over all orders in which the measures could come (Shapley). These parts sum to the scenario's reduction.",
  oneMeasure: 'A scenario with one measure is that measure, and is shown once.',
  overlap:
    'Overlap is what the measures of a scenario would save one by one, less what they save together: they partly work on the same emissions. A negative overlap means that they help one another.',
  rounding:
    'Numbers are rounded for reading, once, to about three digits; in each scenario the shown parts sum to the shown total, so that a part may differ by one in its last digit. The full precision is in --format json and csv.',
  gwp: (set) => `CO2e uses the warming potentials ${set}; choose others with --gwp.`,
  fixedCo2e: (lines) =>
    `These lines come as CO2e from their source, so that the choice of warming potentials does not reach them: ${lines}.`,
  cumulative: (first, last) =>
    `The sum is over the years of the scenario (all lie within ${first} to ${last}); sector % is the part of the sector's emissions in the year, in this boundary.`,
  baseline: (year) =>
    `Everything is measured against ${year} without any measure, as it follows from today's activity, factors and the expected national development.`,
  residents:
    'The transport figures count the travel of the residents wherever it takes them. The territorial inventory with its through traffic is another account: it is shown for reference, and no measure is subtracted from it.',
  reference: (name, label, values, unit, note, source) =>
    `For reference, ${name}: ${label}, ${unit}: ${values}${note === '' ? '' : `; ${note}`} [${source}]`,
  biogenic: 'Biogenic CO2 is a memo item beside the totals and is counted in none of them.',
  quality:
    "Data: the worst input behind a result. own: the municipality's own figures; national: figures of the country, a region or the world; assumed: a judgement, or a figure recalled and not read again.",
  assumptions: 'Assumptions behind these results, the most used first:',
  assumption: (label, status, note, file, line) => `${label} (${status})${note === '' ? '' : `: ${note}`} [${file}:${line}]`,
  moreAssumptions: (count) => `and ${count} more; all of them are in --format json`,
  sources: (keys) => `Sources: ${keys}. Look them up with coop-co2 sources.`,
};
