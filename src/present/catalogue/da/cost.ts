import type { CostWords } from '../cost-words.js';

export const cost: CostWords = {
  title: 'Hvad et ton koster',
  curve: (title, places) => `${title} (${places})`,
  terms: (scenario, currency, priceYear, baseYear, rate, first, last) =>
    `${scenario} · ${currency} i ${priceYear}-priser, tilbagediskonteret til ${baseYear} med ${rate} · ${first}–${last}`,
  nothing: 'Ingen tiltag har en pris. Skriv `cost:` under et tiltag i en scenariefil (docs/handbook/cost.md).',
  together: 'tilsammen',
  overlap: 'overlap, talt én gang',
  mutualHelp: 'de styrker hinanden',
  unpriced: (measures) => `Uden pris og derfor ikke i nogen pakke: ${measures}.`,
  crowded: (scenarios) => `Uden kurve, fordi så mange af deres tiltag påvirker hinanden, at ikke alle sæt af dem beregnes: ${scenarios}.`,
  ofAll: (place) => `Alle tiltag i ${place} under ét`,
  from: (files) =>
    `Samlet fra ${files} ${files === 1 ? 'scenariefil' : 'scenariefiler'} (--format json nævner dem). Et tiltag, der står ordret i to af dem, tæller én gang.`,
  joint: (scenarios) => `Scenarier for flere kommuner er ikke med, fordi deres pris gælder alle kommunernes ton: ${scenarios}.`,
  passedOver: (measures) => `Sprunget over, fordi et alternativ kommer før: ${measures}.`,
  instead: (measure, value, taken) => `${measure} (${value}; i stedet: ${taken})`,
  alternatives: {
    lead: 'Alternativer',
    text: 'tiltag fra forskellige filer, der er af samme slags eller fastsætter den samme værdi: en pakke rummer højst ét af dem. Tiltag i samme fil hører sammen.',
  },
  incomplete: (scenarios) => `Ikke vist, fordi ikke alle deres kommuner er med i sammenligningen: ${scenarios}.`,
  notes: 'Sådan læses tallene',
  method: {
    lead: 'Metode',
    text: 'en bagudskuende kurve over marginale reduktionsomkostninger (MAC): det billigste ton først, og hvert tiltag målt oven på dem, der allerede er med, så det, to tiltag er fælles om, kun tælles én gang.',
  },
  tonnes: (boundary) => ({
    lead: 'Ton',
    text: `reduktionen inden for afgrænsningen ${boundary}, lagt sammen over scenariets år og ikke diskonteret.`,
  }),
  values: {
    lead: 'Penge',
    text: 'nutidsværdien af anlæg, drift, geninvestering og restværdi minus besparelser og indtægter, i faste priser; det første år diskonteres ikke. Renter og prisindeks: data/currencies.csv, data/discount-rates.csv.',
  },
  saving: {
    lead: 'Tiltag, der sparer penge',
    text: 'står først, den største besparelse øverst: under nul kan en pris pr. ton ikke rangordne noget.',
  },
  range: { lead: 'Interval', text: 'kun for anlægsudgiften; alt andet regnes med sin centrale værdi.' },
  probability: {
    lead: 'Sandsynlighed',
    text: 'oplyses ikke: det er centrale værdier. --confidence "80 %" finder den billigste pakke, der er så sikker, --draws 1000 siger, hvor sikker denne er.',
  },
  drawnProbability: {
    lead: 'Sandsynlighed',
    text: 'den del af trækkene af alle usikre værdier, hvor pakken sparer nok. Intervaller rummer 95 % af trækkene; priser og alle andre ton er centrale værdier.',
  },
  best: (budget) => `Den bedste pakke inden for ${budget}`,
  cheapest: (target, budget) => `Den billigste pakke, der sparer ${target}${budget === undefined ? '' : ` inden for ${budget}`}`,
  sure: (heading, probability) => `${heading}, med mindst ${probability} sandsynlighed`,
  perYear: (year) => ` i ${year}`,
  overYears: ' i løbet af scenariets år',
  inPackage: (measures, value, tonnes, reduction, year, considered) =>
    `${measures}. Nutidsværdi ${value}; sparer ${tonnes} t CO2e over årene, ${reduction} t i ${year}. Bedst af alle ${considered} kombinationer af tiltag.`,
  emptyPackage: (considered) => `Ingen: intet tiltag kan betale sig. Alle ${considered} kombinationer af tiltag er sammenlignet.`,
  packageDrawn: (low, high, lowInYear, highInYear, year) =>
    `I 95 % af trækkene sparer den ${low} til ${high} t over årene og ${lowInYear} til ${highInYear} t i ${year}.`,
  packageProbability: (probability) => `Den sparer nok i ${probability} af trækkene.`,
  togetherProbability: (probability) => `Tilsammen sparer de nok i ${probability} af trækkene.`,
  noPackage: (tonnes, reduction, year) =>
    `Ingen: ingen kombination af tiltag med pris når det. Tilsammen sparer de ${tonnes} t CO2e over årene, ${reduction} t i ${year}.`,
  columns: {
    measure: 'tiltag',
    value: (currency) => `nutids-\nværdi, M${currency}`,
    adds: 'bidrag, t',
    alone: 'alene, t',
    perTonne: (currency) => `${currency}\npr. t`,
    perTonneBar: '',
    investment: (currency) => `anlægs-\nudgift, M${currency}`,
    annuity: (currency) => `M${currency}\npr. år`,
    terms: 'prisår',
    year: 'år',
    baseline: 'uden tiltag',
    scenario: 'scenarie',
    allowed: 'tilladt',
    gap: 'for meget',
  },
  measures: 'Hvad tiltagene koster',
  measuresNote: (priced, all) =>
    `${priced} af ${all} tiltag har en pris. Pr. ton: nutidsværdien delt med tiltagets andel af scenariets ton, over dets år og ikke diskonteret; coop-co2 cost viser hvert tiltag efter dem, der kommer før.`,
  targets: 'Mål',
  target: (scenario, name, goal, boundary) => `${name}, ${scenario}: ${goal}, ${boundary}`,
  goal: {
    reduce: (share, by, against) => `${share} mindre senest i ${by} end i ${against}`,
    territory: (tonnes, by) => `højst ${tonnes} t om året senest i ${by}`,
    person: (tonnes, by) => `højst ${tonnes} t pr. indbygger senest i ${by}`,
  },
  consumption: 'forbrug',
  published: (source) =>
    `Det, borgerne forbruger, er fremstillet andre steder og er ikke med i nogen model i studiet; løftet står i ${source}.`,
  onTheWay: (gap, year) => `I ${year}, det sidste år her, ligger det ${gap} t over den lige linje.`,
  drawn: (low, high, probability, usedLow, usedHigh) =>
    `I 95 % af trækkene ligger afstanden mellem ${low} og ${high} t og det brugte CO2-budget mellem ${usedLow} og ${usedHigh} t; det, der holdes op mod målet, overholder det i ${probability} af dem.`,
  base: (base, needed, by, source) =>
    `Byrådet opgør alle sektorer til ${base} t CO2e i basisåret (${source}): ${needed} t skal være væk senest i ${by}.`,
  saved: (saved, by) => `Tiltagene i dette scenarie sparer ${saved} t i ${by}.`,
  coverage: (part, sectors) => `Holdt op mod målet: ${sectors}, ${part} af basisåret. Resten af kommunens udledning er ikke med i studiet.`,
  sectors: (sectors) => `Holdt op mod målet: ${sectors}.`,
  uncovered: (against) => `Ingen sektor i studiet har et tal for ${against}, så intet kan holdes op mod målet.`,
  verdict: {
    met: () => 'Nået.',
    missed: (gap) => `Ikke nået: ${gap} t for meget i det, der holdes op mod målet.`,
    'met-in-part': () => 'Nået for det, der holdes op mod målet; resten ved vi intet om.',
    unknown: () => 'Vides ikke.',
    beyond: () => 'Målets år ligger efter scenariets år.',
    'not-computed': () => 'Ikke beregnet.',
  },
  carbonBudget: (allowed, used, first, by) => `CO2-budget ${first}–${by}: ${used} t udledt, hvor den lige linje tillader ${allowed} t.`,
  noProbability: 'Centrale værdier: uden tilfældige træk oplyses ingen sandsynlighed.',
  shared: 'Betalt i fællesskab',
  sharedMeasures: (scenario, value, priceYear, perTonne, partners) =>
    `${scenario}: nutidsværdi ${value} i ${priceYear}-priser${perTonne === undefined ? '' : `, ${perTonne} pr. t CO2e`}; ${partners}.`,
  partner: (name, amount) => `${name} ${amount}`,
  project: (scenario, lead, years, budget, grant, share, partners) =>
    `${scenario}, projekt ${years} ledet af ${lead}: budget ${budget}, tilskud ${grant} (${share}); resten i lige store dele: ${partners}.`,
  projectPerTonne: (budget, own, priceYear) =>
    `Pr. t CO2e i scenariet, hvis det gennemføres: ${budget} af budgettet, ${own} uden tilskuddet, i ${priceYear}-priser.`,
};
