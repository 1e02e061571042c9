import type { CostWords } from '../cost-words.js';

export const cost: CostWords = {
  title: 'Vad ett ton kostar',
  curve: (title, places) => `${title} (${places})`,
  terms: (scenario, currency, priceYear, baseYear, rate, first, last) =>
    `${scenario} · ${currency} i ${priceYear} års priser, diskonterat till ${baseYear} med ${rate} · ${first}–${last}`,
  nothing: 'Ingen åtgärd har någon kostnad. Skriv `cost:` under en åtgärd i en scenariofil (docs/handbook/cost.md).',
  together: 'tillsammans',
  overlap: 'överlapp, räknat en gång',
  mutualHelp: 'de förstärker varandra',
  unpriced: (measures) => `Utan kostnad och därför inte med i något paket: ${measures}.`,
  crowded: (scenarios) =>
    `Utan kurva, eftersom så många av deras åtgärder påverkar varandra att inte alla mängder av dem beräknas: ${scenarios}.`,
  ofAll: (place) => `Alla åtgärder i ${place} tillsammans`,
  from: (files) =>
    `Sammansatt av ${files} ${files === 1 ? 'scenariofil' : 'scenariofiler'} (--format json namnger dem). En åtgärd som står ordagrant i två av dem räknas en gång.`,
  joint: (scenarios) => `Scenarier för flera kommuner är inte med, eftersom deras kostnad gäller alla kommunernas ton: ${scenarios}.`,
  passedOver: (measures) => `Förbigås, eftersom ett alternativ kommer före: ${measures}.`,
  instead: (measure, value, taken) => `${measure} (${value}; i stället: ${taken})`,
  alternatives: {
    lead: 'Alternativ',
    text: 'åtgärder i olika filer som är av samma slag eller sätter samma värde: ett paket innehåller högst en av dem. Åtgärder i samma fil hör ihop.',
  },
  incomplete: (scenarios) => `Visas inte, eftersom alla deras kommuner inte är med i jämförelsen: ${scenarios}.`,
  notes: 'Så läses siffrorna',
  method: {
    lead: 'Metod',
    text: 'en retrospektiv kurva över marginella åtgärdskostnader (MAC): det billigaste tonnet först, och varje åtgärd räknad ovanpå dem som redan är med, så att det som två åtgärder delar bara räknas en gång.',
  },
  tonnes: (boundary) => ({
    lead: 'Ton',
    text: `minskningen inom avgränsningen ${boundary}, summerad över scenariots år och inte diskonterad.`,
  }),
  values: {
    lead: 'Pengar',
    text: 'nuvärdet av investering, drift, återinvestering och restvärde minus besparingar och intäkter, i fasta priser; det första året diskonteras inte. Räntor och prisindex: data/currencies.csv, data/discount-rates.csv.',
  },
  saving: {
    lead: 'Åtgärder som sparar pengar',
    text: 'står först, med den största besparingen överst: under noll kan en kostnad per ton inte rangordna något.',
  },
  range: { lead: 'Intervall', text: 'gäller bara investeringen; allt annat räknas med sitt centrala värde.' },
  probability: {
    lead: 'Sannolikhet',
    text: 'anges inte: det här är centrala värden. --confidence "80 %" söker det billigaste paketet som är så säkert, --draws 1000 säger hur säkert detta är.',
  },
  drawnProbability: {
    lead: 'Sannolikhet',
    text: 'den del av dragningarna av alla osäkra värden där paketet sparar tillräckligt. Intervall rymmer 95 % av dragningarna; kostnader och alla andra ton är centrala värden.',
  },
  best: (budget) => `Det bästa paketet inom ${budget}`,
  cheapest: (target, budget) => `Det billigaste paketet som sparar ${target}${budget === undefined ? '' : ` inom ${budget}`}`,
  sure: (heading, probability) => `${heading} med minst ${probability} sannolikhet`,
  perYear: (year) => ` ${year}`,
  overYears: ' under scenariots år',
  inPackage: (measures, value, tonnes, reduction, year, considered) =>
    `${measures}. Nuvärde ${value}; sparar ${tonnes} t CO2e under åren, ${reduction} t ${year}. Bäst av alla ${considered} kombinationer av åtgärder.`,
  emptyPackage: (considered) => `Inget: ingen åtgärd lönar sig. Alla ${considered} kombinationer av åtgärder har jämförts.`,
  packageDrawn: (low, high, lowInYear, highInYear, year) =>
    `I 95 % av dragningarna sparar det ${low} till ${high} t under åren och ${lowInYear} till ${highInYear} t ${year}.`,
  packageProbability: (probability) => `Det sparar tillräckligt i ${probability} av dragningarna.`,
  togetherProbability: (probability) => `Tillsammans sparar de tillräckligt i ${probability} av dragningarna.`,
  noPackage: (tonnes, reduction, year) =>
    `Inget: ingen kombination av åtgärder med kostnad räcker. Tillsammans sparar de ${tonnes} t CO2e under åren, ${reduction} t ${year}.`,
  columns: {
    measure: 'åtgärd',
    value: (currency) => `nuvärde,\nM${currency}`,
    adds: 'bidrag, t',
    alone: 'ensam, t',
    perTonne: (currency) => `${currency}\nper t`,
    perTonneBar: '',
    investment: (currency) => `invest-\nering, M${currency}`,
    annuity: (currency) => `M${currency}\nper år`,
    terms: 'prisnivå',
    year: 'år',
    baseline: 'utan åtgärder',
    scenario: 'scenario',
    allowed: 'tillåtet',
    gap: 'för mycket',
  },
  measures: 'Vad åtgärderna kostar',
  measuresNote: (priced, all) =>
    `${priced} av ${all} åtgärder har en kostnad. Per ton: nuvärdet delat med åtgärdens andel av scenariots ton, över dess år och inte diskonterat; coop-co2 cost visar varje åtgärd efter dem som kommer före.`,
  targets: 'Mål',
  target: (scenario, name, goal, boundary) => `${name}, ${scenario}: ${goal}, ${boundary}`,
  goal: {
    reduce: (share, by, against) => `${share} lägre senast ${by} än ${against}`,
    territory: (tonnes, by) => `högst ${tonnes} t per år senast ${by}`,
    person: (tonnes, by) => `högst ${tonnes} t per invånare senast ${by}`,
  },
  consumption: 'konsumtion',
  published: (source) =>
    `Det som invånarna konsumerar tillverkas på annat håll och finns inte i någon modell i studien; löftet står i ${source}.`,
  onTheWay: (gap, year) => `År ${year}, det sista året här, ligger det ${gap} t över den räta linjen.`,
  drawn: (low, high, probability, usedLow, usedHigh) =>
    `I 95 % av dragningarna ligger gapet mellan ${low} och ${high} t och den använda koldioxidbudgeten mellan ${usedLow} och ${usedHigh} t; det som jämförs med målet håller det i ${probability} av dem.`,
  base: (base, needed, by, source) =>
    `Kommunfullmäktige redovisar ${base} t CO2e för alla sektorer basåret (${source}): ${needed} t ska vara borta senast ${by}.`,
  saved: (saved, by) => `Åtgärderna i det här scenariot sparar ${saved} t ${by}.`,
  coverage: (part, sectors) => `Jämförs med målet: ${sectors}, ${part} av basåret. Resten av kommunens utsläpp finns inte i studien.`,
  sectors: (sectors) => `Jämförs med målet: ${sectors}.`,
  uncovered: (against) => `Ingen sektor i studien har en siffra för ${against}, så inget kan jämföras med målet.`,
  verdict: {
    met: () => 'Nås.',
    missed: (gap) => `Nås inte: ${gap} t för mycket i det som jämförs med målet.`,
    'met-in-part': () => 'Nås för det som jämförs med målet; om resten vet vi inget.',
    unknown: () => 'Okänt.',
    beyond: () => 'Målåret ligger efter scenariots år.',
    'not-computed': () => 'Inte beräknat.',
  },
  carbonBudget: (allowed, used, first, by) =>
    `Koldioxidbudget ${first}–${by}: ${used} t släpps ut där den räta linjen tillåter ${allowed} t.`,
  noProbability: 'Centrala värden: utan slumpdragningar anges ingen sannolikhet.',
  shared: 'Betalas gemensamt',
  sharedMeasures: (scenario, value, priceYear, perTonne, partners) =>
    `${scenario}: nuvärde ${value} i ${priceYear} års priser${perTonne === undefined ? '' : `, ${perTonne} per t CO2e`}; ${partners}.`,
  partner: (name, amount) => `${name} ${amount}`,
  project: (scenario, lead, years, budget, grant, share, partners) =>
    `${scenario}, projekt ${years} lett av ${lead}: budget ${budget}, bidrag ${grant} (${share}); resten i lika delar: ${partners}.`,
  projectPerTonne: (budget, own, priceYear) =>
    `Per t CO2e i scenariot, om det genomförs: ${budget} av budgeten, ${own} utan bidraget, i ${priceYear} års priser.`,
};
