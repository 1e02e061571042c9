import type { TransferWords } from '../transfer-words.js';

export const transfer: TransferWords = {
  title: (what, from, to) => `${what}: från ${from} till ${to}`,
  setting: (scenario, boundary, gwp, year) => `${scenario} · ${boundary} · ${gwp} · ${year}`,
  scale: {
    inhabitants: (factor) =>
      factor === undefined
        ? 'Mängder överförs per invånare.'
        : `Mängder överförs per invånare (× ${factor}); andelar, intensiteter och det som multipliceras är oförändrat.`,
    activity: () =>
      'Mängder överförs i proportion till aktiviteten de ändrar; andelar, intensiteter och det som multipliceras är oförändrat.',
    none: () => 'Mängder överförs som de är, oavsett platsens storlek.',
  },
  nothingScaled: 'Åtgärden anger bara andelar eller intensiteter, så inget behövde skalas.',
  results: 'Samma sak här och där',
  causes: 'Varför talet är ett annat där',
  noCauses: 'Inget som avgör effekten skiljer sig mellan de två platserna.',
  inOf: (name) => `i ${name}`,
  difference: 'skillnad',
  same: (causes) => `Lika på båda platser: ${causes}.`,
  flows: 'Vart avfall och energi går',
  rest: (sector) => `Andra indata i ${sector}`,
  more: (count) => ` och ${count} till`,
  error: (value) => `± ${value}`,
  rows: {
    reduction: (year) => `minskning ${year}, t CO2e`,
    cumulative: (first, last) => `${first}–${last}, t CO2e`,
    perInhabitant: 'kg per invånare och år',
    value: (currency, priceYear) => `nuvärde, M${currency} i ${priceYear} års priser`,
    perTonne: (currency) => `${currency} per t CO2e`,
  },
  columns: {
    what: '',
    cause: 'orsak',
    effect: 't CO2e',
    differs: 'störst skillnad',
    measure: 'åtgärd, ensam',
    factor: 'skalat med',
    lever: 'vad den ändrar där',
  },
  measures: 'Åtgärder',
  cost: 'Varför det kostar något annat',
  costCause: { size: 'storlek', 'price-level': 'prisnivå', 'discount-rate': 'kalkylränta' },
  costMethod: (year, ratio, source) =>
    `Belopp räknas om med ${year} års växelkurs och multipliceras med kvoten mellan hushållens prisnivåer (× ${ratio} år ${year}, ${source}): en uppskattning av vad en kommun betalar.`,
  costExchangeOnly: 'Belopp är bara omräknade eller skalade: ingen prisnivå mellan de två behövdes eller var känd.',
  unpriced: (measures) => `Utan kostnad: ${measures}.`,
  noCost: 'Ingen kostnad står i filen, så ingen kan överföras.',
  notes: 'Vad det betyder',
  method:
    'Varje orsak byts från den ena platsen till den andra i alla kombinationer; dess del är medelvärdet över alla ordningar (Shapley), så delarna summerar till skillnaden och ingen ordning föredras.',
  fallbacks: (name, inputs, more) =>
    `${name} har inget eget värde för ${inputs}${more > 0 ? ` och ${more} till` : ''}: landets eller regionens används i stället.`,
  impossible: (measures, name) =>
    `Utelämnade på båda sidor, eftersom de skulle ta mer än vad som finns i ${name}: ${measures}. Överför en för sig för att se vad som saknas.`,
  answered: (measures, name) => `Besvarat för den första platsen och öppet igen för ${name}: ${measures}.`,
  file: {
    title: (title, name) => `${title} → ${name}`,
    from: (scenario, from, to) => `Gjord av coop-co2 transfer ur ${scenario} för ${from} till ${to}: ett första utkast att redigera.`,
    scale: {
      inhabitants:
        'Mängder av bestånd och flöden är överförda per invånare; andelar, intensiteter och det som multipliceras är oförändrat.',
      activity:
        'Mängder av bestånd och flöden är överförda i proportion till aktiviteten de ändrar; andelar, intensiteter och det som multipliceras är oförändrat.',
      none: 'Alla mängder är oförändrade.',
    },
    look: 'Se över varje mängd, källa och anteckning: de togs fram för en annan plats.',
    amount: (amount, name, factor) => `${amount} i ${name}, × ${factor}`,
    kept: 'oförändrat',
    answer: (name) => `Det som ${name} svarade på andras erfarenheter är inget svar här; skriv answered: … om det håller.`,
    cost: (name, level) => `Belopp från ${name}, skalade${level === undefined ? '' : ` och i prisnivån här (× ${level})`}.`,
    noCost: 'Ingen kostnad stod där.',
    note: (name) => `Överförd från ${name}.`,
  },
};
