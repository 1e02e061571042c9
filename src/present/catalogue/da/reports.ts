import type { DiagnosticWords, FieldWords, LookupWords } from '../catalogue.js';

export const diagnostics: DiagnosticWords = {
  severity: { error: 'fejl', warning: 'advarsel', note: 'bemærkning' },
  relation: {
    'declared-here': 'angivet her',
    'first-given-here': 'først givet her',
    'used-here': 'brugt her',
    'expected-by': 'forventet af',
    'opened-here': 'åbnet her',
    'recorded-here': 'erfaringen',
  },
  help: 'hjælp',
  more: (count) => `og ${count} mere; ret disse først, eller brug --format line for at se dem alle`,
  summary: (errors, warnings) =>
    [errors === 0 ? '' : `${errors} fejl`, warnings === 0 ? '' : `${warnings} ${warnings === 1 ? 'advarsel' : 'advarsler'}`]
      .filter((part) => part !== '')
      .join(', '),
  noFaults: (files) => `ingen fejl i ${files} ${files === 1 ? 'fil' : 'filer'}`,
  ask: (code) => `coop-co2 why ${code}`,
  stopped: 'Intet er beregnet. Mere om en fejl:',
};

export const fields: FieldWords = {
  boundary: {
    territorial: {
      name: 'territorial',
      meaning: 'udledning inden for kommunegrænsen, uanset hvem der forårsager den; også fra gennemkørende trafik',
    },
    'gpc-basic': {
      name: 'GPC BASIC',
      meaning:
        'kommunens eget brændselsforbrug, den energi, den køber, og dens eget affald, uanset hvor det behandles (GHG Protocol for Cities, niveau BASIC); udledning opstrøms og undgået udledning er ikke med',
    },
    'life-cycle': {
      name: 'livscyklus',
      meaning:
        'direkte udledning og udledning fra købt energi, udledning opstrøms (fremstilling af brændstof, køretøjer og materialer) og den, der undgås andre steder',
    },
    avoided: {
      name: 'undgået',
      meaning:
        'kun det, som andre derfor ikke behøver at udlede, for eksempel fortrængt varme eller ny plast; må aldrig trækkes fra et klimaregnskab',
    },
  },
  grade: { own: 'egne', national: 'nationale', assumed: 'antaget' },
  status: { seen: 'læst i kilden', derived: 'afledt af kilden', memory: 'efter hukommelsen, ikke læst igen', assumed: 'antaget' },
  kind: { stock: 'beholdning', flow: 'strøm', share: 'andel', intensity: 'intensitet' },
  ownStudy: 'studiet, der følger med programmet',
  study: (name) => `studiet ${name}`,
};

export const lookups: LookupWords = {
  explanation: (quantity, municipality, year, scenario) =>
    `Sådan er ${quantity} beregnet: ${municipality}, ${year}, ${scenario === undefined ? 'uden tiltag' : `scenarie ${scenario}`}`,
  formula: 'formel',
  method: 'metode',
  given: (place, year, status) => `givet for ${place}, ${year}; ${status}`,
  source: (source, locator) => `kilde ${source}, ${locator}`,
  range: (low, high, covers) => `interval ${low} .. ${high}${covers === undefined ? '' : ` (${covers})`}`,
  spread: (shape, coverage, cut) =>
    `trækkes som ${shape}, ${coverage} % inden for intervallet${cut === undefined ? '' : `; ${cut} % er umulige og skæres af`}`,
  note: 'note',
  moved: (before, by) => `uden tiltag ${before}${by === '' ? '' : `; ændret af ${by}`}`,
  shownAbove: 'vist ovenfor',
  evaluation: (quantity, label, municipality, scenario) =>
    `${quantity} (${label}): ${municipality}, ${scenario === undefined ? 'uden tiltag' : `scenarie ${scenario}`}`,
  set: (target, value, unit) => `med ${target} = ${value} ${unit}`,
  year: 'år',
  value: (unit) => unit,
  listing: {
    factors: 'Faktorer',
    quantities: 'Størrelser',
    municipalities: 'Kommuner',
    plants: 'Anlæg',
    sources: 'Kilder',
    quality: 'Resultater, der hviler på svage input',
  },
  column: {
    quantity: 'størrelse',
    label: 'navn',
    unit: 'enhed',
    kind: 'art',
    by: 'efter',
    from: 'fra',
    lever: 'kan ændres',
    emits: 'udleder',
    member: 'kategori',
    place: 'sted',
    year: 'år',
    value: 'værdi',
    low: 'lav',
    high: 'høj',
    shape: 'form',
    coverage: 'indenfor %',
    cut: 'skåret af %',
    status: 'status',
    source: 'kilde',
    locator: 'sted i kilden',
    note: 'note',
    municipality: 'kommune',
    name: 'navn',
    country: 'land',
    county: 'region',
    'own values': 'egne værdier',
    own: 'egne',
    national: 'nationale',
    assumed: 'antaget',
    data: 'data',
    scenarios: 'scenarier',
    plant: 'anlæg',
    what: 'hvad',
    owners: 'ejere',
    author: 'forfatter',
    title: 'titel',
    address: 'adresse',
    terms: 'vilkår',
    'best before': 'bedst før',
    past: 'over dato',
    file: 'fil',
    line: 'linje',
    rows: 'rækker',
    measures: 'tiltag',
    tonnes: 'tCO2e/år',
    results: 'resultater',
  },
  rows: (count) => `${count} ${count === 1 ? 'række' : 'rækker'}`,
  qualityNote:
    'Ton: hvad de tiltag, der hviler på tallet, hver for sig ændrer i det sammenlignede år; et tiltag, der står i flere scenarier, tæller én gang. --format csv nævner hvert tiltag.',
  nothingListed: 'Studiet har ingen.',
  leftOut: (columns) => `Ikke plads til: ${columns}. Brug en større --width, eller --format csv.`,
  codes: 'Fejl, som programmet kan melde',
  code: 'kode',
  example: 'For eksempel',
};
