import type { RegisterSearch } from '../domain/experience-findings.js';
import type { Amount } from '../domain/draw-findings.js';
import type { Alone, Comparison, Evaluation, ExplainedNode, Explanation, Findings, Row } from '../domain/findings.js';
import type { Listing } from '../domain/listing.js';
import { boundaries } from '../domain/findings.js';
import type { Outcomes, Ranges } from '../domain/outcomes.js';
import { impossible } from '../source/impossible.js';
import type { Catalogue } from './catalogue/catalogue.js';
import { labelIn } from './catalogue/label-in.js';
import { costRecord, rowCostRecord, sharedRecord, targetRecord } from './cost-json.js';
import { diagnosticRecord } from './diagnostic-formats.js';
import type { PlacedDiagnostic, Texts } from './placed.js';
import { printableJson } from './printable.js';

const schemaVersion = 1;

function amount({ central, mean, low, high, deviation, atMeans }: Amount, unit?: string): object {
  return { central, mean, low, high, deviation, atMeans, unit };
}

/** Panels in their fixed order, whatever the order in which they were computed. */
function panels<T>(values: ReadonlyMap<(typeof boundaries)[number], T>, write: (value: T) => unknown): object {
  return Object.fromEntries(
    boundaries.flatMap((boundary) => {
      const value = values.get(boundary);
      return value === undefined ? [] : [[boundary, write(value)]];
    }),
  );
}

function rowRecord(row: Row, { settings }: Comparison): object {
  return {
    scenario: row.scenario,
    measure: row.measure ?? null,
    title: row.title,
    municipality: row.municipality,
    sector: row.sector,
    kind: row.kind,
    boundary: settings.boundary,
    year: settings.year,
    reduction: amount(row.reduction, 'tCO2e/year'),
    cumulative: amount(row.cumulative, 'tCO2e'),
    standalone: row.standalone,
    lastIn: row.lastIn,
    share: row.share,
    shareError: row.shareError,
    alone: row.alone && aloneRecord(row.alone),
    overlap: row.overlap,
    best: row.best,
    byBoundary: panels(row.byBoundary, (value) => amount(value)),
    falls: row.falls,
    accounts: row.accounts,
    plants: row.plants,
    removals: row.removals,
    ofSector: row.ofSector,
    perInhabitant: row.perInhabitant,
    experience: row.experience?.map(({ id, verdict, alike }) => ({ id, verdict, alike })),
    observed: row.observed?.map(({ effect, assumed, low, high, places, outside }) => ({ effect, assumed, low, high, places, outside })),
    answered: row.answered,
    cost: row.cost && rowCostRecord(row.cost),
    quality: row.quality.grade,
    inputs: { own: row.quality.own, national: row.quality.national, assumed: row.quality.assumed },
  };
}

function aloneRecord({ cumulative, falls, accounts, plants, ofSector, perInhabitant, drawn }: Alone): object {
  const draws = drawn && {
    reduction: amount(drawn.reduction, 'tCO2e/year'),
    cumulative: amount(drawn.cumulative, 'tCO2e'),
    best: drawn.best,
  };
  return { cumulative, falls, accounts, plants, ofSector, perInhabitant, drawn: draws };
}

/** What only draws can say. */
function drawnRecord({ contests, jointTotals, strays, undrawnFlows }: Comparison): object {
  return {
    comparisons: contests?.map(({ a, b, ...rest }) => ({
      a: { scenario: a.scenario, measure: a.measure ?? null },
      b: { scenario: b.scenario, measure: b.measure ?? null },
      ...rest,
    })),
    jointTotals: jointTotals?.map(({ scenario, reduction, cumulative }) => ({
      scenario,
      reduction: amount(reduction, 'tCO2e/year'),
      cumulative: amount(cumulative, 'tCO2e'),
    })),
    strays,
    undrawnFlows,
  };
}

