import type { DiagnosticWords, FieldWords, LookupWords } from '../catalogue.js';

export const diagnostics: DiagnosticWords = {
  severity: { error: 'fel', warning: 'varning', note: 'anmärkning' },
  relation: {
    'declared-here': 'angivet här',
    'first-given-here': 'först givet här',
    'used-here': 'använt här',
    'expected-by': 'väntas av',
    'opened-here': 'öppnat här',
    'recorded-here': 'erfarenheten',
  },
  help: 'hjälp',
  more: (count) => `och ${count} till; rätta dessa först, eller använd --format line för att se alla`,
  summary: (errors, warnings) =>
    [errors === 0 ? '' : `${errors} fel`, warnings === 0 ? '' : `${warnings} ${warnings === 1 ? 'varning' : 'varningar'}`]
      .filter((part) => part !== '')
      .join(', '),
  noFaults: (files) => `inga fel i ${files} ${files === 1 ? 'fil' : 'filer'}`,
  ask: (code) => `coop-co2 why ${code}`,
  stopped: 'Inget har beräknats. Mer om ett fel:',
};

export const fields: FieldWords = {
  boundary: {
    territorial: {
      name: 'territoriell',
      meaning: 'utsläpp inom kommungränsen, vem som än orsakar dem; även från genomfartstrafik',
    },
    'gpc-basic': {
      name: 'GPC BASIC',
      meaning:
        'kommunens egen bränsleanvändning, den energi den köper och dess eget avfall, var det än behandlas (GHG Protocol for Cities, nivå BASIC); utsläpp uppströms och undvikna utsläpp ingår inte',
    },
    'life-cycle': {
      name: 'livscykel',
      meaning:
        'direkta utsläpp och utsläpp från köpt energi, utsläpp uppströms (tillverkning av bränsle, fordon och material) och de som undviks på annat håll',
    },
    avoided: {
      name: 'undvikna',
      meaning:
        'bara det som andra därför inte behöver släppa ut, till exempel ersatt värme eller ny plast; får aldrig dras av från en utsläppsinventering',
    },
  },
  grade: { own: 'egna', national: 'nationella', assumed: 'antaget' },
  status: { seen: 'läst i källan', derived: 'härlett ur källan', memory: 'ur minnet, inte läst igen', assumed: 'antaget' },
  kind: { stock: 'bestånd', flow: 'flöde', share: 'andel', intensity: 'intensitet' },
  ownStudy: 'studien som följer med programmet',
  study: (name) => `studien ${name}`,
};

export const lookups: LookupWords = {
  explanation: (quantity, municipality, year, scenario) =>
    `Så beräknas ${quantity}: ${municipality}, ${year}, ${scenario === undefined ? 'utan åtgärder' : `scenario ${scenario}`}`,
  formula: 'formel',
  method: 'metod',
  given: (place, year, status) => `givet för ${place}, ${year}; ${status}`,
  source: (source, locator) => `källa ${source}, ${locator}`,
  range: (low, high, covers) => `intervall ${low} .. ${high}${covers === undefined ? '' : ` (${covers})`}`,
  spread: (shape, coverage, cut) =>
    `dras som ${shape}, ${coverage} % inom intervallet${cut === undefined ? '' : `; ${cut} % är omöjliga och skärs av`}`,
  note: 'anteckning',
  moved: (before, by) => `utan åtgärder ${before}${by === '' ? '' : `; ändrat av ${by}`}`,
  shownAbove: 'visas ovan',
  evaluation: (quantity, label, municipality, scenario) =>
    `${quantity} (${label}): ${municipality}, ${scenario === undefined ? 'utan åtgärder' : `scenario ${scenario}`}`,
  set: (target, value, unit) => `med ${target} = ${value} ${unit}`,
  year: 'år',
  value: (unit) => unit,
  listing: {
    factors: 'Faktorer',
    quantities: 'Storheter',
    municipalities: 'Kommuner',
    plants: 'Anläggningar',
    sources: 'Källor',
    quality: 'Resultat som vilar på svaga indata',
  },
  column: {
    quantity: 'storhet',
    label: 'namn',
    unit: 'enhet',
    kind: 'slag',
    by: 'efter',
    from: 'från',
    lever: 'kan ändras',
    emits: 'släpper ut',
    member: 'kategori',
    place: 'plats',
    year: 'år',
    value: 'värde',
    low: 'låg',
    high: 'hög',
    shape: 'form',
    coverage: 'inuti %',
    cut: 'avskuret %',
    status: 'status',
    source: 'källa',
    locator: 'plats i källan',
    note: 'anteckning',
    municipality: 'kommun',
    name: 'namn',
    country: 'land',
    county: 'län',
    'own values': 'egna värden',
    own: 'egna',
    national: 'nationella',
    assumed: 'antagna',
    data: 'data',
    scenarios: 'scenarier',
    plant: 'anläggning',
    what: 'vad',
    owners: 'ägare',
    author: 'författare',
    title: 'titel',
    address: 'adress',
    terms: 'villkor',
    'best before': 'bäst före',
    past: 'förbi datum',
    file: 'fil',
    line: 'rad',
    rows: 'rader',
    measures: 'åtgärder',
    tonnes: 'tCO2e/år',
    results: 'resultat',
  },
  rows: (count) => `${count} ${count === 1 ? 'rad' : 'rader'}`,
  qualityNote:
    'Ton: vad de åtgärder som vilar på talet var för sig ändrar i det jämförda året; en åtgärd som står i flera scenarier räknas en gång. --format csv nämner varje åtgärd.',
  nothingListed: 'Studien har inga.',
  leftOut: (columns) => `Får inte plats: ${columns}. Använd en större --width, eller --format csv.`,
  codes: 'Fel som programmet kan rapportera',
  code: 'kod',
  example: 'Till exempel',
};
