import type { TransferWords } from '../transfer-words.js';

export const transfer: TransferWords = {
  title: (what, from, to) => `${what}: fra ${from} til ${to}`,
  setting: (scenario, boundary, gwp, year) => `${scenario} · ${boundary} · ${gwp} · ${year}`,
  scale: {
    inhabitants: (factor) =>
      factor === undefined
        ? 'Mængder overføres pr. indbygger.'
        : `Mængder overføres pr. indbygger (× ${factor}); andele, intensiteter og det, der ganges, er uændret.`,
    activity: () => 'Mængder overføres i forhold til den aktivitet, de ændrer; andele, intensiteter og det, der ganges, er uændret.',
    none: () => 'Mængder overføres, som de er, uanset stedets størrelse.',
  },
  nothingScaled: 'Tiltaget angiver kun andele eller intensiteter, så intet skulle skaleres.',
  results: 'Det samme her og der',
  causes: 'Hvorfor tallet er et andet der',
  noCauses: 'Intet af det, der afgør virkningen, er forskelligt mellem de to steder.',
  inOf: (name) => `i ${name}`,
  difference: 'forskel',
  same: (causes) => `Ens begge steder: ${causes}.`,
  flows: 'Hvor affald og energi går hen',
  rest: (sector) => `Andre input i ${sector}`,
  more: (count) => ` og ${count} mere`,
  error: (value) => `± ${value}`,
  rows: {
    reduction: (year) => `reduktion ${year}, t CO2e`,
    cumulative: (first, last) => `${first}–${last}, t CO2e`,
    perInhabitant: 'kg pr. indbygger og år',
    value: (currency, priceYear) => `nutidsværdi, M${currency} i ${priceYear}-priser`,
    perTonne: (currency) => `${currency} pr. t CO2e`,
  },
  columns: {
    what: '',
    cause: 'årsag',
    effect: 't CO2e',
    differs: 'størst forskel',
    measure: 'tiltag, alene',
    factor: 'skaleret med',
    lever: 'hvad det ændrer der',
  },
  measures: 'Tiltag',
  cost: 'Hvorfor det koster noget andet',
  costCause: { size: 'størrelse', 'price-level': 'prisniveau', 'discount-rate': 'diskonteringsrente' },
  costMethod: (year, ratio, source) =>
    `Beløb omregnes med kursen i ${year} og ganges med forholdet mellem husholdningernes prisniveauer (× ${ratio} i ${year}, ${source}): et skøn over, hvad en kommune betaler.`,
  costExchangeOnly: 'Beløb er kun omregnet eller skaleret: intet prisniveau mellem de to var nødvendigt eller kendt.',
  unpriced: (measures) => `Uden pris: ${measures}.`,
  noCost: 'Der står ingen pris i filen, så ingen kan overføres.',
  notes: 'Hvad det betyder',
  method:
    'Hver årsag byttes fra det ene sted til det andet i alle kombinationer; dens del er gennemsnittet over alle rækkefølger (Shapley), så delene summer til forskellen, og ingen rækkefølge foretrækkes.',
  fallbacks: (name, inputs, more) =>
    `${name} har ingen egen værdi for ${inputs}${more > 0 ? ` og ${more} mere` : ''}: landets eller regionens bruges i stedet.`,
  impossible: (measures, name) =>
    `Udeladt på begge sider, fordi de ville tage mere, end der er i ${name}: ${measures}. Overfør ét for sig for at se, hvad der mangler.`,
  answered: (measures, name) => `Besvaret for det første sted og åbent igen for ${name}: ${measures}.`,
  file: {
    title: (title, name) => `${title} → ${name}`,
    from: (scenario, from, to) =>
      `Lavet af coop-co2 transfer ud fra ${scenario} for ${from} til ${to}: et første udkast, der skal redigeres.`,
    scale: {
      inhabitants: 'Mængder af beholdninger og strømme er overført pr. indbygger; andele, intensiteter og det, der ganges, er uændret.',
      activity:
        'Mængder af beholdninger og strømme er overført i forhold til den aktivitet, de ændrer; andele, intensiteter og det, der ganges, er uændret.',
      none: 'Alle mængder er uændrede.',
    },
    look: 'Se hver mængde, kilde og note efter: de er fundet for et andet sted.',
    amount: (amount, name, factor) => `${amount} i ${name}, × ${factor}`,
    kept: 'uændret',
    answer: (name) => `Det, ${name} svarede på andres erfaringer, er ikke et svar her; skriv answered: … hvis det holder.`,
    cost: (name, level) => `Beløb fra ${name}, skaleret${level === undefined ? '' : ` og i prisniveauet her (× ${level})`}.`,
    noCost: 'Der stod ingen pris.',
    note: (name) => `Overført fra ${name}.`,
  },
};
