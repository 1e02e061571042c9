import type { Amount, Contest, DrawnValue, DrawSettings } from '../domain/draw-findings.js';
import type { Comparison, Row } from '../domain/findings.js';
import { rankedRows, rankedScenarios } from '../domain/ranked-rows.js';
import type { Block, Cell, Column } from './block.js';
import type { Catalogue } from './catalogue/catalogue.js';
import type { Detail } from './detail.js';
import type { LedNote } from './catalogue/comparison-words.js';
import { labelIn } from './catalogue/languages.js';
import { number, placeName } from './cells.js';
import { digitStep, negligible, rounded, shown, shownRounded } from './number.js';
import type { Line } from './piece.js';
import { line, piece } from './piece.js';

/** What the draws say of one row of a ranking. */
export interface DrawnRow {
  readonly amount: Amount;
  readonly best?: number;
  readonly contest?: Contest;
}

/** The row of a measure alone, or of a scenario, with its place in the ranking. */
export function drawnRowOf(row: Row, { contests = [] }: Comparison): DrawnRow {
  const { municipality, scenario, measure } = row;
  const contest = contests.find((one) => one.municipality === municipality && one.a.scenario === scenario && one.a.measure === measure);
  const amount = measure === undefined ? row.reduction : (row.alone?.drawn?.reduction ?? row.reduction);
  const best = measure === undefined ? row.best : row.alone?.drawn?.best;
  return { amount, ...(best === undefined ? {} : { best }), ...(contest === undefined ? {} : { contest }) };
}

/** The columns that draws add to a ranking; none without draws. Those without room stand in a second table, behind the columns that name a row. */
export function drawnColumns({ settings }: Comparison, { draws }: Catalogue, names: readonly number[]): readonly Column[] {
  if (!settings.drawn) return [];
  const { mean, range, best, ahead } = draws.columns;
  return [number(mean, 1), number(range, 0), number(best, 2), number(ahead, 2)].map((column) => ({ ...column, apart: names }));
}

export function drawnCells({ amount, best, contest }: DrawnRow, { settings }: Comparison, catalogue: Catalogue): readonly Cell[] {
  if (!settings.drawn) return [];
  const { mean = 0 } = amount;
  return [
    line(shownRounded(rounded(mean, rangeStep(amount)), catalogue.locale), mean < 0 ? 'bad' : 'plain'),
    line(rangeText(amount, catalogue)),
    line(best === undefined ? '' : percent(best, catalogue.locale), best === undefined || best < 0.005 ? 'muted' : 'plain'),
    aheadCell(contest, catalogue),
  ];
}

function aheadCell(contest: Contest | undefined, { draws, locale }: Catalogue): Line {
  if (contest === undefined) return line('');
  const text = percent(contest.probabilityABetter, locale);
  if (contest.equal) return [piece(draws.equal, 'muted')];
  return contest.distinguishable ? [piece(text)] : [piece(draws.even(text), 'muted')];
}

const percent = (part: number, locale: string): string => shownRounded(rounded(100 * part, 0), locale);

/** A range is rounded to two digits of its width, and the mean with it: a third digit would claim more than is known. */
function rangeStep({ low = 0, high = 0 }: Amount): number {
  return digitStep([high - low]) + 1;
}

function rangeText(amount: Amount, { draws, locale }: Catalogue): string {
  const { low = 0, high = 0 } = amount;
  const step = rangeStep(amount);
  return draws.range(endText(low, step, locale), endText(high, step, locale));
}

/** An end of a range. One below zero never becomes 0: its sign says that the result may turn round. */
function endText(end: number, step: number, locale: string): string {
  const { steps } = rounded(end, step);
  const own = steps === 0 && end < -negligible ? digitStep([end]) + 2 : step;
  return shownRounded(rounded(end, own), locale);
}

/** How many rows of a municipality are named whose mean and central value differ, where not all are asked for. */
const mostNamed = 3;
/** So much of the width of the range must lie between mean and central value to be worth a word. */
const worthAWord = 0.1;

