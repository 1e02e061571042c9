import type { Baseline, Comparison, Row } from '../domain/findings.js';
import { boundaries } from '../domain/findings.js';
import type { Block, Cell, Column, Table } from './block.js';
import type { Catalogue } from './catalogue/catalogue.js';
import { labelIn } from './catalogue/languages.js';
import { comparisonNotes } from './comparison-notes.js';
import { experienceNotes } from './experience-notes.js';
import type { Rounded } from './number.js';
import { commonStep, rounded, shown, shownRounded } from './number.js';
import type { Line } from './piece.js';
import { line, piece } from './piece.js';
import type { RankedMeasure, RankedScenario } from './ranking.js';
import { rankingOf } from './ranking.js';

const number = (title: string, priority: number): Column => ({ title, align: 'right', priority, fit: 'whole' });
const words = (title: string, priority: number, least?: number): Column =>
  least === undefined ? { title, align: 'left', priority, fit: 'whole' } : { title, align: 'left', priority, fit: 'wrap', least };

/** Red for what makes emissions rise: the sign alone is easily overlooked. */
function signed(value: Rounded, locale: string): Line {
  return line(shownRounded(value, locale), value.steps < 0 ? 'bad' : 'plain');
}

const optional = (value: Rounded | undefined, locale: string): Line => (value === undefined ? line('–', 'muted') : signed(value, locale));

function commonCells(row: Row, catalogue: Catalogue): { readonly ofSector: Line; readonly perInhabitant: Line; readonly grade: Line } {
  const { locale } = catalogue;
  return {
    ofSector: line(row.ofSector === undefined ? shown(undefined, locale) : shown(row.ofSector * 100, locale, 2)),
    perInhabitant: line(shown(row.perInhabitant, locale, 2)),
    grade: line(catalogue.fields.grade[row.quality.grade], row.quality.grade === 'assumed' ? 'warning' : 'plain'),
  };
}

function measureTable(ranked: readonly RankedMeasure[], { settings }: Comparison, catalogue: Catalogue): Table {
  const { columns } = catalogue.comparison;
  const { locale, language } = catalogue;
  return {
    kind: 'table',
    columns: [
      number(columns.rank, 0),
      words(columns.measure, 0, 20),
      // The same measure may stand in several scenarios: which one it is must be seen in any width.
      {
        ...words(columns.scenario, 7, 16),
        folds: { into: 1, cells: ranked.map(({ row, isWhole }) => (isWhole ? [] : [piece(` · ${row.scenario}`, 'muted')])) },
      },
      words(columns.sector, 8),
      number(columns.reduction(settings.year), 0),
      { title: '', align: 'left', priority: 5, fit: 'bar' },
      number(columns.cumulative, 2),
      number(columns.ofSector, 3),
      number(columns.perInhabitant, 6),
      number(columns.alone, 9),
      words(columns.grade, 1),
    ],
    rows: ranked.map(({ row, reduction, cumulative, alone }, index): readonly Cell[] => {
      const { ofSector, perInhabitant, grade } = commonCells(row, catalogue);
      return [
        line(String(index + 1), 'muted'),
        line(labelIn(row.title, language, row.measure ?? row.scenario)),
        line(row.scenario, 'muted'),
        line(row.sector, 'muted'),
        signed(reduction, locale),
        row.reduction.central,
        signed(cumulative, locale),
        ofSector,
        perInhabitant,
        optional(alone, locale),
        grade,
      ];
    }),
  };
}

function scenarioTable(ranked: readonly RankedScenario[], catalogue: Catalogue): Table {
  const { columns } = catalogue.comparison;
  const { locale, language } = catalogue;
  return {
    kind: 'table',
    columns: [
      words(columns.scenario, 0, 20),
      number(columns.measures, 4),
      number(columns.alone, 2),
      number(columns.overlap, 1),
      number(columns.together, 0),
      number(columns.cumulative, 3),
      number(columns.perInhabitant, 5),
      words(columns.grade, 2),
    ],
    rows: ranked.map(({ row, measures, together, cumulative, overlap, alone }): readonly Cell[] => {
      const { perInhabitant, grade } = commonCells(row, catalogue);
      return [
        line(labelIn(row.scenarioTitle, language, row.scenario)),
        line(String(measures)),
        optional(alone, locale),
        optional(overlap, locale),
        signed(together, locale),
        signed(cumulative, locale),
        perInhabitant,
        grade,
      ];
    }),
  };
}

/** The panels beside one another, the one of the settings marked; sectors are not summed over panels. */
function baselineTable(baselines: readonly Baseline[], { settings }: Comparison, catalogue: Catalogue): Table {
  const columns = catalogue.comparison.columns;
  const order = [settings.boundary, ...boundaries.filter((boundary) => boundary !== settings.boundary)];
  const value = (amount: number | undefined): Line =>
    line(amount === undefined ? '–' : shownRounded(rounded(amount, commonStep([amount])), catalogue.locale));
  return {
    kind: 'table',
    columns: [
      words(columns.sector, 0, 12),
      ...order.map((boundary, index) => number(catalogue.fields.boundary[boundary].name, index)),
      number(columns.biogenic, 5),
    ],
    rows: baselines.map((baseline) => [
      line(baseline.sector),
      ...order.map((boundary, index) =>
        value(baseline.byBoundary.get(boundary)).map(({ text }) => ({
          text,
          role: index === 0 ? ('strong' as const) : ('plain' as const),
        })),
      ),
      value(baseline.biogenic),
    ]),
  };
}

function municipalityBlocks(comparison: Comparison, id: string, catalogue: Catalogue): readonly Block[] {
  const words = catalogue.comparison;
  const { measures, scenarios } = rankingOf(comparison, id);
  const baselines = comparison.baselines.filter(({ municipality }) => municipality === id);
  const blocks: Block[] = [];
  if (measures.length === 0 && scenarios.length === 0) blocks.push({ kind: 'paragraph', text: line(words.noRows) });
  if (measures.length > 0) {
    blocks.push({ kind: 'heading', level: 3, text: line(words.ranking) }, measureTable(measures, comparison, catalogue));
  }
  if (scenarios.length > 0) {
    blocks.push({ kind: 'heading', level: 3, text: line(words.scenarios) }, scenarioTable(scenarios, catalogue));
  }
  if (baselines.length > 0) {
    blocks.push(
      { kind: 'heading', level: 3, text: line(words.baseline(comparison.settings.year)) },
      baselineTable(baselines, comparison, catalogue),
    );
  }
  return blocks;
}

/** A comparison as blocks: per municipality the ranked measures, the scenarios and the baseline; then what the numbers mean. */
export function comparisonReport(comparison: Comparison, catalogue: Catalogue, study: string): readonly Block[] {
  const { settings, municipalities } = comparison;
  const words = catalogue.comparison;
  return [
    { kind: 'heading', level: 1, text: line(words.title(settings.year)) },
    { kind: 'paragraph', text: line(words.setting(catalogue.fields.boundary[settings.boundary].name, settings.gwp, study), 'muted') },
    ...municipalities.flatMap(({ id, name, population }): readonly Block[] => [
      {
        kind: 'heading',
        level: 2,
        text: line(
          words.municipality(name, population === undefined ? undefined : new Intl.NumberFormat(catalogue.locale).format(population)),
        ),
      },
      ...municipalityBlocks(comparison, id, catalogue),
    ]),
    ...experienceNotes(comparison, catalogue),
    ...comparisonNotes(comparison, catalogue),
  ];
}