function comparisonRecord(comparison: Comparison): object {
  const { settings, municipalities, rows, baselines, places, plants, joint, references, fixedCo2e, assumptions } = comparison;
  const { sources, targets, shared, others = [] } = comparison;
  return {
    settings: {
      year: settings.year,
      years: settings.years,
      boundary: settings.boundary,
      gwp: settings.gwp,
      discount: settings.discount,
      ...settings.drawn,
      study: settings.study,
    },
    municipalities: [...municipalities, ...others].map(({ id, name, population }) => ({ id, name, population })),
    rows: rows.map((row) => rowRecord(row, comparison)),
    baselines: [...baselines, ...others.flatMap((other) => other.baselines)].map(
      ({ municipality, sector, label, byBoundary, biogenic }) => ({
        municipality,
        sector,
        label,
        year: settings.year,
        unit: 'tCO2e/year',
        byBoundary: panels(byBoundary, (value) => value),
        biogenic,
      }),
    ),
    ...drawnRecord(comparison),
    places,
    plants,
    joint,
    targets: targets.map(targetRecord),
    shared: shared.map(sharedRecord),
    references,
    fixedCo2e,
    assumptions,
    sources,
  };
}

function evaluationRecord({ kind, quantity, label, unit, municipality, scenario, by, years, values, set, drawn }: Evaluation): object {
  return {
    kind,
    quantity,
    label,
    unit,
    municipality,
    scenario,
    by,
    years,
    settings: drawn,
    values: values.map(({ drawn: own, ...value }) => ({ ...value, ...own })),
    set,
  };
}

function nodeRecord({ quantity, label, member, year, value, unit, file, line, how, moved }: ExplainedNode): object {
  const made = how.kind === 'formula' ? { ...how, parts: how.parts.map(nodeRecord) } : how;
  return { quantity, label, member, year, value, unit, file, line, how: made, moved };
}

function explanationRecord({ kind, municipality, year, scenario, root, drawn }: Explanation): object {
  return { kind, municipality, year, scenario, root: nodeRecord(root), drawn };
}

function registerRecord({ kind, of, records }: RegisterSearch): object {
  return { kind, of, records };
}

function outcomesRecord({ kind, settings, part, rows }: Outcomes): object {
  return {
    kind,
    settings,
    part,
    rows: rows.map(({ municipality, scenario, firstYear, emission, reduction, drawn }) => ({
      municipality,
      scenario: scenario ?? null,
      firstYear,
      unit: 'tCO2e/year',
      emission: [...emission],
      reduction: reduction && [...reduction],
      drawn: drawn && {
        emission: rangesRecord(drawn.emission),
        reduction: drawn.reduction && rangesRecord(drawn.reduction),
        strayed: drawn.strayed,
      },
    })),
  };
}

function rangesRecord({ mean, low, high }: Ranges): object {
  return { mean: [...mean], low: [...low], high: [...high] };
}

function listingRecord({ kind, of, columns, rows }: Listing): object {
  return { kind, of, columns, rows: rows.map((row) => row.map((cell) => (typeof cell === 'object' ? labelIn(cell, 'en', '') : cell))) };
}

function record(findings: Findings): object {
  switch (findings.kind) {
    case 'comparison':
      return comparisonRecord(findings);
    case 'cost':
      return costRecord(findings);
    case 'evaluation':
      return evaluationRecord(findings);
    case 'explanation':
      return explanationRecord(findings);
    case 'outcomes':
      return outcomesRecord(findings);
    case 'reconciliation':
    case 'transfer':
    case 'difference':
    case 'decomposition':
      return findings;
    case 'register':
      return registerRecord(findings);
    case 'sensitivity':
    case 'break-even':
      return findings;
    case 'listing':
      return listingRecord(findings);
    default:
      return impossible(findings);
  }
}

/** A number that is not finite is a bug of ours: JSON would quietly write null. */
function checked(_key: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error('a result is not a finite number');
  return Object.is(value, -0) ? 0 : value;
}

/**
 * The result for machines, in the shape of data/schema/result.schema.json: full precision, what is not computed is absent.
 * Without findings (the input was faulty, or only checked) it holds the diagnostics alone.
 */
export function jsonOf(
  findings: Findings | undefined,
  diagnostics: readonly PlacedDiagnostic[],
  texts: Texts,
  catalogue: Catalogue,
): string {
  const result = {
    schemaVersion,
    ...(findings === undefined ? {} : record(findings)),
    diagnostics: diagnostics.map((placed) => diagnosticRecord(placed, texts, catalogue)),
  };
  return `${printableJson(JSON.stringify(result, checked, 2))}\n`;
}
