import type { NoteWords } from '../comparison-words.js';

export const notes: NoteWords = {
  heading: 'What these numbers mean',
  counted: (boundary, meaning, gwp) => ({
    lead: `Counted (${boundary})`,
    text: `${meaning}; CO2e by ${gwp}. A reduction is positive when emissions fall. Boundaries stand beside one another: they are never summed, and measures are ranked within one of them only.`,
  }),
  fixedCo2e: (count, lines) => ({
    lead: 'Fixed CO2e',
    text: `${count} emission line${count === 1 ? ' comes' : 's come'} as CO2e from the source, out of reach of --gwp${lines === undefined ? ' (--verbose lists them)' : `: ${lines}`}.`,
  }),
  baseline: (year, first, last) => ({
    lead: 'Baseline',
    text: `${year} without any measure: today's activity and factors with the expected national development. sum: over the years of the scenario, within ${first} to ${last}. sector %: of the emissions of its sector in ${year}, in this boundary.`,
  }),
  residents: {
    lead: 'Residents, not territory',
    text: 'transport counts the travel of residents wherever it takes them. The territorial inventory with its through traffic is another account; no measure is subtracted from it.',
  },
  reference: (name, label, value, unit, year, source) => `${name}: ${label}, ${value} ${unit} (${year}) [${source}]`,
  references: (figures, more) => ({
    lead: 'Published, for reference',
    text: `${figures}.${more === 0 ? '' : ` ${more} more with --verbose.`} coop-co2 reconcile holds them beside the baseline.`,
  }),
  alone: {
    lead: 'Each alone',
    text: 'a measure as if it were the only one; the same measure in several scenarios stands once.',
  },
  overlap: {
    lead: 'Share and overlap',
    text: 'the share is the average of what a measure adds over all orders (Shapley), so shares sum to the scenario. Overlap is the sum of the measures alone less what they save together, where they work on the same emissions; where they help one another, together is more than the sum.',
  },
  places: {
    lead: 'Where it falls',
    text: 'the place where emissions change, within the boundary. A territorial account shows direct emissions on its own ground whoever causes them, imported waste included, and nothing that is bought or avoided elsewhere.',
  },
  quality: {
    lead: 'Data',
    text: "the worst grade among the inputs that decide a result, and how many of them have it. own: the municipality's own figures; national: of the country, a region or the world; assumed: a judgement, or recalled and not read again.",
  },
  biogenic: { lead: 'Biogenic CO2', text: 'a memo item beside the totals, counted in none of them.' },
  removal: (label, year, inYear, sum, first, last) => `${label} ${inYear} t in ${year} and ${sum} t over ${first}–${last}`,
  removals: (shown) => ({
    lead: 'Removed, beside the totals',
    text: `${shown}. In no total, saving or ranking: a removal is no emission that is saved.`,
  }),
  rounding: {
    lead: 'Rounding',
    text: 'once, to three digits; shown parts sum to their shown total, so a part may differ by one in its last digit. --format json and csv have every digit.',
  },
  sources: (count, keys) => ({
    lead: 'Sources',
    text: `${count}${keys === undefined ? '' : `: ${keys}`}; coop-co2 sources lists them.`,
  }),
  assumptions: 'Assumptions on which most tonnes rest',
  assumption: (label, status, measures, note, file, line) =>
    `${label} (${status}; ${measures} measure${measures === 1 ? '' : 's'})${note === '' ? '' : `: ${note}`} [${file}:${line}]`,
  moreAssumptions: (count) => `and ${count} more: coop-co2 factors`,
};
