import type { TransferWords } from '../transfer-words.js';

export const transfer: TransferWords = {
  title: (what, from, to) => `${what}: from ${from} to ${to}`,
  setting: (scenario, boundary, gwp, year) => `${scenario} · ${boundary} · ${gwp} · ${year}`,
  scale: {
    inhabitants: (factor) =>
      factor === undefined
        ? 'Amounts are taken over per inhabitant.'
        : `Amounts are taken over per inhabitant (× ${factor}); shares, intensities and what is multiplied stay as they are.`,
    activity: () =>
      'Amounts are taken over in proportion to the activity that they change; shares, intensities and what is multiplied stay as they are.',
    none: () => 'Amounts are taken over as they are, whatever the size of the place.',
  },
  nothingScaled: 'The measure states shares or intensities only, so nothing had to be scaled.',
  results: 'The same here and there',
  causes: 'Why it is another number there',
  noCauses: 'Nothing that decides the effect differs between the two places.',
  inOf: (name) => `in ${name}`,
  difference: 'difference',
  same: (causes) => `The same in both: ${causes}.`,
  flows: 'Where waste and energy go',
  rest: (sector) => `Other inputs of ${sector}`,
  more: (count) => ` and ${count} more`,
  error: (value) => `± ${value}`,
  rows: {
    reduction: (year) => `reduction ${year}, t CO2e`,
    cumulative: (first, last) => `${first}–${last}, t CO2e`,
    perInhabitant: 'kg per inhabitant and year',
    value: (currency, priceYear) => `present value, M${currency} of ${priceYear}`,
    perTonne: (currency) => `${currency} per t CO2e`,
  },
  columns: {
    what: '',
    cause: 'cause',
    effect: 't CO2e',
    differs: 'what differs most',
    measure: 'measure, alone',
    factor: 'scaled by',
    lever: 'what it changes there',
  },
  measures: 'Measures',
  cost: 'Why it costs another amount',
  costCause: { size: 'size', 'price-level': 'price level', 'discount-rate': 'discount rate' },
  costMethod: (year, ratio, source) =>
    `Amounts are exchanged at the rate of ${year} and multiplied with the price level of households beside one another (× ${ratio} in ${year}, ${source}): a guess for what a municipality pays.`,
  costExchangeOnly: 'Amounts are only exchanged or scaled: no price level between the two was needed or known.',
  unpriced: (measures) => `Without a cost: ${measures}.`,
  noCost: 'No cost is written in the file, so none can be transferred.',
  notes: 'What this means',
  method:
    'Every cause is swapped from the one place to the other in every combination; its part is the mean over all orders (Shapley), so the parts sum to the difference and no order is preferred.',
  fallbacks: (name, inputs, more) =>
    `${name} has no value of its own for ${inputs}${more > 0 ? ` and ${more} more` : ''}: those of a country or region stand in.`,
  impossible: (measures, name) =>
    `Left out on both sides, because they would take more than there is in ${name}: ${measures}. Transfer one by itself to see what is missing.`,
  answered: (measures, name) => `Answered for the first place, and open again for ${name}: ${measures}.`,
  file: {
    title: (title, name) => `${title} → ${name}`,
    from: (scenario, from, to) => `Made by coop-co2 transfer from ${scenario} of ${from} for ${to}: a first draft to be edited.`,
    scale: {
      inhabitants:
        'Amounts of stocks and flows are taken over per inhabitant; shares, intensities and what is multiplied are as they were.',
      activity:
        'Amounts of stocks and flows are taken over in proportion to the activity that they change; shares, intensities and what is multiplied are as they were.',
      none: 'All amounts are as they were.',
    },
    look: 'Look at every amount, source and note: they were found for another place.',
    amount: (amount, name, factor) => `${amount} in ${name}, × ${factor}`,
    kept: 'as it was',
    answer: (name) => `What ${name} answered to the experience of others is no answer for here; write answered: … if it holds.`,
    cost: (name, level) => `Amounts of ${name}, scaled${level === undefined ? '' : ` and at the price level here (× ${level})`}.`,
    noCost: 'No cost was written.',
    note: (name) => `Transferred from ${name}.`,
  },
};