/** The notes of a comparison about its draws; without draws, how to get ranges. */
export function drawnNotes(comparison: Comparison, catalogue: Catalogue, detail: Detail): readonly LedNote[] {
  const { notes } = catalogue.draws;
  if (!comparison.settings.drawn) return [notes.none];
  const cases = meanCases(comparison, catalogue, detail);
  const strays = (kind: 'held' | 'outside'): readonly string[] =>
    (comparison.strays ?? [])
      .filter((one) => one.kind === kind)
      .map(({ label, quantity, municipality, scenario, year, draws }) =>
        notes.strayCase(
          labelIn(label, catalogue.language, quantity),
          placeName(municipality, comparison, catalogue),
          scenario,
          year,
          shown(draws, catalogue.locale, 7),
        ),
      );
  const [held, outside] = [strays('held'), strays('outside')];
  return [
    notes.ranges,
    notes.paired,
    ...(cases.length === 0 ? [] : [notes.mean(cases)]),
    ...(held.length === 0 ? [] : [notes.held(held)]),
    ...(outside.length === 0 ? [] : [notes.outside(outside)]),
    ...((comparison.undrawnFlows ?? []).length === 0 ? [] : [notes.flows(comparison.undrawnFlows ?? [])]),
  ];
}

/** By municipality, the rows of the rankings whose mean lies farthest from the central value, against the width of their range. */
function meanCases(comparison: Comparison, catalogue: Catalogue, detail: Detail): readonly string[] {
  return comparison.municipalities.flatMap(({ id }) => meanCasesIn(id, comparison, catalogue, detail));
}

function meanCasesIn(id: string, comparison: Comparison, { draws, language, locale }: Catalogue, detail: Detail): readonly string[] {
  const rows = [...rankedRows(comparison.rows, id), ...rankedScenarios(comparison.rows, id)];
  const away = ({ central, mean = central, low = 0, high = 0 }: Amount): number =>
    high > low ? Math.abs(mean - central) / (high - low) : 0;
  return rows
    .map((row) => ({ row, amount: drawnRowOf(row, comparison).amount }))
    .filter(({ amount }) => away(amount) > worthAWord)
    .sort((a, b) => away(b.amount) - away(a.amount))
    .slice(0, detail === 'full' ? rows.length : mostNamed)
    .map(({ row, amount }) => {
      const { central, mean = central, atMeans = mean } = amount;
      const step = rangeStep(amount);
      const text = (value: number): string => shownRounded(rounded(value, step), locale);
      const [whole, first] = [rounded(mean - central, step).steps, rounded(atMeans - central, step).steps];
      const signed = (steps: number): string => `${steps > 0 ? '+' : ''}${shownRounded({ steps, step }, locale)}`;
      const title = labelIn(row.title, language, row.measure ?? row.scenario);
      return draws.notes.meanCase(title, text(central), text(mean), signed(first), signed(whole - first));
    });
}

/** `1,000 draws, seed 1`. */
export function drawSettingText({ draws, seed, sampling }: DrawSettings, catalogue: Catalogue): string {
  return catalogue.draws.setting(new Intl.NumberFormat(catalogue.locale).format(draws), seed, sampling);
}

/** Mean, range and standard deviation of one number, with as many digits as its range allows. */
export function drawnTexts({ mean, low, high, deviation }: DrawnValue, { draws, locale }: Catalogue): readonly [string, string, string] {
  const step = high > low ? digitStep([high - low]) : digitStep([mean]) - 3;
  const text = (value: number): string => (step < -12 ? shown(value, locale, 6) : endText(value, step, locale));
  return [text(mean), draws.range(text(low), text(high)), shown(deviation, locale)];
}

/** What all municipalities of a joint scenario save together. */
export function jointTotalBlocks(comparison: Comparison, scenario: string, catalogue: Catalogue): readonly Block[] {
  const total = comparison.jointTotals?.find((one) => one.scenario === scenario);
  if (!total) return [];
  const { reduction } = total;
  const text = (value: number): string => shownRounded(rounded(value, rangeStep(reduction)), catalogue.locale);
  const { central, mean = central } = reduction;
  return [{ kind: 'paragraph', text: line(catalogue.draws.jointTotal(text(central), text(mean), rangeText(reduction, catalogue))) }];
}
