import { labelIn } from './catalogue/languages.js';
import type { Baseline, Comparison } from '../domain/findings.js';
import { boundaries } from '../domain/findings.js';
import { accountTable, jointBlocks } from './account-tables.js';
import type { Block, Table } from './block.js';
import type { Catalogue } from './catalogue/catalogue.js';
import { number, words } from './cells.js';
import type { Detail } from './detail.js';
import { costBlocks, sharedBlocks, targetBlocks } from './cost-blocks.js';
import { comparisonNotes } from './comparison-notes.js';
import { drawSettingText } from './draws.js';
import { experienceNotes } from './experience-notes.js';
import { measureTable } from './measure-table.js';
import { commonStep, rounded, shownRounded } from './number.js';
import { otherBlocks } from './other-table.js';
import { overviewTable, packageTables } from './package-tables.js';
import { packagesOf } from './packages.js';
import type { Line } from './piece.js';
import { line } from './piece.js';
import { rankedMeasures } from './ranking.js';

/** The panels beside one another, the one of the settings marked; sectors are not summed over panels. */
export function baselineTable(baselines: readonly Baseline[], { settings }: Comparison, catalogue: Catalogue): Table {
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
      line(labelIn(baseline.label, catalogue.language, baseline.sector)),
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

/** Blocks below a heading, or nothing where there are none. */
function below(title: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [{ kind: 'heading', level: 3, text: line(title) }, ...blocks];
}

function municipalityBlocks(comparison: Comparison, id: string, catalogue: Catalogue): readonly Block[] {
  const text = catalogue.comparison;
  const { year } = comparison.settings;
  const ranked = rankedMeasures(comparison, id);
  const packages = packagesOf(comparison, id);
  const baselines = comparison.baselines.filter(({ municipality }) => municipality === id);
  const accounts = accountTable(ranked, id, comparison, catalogue);
  const several = packages.filter(({ measures }) => measures.length > 0);
  return [
    ...(ranked.length === 0 && packages.length === 0 ? [{ kind: 'paragraph', text: line(text.noRows) } as const] : []),
    ...below(text.ranking, ranked.length === 0 ? [] : [measureTable(ranked, comparison, catalogue)]),
    ...below(catalogue.cost.measures, costBlocks(ranked, catalogue)),
    ...below(text.packages, packageTables(several, catalogue)),
    ...below(text.overview, packages.length === 0 ? [] : [overviewTable(packages, comparison, catalogue)]),
    ...below(text.accounts(year), accounts ? [accounts] : []),
    ...below(text.baseline(year), baselines.length === 0 ? [] : [baselineTable(baselines, comparison, catalogue)]),
  ];
}

function settingText({ settings }: Comparison, catalogue: Catalogue, study: string): string {
  const { boundary, gwp, drawn } = settings;
  const { comparison, fields } = catalogue;
  return [comparison.setting(fields.boundary[boundary].name, gwp, study), ...(drawn ? [drawSettingText(drawn, catalogue)] : [])].join(
    ' · ',
  );
}

/** A comparison as blocks: per municipality the measures, scenarios, accounts and baseline; then the joint scenarios, and what the numbers mean. */
export function comparisonReport(comparison: Comparison, catalogue: Catalogue, study: string, detail: Detail): readonly Block[] {
  const { settings, municipalities } = comparison;
  const text = catalogue.comparison;
  return [
    { kind: 'heading', level: 1, text: line(text.title(settings.year)) },
    { kind: 'paragraph', text: line(settingText(comparison, catalogue, study), 'muted') },
    ...municipalities.flatMap(({ id, name, population }): readonly Block[] => [
      {
        kind: 'heading',
        level: 2,
        text: line(
          text.municipality(name, population === undefined ? undefined : new Intl.NumberFormat(catalogue.locale).format(population)),
        ),
      },
      ...municipalityBlocks(comparison, id, catalogue),
    ]),
    ...otherBlocks(comparison, catalogue),
    ...targetBlocks(comparison, catalogue, detail),
    ...jointBlocks(comparison, catalogue),
    ...sharedBlocks(comparison, catalogue),
    ...experienceNotes(comparison, catalogue, detail),
    ...comparisonNotes(comparison, catalogue, detail),
  ];
}
