import type { Boundary } from '../../../src/domain/documents.js';
import type { Amount } from '../../../src/domain/draw-findings.js';
import type { Alone, Comparison, Evaluation, Explanation, Row } from '../../../src/domain/findings.js';
import type { Listing } from '../../../src/domain/listing.js';

const panels = (values: Readonly<Partial<Record<Boundary, number>>>): ReadonlyMap<Boundary, Amount> =>
  new Map(Object.entries(values).map(([boundary, central]) => [boundary as Boundary, { central }]));

/** What is said of a measure alone: two thirds fall at home, the rest in a neighbour's plant. */
function aloneOf(reduction: number): Alone {
  const falls = [
    { municipality: 'koege', value: (2 * reduction) / 3 },
    { municipality: 'roskilde', value: reduction / 3 },
  ];
  const plants = [{ plant: 'argo', value: reduction / 3 }];
  return {
    reduction,
    cumulative: reduction * 15,
    falls,
    accounts: falls,
    plants,
    ofSector: reduction / 10_000,
    perInhabitant: (reduction * 1000) / 62_000,
  };
}

/** A row as `analyse` makes it, with small differences. */
export function rowOf(scenario: string, measure: string | undefined, reduction: number, change: Partial<Row> = {}): Row {
  return {
    scenario,
    scenarioTitle: { en: `Scenario ${scenario}` },
    ...(measure === undefined
      ? {}
      : {
          measure,
          kind: 'waste/source-separation',
          standalone: reduction,
          lastIn: reduction,
          share: reduction,
          alone: aloneOf(change.standalone ?? reduction),
        }),
    title: { en: measure === undefined ? `Scenario ${scenario}` : `Measure ${measure}` },
    municipality: 'koege',
    sector: 'waste',
    reduction: { central: reduction },
    cumulative: { central: reduction * 15 },
    byBoundary: panels({ avoided: 1, 'life-cycle': reduction * 2, territorial: 0, 'gpc-basic': reduction }),
    falls: [{ municipality: 'koege', value: reduction }],
    accounts: [{ municipality: 'koege', value: reduction }],
    plants: [],
    quality: { grade: 'national', own: 2, national: 3, assumed: 0 },
    ofSector: reduction / 10_000,
    perInhabitant: (reduction * 1000) / 62_000,
    ...change,
  };
}

export function comparisonOf(rows: readonly Row[], change: Partial<Comparison> = {}): Comparison {
  return {
    kind: 'comparison',
    settings: { year: 2030, years: [2026, 2045], boundary: 'gpc-basic', gwp: 'AR5-100', study: `sha256:${'0'.repeat(64)}` },
    municipalities: [{ id: 'koege', name: 'Køge', population: 62_000 }],
    rows,
    baselines: [
      {
        municipality: 'koege',
        sector: 'waste',
        label: { en: 'Waste', da: 'Affald', sv: 'Avfall' },
        byBoundary: new Map<Boundary, number>([
          ['territorial', 1234],
          ['gpc-basic', 10_000],
          ['life-cycle', 20_000],
          ['avoided', -3000],
        ]),
        biogenic: 4321,
      },
      {
        municipality: 'koege',
        sector: 'transport',
        label: { en: 'Transport', da: 'Transport', sv: 'Transport' },
        byBoundary: new Map<Boundary, number>([['gpc-basic', 80_000]]),
        biogenic: 0,
      },
    ],
    fixedCo2e: ['waste.recycling_credit'],
    places: [
      { id: 'koege', name: 'Køge' },
      { id: 'roskilde', name: 'Roskilde' },
    ],
    plants: [
      {
        id: 'argo',
        name: 'ARGO',
        municipality: 'roskilde',
        owners: ['Greve', 'Køge'],
        figures: [
          { what: 'burned', value: 351_087, unit: 't/year', year: 2024, source: 'argo' },
          { what: 'import_share', value: 25, unit: '%', year: 2022, source: 'argo' },
        ],
      },
    ],
    targets: [],
    shared: [],
    joint: [],
    assumptions: [
      {
        measures: 2,
        tonnes: 1060.8,
        quantity: 'waste.refill',
        label: { en: 'Freed capacity that is refilled' },
        note: 'our judgement',
        status: 'assumed',
        file: 'data/factors/waste.csv',
        line: 12,
      },
    ],
    sources: ['ipcc-2006-v5', 'ramboll-2021'],
    references: [
      {
        municipality: 'koege',
        label: { en: 'road traffic inside the border' },
        value: 120_345.6,
        unit: 'tCO2e/year',
        year: 2021,
        note: 'with through traffic',
        source: 'energi-og-co2',
      },
    ],
    ...change,
  };
}

/** Two measures that overlap, one scenario with a single measure that makes emissions rise, one without any measure. */
export const typical: Comparison = comparisonOf([
  rowOf('plan', undefined, 1000.6, { overlap: 60.2 }),
  rowOf('plan', 'sort-plastic', 700.3, { share: 700.3, standalone: 730 }),
  rowOf('plan', 'biogas', 300.3, { share: 300.3, standalone: 330.8 }),
  rowOf('bus', undefined, -41.7, { sector: 'transport' }),
  rowOf('bus', 'half-empty-bus', -41.7, { sector: 'transport', quality: { grade: 'assumed', own: 1, national: 1, assumed: 2 } }),
  rowOf('nothing', undefined, 0),
]);

export const evaluation: Evaluation = {
  kind: 'evaluation',
  quantity: 'transport.travel',
  label: { en: 'Travel' },
  unit: 'pkm/year',
  municipality: 'koege',
  by: ['mode'],
  years: [2030],
  values: [
    { member: ['car'], year: 2030, value: 512_345_678.25 },
    { member: ['bus'], year: 2030, value: 0.1 + 0.2 },
  ],
  set: [{ target: 'transport.travel[bus]', value: 0.3, unit: 'pkm/year' }],
};

export const explanation: Explanation = {
  kind: 'explanation',
  municipality: 'koege',
  year: 2030,
  scenario: 'plan',
  root: {
    quantity: 'transport.traffic',
    label: { en: 'Traffic' },
    member: ['car'],
    value: 10_000,
    unit: 'vkm/year',
    file: 'data/sectors/transport.yaml',
    line: 9,
    moved: { before: 12_000, by: ['cycle-path'] },
    how: {
      kind: 'formula',
      text: 'travel / occupancy',
      method: 'ipcc-2006-v2-c3',
      repeated: false,
      parts: [
        {
          quantity: 'transport.occupancy',
          label: { en: 'Occupancy' },
          member: ['car'],
          value: 1.5,
          unit: 'pkm/vkm',
          file: 'data/sectors/transport.yaml',
          line: 5,
          how: {
            kind: 'given',
            place: 'DK',
            year: '2022',
            status: 'assumed',
            source: 'tu-2022',
            locator: 'table 3',
            range: [1.3, 1.7],
            covers: 'spread between surveys',
            note: 'weekdays only',
            at: { file: 'data/factors/transport.csv', line: 7 },
          },
        },
      ],
    },
  },
};

export const listing: Listing = {
  kind: 'listing',
  of: 'factors',
  columns: ['quantity', 'value', 'note'],
  rows: [
    ['waste.carbon', -5, '=HYPERLINK("http://x")'],
    ['waste.water', 0.25, 'plain, with a comma'],
  ],
};
