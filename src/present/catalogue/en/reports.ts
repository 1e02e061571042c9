import type { DiagnosticWords, FieldWords, LookupWords } from '../catalogue.js';

export const diagnostics: DiagnosticWords = {
  severity: { error: 'error', warning: 'warning', note: 'note' },
  relation: {
    'declared-here': 'declared here',
    'first-given-here': 'first given here',
    'used-here': 'used here',
    'expected-by': 'expected by',
    'opened-here': 'opened here',
    'recorded-here': 'the record',
  },
  help: 'help',
  more: (count) => `and ${count} more; mend these first, or use --format line to see all`,
  summary: (errors, warnings) =>
    [
      errors === 0 ? '' : `${errors} error${errors === 1 ? '' : 's'}`,
      warnings === 0 ? '' : `${warnings} warning${warnings === 1 ? '' : 's'}`,
    ]
      .filter((part) => part !== '')
      .join(', '),
  noFaults: (files) => `no faults in ${files} file${files === 1 ? '' : 's'}`,
  ask: (code) => `coop-co2 why ${code}`,
  stopped: 'Nothing was computed. More about a fault:',
};

export const fields: FieldWords = {
  boundary: {
    territorial: {
      name: 'territorial',
      meaning: 'emissions inside the border of the municipality, whoever causes them; through traffic included',
    },
    'gpc-basic': {
      name: 'GPC BASIC',
      meaning:
        "the municipality's own fuel use, the energy it buys, and its own waste wherever that is treated (GHG Protocol for Cities, level BASIC); upstream and avoided emissions not included",
    },
    'life-cycle': {
      name: 'life cycle',
      meaning: 'direct and purchased emissions, those upstream (making fuels, vehicles and materials), and those avoided elsewhere',
    },
    avoided: {
      name: 'avoided',
      meaning:
        'only what others need not emit because of it, such as replaced heat or virgin plastic; never to be subtracted from an inventory',
    },
  },
  grade: { own: 'own', national: 'national', assumed: 'assumed' },
  status: { seen: 'read in the source', derived: 'derived from the source', memory: 'recalled, not read again', assumed: 'assumed' },
  kind: { stock: 'stock', flow: 'flow', share: 'share', intensity: 'intensity' },
  ownStudy: 'the study that comes with the program',
  study: (name) => `study ${name}`,
};

export const lookups: LookupWords = {
  explanation: (quantity, municipality, year, scenario) =>
    `How ${quantity} is made: ${municipality}, ${year}, ${scenario === undefined ? 'without measures' : `scenario ${scenario}`}`,
  formula: 'formula',
  method: 'method',
  given: (place, year, status) => `given for ${place}, ${year}; ${status}`,
  source: (source, locator) => `source ${source}, ${locator}`,
  range: (low, high, covers) => `range ${low} .. ${high}${covers === undefined ? '' : ` (${covers})`}`,
  spread: (shape, coverage, cut) =>
    `drawn as ${shape}, ${coverage} % inside the range${cut === undefined ? '' : `; ${cut} % cannot be and are cut off`}`,
  note: 'note',
  moved: (before, by) => `without measures ${before}${by === '' ? '' : `; moved by ${by}`}`,
  shownAbove: 'shown above',
  evaluation: (quantity, label, municipality, scenario) =>
    `${quantity} (${label}): ${municipality}, ${scenario === undefined ? 'without measures' : `scenario ${scenario}`}`,
  set: (target, value, unit) => `with ${target} = ${value} ${unit}`,
  year: 'year',
  value: (unit) => unit,
  listing: {
    factors: 'Factors',
    quantities: 'Quantities',
    municipalities: 'Municipalities',
    plants: 'Plants',
    sources: 'Sources',
    quality: 'Results on weak inputs',
  },
  column: {
    quantity: 'quantity',
    label: 'label',
    unit: 'unit',
    kind: 'kind',
    by: 'by',
    from: 'from',
    lever: 'lever',
    emits: 'emits',
    member: 'member',
    place: 'place',
    year: 'year',
    value: 'value',
    low: 'low',
    high: 'high',
    shape: 'shape',
    coverage: 'inside %',
    cut: 'cut off %',
    status: 'status',
    source: 'source',
    locator: 'locator',
    note: 'note',
    municipality: 'municipality',
    name: 'name',
    country: 'country',
    county: 'county',
    'own values': 'own values',
    own: 'own',
    national: 'national',
    assumed: 'assumed',
    data: 'data',
    scenarios: 'scenarios',
    plant: 'plant',
    what: 'what',
    owners: 'owners',
    author: 'author',
    title: 'title',
    address: 'address',
    terms: 'terms',
    'best before': 'best before',
    past: 'past',
    file: 'file',
    line: 'line',
    rows: 'rows',
    measures: 'measures',
    tonnes: 'tCO2e/year',
    results: 'results',
  },
  rows: (count) => `${count} row${count === 1 ? '' : 's'}`,
  qualityNote:
    'Tonnes: what the measures that rest on the value change alone in the year compared; a measure that stands in several scenarios counts once. --format csv names each measure.',
  nothingListed: 'The study has none.',
  leftOut: (columns) => `No room for: ${columns}. Use a greater --width, or --format csv.`,
  codes: 'Faults that the program can report',
  code: 'code',
  example: 'For example',
};
