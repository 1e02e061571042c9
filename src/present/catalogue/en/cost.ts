import type { CostWords } from '../cost-words.js';

export const cost: CostWords = {
  title: 'What a tonne costs',
  curve: (title, places) => `${title} (${places})`,
  terms: (scenario, currency, priceYear, baseYear, rate, first, last) =>
    `${scenario} · ${currency} in prices of ${priceYear}, discounted to ${baseYear} at ${rate} · ${first}–${last}`,
  nothing: 'No measure has a cost. Write `cost:` into a measure of a scenario file (docs/handbook/cost.md).',
  together: 'together',
  overlap: 'overlap, counted once',
  mutualHelp: 'they help one another',
  unpriced: (measures) => `Without a cost, so in no package: ${measures}.`,
  crowded: (scenarios) =>
    `Without a curve, because too many of their measures interact for every set of them to be computed: ${scenarios}.`,
  ofAll: (place) => `All measures of ${place} together`,
  from: (files) =>
    `Put together from ${files} scenario ${files === 1 ? 'file' : 'files'} (--format json names them). A measure that stands word for word in two of them counts once.`,
  joint: (scenarios) =>
    `Scenarios of several municipalities are left out, because their cost is for the tonnes of all of them: ${scenarios}.`,
  passedOver: (measures) => `Passed over, because an alternative comes before it: ${measures}.`,
  instead: (measure, value, taken) => `${measure} (${value}; instead: ${taken})`,
  alternatives: {
    lead: 'Alternatives',
    text: 'measures of different files that are of one kind or set the same value: a package holds one of them at most. Measures of one file go together.',
  },
  incomplete: (scenarios) => `Not shown, because not all of their municipalities are compared: ${scenarios}.`,
  notes: 'How to read this',
  method: {
    lead: 'Method',
    text: 'a retrospective marginal abatement cost curve: the cheapest tonne first, each measure measured against those already in, so that what two measures share is counted once.',
  },
  tonnes: (boundary) => ({
    lead: 'Tonnes',
    text: `what is saved in the boundary ${boundary}, summed over the years of the scenario and not discounted.`,
  }),
  values: {
    lead: 'Money',
    text: 'the present value of investment, running cost, reinvestment and what is left at the end, less savings and income, in constant prices; the first year is not discounted. Rates and price indices: data/currencies.csv, data/discount-rates.csv.',
  },
  saving: {
    lead: 'Measures that save money',
    text: 'come first, the largest saving first: below zero a cost per tonne ranks nothing.',
  },
  range: { lead: 'Range', text: 'of the investment alone; all else at its central value.' },
  probability: {
    lead: 'Probability',
    text: 'none is stated: these are central values. --confidence "80 %" finds the cheapest package that is so sure, --draws 1000 says how sure this one is.',
  },
  drawnProbability: {
    lead: 'Probability',
    text: 'the part of the draws of all uncertain inputs in which the package saves enough. Ranges hold 95 % of the draws; costs and all other tonnes are central values.',
  },
  best: (budget) => `The best package within ${budget}`,
  cheapest: (target, budget) => `The cheapest package that saves ${target}${budget === undefined ? '' : ` within ${budget}`}`,
  sure: (heading, probability) => `${heading} with a probability of at least ${probability}`,
  perYear: (year) => ` in ${year}`,
  overYears: ' over the years of the scenario',
  inPackage: (measures, value, tonnes, reduction, year, considered) =>
    `${measures}. Present value ${value}; saves ${tonnes} t CO2e over the years, ${reduction} t in ${year}. Best of all ${considered} sets of measures.`,
  emptyPackage: (considered) => `None: no measure is worth taking. All ${considered} sets of measures were compared.`,
  packageDrawn: (low, high, lowInYear, highInYear, year) =>
    `In 95 % of the draws it saves ${low} to ${high} t over the years and ${lowInYear} to ${highInYear} t in ${year}.`,
  packageProbability: (probability) => `It saves enough in ${probability} of the draws.`,
  togetherProbability: (probability) => `All of them together save enough in ${probability} of the draws.`,
  noPackage: (tonnes, reduction, year) =>
    `None: no set of the measures with a cost does. All of them together save ${tonnes} t CO2e over the years, ${reduction} t in ${year}.`,
  columns: {
    measure: 'measure',
    value: (currency) => `present\nvalue, M${currency}`,
    adds: 'adds, t',
    alone: 'alone, t',
    perTonne: (currency) => `${currency}\nper t`,
    perTonneBar: '',
    investment: (currency) => `invest-\nment, M${currency}`,
    annuity: (currency) => `M${currency}\na year`,
    terms: 'prices',
    year: 'year',
    baseline: 'no measure',
    scenario: 'scenario',
    allowed: 'allowed',
    gap: 'too much',
  },
  measures: 'What the measures cost',
  measuresNote: (priced, all) =>
    `${priced} of ${all} measures have a cost. Per tonne: present value by the measure's share of the tonnes of its scenario, over its years and undiscounted; coop-co2 cost shows each after those before it.`,
  targets: 'Targets',
  target: (scenario, name, goal, boundary) => `${name}, ${scenario}: ${goal}, ${boundary}`,
  goal: {
    reduce: (share, by, against) => `${share} less by ${by} than in ${against}`,
    territory: (tonnes, by) => `no more than ${tonnes} t a year by ${by}`,
    person: (tonnes, by) => `no more than ${tonnes} t per inhabitant by ${by}`,
  },
  consumption: 'consumption',
  published: (source) => `What residents consume is made elsewhere and is in no model of this study; the promise stands in ${source}.`,
  onTheWay: (gap, year) => `In ${year}, the last year here, it is ${gap} t above the straight line.`,
  drawn: (low, high, probability, usedLow, usedHigh) =>
    `In 95 % of the draws the gap lies between ${low} and ${high} t and the carbon budget used between ${usedLow} and ${usedHigh} t; what is held against the target keeps to it in ${probability} of them.`,
  base: (base, needed, by, source) =>
    `The council counts ${base} t CO2e for all sectors in the base year (${source}): ${needed} t must be gone by ${by}.`,
  saved: (saved, by) => `The measures of this scenario save ${saved} t in ${by}.`,
  coverage: (part, sectors) => `Held against it: ${sectors}, ${part} of the base. The rest of the territory is not in this study.`,
  sectors: (sectors) => `Held against it: ${sectors}.`,
  uncovered: (against) => `No sector of this study has a figure for ${against}, so nothing can be held against the target.`,
  verdict: {
    met: () => 'Met.',
    missed: (gap) => `Missed: ${gap} t too much in what is held against it.`,
    'met-in-part': () => 'Met by what is held against it; nothing is known of the rest.',
    unknown: () => 'Not known.',
    beyond: () => 'Its year lies beyond those of the scenario.',
    'not-computed': () => 'Not computed.',
  },
  carbonBudget: (allowed, used, first, by) =>
    `Carbon budget ${first}–${by}: ${used} t emitted where the straight line allows ${allowed} t.`,
  noProbability: 'Central values: without draws no probability is stated.',
  shared: 'Paid for together',
  sharedMeasures: (scenario, value, priceYear, perTonne, partners) =>
    `${scenario}: present value ${value} in prices of ${priceYear}${perTonne === undefined ? '' : `, ${perTonne} per t CO2e`}; ${partners}.`,
  partner: (name, amount) => `${name} ${amount}`,
  project: (scenario, lead, years, budget, grant, share, partners) =>
    `${scenario}, project ${years} led by ${lead}: budget ${budget}, grant ${grant} (${share}); the rest in equal parts: ${partners}.`,
  projectPerTonne: (budget, own, priceYear) =>
    `Per t CO2e of its scenario, if that is carried out: ${budget} of the budget, ${own} without the grant, in prices of ${priceYear}.`,
};
